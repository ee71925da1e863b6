"""Workspaces and the documents in them."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath

from commish.errors import CommishError

__all__ = ["MARKER", "Site", "documents", "find_root", "sites"]

MARKER = "commish.yaml"
"""The file at the root of a workspace."""
_SUFFIXES = (".yaml", ".yml")
_NEVER = ("templates", "mappings")


@dataclass(frozen=True, slots=True)
class Site:
    """A workspace on the disk."""

    root: Path

    @property
    def marker(self) -> Path:
        """Its commish.yaml."""
        return self.root / MARKER


def find_root(start: Path) -> Path | None:
    """The nearest folder with a commish.yaml, at *start* or above it."""
    start = start.absolute()
    folder = start if start.is_dir() else start.parent
    return next((one for one in (folder, *folder.parents) if (one / MARKER).is_file()), None)


def sites(folder: Path) -> tuple[Site, ...]:
    """Every workspace in *folder*, itself first.

    Raises:
        CommishError: the folder may not be read.
    """
    return tuple(Site(root) for root in _roots(folder))


def _roots(folder: Path) -> Iterator[Path]:
    if (folder / MARKER).exists():
        yield folder
    for entry in _entries(folder):
        if entry.is_dir(follow_symlinks=False) and not entry.name.startswith("."):
            yield from _roots(folder / entry.name)


def documents(site: Site, exclude: tuple[str, ...] = ()) -> Iterator[Path]:
    """Every document of a workspace but its commish.yaml, in the order of paths.

    Left out: names that begin with a dot, `templates/` and `mappings/`, what *exclude* names, and
    workspaces inside this one.
    """
    yield from _documents(site.root, PurePosixPath(), exclude)


def _documents(root: Path, inner: PurePosixPath, exclude: tuple[str, ...]) -> Iterator[Path]:
    for entry in _entries(root / inner):
        path = inner / entry.name
        if entry.name.startswith(".") or _excluded(path, exclude):
            continue
        if entry.is_dir(follow_symlinks=False):
            if _is_ours(root / path, path):
                yield from _documents(root, path, exclude)
        elif path.suffix in _SUFFIXES and path != PurePosixPath(MARKER):
            yield root / path


def _is_ours(folder: Path, inner: PurePosixPath) -> bool:
    return str(inner) not in _NEVER and not (folder / MARKER).exists()


def _excluded(path: PurePosixPath, exclude: tuple[str, ...]) -> bool:
    text = str(path)
    return any(fnmatch(text, one) or fnmatch(text, f"{one.rstrip('/')}/*") for one in exclude)


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as found:
            return sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise CommishError(
            f"The folder {folder} can't be read: {reason}.", "Check its name and who may read it."
        ) from error
