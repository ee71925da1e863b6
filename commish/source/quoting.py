"""One line of a document in its parts, and with its text in quotes: what to write instead."""

import re
from typing import NamedTuple

from commish.source.characters import MOST_QUOTED, shortened, visible

__all__ = ["Entry", "entry", "in_quotes", "with_quotes"]


_DASHES = re.compile(r" *+(?:- ++)*+")
_BLANKS = re.compile(r" *+")


class Entry(NamedTuple):
    """A line in its parts: what stands before the key, the key, and where its value begins."""

    lead: int
    """The column of the key, or of the text where there is no key; after any dashes. From 0."""
    key: str
    """Empty where the line has no key."""
    value: int
    """The column where the value begins, from 0; the line's length when there is none."""


def entry(line: str) -> Entry:
    """The parts of *line*, such as `  - title: Care`."""
    lead = _end(_DASHES, line, 0)
    colon = _colon(line, lead)
    if colon < 0:
        return Entry(lead, "", lead)
    return Entry(lead, line[lead:colon].rstrip(), _end(_BLANKS, line, colon + 1))


def with_quotes(line: str, column: int, inner: str = "", *, whole: bool = False) -> str:
    """*line* with the text from *column* (from 0) in quotes.

    A comment at the end stays one unless *whole*. *inner* is what belongs into the quotes where
    it is not just that text.
    """
    text, comment = (line[column:].rstrip(), "") if whole else _without_comment(line[column:])
    lead = line[:column].lstrip()
    if len(lead) > MOST_QUOTED:
        lead = "…" + lead[-MOST_QUOTED // 2 :]
    return visible(lead) + visible(in_quotes(inner or text)) + shortened(comment)


def in_quotes(text: str) -> str:
    """*text* in the quotes that need the least change, cut when it is long."""
    if len(text) > MOST_QUOTED:
        text = text[: MOST_QUOTED - 1] + "…"
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def _end(pattern: re.Pattern[str], line: str, start: int) -> int:
    match = pattern.match(line, start)
    return match.end() if match else start


def _colon(line: str, start: int) -> int:
    """Where the key that begins at *start* has its colon; -1 when the line has no key."""
    if line[start : start + 1] in {'"', "'"}:
        closing = line.find(line[start], start + 1)
        start = closing + 1 if closing > 0 else start
    colon = line.find(": ", start)
    if colon < 0 and line.endswith(":"):
        colon = len(line) - 1
    hashed = line.find(" #", start)
    return -1 if 0 <= hashed < colon else colon


def _without_comment(text: str) -> tuple[str, str]:
    cut = text.find(" #")
    if cut < 0:
        return text.rstrip(), ""
    return text[:cut].rstrip(), " " + text[cut:].strip()
