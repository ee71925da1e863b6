"""A workspace in another state than the disk's, laid out in a private folder and checked there."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from commish import history
from commish.errors import CommishError
from commish.findings import Finding
from commish.source.discovery import MARKER, documents, find_root, sites
from commish.source.disk import content_of
from commish.source.limits import MOST_BYTES
from commish.usecases.reading import open_site
from commish.usecases.verdict import Verdict

__all__ = [
    "SUFFIXES",
    "Again",
    "Content",
    "Shown",
    "at_home",
    "content",
    "contents",
    "laid_out",
    "look_up",
    "on_disk",
    "roots",
    "tracked",
]

Content = bytes | None
"""What a file holds; None for what is no plain file."""
Shown = Callable[[Path], str]
"""How a path is shown to the user."""
Again = Callable[[Sequence[Path], Shown], Verdict]
"""Checks paths the same way as was asked for, and shows them as it is told."""
SUFFIXES = (".yaml", ".yml")
"""How the name of a document ends."""
_MOST = 1_000_000_000
"""Bytes of one state; documents of people come to a few million."""


def roots(paths: Sequence[Path]) -> dict[Path, list[Path]]:
    """The outermost workspaces that *paths* are about, each with the paths that are in it.

    A file outside any workspace is left out: it has no state but its own.
    """
    found: dict[Path, list[Path]] = {}
    for path in paths:
        inside = sites(path) if path.is_dir() else ()
        around = find_root(path)
        for root in [around] if around else [site.root for site in inside]:
            outer = next((one for one in found if root.is_relative_to(one)), root)
            found.setdefault(outer, []).append(path)
    return found


def on_disk(root: Path, shown: Shown) -> dict[str, Path]:
    """The documents of a workspace and of those inside it, by their way from its root."""
    found = []
    for site in sites(root):
        exclude = open_site(site, shown).exclude
        found += [site.marker, *documents(site, exclude)]
    return {path.relative_to(root).as_posix(): path for path in found}


def tracked(revision: history.Revision) -> dict[str, history.Blob]:
    """The documents that a workspace's folder had at a commit, by their way from it.

    Submodules are among them: what stands in one is not in the repository.
    """
    tree = history.tree(revision)
    return {way: blob for way, blob in tree.items() if blob.is_submodule or _is_document(way)}


def contents(
    at: history.Repository, blobs: Mapping[str, history.Blob]
) -> Iterator[tuple[str, Content]]:
    """What the documents of a commit hold, by their way.

    Raises:
        CommishError: one is missing in the repository.
    """
    plain = {way: blob for way, blob in blobs.items() if not blob.is_submodule and not blob.is_link}
    yield from zip(plain, history.read(at, plain.values(), MOST_BYTES), strict=True)
    yield from ((way, None) for way, blob in blobs.items() if blob.is_link)


def content(path: Path) -> Content:
    """What a file on the disk holds now; of one that is too large, a byte more than may be.

    Raises:
        CommishError: it may not be read.
    """
    found = content_of(path, str(path))
    if not isinstance(found, Finding):
        return found
    return b"\n" * (MOST_BYTES + 1) if path.is_file() and not path.is_symlink() else None


@contextmanager
def laid_out(states: Mapping[Path, Mapping[str, Content]]) -> Iterator[dict[Path, Path]]:
    """Write states of workspaces, by their root, into a folder that only this user can read.

    Gives, for each root, where its state lies. All of it is gone at the end, also after Ctrl-C.

    Raises:
        CommishError: there is no room for it, or the system takes no such name.
    """
    if sum(len(text or b"") for files in states.values() for text in files.values()) > _MOST:
        raise CommishError(f"The other state has more than {_MOST // 1_000_000:,} MB of documents.")
    with TemporaryDirectory(prefix="commish-", ignore_cleanup_errors=True) as folder:
        places = {root: Path(folder, str(number)) for number, root in enumerate(states)}
        for root, files in states.items():
            try:
                _write(places[root], files)
            except (OSError, ValueError) as error:
                reason = getattr(error, "strerror", "") or str(error)
                raise CommishError(
                    f"The other state can't be laid out for checking: {reason.lower()}.",
                    "Make room in the folder for temporary files, or set TMPDIR to another.",
                ) from error
        yield places


def at_home(places: Mapping[Path, Path], shown: Shown) -> Shown:
    """How paths in folders of `laid_out` are shown: as if they lay in their workspaces."""
    starts = {os.path.join(place, ""): root for root, place in places.items()}  # noqa: PTH118

    def at(path: Path) -> str:
        text = os.path.join(path, "")  # noqa: PTH118 -- text, with a separator at its end
        for start, root in starts.items():
            if text.startswith(start):
                return shown(root / text[len(start) :])
        return shown(path)

    return at


def look_up(verdict: Verdict) -> None:
    """Look up every place of a verdict while the files that it is about are still there."""
    for finding in (*verdict.found, *(one.finding for one in verdict.accepted)):
        for place in (finding.place, *(one.place for one in finding.related)):
            _ = place.span


def _is_document(way: str) -> bool:
    """Whether a name in a commit may be that of a document, and leads nowhere else."""
    parts = way.split("/")
    return (
        way.endswith(SUFFIXES)
        and not any(part.startswith(".") or not part for part in parts)
        and not any(letter in way for letter in "\\:\0")
    )


def _write(folder: Path, files: Mapping[str, Content]) -> None:
    folder.mkdir()
    for way, text in files.items():
        path = folder.joinpath(*PurePosixPath(way).parts)
        path.parent.mkdir(parents=True, exist_ok=True)
        if text is not None:
            path.write_bytes(text)
        elif path.name != MARKER:
            # A link to nothing: what no plain file is, is told apart and never followed
            path.symlink_to("nothing")
