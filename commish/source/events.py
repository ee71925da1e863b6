"""From YAML's events to plain data, with the place of every key and value.

The events come from PyYAML: from its compiled parser where it is there, otherwise from its parser
in Python, which says the same and takes many times as long. Nothing is composed or constructed
by PyYAML, so no tag, alias or deep nesting can do harm.
"""

from collections.abc import Callable
from itertools import repeat, starmap
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from commish.source.built import Built, Parser
from commish.source.characters import refused_in
from commish.source.keys import KNOWN_KEYS, SpareKey, checked_key
from commish.source.limits import MOST_DEPTH, MOST_VALUES
from commish.source.problems import Failure, Problem, Refused
from commish.source.scalars import OUT_OF_RANGE, WORDS, is_text_only_here, plain

__all__ = [
    "PARSER",
    "PYTHON_PARSER",
    "Built",
    "Parser",
    "build",
]

PYTHON_PARSER: Parser = yaml.SafeLoader
"""PyYAML's parser in Python: the same, and many times as slow."""
try:
    from yaml._yaml import CParser
except ImportError:  # a PyYAML without libyaml
    PARSER = PYTHON_PARSER
else:
    PARSER = CParser
"""The parser in use. `commish doctor` says so when it is the one in Python."""

_STEPS = 1_000
"""After so many steps the count of values is looked at."""


def build(text: str, parser: Parser = PARSER) -> Built:
    """Read *text*, which has no refused characters, into plain data.

    Problems are collected and not raised. What PyYAML can't go on after ends the reading.
    """
    built = Built(text)
    try:
        next_event: Callable[[], Any] = parser(text).get_event
        next_event()
        if next_event().__class__ is not StreamEndEvent and _read(next_event, built):
            _look_behind(next_event(), built)
    except yaml.MarkedYAMLError as error:
        built.failure = _failure(error)
    except (yaml.YAMLError, ValueError, OverflowError):
        # The parser in Python lets chr() fail on an escape with a code that is out of range
        end = built.marks.ends[-1] if built.marks.ends else 0
        quote = text.find('"', end)
        built.failure = Failure("invalid Unicode character escape code", quote, "", quote)
    if len(built.marks.starts) > MOST_VALUES:
        built.problems.append(Problem(Refused.VALUES, MOST_VALUES))
    return built


def _read(next_event: Callable[[], Any], built: Built) -> bool:  # noqa: C901, PLR0912, PLR0915 -- one loop on purpose: a call for each event would double its cost
    """Read one document's events into *built*; False when it was given up before its end."""
    text, problems, groups = built.marks.lines.text, built.problems, built.marks.groups
    starts: list[int] = []
    ends: list[int] = []
    mark_start, mark_end = starts.append, ends.append

    # Most files have none of these, and then no key or value needs a closer look
    may_be_marked = "!" in text or "&" in text
    has_escapes = "\\" in text
    known_keys = KNOWN_KEYS.get

    stack: list[tuple[dict[object, object] | None, list[object], int]] = []
    mapping: dict[object, object] | None = None
    items = built.root
    group = 0
    key: Any = None
    value: Any
    try:
        while len(starts) <= MOST_VALUES:
            for event in starmap(next_event, repeat((), _STEPS)):
                kind = event.__class__
                if mapping is not None:
                    if kind is MappingEndEvent:
                        groups[group] = (len(starts), event.end_mark.index, tuple(mapping))
                        mapping, items, group = stack.pop()
                        continue
                    mark_start(event.start_mark.index)
                    mark_end(event.end_mark.index)
                    if kind is ScalarEvent:
                        key = known_keys(event.value)
                        if may_be_marked and (event.tag is not None or event.anchor is not None):
                            problems.append(_marked(event, len(starts) - 1))
                        if key is None or key in mapping:
                            found = Problem(Refused.DUPLICATE, len(starts) - 1, event.value, group)
                            key = checked_key(event, found, mapping, problems)
                    elif kind is AliasEvent:
                        problems.append(Problem(Refused.ALIAS, len(starts) - 1))
                        key = SpareKey()
                    else:
                        problems.append(Problem(Refused.GROUP_AS_KEY, len(starts) - 1))
                        return False
                    event = next_event()  # noqa: PLW2901 -- a key and its value are one step
                    kind = event.__class__

                if kind is ScalarEvent:
                    mark_start(event.start_mark.index)
                    mark_end(event.end_mark.index)
                    value = event.value
                    if may_be_marked and (event.tag is not None or event.anchor is not None):
                        problems.append(_marked(event, len(starts) - 1))
                    style = event.style
                    if not style:
                        if " -" in value:
                            problems.append(Problem(Refused.DASH_IN_TEXT, len(starts) - 1))
                        if value < ":" or value in WORDS:
                            if not value and mapping is not None and ":" in str(key):
                                problems.append(Problem(Refused.SQUEEZED_KEY, len(starts) - 2))
                            value = plain(value)
                            if value is OUT_OF_RANGE:
                                problems.append(Problem(Refused.NUMBER, len(starts) - 1))
                            elif value.__class__ is str and value[0] in "-+.0123456789TFN":
                                if value == "-":
                                    problems.append(Problem(Refused.LONE_DASH, len(starts) - 1))
                                elif is_text_only_here(value):
                                    found = Problem(Refused.TEXT_ONLY_HERE, len(starts) - 1)
                                    problems.append(found)
                    elif style in "|>":
                        outer = group if stack else -1
                        problems.append(Problem(Refused.BLOCK, len(starts) - 1, group=outer))
                    else:
                        if event.start_mark.line < event.end_mark.line:
                            outer = _around(text, starts, [*(each[2] for each in stack), group])
                            found = Problem(Refused.LINES_IN_QUOTES, len(starts) - 1, group=outer)
                            problems.append(found)
                        if has_escapes and not value.isprintable() and refused_in(value):
                            problems.append(Problem(Refused.CHARACTER, len(starts) - 1))
                    if mapping is None:
                        items.append(value)
                    else:
                        mapping[key] = value
                    continue

                if kind is SequenceEndEvent:
                    groups[group] = (len(starts), event.end_mark.index, None)
                    mapping, items, group = stack.pop()
                    continue
                if kind is DocumentEndEvent:
                    return True

                number = len(starts)
                mark_start(event.start_mark.index)
                mark_end(event.end_mark.index)
                if event.anchor is not None or (kind is not AliasEvent and event.tag is not None):
                    problems.append(_marked(event, number))
                if kind is MappingStartEvent:
                    value = {}
                    if event.flow_style and text[starts[-1]] not in "{!&":
                        problems.append(Problem(Refused.PAIR, number))
                else:
                    value = []
                if mapping is None:
                    items.append(value)
                else:
                    mapping[key] = value
                if kind is not AliasEvent:
                    stack.append((mapping, items, group))
                    group = number
                    mapping, items = (value, items) if kind is MappingStartEvent else (None, value)
                    if len(stack) > MOST_DEPTH:
                        problems.append(Problem(Refused.DEPTH, number))
                        return False
    finally:
        while stack:
            groups[group] = (len(starts), 0, None if mapping is None else tuple(mapping))
            mapping, items, group = stack.pop()
        built.marks.starts.fromlist(starts)
        built.marks.ends.fromlist(ends)
    return False


def _around(text: str, starts: list[int], groups: list[int]) -> int:
    """The innermost of *groups* that is in no brackets; -1 for none."""
    return next((each for each in reversed(groups[1:]) if text[starts[each]] not in "[{"), -1)


def _marked(event: Any, number: int) -> Problem:  # noqa: ANN401 -- PyYAML's events are untyped
    if event.__class__ is AliasEvent:
        return Problem(Refused.ALIAS, number)
    return Problem(Refused.TAG if event.tag is not None else Refused.ANCHOR, number)


def _look_behind(event: Any, built: Built) -> None:  # noqa: ANN401 -- as above
    """Note what follows the document, if anything does."""
    if event.__class__ is not StreamEndEvent:
        built.marks.starts.append(event.start_mark.index)
        built.marks.ends.append(event.end_mark.index)
        built.problems.append(Problem(Refused.SECOND, len(built.marks.starts) - 1))


def _failure(error: yaml.MarkedYAMLError) -> Failure:
    problem, since = error.problem_mark, error.context_mark
    at = problem.index if problem else 0
    return Failure(error.problem or "", at, error.context or "", since.index if since else at)
