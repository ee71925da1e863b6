"""Words for what is good YAML and yet no document: one finding for each noted problem."""

import re
from collections.abc import Callable

from commish.findings import Finding, Related
from commish.source.characters import JOINERS, named, quoted, refused_in, shortened
from commish.source.codes import files, yaml
from commish.source.codes.definition import Code
from commish.source.escapes import refused_escape
from commish.source.indentation import short_line
from commish.source.limits import MOST_DEPTH, MOST_DIGITS, MOST_KEY, MOST_VALUES
from commish.source.marks import Marks
from commish.source.problems import Problem, Refused
from commish.source.quoting import entry, with_quotes

__all__ = ["refusal"]

Words = tuple[Code, str, str]
"""The code, what is wrong, and what to do."""

_DASH = re.compile(r"\n *-").search
_COLON_BEHIND = re.compile(r"[ \n]*:").match
_COMMENT_BEHIND = re.compile(r" *#").match
_BLOCK_WITH_DIGIT = re.compile(r"[|>][+-]?[1-9]").match


def refusal(problem: Problem, marks: Marks, path: str) -> Finding | None:
    """The finding for *problem*; None when a closer look shows that nothing is wrong."""
    words = _FIXED.get(problem.what) or _WORDED[problem.what](problem, marks)
    if words is None:
        return None
    code, message, mend = words
    place = marks.lines.place(path, *_shown(problem, marks))
    pointer = marks.pointer(problem.number)
    related: tuple[Related, ...] = ()
    if problem.what is Refused.DUPLICATE:
        first = marks.lines.place(path, *marks.span(_first(problem, marks)))
        related = (Related(first, "first written here"),)
        pointer = (*marks.pointer(problem.group), problem.key)
    return code.at(place, message, mend, pointer=pointer, related=related)


def _shown(problem: Problem, marks: Marks) -> tuple[int, int]:
    """What of the value or key the finding points at."""
    start, end = marks.span(problem.number)
    text = marks.lines.text
    if problem.what in (Refused.DEPTH, Refused.GROUP_AS_KEY):
        return start, start + 1
    if problem.what is Refused.DASH_IN_TEXT:
        dash = _dash(text, start, end)
        return dash, dash + 1
    if problem.what is Refused.LINES_IN_QUOTES:
        line = short_line(marks.lines, start, end)
        return line, line + 1
    if problem.what in (Refused.CHARACTER, Refused.KEY_CHARACTER):
        escape = refused_escape(text, start, end)
        return (escape.start, escape.end) if escape else (start, end)
    return start, max(end, start)


def _first(problem: Problem, marks: Marks) -> int:
    """The number of the key that was written first."""
    return marks.children(problem.group)[problem.key] - 1


def _suggested(problem: Problem, marks: Marks) -> str:
    """The line with the text in quotes, to end a sentence with; empty inside brackets."""
    start, _ = marks.span(problem.number)
    number = marks.lines.number(start)
    line, column = marks.lines.line(number), start - marks.lines.start(number)
    if "[" in line[:column] or "{" in line[:column]:
        return ""
    return ": " + with_quotes(line, column)


def _raw(problem: Problem, marks: Marks) -> str:
    """What is written there, up to the end of its line."""
    start, end = marks.span(problem.number)
    line = marks.lines.text.find("\n", start)
    return marks.lines.text[start : line if line >= 0 and (end > line or end <= start) else end]


def _tag(problem: Problem, marks: Marks) -> Words:
    message = f"{quoted(_raw(problem, marks))} begins with “!”, which is a tag in YAML."
    return yaml.TAG, message, f"Put the text in quotes{_suggested(problem, marks)}"


def _anchor(problem: Problem, marks: Marks) -> Words:
    message = f"{quoted(_raw(problem, marks))} begins with “&”, which names a value in YAML."
    return yaml.ALIAS, message, f"If it is text, put it in quotes{_suggested(problem, marks)}"


def _alias(problem: Problem, marks: Marks) -> Words:
    message = f"{quoted(_raw(problem, marks))} stands for a value elsewhere in the file."
    mend = "Write the value out. If it is text, put it in quotes"
    return yaml.ALIAS, message, mend + _suggested(problem, marks)


def _null_key(problem: Problem, marks: Marks) -> Words:  # noqa: ARG001 -- as above
    message = f"The key {quoted(problem.key)} means “nothing” in YAML."
    return yaml.KEY_IS_NOT_TEXT, message, "Write a word, or put it in quotes if it is one."


def _group_as_key(problem: Problem, marks: Marks) -> Words:
    message = "A list or a group of keys stands where a key is expected."
    start, _ = marks.span(problem.number)
    number = marks.lines.number(start)
    line = marks.lines.line(number)
    value = entry(line).value
    if line[value : value + 1] in {"[", "{"}:
        mend = f"If it is text, put it in quotes: {with_quotes(line, value)}"
        return yaml.KEY_IS_NOT_TEXT, message, mend
    return yaml.KEY_IS_NOT_TEXT, message, "Write a word before the colon."


def _long_key(problem: Problem, marks: Marks) -> Words:  # noqa: ARG001 -- as above
    message = f"This key has {len(problem.key):,} characters; a key has at most {MOST_KEY}."
    mend = "Shorten it. If it is a text with a colon in it, put the text in quotes."
    return yaml.KEY_TOO_LONG, message, mend


def _dash_key(problem: Problem, marks: Marks) -> Words:  # noqa: ARG001 -- as above
    key = problem.key
    message = f"There is no space after the dash, so {quoted(key)} is a key."
    return yaml.READS_OTHERWISE, message, f"Put a space after the dash: - {shortened(key[1:])}"


def _duplicate(problem: Problem, marks: Marks) -> Words:
    lines = [marks.lines.number(marks.starts[_first(problem, marks)])]
    lines.append(marks.lines.number(marks.starts[problem.number]))
    where = f"on line {lines[0]} and again on line {lines[1]}"
    if lines[0] == lines[1]:
        where = f"twice on line {lines[0]}"
    message = f"The key {quoted(problem.key)} is written {where}."
    return yaml.DUPLICATE_KEY, message, "Keep one of the two, or join what they say."


def _number(problem: Problem, marks: Marks) -> Words:
    raw = _raw(problem, marks)
    digits = sum(map(str.isdecimal, raw))
    message = f"{quoted(raw)} can't be worked with as a number."
    if digits:
        message = f"This number has {digits:,} digits; a number has at most {MOST_DIGITS}."
    mend = "Write a number. If it is an identifier or a text, put it in quotes."
    return yaml.NUMBER_OUT_OF_RANGE, message, mend


def _character(problem: Problem, marks: Marks) -> Words | None:
    escape = refused_escape(marks.lines.text, *marks.span(problem.number))
    if escape is None:
        return None
    message = f"The code {escape.written} stands for a character that can't be seen"
    message += f": {escape.means}."
    return files.REFUSED_CHARACTER, message, f"Delete the code {escape.written} from the text."


def _key_character(problem: Problem, marks: Marks) -> Words:  # noqa: ARG001 -- as above
    which = named(refused_in(problem.key, JOINERS)[0])
    message = f"The key {quoted(problem.key)} has a character that can't be seen: {which}."
    return files.REFUSED_CHARACTER, message, "Type the key again."


def _block(problem: Problem, marks: Marks) -> Words | None:
    """An empty block of text that was meant otherwise."""
    text, start, end = marks.lines.text, marks.starts[problem.number], marks.ends[problem.number]
    if text[start:end].partition("\n")[2].strip():
        return None
    raw = _raw(problem, marks)
    if _BLOCK_WITH_DIGIT(raw):
        message = f"{quoted(raw)} begins a block of text in YAML, and the block is empty."
        return yaml.READS_OTHERWISE, message, f"Put it in quotes{_suggested(problem, marks)}"
    if _COMMENT_BEHIND(text, end):
        message = "This block of text is empty: the line below it is a comment in YAML."
        mend = "Indent the text further than the key, or delete the sign for a block."
        return yaml.READS_OTHERWISE, message, mend
    return None


def _lines_in_quotes(problem: Problem, marks: Marks) -> Words | None:
    """A text in quotes whose lines are indented less than they have to be."""
    if short_line(marks.lines, *marks.span(problem.number)) < 0:
        return None
    message = "This line belongs to the text in quotes above, and is not indented."
    return yaml.NOT_YAML, message, "Indent it further than the key, or close the quotes above."


def _squeezed_key(problem: Problem, marks: Marks) -> Words | None:
    start, end = marks.span(problem.number)
    raw = marks.lines.text[start:end]
    if raw[:1] in {'"', "'"} or _COLON_BEHIND(marks.lines.text, end):
        return None
    key, _, value = shortened(raw).partition(":")
    message = f"There is no space after the colon, so {quoted(raw)} is one long key."
    return yaml.READS_OTHERWISE, message, f"Put a space after the colon: {key}: {value}"


def _dash_in_text(problem: Problem, marks: Marks) -> Words | None:
    start, end = marks.span(problem.number)
    if _dash(marks.lines.text, start, end) < 0:
        return None
    first = marks.lines.number(start)
    message = f"This line begins with a dash but is read as part of the text on line {first}."
    mend = "Line it up with the other items and put a space after the dash; quotes make it text."
    return yaml.READS_OTHERWISE, message, mend


def _dash(text: str, start: int, end: int) -> int:
    """Where a line of the text between two offsets begins with a dash; -1 if none does."""
    found = _DASH(text, start, end)
    return found.end() - 1 if found else -1


_FIXED: dict[Refused, Words] = {
    Refused.MERGE: (yaml.MERGE_KEY, "“<<” copies keys in from elsewhere.", "Write the keys out."),
    Refused.EMPTY_KEY: (
        yaml.KEY_IS_NOT_TEXT,
        "There is no key before this colon.",
        "Write a key before it.",
    ),
    Refused.LONE_DASH: (
        yaml.READS_OTHERWISE,
        "A dash stands here alone, and is read as text.",
        "Put it in quotes if it is a text; leave the value out if nothing is known.",
    ),
    Refused.DEPTH: (
        yaml.NESTED_TOO_DEEPLY,
        f"Lists and groups stand more than {MOST_DEPTH} deep inside each other here.",
        "Look for brackets or dashes that should not be there.",
    ),
    Refused.VALUES: (
        yaml.TOO_MANY_VALUES,
        f"The file has more than {MOST_VALUES:,} keys and values.",
        "Keep large tables in a file of their own and name that file.",
    ),
    Refused.SECOND: (
        yaml.SECOND_DOCUMENT,
        "A second document begins here.",
        "Put each document in a file of its own, or delete this line.",
    ),
}
_WORDED: dict[Refused, Callable[[Problem, Marks], Words | None]] = {
    Refused.TAG: _tag,
    Refused.ANCHOR: _anchor,
    Refused.ALIAS: _alias,
    Refused.NULL_KEY: _null_key,
    Refused.GROUP_AS_KEY: _group_as_key,
    Refused.LONG_KEY: _long_key,
    Refused.DASH_KEY: _dash_key,
    Refused.DUPLICATE: _duplicate,
    Refused.NUMBER: _number,
    Refused.CHARACTER: _character,
    Refused.KEY_CHARACTER: _key_character,
    Refused.BLOCK: _block,
    Refused.LINES_IN_QUOTES: _lines_in_quotes,
    Refused.SQUEEZED_KEY: _squeezed_key,
    Refused.DASH_IN_TEXT: _dash_in_text,
}
