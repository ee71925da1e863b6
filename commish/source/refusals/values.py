"""Values that YAML allows and documents don't, or that read otherwise than they look."""

import re

from commish.source.advice import Advice
from commish.source.characters import quoted
from commish.source.codes import yaml
from commish.source.escapes import refused_escape
from commish.source.indentation import short_line
from commish.source.limits import MOST_DIGITS
from commish.source.marks import Marks
from commish.source.problems import Problem, Refused
from commish.source.quoting import with_quotes

__all__ = ["VALUES"]

_DASH = re.compile(r"\n *-").search
_COMMENT_BEHIND = re.compile(r" *#").match
_JOINED_TO_NOTHING = re.compile(r"(?<!\\)((?:\\\\)*\\)\n[ \t]*\n").search
_TAB_FIRST = re.compile(r"\n *\t").search
_BLOCK_WITH_DIGIT = re.compile(r"[|>][+-]?[1-9]").match


def _raw(problem: Problem, marks: Marks) -> str:
    """What is written there, up to the end of its line."""
    start, end = marks.span(problem.number)
    line = marks.lines.end(start)
    return marks.lines.text[start : min(end, line) if end > start else line]


def _suggested(problem: Problem, marks: Marks) -> str:
    """The line with the text in quotes, to end a sentence with; empty inside brackets."""
    start = marks.starts[problem.number]
    number = marks.lines.number(start)
    line, column = marks.lines.line(number), start - marks.lines.start(number)
    if {"[", "{"} & set(line[:column]):
        return "."
    return f": {with_quotes(line, column)}"


def _tag(problem: Problem, marks: Marks) -> Advice:
    message = f"{quoted(_raw(problem, marks))} begins with “!”, which is a tag in YAML."
    mend = f"Put the text in quotes{_suggested(problem, marks)}"
    return Advice(message, mend, *marks.span(problem.number), yaml.TAG)


def _anchor(problem: Problem, marks: Marks) -> Advice:
    message = f"{quoted(_raw(problem, marks))} begins with “&”, which names a value in YAML."
    mend = f"If it is text, put it in quotes{_suggested(problem, marks)}"
    return Advice(message, mend, *marks.span(problem.number), yaml.ALIAS)


def _alias(problem: Problem, marks: Marks) -> Advice:
    message = f"{quoted(_raw(problem, marks))} stands for a value elsewhere in the file."
    mend = f"Write the value out. If it is text, put it in quotes{_suggested(problem, marks)}"
    return Advice(message, mend, *marks.span(problem.number), yaml.ALIAS)


def _number(problem: Problem, marks: Marks) -> Advice:
    raw = _raw(problem, marks)
    digits = sum(map(str.isdecimal, raw))
    message = f"{quoted(raw)} can't be worked with as a number."
    if digits:
        message = f"This number has {digits:,} digits; a number has at most {MOST_DIGITS}."
    mend = "Write a number. If it is an identifier or a text, put it in quotes."
    return Advice(message, mend, *marks.span(problem.number), yaml.NUMBER_OUT_OF_RANGE)


def _text_only_here(problem: Problem, marks: Marks) -> Advice:
    """`code: 010`."""
    raw = _raw(problem, marks)
    message = f"{quoted(raw)} is text here; editors and most programs read something else in it."
    mend = f"If it is text, put it in quotes{_suggested(problem, marks)}"
    return Advice(message, mend, *marks.span(problem.number), yaml.TEXT_ONLY_HERE)


def _lone_dash(problem: Problem, marks: Marks) -> Advice:
    """`[-]`."""
    message = "A dash stands here alone, and is read as text."
    mend = "Put it in quotes if it is a text; leave the value out if nothing is known."
    return Advice(message, mend, *marks.span(problem.number), yaml.READS_OTHERWISE)


def _character(problem: Problem, marks: Marks) -> Advice | None:
    escape = refused_escape(marks.lines.text, *marks.span(problem.number))
    return escape and escape.advice()


def _block(problem: Problem, marks: Marks) -> Advice | None:
    """A block of text that is empty and was meant otherwise, or whose sign stands too far left."""
    text, start, end = marks.lines.text, marks.starts[problem.number], marks.ends[problem.number]
    is_first = not text[text.rfind("\n", 0, start) + 1 : start].strip(" ")
    if is_first and marks.column(problem.number) <= marks.column(problem.group):
        message = f"The sign “{text[start]}” stands on a line of its own and is not indented."
        mend = "Write it behind the colon or the dash above, with a space before it."
        return Advice(message, mend, start, start + 1)
    if text[start:end].partition("\n")[2].strip(" \t\n"):
        return None
    return _empty_block(_raw(problem, marks), problem, marks)


def _empty_block(raw: str, problem: Problem, marks: Marks) -> Advice | None:
    span = marks.span(problem.number)
    mend = "Indent the text further than the key, or delete the sign for a block."
    if _BLOCK_WITH_DIGIT(raw):
        message = f"{quoted(raw)} begins a block of text in YAML, and the block is empty."
        mend = f"Put it in quotes{_suggested(problem, marks)}"
        return Advice(message, mend, *span, yaml.READS_OTHERWISE)
    if _COMMENT_BEHIND(marks.lines.text, marks.ends[problem.number]):
        message = "This block of text is empty: the line below it is a comment in YAML."
        return Advice(message, mend, *span, yaml.READS_OTHERWISE)
    if "+" in raw.partition(" ")[0]:
        message = (
            f"{quoted(raw)} begins a block of text that keeps its blank lines and has no text."
        )
        return Advice(message, mend, *span, yaml.READS_OTHERWISE)
    return None


def _lines_in_quotes(problem: Problem, marks: Marks) -> Advice | None:
    """A text in quotes whose lines are indented too little, or joined in a way not all know."""
    start, end = marks.span(problem.number)
    tab = _TAB_FIRST(marks.lines.text, start, end)
    if tab is not None:
        message = "There is a tab here. YAML lines up with spaces only."
        return Advice(message, "Replace the tab with spaces.", tab.end() - 1, tab.end())
    line = short_line(marks.lines, start, end, marks.column(problem.group))
    if line >= 0:
        message = "This line belongs to the text in quotes above, and is not indented."
        mend = "Indent it further than the key, or close the quotes above."
        return Advice(message, mend, line, line + 1)
    joined = _JOINED_TO_NOTHING(marks.lines.text, start, end)
    if joined is None or marks.lines.text[start] == "'":
        return None
    message = "The backslash joins this line to the next one, which is blank."
    mend = "Delete the backslash, or the blank line below it."
    return Advice(message, mend, joined.end(1) - 1, joined.end(1), yaml.READS_OTHERWISE)


def _dash_in_text(problem: Problem, marks: Marks) -> Advice | None:
    """A list's item that is indented too far, so that it goes on with the text above."""
    start, end = marks.span(problem.number)
    dash = _DASH(marks.lines.text, start, end)
    if dash is None:
        return None
    first = marks.lines.number(start)
    message = f"This line begins with a dash but is read as part of the text on line {first}."
    mend = "Line it up with the other items and put a space after the dash; quotes make it text."
    return Advice(message, mend, dash.end() - 1, dash.end(), yaml.READS_OTHERWISE)


VALUES = {
    Refused.TAG: _tag,
    Refused.ANCHOR: _anchor,
    Refused.ALIAS: _alias,
    Refused.NUMBER: _number,
    Refused.TEXT_ONLY_HERE: _text_only_here,
    Refused.LONE_DASH: _lone_dash,
    Refused.CHARACTER: _character,
    Refused.BLOCK: _block,
    Refused.LINES_IN_QUOTES: _lines_in_quotes,
    Refused.DASH_IN_TEXT: _dash_in_text,
}
"""What is said of a refused value."""
