"""How long a text is in Arial, and where it breaks: for pictures, which break no lines themselves.

The widths are those of Arial and of fonts made to its measure (Liberation Sans, Arimo).
"""

import re
import unicodedata
from functools import lru_cache
from itertools import takewhile

__all__ = ["length", "shortened", "wrapped"]

_GROUPS = {
    222: "'ijl‘’",
    278: " !,./:;I[\\]ft·|",
    333: "()-`r“”{}",
    389: '*"•°',
    500: "Jcksvxyz^",
    556: "#$0123456789?L_abdeghnopqu£€–≥≤",
    611: "FTZ+<=>~×",
    667: "&ABEKPSVXY",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm½",
    889: "%",
    1000: "W@—…→",
}
_WIDTHS = {character: width for width, group in _GROUPS.items() for character in group}
"""Thousandths of the size; where characters nearly agree, the widest of them."""
_UNKNOWN = 700
_FULL = 1000
_BOLDER = 56
"""How much wider a letter is in bold, at most."""

_BREAK = re.compile(r" |(?<=[^\W\d_][/–—-])(?=[^\W\d_])|$")
"""After a space, or inside a hyphened word, but not inside `2011/12`."""


def length(text: str, size: float, *, bold: bool = False) -> float:
    """How long *text* is when set in one line at *size*, in the unit of *size*."""
    extra = _BOLDER * sum(map(str.isalpha, text)) if bold else 0
    return (sum(map(_width, text)) + extra) * size / 1000


@lru_cache(maxsize=1024)
def _width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    if unicodedata.east_asian_width(character) in "WF":
        return _FULL
    # An accent makes no letter wider.
    return _WIDTHS.get(unicodedata.normalize("NFD", character)[0], _UNKNOWN)


def wrapped(
    text: str, room: float, size: float, *, lines: int, bold: bool = False
) -> tuple[str, ...]:
    """*text* in at most so many *lines*, each no longer than *room*; “…” stands for what is lost.

    Lines break at spaces and inside hyphened words; a word too long for a line is cut. Runs of
    space count as one.
    """
    left = re.sub(r"[ \t\r\n]+", " ", text).strip()
    found: list[str] = []
    while left and len(found) < lines - 1:
        cut = _cut(left, room, size, bold=bold)
        found.append(left[:cut].rstrip())
        left = left[cut:].lstrip()
    return (*found, shortened(left, room, size, bold=bold)) if left else tuple(found)


def shortened(text: str, room: float, size: float, *, bold: bool = False) -> str:
    """*text* in one line no longer than *room*, with “…” at the end if some of it is left out."""
    if length(text, size, bold=bold) <= room:
        return text
    cut = _cut(text, room - length("…", size), size, bold=bold)
    return text[:cut].rstrip(" ,;:–—-/(") + "…"


def _cut(text: str, room: float, size: float, *, bold: bool) -> int:
    """How many characters stand in the first line: whole words, or what there is room for."""

    def fits(end: int) -> bool:
        return length(text[:end], size, bold=bold) <= room

    words = max(takewhile(fits, (match.start() for match in _BREAK.finditer(text))), default=0)
    return words or max(takewhile(fits, range(1, len(text) + 1)), default=1)
