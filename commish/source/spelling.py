"""A value as the YAML that a person would write: in blocks, with quotes only where they are needed."""

from collections.abc import Iterator, Mapping
from textwrap import wrap

import yaml

from commish.source.characters import refused_in
from commish.source.scalars import plain

__all__ = ["entry", "scalar"]

_WIDTH = 80
_NOT_FIRST = frozenset("-?:,[]{}#&*!|>'\"%@`~=<.")
"""What may mean something else at the start of a text without quotes."""
_TEXT = ("tag:yaml.org,2002:str", "tag:yaml.org,2002:timestamp")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
_OTHERS = yaml.resolver.Resolver()
"""What readers of the older YAML 1.1 take a text for: `no`, `1_000` and `12:30` are no text there."""


def entry(key: str, value: object, depth: int = 0) -> Iterator[str]:
    """The lines of a key with its value, two spaces in for each step of *depth*.

    A text that is too long for its line is folded over several.

    Raises:
        ValueError: a text holds a character that no document may hold.
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
        ValueError: the text holds a character that no document may hold.
    """
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false"}.get(value, "null")
    if not isinstance(value, str):
        return str(value)
    if refused_in(value):
        raise ValueError("a character that can't be seen stands in the text")
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
    return plain(text) == text and _OTHERS.resolve(yaml.ScalarNode, text, (True, False)) in _TEXT


def _is_foldable(before: str, text: str) -> bool:
    is_long = len(before) + len(scalar(text)) > _WIDTH
    return is_long and text == " ".join(text.split()) and not refused_in(text)


def _folded(text: str, lead: str) -> list[str]:
    width = max(_WIDTH - len(lead), 1)
    lines = wrap(text, width, break_long_words=False, break_on_hyphens=False)
    return [lead + line for line in lines]
