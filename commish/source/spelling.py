"""A value as the YAML that a person would write: in blocks, in quotes only where it must be."""

from collections.abc import Iterator, Mapping
from textwrap import wrap

import yaml

from commish.errors import CommishError
from commish.source.characters import named, quoted, refused_in
from commish.source.scalars import plain

__all__ = ["entry", "scalar"]

_WIDTH = 80
_NOT_FIRST = frozenset("-?:,[]{}#&*!|>'\"%@`~=<.")
"""What may mean something else at the start of a text without quotes."""
_TEXT = ("tag:yaml.org,2002:str", "tag:yaml.org,2002:timestamp")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
_WORDS = {"True": "true", "False": "false", "None": "null"}
_OTHERS = yaml.resolver.Resolver()
"""What readers of the older YAML 1.1 take a text for: to them `no` and `12:30` are no text."""


def entry(key: str, value: object, depth: int = 0) -> Iterator[str]:
    """The lines of a key with its value, two spaces in for each step of *depth*.

    A text that is too long for its line is folded over several.

    Raises:
        CommishError: a text holds a character that no document may hold.
    """
    lead = "  " * depth
    if isinstance(value, Mapping | list) and value:
        yield f"{lead}{key}:"
        yield from _inner(value, depth + 1)
    elif isinstance(value, str) and _is_foldable(f"{lead}{key}: ", value):
        yield f"{lead}{key}: >-"
        yield from _folded(value, f"{lead}  ")
    else:
        yield f"{lead}{key}: {scalar(value)}"


def scalar(value: object) -> str:
    """A number, true, false or text on one line, in quotes where it would be read otherwise.

    Raises:
        CommishError: the text holds a character that no document may hold.
    """
    if not isinstance(value, str):
        return _WORDS.get(repr(value), str(value))
    refused = refused_in(value)
    if refused:
        raise CommishError(
            f"{quoted(value)} holds a character that can't be seen: {named(refused[0])}.",
            "Type it again.",
        )
    if _is_plain(value):
        return value
    if "\n" in value or "\t" in value:
        return '"' + "".join(_ESCAPES.get(each, each) for each in value) + '"'
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"'


def _inner(value: Mapping[str, object] | list[object], depth: int) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, one in value.items():
            yield from entry(key, one, depth)
        return
    lead = "  " * depth
    for one in value:
        if isinstance(one, Mapping | list) and one:
            first, *rest = _inner(one, depth + 1)
            yield f"{lead}- {first.lstrip()}"
            yield from rest
        elif isinstance(one, str) and _is_foldable(f"{lead}- ", one):
            yield f"{lead}- >-"
            yield from _folded(one, f"{lead}  ")
        else:
            yield f"{lead}- {scalar(one)}"


def _is_plain(text: str) -> bool:
    """Whether the text may stand without quotes, for this reader and for older ones."""
    if not text or text != text.strip() or text[0] in _NOT_FIRST or text[-1] == ":":
        return False
    if any(sign in text for sign in (": ", " #", "\n", "\t")):
        return False
    return plain(text) == text and _elsewhere(text) in _TEXT


def _elsewhere(text: str) -> str:
    return str(_OTHERS.resolve(yaml.ScalarNode, text, (True, False)))  # type: ignore[no-untyped-call]


def _is_foldable(before: str, text: str) -> bool:
    is_long = len(before) + len(scalar(text)) > _WIDTH
    return is_long and text == " ".join(text.split())


def _folded(text: str, lead: str) -> list[str]:
    width = max(_WIDTH - len(lead), 1)
    lines = wrap(text, width, break_long_words=False, break_on_hyphens=False)
    return [lead + line for line in lines]
