"""The lines that git leaves in a file when two people changed the same place."""

import re
from collections.abc import Iterator

from commish.findings import Finding, Place, Related
from commish.source.codes.files import CONFLICT_MARKER

__all__ = ["conflicts"]

# A row of ======= alone is no sign of it: it underlines a heading in Markdown
_MOST_RELATED = 10
_MARKER = re.compile(r"^[ \t]*(<{7}|>{7}|\|{7})(?: .*)?$", re.MULTILINE)
_MEND = "Keep the lines that are right, and delete the lines with <<<<<<<, ======= and >>>>>>>."


def conflicts(text: str, path: str) -> Iterator[Finding]:
    """One finding for each conflict that is still in *text*, from its first marker to its last."""
    if "<<<<<<<" in text or ">>>>>>>" in text:
        yield from (_finding(region, path) for region in _regions(text))


def _regions(text: str) -> Iterator[list[tuple[int, str]]]:
    """The markers of each conflict, with the number of their lines."""
    region: list[tuple[int, str]] = []
    for line, marker, kind in _markers(text):
        if region and kind == "<<<<<<<":
            yield region
            region = []
        if region or kind != "|||||||":
            region.append((line, marker))
        if kind == ">>>>>>>":
            yield region
            region = []
    if region:
        yield region


def _markers(text: str) -> Iterator[tuple[int, str, str]]:
    line, seen = 1, 0
    for match in _MARKER.finditer(text):
        line, seen = line + text.count("\n", seen, match.start()), match.start()
        yield line, match[0], match[1]


def _finding(region: list[tuple[int, str]], path: str) -> Finding:
    (first, marker), (last, _) = region[0], region[-1]
    begin = len(marker) - len(marker.lstrip()) + 1
    related = tuple(
        Related(Place(path, line, 1, line, len(text) + 1), "a marker of the same conflict")
        for line, text in region[-_MOST_RELATED:]
        if line > first
    )
    what = f"lines {first} to {last} hold both versions"
    if last == first:
        what = "its marker is left here"
    return CONFLICT_MARKER.at(
        Place(path, first, begin, first, len(marker) + 1),
        f"A conflict of two changes is not resolved: {what}.",
        _MEND,
        related=related,
    )
