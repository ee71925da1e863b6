"""Keys that YAML allows and documents don't."""

import re

from commish.source.advice import Advice
from commish.source.characters import JOINERS, named, quoted, refused_in, shortened
from commish.source.codes import files, yaml
from commish.source.codes.definition import Code
from commish.source.escapes import refused_escape
from commish.source.limits import MOST_KEY
from commish.source.marks import Marks
from commish.source.problems import Problem, Refused
from commish.source.quoting import entry, with_quotes

__all__ = ["KEYS", "first_written"]

_COLON_BEHIND = re.compile(r"[ \n]*:").match


def first_written(problem: Problem, marks: Marks) -> int:
    """The number of the key that was written first, of a key that is written twice."""
    return marks.children(problem.group)[problem.key] - 1


def _on_key(problem: Problem, marks: Marks, code: Code, message: str, mend: str) -> Advice:
    return Advice(message, mend, *marks.span(problem.number), code)


def _duplicate(problem: Problem, marks: Marks) -> Advice:
    first = marks.lines.number(marks.starts[first_written(problem, marks)])
    second = marks.lines.number(marks.starts[problem.number])
    where = f"on line {first} and again on line {second}"
    if first == second:
        where = f"twice on line {first}"
    message = f"The key {quoted(problem.key)} is written {where}."
    mend = "Keep one of the two, or join what they say."
    return _on_key(problem, marks, yaml.DUPLICATE_KEY, message, mend)


def _merge(problem: Problem, marks: Marks) -> Advice:
    message = "“<<” copies keys in from elsewhere."
    return _on_key(problem, marks, yaml.MERGE_KEY, message, "Write the keys out.")


def _empty(problem: Problem, marks: Marks) -> Advice:
    message = "There is no key before this colon."
    return _on_key(problem, marks, yaml.KEY_IS_NOT_TEXT, message, "Write a key before it.")


def _null(problem: Problem, marks: Marks) -> Advice:
    message = f"The key {quoted(problem.key)} means “nothing” in YAML."
    mend = "Write a word; if it is one, put it in quotes."
    return _on_key(problem, marks, yaml.KEY_IS_NOT_TEXT, message, mend)


def _group(problem: Problem, marks: Marks) -> Advice:
    """`title: {{ name }}` or `? [a, b]`."""
    start = marks.starts[problem.number]
    line = marks.lines.line(marks.lines.number(start))
    value = entry(line).value
    mend = "Write a word before the colon."
    if line[value : value + 1] in {"[", "{"}:
        mend = f"If it is text, put it in quotes: {with_quotes(line, value)}"
    message = "A list or a group of keys stands where a key is expected."
    return Advice(message, mend, start, start + 1, yaml.KEY_IS_NOT_TEXT)


def _long(problem: Problem, marks: Marks) -> Advice:
    message = f"This key has {len(problem.key):,} characters; a key has at most {MOST_KEY}."
    mend = "Shorten it. If it is a text with a colon in it, put the text in quotes."
    return _on_key(problem, marks, yaml.KEY_TOO_LONG, message, mend)


def _dash(problem: Problem, marks: Marks) -> Advice:
    """`-care: 1`."""
    message = f"There is no space after the dash, so {quoted(problem.key)} is a key."
    mend = f"Put a space after the dash: - {shortened(problem.key[1:])}"
    return _on_key(problem, marks, yaml.READS_OTHERWISE, message, mend)


def _character(problem: Problem, marks: Marks) -> Advice:
    which = named(refused_in(problem.key, JOINERS)[0])
    message = f"The key {quoted(problem.key)} has a character that can't be seen: {which}."
    span = marks.span(problem.number)
    escape = refused_escape(marks.lines.text, *span)
    if escape:
        span = escape.start, escape.end
    return Advice(message, "Type the key again.", *span, files.REFUSED_CHARACTER)


def _squeezed(problem: Problem, marks: Marks) -> Advice | None:
    """`{value:5}`: inside brackets a key that has its value in itself."""
    start, end = marks.span(problem.number)
    raw = marks.lines.text[start:end]
    if raw[:1] in {'"', "'"} or _COLON_BEHIND(marks.lines.text, end):
        return None
    key, _, value = shortened(raw).partition(":")
    message = f"There is no space after the colon, so {quoted(raw)} is one long key."
    mend = f"Put a space after the colon: {key}: {value}"
    return Advice(message, mend, start, end, yaml.READS_OTHERWISE)


def _pair(problem: Problem, marks: Marks) -> Advice | None:
    """`[Care: a review, Health]`; not where the bracket itself is the mistake."""
    if marks.open_bracket >= 0:
        return None
    start, end = marks.span(problem.number)
    pair = quoted(marks.lines.text[start:end])
    message = f"In square brackets the colon in {pair} makes a key of what is before it."
    mend = "If it is text, put it in quotes; if it is a key with its value, put both in { }."
    return Advice(message, mend, start, end, yaml.READS_OTHERWISE)


KEYS = {
    Refused.PAIR: _pair,
    Refused.DUPLICATE: _duplicate,
    Refused.MERGE: _merge,
    Refused.EMPTY_KEY: _empty,
    Refused.NULL_KEY: _null,
    Refused.GROUP_AS_KEY: _group,
    Refused.LONG_KEY: _long,
    Refused.DASH_KEY: _dash,
    Refused.KEY_CHARACTER: _character,
    Refused.SQUEEZED_KEY: _squeezed,
}
"""What is said of a refused key."""
