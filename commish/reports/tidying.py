"""A line in the simplest form that says the same, for formats that mark stress by signs.

Signs that touch each other are read wrongly: `**a****b**` is no two strong words. So neighbours of
one kind become one, stress within the same stress goes, and space moves out of it.
"""

from collections.abc import Iterable, Sequence
from itertools import takewhile

from commish.reports.characters import visible
from commish.reports.inlines import (
    Code,
    Emphasis,
    Inline,
    LineBreak,
    Picture,
    Status,
    Strong,
    Text,
    plain_text,
)

__all__ = ["split", "tidy"]

_Stress = frozenset[type[Strong] | type[Emphasis]]


def tidy(inlines: Iterable[Inline], within: _Stress = frozenset()) -> list[Inline]:
    """*inlines* with the same words and stress in as few parts as will do, and none empty.

    A status and a picture become their words, and what can't be shown its stand-in. *within* is
    the stress that is in force already.
    """
    done: list[Inline] = []
    for inline in inlines:
        for part in _parts(inline, within):
            _add(done, part, within)
    return done


def _parts(inline: Inline, within: _Stress) -> Sequence[Inline]:
    match inline:
        case Strong() | Emphasis():
            return _stressed(inline, within)
        case Status() | Picture():
            return [Text(visible(plain_text([inline])))]
        case Text(text="") | Code(text=""):
            return []
        case Text():
            return [Text(visible(inline.text))]
        case _:
            return [inline]


def _stressed(inline: Strong | Emphasis, within: _Stress) -> Sequence[Inline]:
    kind = type(inline)
    inner = tidy(inline.inlines, within | {kind})
    if kind in within:
        return inner
    before, middle, after = split(inner)
    return [*before, kind(tuple(tidy(middle, within | {kind}))), *after] if middle else before


def split(inlines: Sequence[Inline]) -> tuple[list[Inline], list[Inline], list[Inline]]:
    """The space that *inlines* begin with (new lines too), the words, the space at the end."""
    parts = list(_split_space(inlines))
    before = list(takewhile(_is_space, parts))
    after = list(takewhile(_is_space, reversed(parts[len(before) :])))[::-1]
    return before, parts[len(before) : len(parts) - len(after)], after


def _split_space(inlines: Sequence[Inline]) -> Iterable[Inline]:
    for inline in inlines:
        if isinstance(inline, Text):
            text = inline.text
            start, end = len(text) - len(text.lstrip()), len(text.rstrip())
            pieces = (text[:start], text[start:end], text[max(start, end) :])
            yield from (Text(piece) for piece in pieces if piece)
        else:
            yield inline


def _is_space(inline: Inline) -> bool:
    return isinstance(inline, LineBreak) or (isinstance(inline, Text) and inline.text.isspace())


def _add(done: list[Inline], part: Inline, within: _Stress) -> None:
    together = _together(done[-1], part, within) if done else None
    if together is None:
        done.append(part)
    else:
        done[-1] = together


def _together(first: Inline, second: Inline, within: _Stress) -> Inline | None:
    match first, second:
        case Text(text=one), Text(text=two):
            return Text(one + two)
        case Code(text=one), Code(text=two):
            return Code(one + two)
        case Strong(inlines=before), Strong(inlines=after):
            return Strong(tuple(tidy(before + after, within | {Strong})))
        case Emphasis(inlines=before), Emphasis(inlines=after):
            return Emphasis(tuple(tidy(before + after, within | {Emphasis})))
        case _:
            return None
