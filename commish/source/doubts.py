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

_CUT = re.compile(r"(?<! ) +(#[^\W_].*)")
_STUCK = re.compile(r"(?<=\S)#").search
_SQUEEZED = re.compile(r"[\w-]{1,60}:(?=[^\s/])").match


def doubts(marks: Marks, root: object, path: str) -> Iterator[Finding]:
    """What a reader of the text would take otherwise than it was read as."""
    text = marks.lines.text
    if "#" in text:
        yield from _cut(marks, path)
        yield from _stuck(marks, path)
    if "[" in text or "{" in text:
        yield from _under_indented(marks, path)
    if isinstance(root, str):
        yield from _squeezed(marks, path)


def _cut(marks: Marks, path: str) -> Iterator[Finding]:
    """Text without quotes that a `#` cuts short."""
    text = marks.lines.text
    for match in _CUT.finditer(text):
        end = match.start()
        number = bisect_right(marks.starts, end) - 1
        if number < 0 or number in marks.groups or marks.ends[number] != end:
            continue
        start = marks.starts[number]
        if text[start] in "\"'":
            continue
        comment = quoted(match[1], 30)
        message = f"Nothing is read here: {comment} is a comment in YAML."
        if start < end:
            message = f"Only {quoted(text[start:end], 30)} is read: {comment} is a comment in YAML."
        mend = f"Put the text in quotes{_suggested(marks, start, match.start(1))}"
        place = marks.lines.place(path, match.start(1), match.end(1))
        mend += "; if it is a comment, put a space after the #."
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


def _stuck(marks: Marks, path: str) -> Iterator[Finding]:
    """Comments without a space before the `#`, which YAML does not allow."""
    text = marks.lines.text
    match = _STUCK(text)
    while match:
        at, after = match.start(), match.end()
        number = bisect_right(marks.starts, at) - 1
        behind = marks.ends[number] if number >= 0 else 0
        if at < behind:
            after = behind
        elif marks.lines.is_comment(behind, at):
            after = marks.lines.end(at)
        else:
            message = "There is no space before the #, so it begins no comment."
            mend = "Put a space before the #, or put the whole text in quotes."
            yield yaml.NOT_YAML.at(marks.lines.place(path, at, after), message, mend)
        match = _STUCK(text, after)


def _under_indented(marks: Marks, path: str) -> Iterator[Finding]:
    """Lines inside brackets that stand as far left as the key outside."""
    for start, end in marks.brackets():
        at = short_line(marks.lines, start, end) if "\n" in marks.lines.text[start:end] else -1
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
