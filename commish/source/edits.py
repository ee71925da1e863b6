"""Edits of files: a word put in the place of another, and every other byte left as it is."""

import re
from collections.abc import Iterable

from commish.findings import Edit, Fix, Pointer
from commish.source.characters import shortened
from commish.source.reading import Reading

__all__ = ["edited", "is_about", "key_fix", "overlap", "span_fix", "value_fix"]

_BOM = b"\xef\xbb\xbf"
_LINE_END = re.compile(r"\r\n|\r|\n")
_SAFE = re.compile(r"[A-Za-z0-9]+(?:[ _/.-][A-Za-z0-9]+)*")
"""What reads alike without quotes and in either sort of them, in a block and in brackets."""
_QUOTES = ("'", '"')


def key_fix(reading: Reading, pointer: Pointer, new: str) -> Fix | None:
    """The mend that writes another key; None where the key is not written plainly."""
    if reading.marks is None or not isinstance(pointer[-1], str):
        return None
    start, end = reading.marks.key_span(pointer)
    return _fix(reading, (start, end), pointer[-1], new)


def value_fix(reading: Reading, pointer: Pointer, new: str) -> Fix | None:
    """The mend that writes another value; None where the value is not written plainly."""
    marks = reading.marks
    number = marks.find(pointer) if marks else 0
    if marks is None or number in marks.groups:
        return None
    start, end = marks.span(number)
    written = reading.text[start:end]
    old = written[1:-1] if written.startswith(_QUOTES) else written
    return _fix(reading, (start, end), old, new)


def span_fix(span: tuple[int, ...], old: str, new: str) -> Fix | None:
    """The mend that writes *new* for the text *old*, of which only the place is known.

    It is two characters longer than the text where that stands in quotes.
    """
    line, column, end_line, end_column = span
    quotes = (end_column - column - len(old)) // 2
    is_plain = line == end_line and end_column - column == len(old) + 2 * quotes
    if not line or not is_plain or quotes not in {0, 1} or not _are_safe(old, new):
        return None
    inner = (line, column + quotes, line, end_column - quotes)
    return Fix(_title(old, new), (Edit(inner, new),))


def edited(content: bytes, edits: Iterable[Edit]) -> bytes:
    """The bytes of a file after *edits*, which don't overlap: all others are what they were.

    Raises:
        ValueError: the file is no text in UTF-8, or has no such line.
    """
    bom, body = (_BOM, content[len(_BOM) :]) if content.startswith(_BOM) else (b"", content)
    text = body.decode("utf-8")
    starts = [0, *(match.end() for match in _LINE_END.finditer(text))]
    pieces, at = [], 0
    for edit in sorted(edits):
        line, column, end_line, end_column = edit.span
        if end_line > len(starts):
            raise ValueError(f"there is no line {end_line}")
        start, end = starts[line - 1] + column - 1, starts[end_line - 1] + end_column - 1
        pieces += [text[at:start], edit.text]
        at = end
    return bom + "".join((*pieces, text[at:])).encode("utf-8")


def is_about(text: str, fix: Fix) -> bool:
    """Whether what *fix* replaces still stands there, in a text with plain line ends."""
    lines = text.split("\n")
    for edit in fix.edits:
        line, column, _, end_column = edit.span
        old = lines[line - 1][column - 1 : end_column - 1] if line <= len(lines) else ""
        if fix.title != _title(old, edit.text):
            return False
    return True


def overlap(edits: Iterable[Edit], others: Iterable[Edit]) -> bool:
    """Whether any of *edits* touches what any of *others* replaces."""
    spans = [(one.span[:2], one.span[2:]) for one in others]
    return any(
        (one.span[:2] < end and start < one.span[2:]) or one.span[:2] == start
        for one in edits
        for start, end in spans
    )


def _fix(reading: Reading, span: tuple[int, int], old: str, new: str) -> Fix | None:
    start, end = span
    written = reading.text[start:end]
    is_quoted = written[:1] in _QUOTES and written == f"{written[0]}{old}{written[0]}"
    if not (is_quoted or written == old) or not _are_safe(old, new) or reading.marks is None:
        return None
    place = reading.marks.lines.place("", start + is_quoted, end - is_quoted)
    line, column, end_line, end_column = place.span
    return Fix(_title(old, new), (Edit((line, column, end_line, end_column), new),))


def _are_safe(old: str, new: str) -> bool:
    """Whether *old* is one line without codes or doubled quotes, and *new* a plain word."""
    is_plain = old and not any(sign in old for sign in "\n\\'\"")
    return bool(is_plain) and old != new and _SAFE.fullmatch(new) is not None


def _title(old: str, new: str) -> str:
    return f"Write `{new}` for `{shortened(old)}`."
