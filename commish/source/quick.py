"""The plain part of YAML, in which nearly every document is written, read line by line.

Keys, lists, and texts on one line or several: what PyYAML says of these is said here in half the
time. Whatever else a text holds, or what might be wrong with it, is left to PyYAML: then nothing
is said here.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from commish.source.built import Built
from commish.source.keys import KNOWN_KEYS, plain_key
from commish.source.limits import MOST_DEPTH, MOST_VALUES
from commish.source.problems import Problem, Refused
from commish.source.scalars import OUT_OF_RANGE, WORDS, is_text_only_here, plain

__all__ = ["quickly"]

_ELSEWHERE = "\t\r\\\x85\u2028\u2029\ufeff"
"""Escapes, and what is a blank or the end of a line to some: PyYAML is asked where one stands."""
_LINE = re.compile(
    r"( *)(- )?(?:([A-Za-z][A-Za-z0-9_-]*):(?: |(?=\n)))?"
    r"(?:((?:[^\s\-?:,\[\]{}#&*!|>'\"%@`]|-[0-9£])[^\n]*)|\"([^\"\n]*)\"|'([^'\n]*)'|([|>]-?))?\n"
).match
_SAYING_NOTHING = re.compile(r"(?: *#[^\n]*)?\n").match
_FIRST_OF_BLOCK = re.compile(r"( +)[^ \n]").match
_FOLDED = re.compile(r"(?<!\n)\n(?!\n)").sub
_MOST_JOINED = 10_000
"""A text over so many characters and more than one line is PyYAML's."""
_TWICE = "-+.0123456789TFN"
"""With these begins what may be a number or a word to other programs."""


def quickly(text: str) -> Built | None:  # noqa: C901, PLR0911, PLR0912, PLR0915 -- one loop on purpose: a call for each line would double its cost
    """What a text says that ends with a line's end; None where PyYAML has to be asked."""
    if any(sign in text for sign in _ELSEWHERE):
        return None
    has_hash = "#" in text
    known_keys = KNOWN_KEYS.get
    starts: list[int] = []
    ends: list[int] = []
    built = Built(text)
    groups, problems, root = built.marks.groups, built.problems, built.root

    # The list or mapping that is open, its number, and the column of its keys or dashes
    mapping: dict[str, object] | None = None
    items, group, column = root, 0, -1
    stack: list[tuple[dict[str, object] | None, list[object], int, int]] = []
    key = ""
    waits = False  # whether the last key has no value yet
    said = ""  # the last text, if it has no quotes and may go on
    value: Any
    at, size = 0, len(text)
    while at < size:
        line = _LINE(text, at)
        if line is None or at + 1 == line.end():
            line = _SAYING_NOTHING(text, at)
            if line is None:
                return None
            at, said = line.end(), ""
            continue
        blanks, dash, name, bare, double, single, block = line.groups()
        indent = len(blanks)
        here = at + indent
        at = line.end()

        goes_on = said and bare is not None and indent > column and name is None and not dash
        if goes_on:
            if len(said) > _MOST_JOINED:
                return None
            here, bare = starts.pop(), f"{said} {bare}"
            ends.pop()
            if mapping is None:
                items.pop()
        elif waits or dash or indent != column or mapping is None:
            if waits or not starts:
                # A list may stand right below its key; all else stands further in
                if indent < column or (indent == column and not dash) or (not stack and indent):
                    return None
                value = [] if dash else {}
                if mapping is None:
                    items.append(value)
                else:
                    mapping[key] = value
                stack.append((mapping, items, group, column))
                group = len(starts)
                starts.append(here)
                ends.append(here + 1 if dash and indent == column else here)
                column = indent
                mapping, items = (None, value) if dash else (value, items)
                waits = False
            else:
                while indent != column or (mapping is None) is not bool(dash):
                    if column < indent or (column == indent and dash):
                        return None
                    groups[group] = (len(starts), here, None if mapping is None else tuple(mapping))
                    mapping, items, group, column = stack.pop()
            if dash:
                here += 2
                if name is not None:
                    mapping = {}
                    stack.append((None, items, group, column))
                    items.append(mapping)
                    group, column = len(starts), indent + 2
                    starts.append(here)
                    ends.append(here)
            if len(stack) > MOST_DEPTH:
                return None

        if name is not None:
            key = known_keys(name) or plain_key(name)
            if not key or mapping is None or key in mapping:
                return None
            starts.append(here)
            here += len(name)
            ends.append(here)
            here += 2
        elif mapping is not None and not goes_on:
            return None  # a text that goes on, or a key that is written in another way

        said = ""
        if bare is not None:
            if bare[-1] in ": " or ": " in bare or " -" in bare or (has_hash and " #" in bare):
                return None
            value = bare
            if bare < ":" or bare in WORDS:
                value = _value(bare)
                if value is OUT_OF_RANGE:
                    return None
            starts.append(here)
            ends.append(at - 1)
            said = bare
        elif block:
            first = _FIRST_OF_BLOCK(text, at)
            inner = len(first[1]) if first else 0
            if inner <= column:
                return None
            body = _block(inner)(text, at)
            at = body.end()
            value = body[0].replace(f"\n{' ' * inner}", "\n")[inner:].rstrip("\n")
            if block[0] == ">":
                if "\n " in value or "\n\n\n" in value:
                    return None
                value = _FOLDED(" ", value).replace("\n\n", "\n")
            if block[1:] != "-":
                value += "\n"
            problems.append(Problem(Refused.BLOCK, len(starts), group=group))
            starts.append(here)
            ends.append(at)
        elif double is not None or single is not None:
            value = single if double is None else double
            starts.append(here)
            ends.append(at - 1)
        elif name is None:
            return None
        else:
            waits = True
            continue
        if mapping is None:
            items.append(value)
        else:
            mapping[key] = value

    if waits or not root or len(starts) > MOST_VALUES:
        return None
    while stack:
        groups[group] = (len(starts), size, None if mapping is None else tuple(mapping))
        mapping, items, group, column = stack.pop()
    built.marks.starts.fromlist(starts)
    built.marks.ends.fromlist(ends)
    return built


@lru_cache(maxsize=10_000)
def _value(text: str) -> object:
    """What begins like a number, or is one of the words; OUT_OF_RANGE where it is in doubt."""
    value = plain(text)
    is_doubtful = isinstance(value, str) and value[0] in _TWICE and is_text_only_here(value)
    return OUT_OF_RANGE if is_doubtful else value


@lru_cache(maxsize=100)
def _block(indent: int) -> Callable[[str, int], Any]:
    """What matches lines that stand so far in, and empty ones."""
    return re.compile(rf"(?: {{{indent}}}[^\n]*\n|\n)*+").match
