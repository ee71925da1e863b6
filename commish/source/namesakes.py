"""Files that are two on one computer and one on another."""

from collections.abc import Callable, Iterable, Iterator
from unicodedata import normalize

from commish.findings import Finding, Place, Related
from commish.source.codes.ids import NAMES_DIFFER_ONLY_IN_CASE

__all__ = ["check_names"]


def check_names(paths: Iterable[str], shown: Callable[[str], str]) -> Iterator[Finding]:
    """The finding for each file whose path differs from another's only in case or in its accents.

    *paths* are as they stand in the workspace, and *shown* says how one is printed.
    """
    first: dict[str, str] = {}
    for path in paths:
        other = first.setdefault(_folded(path), path)
        if other != path:
            yield NAMES_DIFFER_ONLY_IN_CASE.at(
                Place(shown(path)),
                "Another file has the same name but for capital letters or accents: Windows and"
                " most Macs keep only one of the two.",
                "Give one of the two another name.",
                related=(Related(Place(shown(other)), "the other one"),),
            )


def _folded(path: str) -> str:
    # Not casefold(): to a disk, “ß” and “ss” are two names
    return path.lower() if path.isascii() else normalize("NFC", normalize("NFD", path).lower())
