"""What the text shows and the values don't: comments that cut a text, lines too far left."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import chain

from commish.findings import Finding
from commish.source.advice import Advice
from commish.source.characters import quoted, shortened
from commish.source.codes import yaml
from commish.source.indentation import short_line
from commish.source.limits import MOST_KEY
from commish.source.marks import Marks
from commish.source.quoting import with_quotes

__all__ = ["doubts"]

_SHOWN = 30
_END_OF_DOCUMENT = re.compile(r"^\.\.\.(?!\S)", re.MULTILINE).finditer
_KEY_SIGN = re.compile(r"\?(?!\S)").finditer
_SQUEEZED = re.compile(r"[\w-]{1,60}:(?=[^\s/])").match


def doubts(
    marks: Marks, root: object, path: str, *, ends_in_blanks: bool = False
) -> Iterator[Finding]:
    """What a reader of the text would take otherwise than it was read as.

    *ends_in_blanks*: whether the file's last line is blanks without a line end.
    """
    found = _advice(marks, root)
    for advice in chain(found, _last_blanks(marks, root)) if ends_in_blanks else found:
        yield advice.finding(marks.lines, path)


def _advice(marks: Marks, root: object) -> Iterator[Advice]:
    text = marks.lines.text
    for at, number in _hashes(marks):
        before = text[at - 1 : at]
        if before == " ":
            yield from _cut(marks, at, number)
        elif before.strip():
            yield _stuck(at)
    if marks.has_long_brackets():
        yield from _under_indented(marks)
    if isinstance(root, str):
        yield from _squeezed(marks)
    if "?" in text:
        yield from _long_keys(marks)
    for end in list(_END_OF_DOCUMENT(text))[1:] if "\n..." in text else ():
        message = "The document has ended already, so this line ends a second one."
        mend = "Delete this line."
        yield Advice(message, mend, *end.span(), yaml.SECOND_DOCUMENT)


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


def _cut(marks: Marks, at: int, number: int) -> Iterator[Advice]:
    """A text without quotes that a `#` cuts short, when no space follows the `#`."""
    text, line_end = marks.lines.text, marks.lines.end(at)
    if number < 0 or number in marks.groups or not text[at + 1 : at + 2].isalnum():
        return
    start, end = marks.starts[number], marks.ends[number]
    if text[start] in "\"'" or text[end:at].strip(" "):
        return
    comment = quoted(text[at:line_end], _SHOWN)
    message = f"Nothing is read here: {comment} is a comment in YAML."
    if start < end:
        read = quoted(text[start:end], _SHOWN)
        message = f"Only {read} is read: {comment} is a comment in YAML."
    mend = f"Put the text in quotes{_suggested(marks, start, at)}"
    mend += "; if it is a comment, put a space after the #."
    pointer = marks.pointer(number)
    yield Advice(message, mend, at, line_end, yaml.CUT_BY_A_COMMENT, pointer)


def _suggested(marks: Marks, start: int, hashed: int) -> str:
    """The line in quotes up to its end; empty where the text is not on one line by itself."""
    row = marks.lines.number(hashed)
    line, column = marks.lines.line(row), start - marks.lines.start(row)
    if column < 0 or {"[", "{"} & set(line[:column]):
        return ""
    blanks = len(line[column:]) - len(line[column:].lstrip(" "))
    return f": {with_quotes(line, column + blanks, whole=True)}"


def _stuck(at: int) -> Advice:
    """A comment without a space before the `#`, which YAML does not allow."""
    message = "There is no space before the #, so it begins no comment."
    mend = "Put a space before the #, or put the whole text in quotes."
    return Advice(message, mend, at, at + 1)


def _under_indented(marks: Marks) -> Iterator[Advice]:
    """Lines inside brackets that stand as far left as the key outside."""
    for bracket in marks.brackets():
        at = short_line(marks.lines, *bracket)
        if at >= 0:
            message = "This line belongs to the brackets above, and is not indented."
            mend = "Indent it further than the key, or close the bracket above."
            yield Advice(message, mend, at, at + 1)


def _long_keys(marks: Marks) -> Iterator[Advice]:
    """Keys behind a `?` that are a block of text, or go over more than one line."""
    text, starts = marks.lines.text, marks.starts
    for match in _KEY_SIGN(text):
        at = match.start()
        number = bisect_right(starts, at)
        is_within = number >= len(starts) or at < marks.ends[number - 1]
        # A look back to the beginning of a very long line would be taken for each of its signs
        before = text[max(0, at - MOST_KEY) : at].rpartition("\n")[2]
        if is_within or before.strip(" -?:"):
            continue
        start, end = marks.span(number)
        if text[start : start + 1] in {"|", ">"} or "\n" in text[start:end]:
            message = "A key goes over more than one line here."
            mend = "Write it on one line, with a colon behind it."
            yield Advice(message, mend, start, end, yaml.KEY_IS_NOT_TEXT)


def _last_blanks(marks: Marks, root: object) -> Iterator[Advice]:
    """Blanks at the end of the file that some programs read as a part of the text above."""
    last = root
    while isinstance(last, dict | list) and last:
        last = last[-1] if isinstance(last, list) else next(reversed(last.values()))
    text = marks.lines.text
    if not isinstance(last, str) or not last or text[marks.starts[-1]] not in "|>":
        return
    if not last.removesuffix("\n").rpartition("\n")[2].strip(" "):
        at = len(text.rstrip(" \n"))
        message = "The file ends in blanks, which are read as part of the text above."
        yield Advice(message, "Delete them.", at, len(text) - 1, yaml.READS_OTHERWISE)


def _squeezed(marks: Marks) -> Iterator[Advice]:
    """A file whose only key has no space after its colon, and so is one text."""
    start, end = marks.span(0)
    match = _SQUEEZED(marks.lines.text, start)
    if match is not None:
        line = marks.lines.text[match.end() : marks.lines.end(start)]
        mend = f"Put a space after the colon: {match[0]} {shortened(line)}"
        message = "There is no space after the colon."
        yield Advice(message, mend, start, end, yaml.READS_OTHERWISE)
