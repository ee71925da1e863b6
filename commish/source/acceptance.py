"""Comments by which findings are accepted: `# commish: accept[CODE] because … until DATE`."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date

from commish.findings import Acceptance, Finding
from commish.model.dates import PartialDate
from commish.model.value import NotAValue
from commish.source.codes.acceptance import ACCEPTED_UNCLEARLY
from commish.source.marks import Marks
from commish.source.reading import Reading

__all__ = ["acceptances"]

_COMMENT = r"#[ \t]*commish:[^\n]*"
_ACCEPTS = r"#[ \t]*commish:[ \t]*accept[ \t]*\[(?P<codes>[^\]\n]*)\][ \t]*(?P<rest>[^\n]*)"
_BECAUSE = r"because[ \t]+(?P<because>.+?)"
_BY = r"(?:,?[ \t]+by[ \t]+(?P<by>[A-Z].*?))?"
_UNTIL = r",?[ \t]+until[ \t]+(?P<until>[^\s,]+)[ \t.]*"
_FORM = "Write it so: # commish: accept[CON002] because it is a pilot, until 2027-03-31"


def acceptances(reading: Reading) -> tuple[tuple[Acceptance, ...], tuple[Finding, ...]]:
    """What a file's comments accept, and what is wrong with such comments."""
    marks = reading.marks
    if marks is None or "commish:" not in reading.text:
        return (), ()
    accepted: list[Acceptance] = []
    wrong: list[Finding] = []
    for match in re.finditer(_COMMENT, reading.text):
        if _is_comment(marks, match.start()):
            found = _read(reading, marks, match.start(), match[0])
            if isinstance(found, Finding):
                wrong.append(found)
            else:
                accepted += found
    return tuple(accepted), tuple(wrong)


def _is_comment(marks: Marks, at: int) -> bool:
    """Whether what begins here is no part of a value or key."""
    number = bisect_right(marks.starts, at) - 1
    return number < 0 or at >= marks.ends[number] or number in marks.groups


def _read(reading: Reading, marks: Marks, at: int, comment: str) -> list[Acceptance] | Finding:
    place = marks.lines.place(reading.path, at, at + len(comment.rstrip()))

    def unclear(message: str) -> Finding:
        return ACCEPTED_UNCLEARLY.at(place, message, _FORM)

    written = re.fullmatch(_ACCEPTS, comment)
    if written is None:
        return unclear("This comment speaks to commish, and accepts nothing in a known form.")
    codes = [code.strip() for code in written["codes"].split(",")]
    if not all(codes):
        return unclear("This comment does not say which code it accepts.")
    told = re.fullmatch(_BECAUSE + _BY + _UNTIL, written["rest"])
    if told is None:
        lacks = "a reason" if not re.match(_BECAUSE, written["rest"]) else "a last day"
        return unclear(f"This comment accepts a finding without {lacks}, so it does not count.")
    until = _day(told["until"])
    if until is None:
        return unclear("This comment accepts a finding until what is no date.")
    lines = _lines(marks, at)
    return [
        Acceptance(code, told["because"], told["by"] or "", until, place, "", lines)
        for code in codes
    ]


def _day(written: str) -> date | None:
    try:
        return PartialDate.parse(written.rstrip(".")).last
    except NotAValue:
        return None


def _lines(marks: Marks, at: int) -> tuple[int, int]:
    """The lines that a comment is about.

    Beside a value: its line and what is indented below it. On a line of its own: the next line
    and what is indented below that. Above everything else: the whole file.
    """
    lines = marks.lines.text.split("\n")
    row = marks.lines.number(at)
    if not marks.lines.text[:at].strip() or _only_comments(lines[: row - 1], lines[row - 1]):
        return 1, len(lines)
    own = lines[row - 1].lstrip().startswith("#")
    first = next(_below(lines, row), row) if own else row
    return first, _last(lines, first)


def _only_comments(before: list[str], line: str) -> bool:
    above = (*before, line)
    return all(not one.strip() or one.lstrip().startswith("#") or one == "---" for one in above)


def _below(lines: list[str], row: int) -> Iterator[int]:
    """The numbers of lines after *row* that are neither blank nor comments."""
    for number in range(row + 1, len(lines) + 1):
        text = lines[number - 1].strip()
        if text and not text.startswith("#"):
            yield number


def _last(lines: list[str], first: int) -> int:
    """The last line of what begins on line *first*: all that is indented further follows it."""
    indent = _indent(lines[first - 1])
    is_item = lines[first - 1].lstrip().startswith("-")
    last = first
    for number in _below(lines, first):
        line = lines[number - 1]
        deeper = _indent(line) > indent
        if not deeper and (is_item or _indent(line) < indent or not line.lstrip().startswith("- ")):
            break
        last = number
    return last


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
