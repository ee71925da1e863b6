"""Workspaces and the documents in them."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from commish.errors import CommishError

__all__ = ["MARKER", "Listed", "Site", "documents", "find_root", "is_read", "listed", "sites"]

MARKER = "commish.yaml"
"""The file at the root of a workspace."""
_SUFFIXES = (".yaml", ".yml")
_NEVER = ("templates", "mappings")
_DEEPEST = 100
"""Folders in folders; nothing that people file lies deeper."""


class Site(NamedTuple):
    """A workspace on the disk."""

    root: Path

    @property
    def marker(self) -> Path:
        """Its commish.yaml."""
        return self.root / MARKER


def find_root(start: Path) -> Path | None:
    """The nearest folder with a commish.yaml, at *start* or above it."""
    start = _whole(start)
    folder = start if start.is_dir() else start.parent
    return next((one for one in (folder, *folder.parents) if (one / MARKER).is_file()), None)


def sites(folder: Path) -> tuple[Site, ...]:
    """Every workspace in *folder*, itself first.

    Raises:
        CommishError: the folder may not be read.
    """
    return tuple(Site(root) for root in _roots(_whole(folder)))


def _whole(path: Path) -> Path:
    """The path from the root of the disk, so that one workspace has one name; links stay links."""
    return Path(os.path.abspath(path))  # noqa: PTH100 -- resolve() follows links


def _roots(folder: Path, depth: int = 0) -> Iterator[Path]:
    if (folder / MARKER).exists():
        yield folder
    for entry in _entries(folder, depth):
        if entry.is_dir(follow_symlinks=False) and not entry.name.startswith("."):
            yield from _roots(folder / entry.name, depth + 1)


class Listed(NamedTuple):
    """One document as its folder lists it. As text: paths cost each of many files dear."""

    path: str
    inner: str
    """Where it is in the workspace, with forward slashes."""
    entry: os.DirEntry[str]


def documents(site: Site, exclude: tuple[str, ...] = ()) -> Iterator[Path]:
    """Every document of a workspace but its commish.yaml, in the order of paths.

    Left out: names that begin with a dot, `templates/` and `mappings/`, what *exclude* names, and
    workspaces inside this one.
    """
    for one in listed(site, exclude):
        yield Path(one.path)


def listed(site: Site, exclude: tuple[str, ...] = ()) -> Iterator[Listed]:
    """The same documents in the same order, with what their folders tell of them."""
    return _documents(str(site.root), "", exclude)


def _documents(folder: str, inner: str, exclude: tuple[str, ...]) -> Iterator[Listed]:
    """The documents under *folder*, which is at *inner* in the workspace."""
    for entry in _entries(folder, inner.count("/")):
        name = entry.name
        where = f"{inner}{name}"
        if name.startswith(".") or (exclude and _excluded(where, exclude)):
            continue
        if entry.is_dir(follow_symlinks=False):
            if where not in _NEVER and not os.path.exists(f"{entry.path}/{MARKER}"):  # noqa: PTH110 -- as said above
                yield from _documents(entry.path, f"{where}/", exclude)
        elif name.endswith(_SUFFIXES) and where != MARKER:
            yield Listed(entry.path, where, entry)


def is_read(site: Site, folder: Path, exclude: tuple[str, ...] = ()) -> bool:
    """Whether documents in a folder of the workspace are read, or would be if it were there."""
    parts = folder.relative_to(site.root).parts
    ways = ["/".join(parts[:count]) for count in range(1, len(parts) + 1)]
    return not any(
        part.startswith(".")
        or way in _NEVER
        or _excluded(way, exclude)
        or (site.root / way).is_symlink()
        for part, way in zip(parts, ways, strict=True)
    )


def _excluded(where: str, exclude: tuple[str, ...]) -> bool:
    from fnmatch import fnmatch  # noqa: PLC0415 -- only who excludes pays

    return any(fnmatch(where, one) or fnmatch(where, f"{one.rstrip('/')}/*") for one in exclude)


def _entries(folder: Path | str, depth: int) -> list[os.DirEntry[str]]:
    if depth > _DEEPEST:
        raise CommishError(
            f"The folder {str(folder)[:60]}… lies deeper than {_DEEPEST} folders.",
            "Move what is in it further up.",
        )
    try:
        with os.scandir(folder) as found:
            return sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise CommishError(
            f"The folder {folder} can't be read: {reason}.", "Check its name and who may read it."
        ) from error
