"""Where PyYAML's two parsers part: what one reads and the other refuses is refused by commish.

Each function finds the first such place in a text that was read, as the failure that the stricter
of the two has there. So a document says the same on every computer.
"""

import re
from bisect import bisect_right

from commish.source.marks import Marks
from commish.source.problems import Failure, Problem, Refused

__all__ = ["stray"]

_QUESTION = re.compile(r"\?")
_QUESTION_FIRST = re.compile(r"\n *\?(?![^ \n])")
_COLON = re.compile(r"(?<! ) *:(?=[,?\[\]{}])")
_BLOCK_HEADER = re.compile(r"[|>][-+0-9]*(?:#| *\t)").match
_BLOCK_TAB = re.compile(r"[|>][-+]? *(?: #.*)?\n(?: *\n)* *\t").match


def stray(
    marks: Marks, problems: list[Problem], limit: int, *, is_compiled: bool
) -> Failure | None:
    """The first failure before *limit* that only one of the two parsers has."""
    found: list[Failure | None] = []
    text = marks.lines.text
    if "\t" in text:
        found.append(_tab(marks, limit))
    if "?" in text:
        found.append(_question_in_brackets(marks, limit))
        found.append(_question_first(marks, limit))
    if not is_compiled:  # the compiled parser has refused it already
        found.append(_colon_in_brackets(marks, limit))
    blocks = (problem.number for problem in problems if problem.what is Refused.BLOCK)
    found += [_in_block(marks, number) for number in blocks]
    return min(filter(None, found), key=lambda each: each.at, default=None)


def _tab(marks: Marks, limit: int) -> Failure | None:
    """A tab that stands neither in quotes, in a block of text nor in a comment."""
    text = marks.lines.text
    tab = text.find("\t", 0, limit)
    while tab >= 0:
        number = bisect_right(marks.starts, tab) - 1
        behind = marks.ends[number] if number >= 0 else 0
        if tab < behind and text[marks.starts[number]] in "\"'|>":
            tab = text.find("\t", behind, limit)
        elif marks.lines.is_comment(min(behind, tab), tab):
            tab = text.find("\t", marks.lines.end(tab), limit)
        else:
            return Failure("found a tab", tab, "", tab)
    return None


def _question_in_brackets(marks: Marks, limit: int) -> Failure | None:
    """Inside brackets a `?` that stands neither in quotes nor in a comment."""
    for start, end, _ in marks.brackets():
        for match in _QUESTION.finditer(marks.lines.text, start, min(end, limit)):
            number, is_within = _at(marks, match.start())
            is_quoted = is_within and marks.lines.text[marks.starts[number]] in "\"'"
            if not is_quoted and not marks.lines.is_comment(marks.ends[number], match.start()):
                return _found(match)
    return None


def _question_first(marks: Marks, limit: int) -> Failure | None:
    """In a text without quotes, a line that begins with a `?` and a space."""
    for match in _QUESTION_FIRST.finditer(marks.lines.text, 0, limit):
        number, is_within = _at(marks, match.start())
        if is_within and marks.lines.text[marks.starts[number]] not in "\"'|>[{":
            return _found(match)
    return None


def _colon_in_brackets(marks: Marks, limit: int) -> Failure | None:
    """Inside brackets and at the end of a text without quotes, a `:` before a bracket or comma."""
    for start, end, _ in marks.brackets():
        for match in _COLON.finditer(marks.lines.text, start, min(end, limit)):
            number, is_within = _at(marks, match.start())
            touches = is_within or match.start() == marks.ends[number]
            if touches and marks.lines.text[marks.starts[number]] not in "\"'|>[{":
                return _found(match)
    return None


def _at(marks: Marks, at: int) -> tuple[int, bool]:
    """The last value or key that begins up to *at*, and whether it reaches beyond."""
    number = bisect_right(marks.starts, at) - 1
    return number, number >= 0 and at < marks.ends[number]


def _found(match: re.Match[str]) -> Failure:
    at = match.end() - 1
    return Failure(f"found a {match[0].strip()}", at, "", at)


def _in_block(marks: Marks, number: int) -> Failure | None:
    """In a block of text, a comment that touches the `|`, or a tab before its first word."""
    text, start, end = marks.lines.text, marks.starts[number], marks.ends[number]
    match = _BLOCK_HEADER(text, start, end) or _BLOCK_TAB(text, start, end)
    if match is None:
        return None
    return Failure("expected a comment or a line break", match.end() - 1, "block scalar", start)
