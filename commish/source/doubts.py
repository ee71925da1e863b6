"""What the text shows and the values don't: comments that cut a text and others."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from commish.findings import Finding
from commish.source.characters import quoted, shortened
from commish.source.codes import yaml
from commish.source.indentation import short_line
from commish.source.marks import Marks
from commish.source.quoting import with_quotes

__all__ = ["doubts"]

_SQUEEZED = re.compile(r"[\w-]{1,60}:(?=[^\s/])").match


def doubts(marks: Marks, root: object, path: str) -> Iterator[Finding]:
    """What a reader of the text would take otherwise than it was read as."""
    text = marks.lines.text
    for at, number in _hashes(marks):
        if text[at - 1 : at] == " ":
            yield from _cut(marks, at, number, path)
        elif text[at - 1 : at].strip():
            yield _stuck(marks, at, path)
    yield from _under_indented(marks, path)
    if isinstance(root, str):
        yield from _squeezed(marks, path)


def _hashes(marks: Marks) -> Iterator[tuple[int, int]]:
    """Every `#` that begins a comment, or seems to, with the number of the value before it."""
    text = marks.lines.text
    at = text.find("#")
    while at >= 0:
        number = bisect_right(marks.starts, at) - 1
        behind = marks.ends[number] if number >= 0 else 0
        if at >= behind:
            yield at, number
            behind = marks.lines.end(at)
        at = text.find("#", behind)


def _cut(marks: Marks, at: int, number: int, path: str) -> Iterator[Finding]:
    """A text without quotes that a `#` cuts short, when no space follows the `#`."""
    text = marks.lines.text
    if number < 0 or number in marks.groups or not text[at + 1 : at + 2].isalnum():
        return
    start, end = marks.starts[number], marks.ends[number]
    if text[start] in "\"'" or text[end:at].strip(" "):
        return
    comment = quoted(text[at : marks.lines.end(at)], 30)
    message = f"Nothing is read here: {comment} is a comment in YAML."
    if start < end:
        message = f"Only {quoted(text[start:end], 30)} is read: {comment} is a comment in YAML."
    mend = f"Put the text in quotes{_suggested(marks, start, at)}"
    mend += "; if it is a comment, put a space after the #."
    place = marks.lines.place(path, at, marks.lines.end(at))
    yield yaml.CUT_BY_A_COMMENT.at(place, message, mend, pointer=marks.pointer(number))


def _suggested(marks: Marks, start: int, hashed: int) -> str:
    """The line in quotes up to its end; empty where the text is not on one line by itself."""
    row = marks.lines.number(hashed)
    column = start - marks.lines.start(row)
    line = marks.lines.line(row)
    if column < 0 or "[" in line[:column] or "{" in line[:column]:
        return ""
    if start == column + marks.lines.start(row) and line[column : column + 1] == " ":
        column += len(line[column:]) - len(line[column:].lstrip(" "))
    return f": {with_quotes(line, column, whole=True)}"


def _stuck(marks: Marks, at: int, path: str) -> Finding:
    """A comment without a space before the `#`, which YAML does not allow."""
    message = "There is no space before the #, so it begins no comment."
    mend = "Put a space before the #, or put the whole text in quotes."
    return yaml.NOT_YAML.at(marks.lines.place(path, at, at + 1), message, mend)


def _under_indented(marks: Marks, path: str) -> Iterator[Finding]:
    """Lines inside brackets that stand as far left as the key outside."""
    if not marks.has_long_brackets():
        return
    for start, end in marks.brackets():
        at = short_line(marks.lines, start, end)
        if at >= 0:
            place = marks.lines.place(path, at, at + 1)
            message = "This line belongs to the brackets above, and is not indented."
            mend = "Indent it further than the key, or close the bracket above."
            yield yaml.NOT_YAML.at(place, message, mend)


def _squeezed(marks: Marks, path: str) -> Iterator[Finding]:
    """A file whose only key has no space after its colon, and so is one text."""
    start, end = marks.span(0)
    match = _SQUEEZED(marks.lines.text, start)
    if match is not None:
        place = marks.lines.place(path, start, end)
        line = marks.lines.text[start:end].partition("\n")[0]
        mend = f"Put a space after the colon: {match[0]} {shortened(line[len(match[0]) :])}"
        yield yaml.READS_OTHERWISE.at(place, "There is no space after the colon.", mend)
