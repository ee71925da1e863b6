"""Comments by which findings are accepted: `# commish: accept[CODE] because … until DATE`."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date

from commish.findings import Acceptance, Finding
from commish.model.dates import PartialDate
from commish.model.value import NotAValue
from commish.source.codes.acceptance import ACCEPTED_UNCLEARLY
from commish.source.limits import MOST_FINDINGS
from commish.source.marks import Marks
from commish.source.reading import Reading

__all__ = ["acceptances"]

_COMMENT = r"#[ \t]*commish:[^\n]*"
_ACCEPTS = r"#[ \t]*commish:[ \t]*accept[ \t]*\[(?P<codes>[^\]\n]*)\][ \t]*(?P<rest>[^\n]*)"
_BECAUSE = r"because[ \t]+(?P<because>.+?)(?:,?[ \t]+by[ \t]+(?P<by>[A-Z].*))?"
_UNTIL = r",?[ \t]until[ \t]+(?P<until>[^\s,]+)[ \t.]*$"
_LONGEST = 1_000
"""Characters of a comment: a reason is a sentence."""
_MOST = 1_000
"""Acceptances in one file: more were written by no person."""
_FORM = "Write it so: # commish: accept[CON002] because it is a pilot, until 2027-03-31"


def acceptances(reading: Reading) -> tuple[tuple[Acceptance, ...], tuple[Finding, ...]]:
    """What a file's comments accept, and what is wrong with such comments."""
    marks = reading.marks
    if marks is None or "commish:" not in reading.text:
        return (), ()
    accepted: list[Acceptance] = []
    wrong: list[Finding] = []
    rows = _Rows(reading.text)
    for match in re.finditer(_COMMENT, reading.text):
        if not _is_comment(marks, match.start()):
            continue
        found = _read(reading, marks, rows, match)
        if isinstance(found, Finding):
            wrong.append(found)
        else:
            accepted += found
        if len(accepted) > _MOST or len(wrong) >= MOST_FINDINGS:
            wrong.append(_too_many(reading, marks, match))
            break
    return tuple(accepted[:_MOST]), tuple(wrong)


def _too_many(reading: Reading, marks: Marks, match: re.Match[str]) -> Finding:
    place = marks.lines.place(reading.path, match.start(), match.end())
    message = "There are too many acceptances in this file: from here on none counts."
    mend = "Mend what they are about, or accept it in a document of the kind `accepted`."
    return ACCEPTED_UNCLEARLY.at(place, message, mend)


def _is_comment(marks: Marks, at: int) -> bool:
    """Whether what begins here is no part of a value or key."""
    number = bisect_right(marks.starts, at) - 1
    return number < 0 or at >= marks.ends[number] or number in marks.groups


def _read(
    reading: Reading, marks: Marks, rows: "_Rows", match: re.Match[str]
) -> list[Acceptance] | Finding:
    at, comment = match.start(), match[0]
    place = marks.lines.place(reading.path, at, at + len(comment.rstrip()))

    def unclear(message: str) -> Finding:
        return ACCEPTED_UNCLEARLY.at(place, message, _FORM)

    if len(comment) > _LONGEST:
        return unclear(f"This comment is longer than {_LONGEST:,} characters, so it is not read.")
    written = re.fullmatch(_ACCEPTS, comment)
    if written is None:
        return unclear("This comment speaks to commish, and accepts nothing in a known form.")
    codes = list(dict.fromkeys(code.strip() for code in written["codes"].split(",")))
    if not all(codes):
        return unclear("This comment does not say which code it accepts.")
    until = re.search(_UNTIL, written["rest"])
    because = re.fullmatch(_BECAUSE, written["rest"][: until.start() if until else None])
    if until is None or because is None:
        lacks = "a last day" if because else "a reason"
        return unclear(f"This comment accepts a finding without {lacks}, so it does not count.")
    day = _day(until["until"])
    if day is None:
        return unclear("This comment accepts a finding until what is no date.")
    said = because["because"].rstrip(", \t"), (because["by"] or "").rstrip(", \t")
    lines = rows.about(marks.lines.number(at))
    return [Acceptance(code, *said, day, place, "", lines) for code in codes]


def _day(written: str) -> date | None:
    try:
        return PartialDate.parse(written.rstrip(".")).last
    except NotAValue:
        return None


class _Rows:
    """The lines of a file, looked at once for all comments in it."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._content = [
            number
            for number, line in enumerate(self._lines, start=1)
            if line.strip() and not line.lstrip().startswith("#")
        ]
        """The numbers of lines that are neither blank nor comments."""
        self._ends: dict[int, int] = {}

    def about(self, row: int) -> tuple[int, int]:
        """The lines that a comment on a line is about.

        Beside a value: its line and what is indented below it. On a line of its own: the next line
        and what is indented below that. Above everything else: the whole file.
        """
        if not self._lines[row - 1].lstrip().startswith("#"):
            return row, self._last(row)
        above = bisect_right(self._content, row)
        if not above or (above == 1 and self._lines[self._content[0] - 1] == "---"):
            return 1, len(self._lines)
        first = next(self._below(row), row)
        return first, self._last(first)

    def _below(self, row: int) -> Iterator[int]:
        """The lines after *row* that are neither blank nor comments."""
        start = bisect_right(self._content, row)
        return (self._content[index] for index in range(start, len(self._content)))

    def _last(self, first: int) -> int:
        """The last line of what begins on line *first*: all that is indented further follows it."""
        if first not in self._ends:
            self._ends[first] = self._found_last(first)
        return self._ends[first]

    def _found_last(self, first: int) -> int:
        indent = _indent(self._lines[first - 1])
        is_item = self._lines[first - 1].lstrip().startswith("-")
        last = first
        for number in self._below(first):
            line = self._lines[number - 1]
            is_inner = not is_item and _indent(line) == indent and line.lstrip().startswith("- ")
            if _indent(line) <= indent and not is_inner:
                break
            last = number
        return last


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
