"""Values of a document as they were kept, read only when a rule asks for them.

What can't be read is None here: whoever reads files has said so already.
"""

from collections.abc import Callable, Mapping
from typing import TypeVar

from commish.model.dates import PartialDate
from commish.model.money import Money
from commish.model.terms import Dated, parse_dated
from commish.model.value import NotAValue
from commish.model.wording import Text

__all__ = ["kept_dates", "kept_items", "kept_money", "kept_text"]

_Value = TypeVar("_Value")


def kept_money(raw: object) -> Dated[Money] | None:
    """Sums of money over time, such as a budget."""
    return _read(raw, Money.parse)


def kept_dates(raw: object) -> Dated[PartialDate] | None:
    """Dates that change, such as an end."""
    return _read(raw, PartialDate.parse)


def kept_text(raw: object) -> str:
    """A text in English; empty when there is none."""
    try:
        return str(Text.parse(raw))
    except NotAValue:
        return ""


def kept_items(raw: object) -> tuple[Mapping[str, object], ...]:
    """The items of a list that are groups of keys."""
    items = raw if isinstance(raw, list) else []
    return tuple(item for item in items if isinstance(item, Mapping))


def _read(raw: object, parser: Callable[[object], _Value]) -> Dated[_Value] | None:
    if raw is None:
        return None
    try:
        return parse_dated(raw, parser)
    except NotAValue:
        return None
