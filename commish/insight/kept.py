"""Values of a document as they were kept, read only when a rule asks for them.

What can't be read is None here: whoever reads files has said so already.
"""

from collections.abc import Callable, Mapping
from typing import TypeVar

from commish.model.dates import PartialDate
from commish.model.fact import parse_claims
from commish.model.money import Money
from commish.model.quantity import Quantity
from commish.model.terms import Dated, parse_dated
from commish.model.value import NotAValue
from commish.model.wording import Text

__all__ = [
    "kept_claim",
    "kept_date",
    "kept_dates",
    "kept_group",
    "kept_ids",
    "kept_items",
    "kept_money",
    "kept_quantities",
    "kept_sum",
    "kept_text",
    "kept_value",
]

_Value = TypeVar("_Value")


def kept_money(raw: object) -> Dated[Money] | None:
    """Sums of money over time, such as a budget."""
    return _read(raw, Money.parse)


def kept_dates(raw: object) -> Dated[PartialDate] | None:
    """Dates that change, such as an end."""
    return _read(raw, PartialDate.parse)


def kept_quantities(raw: object) -> Dated[Quantity] | None:
    """Numbers that change, such as a target."""
    return _read(raw, Quantity.parse)


def kept_value(raw: object, parser: Callable[[object], _Value]) -> _Value | None:
    """A value of any kind, read by its own parser."""
    return _or_none(lambda: parser(raw)) if raw is not None else None


def kept_date(raw: object) -> PartialDate | None:
    """One date that does not change, such as a signature's."""
    return _or_none(lambda: PartialDate.parse(raw)) if raw is not None else None


def kept_sum(raw: object) -> Money | None:
    """One sum of money that does not change, such as a ceiling."""
    return _or_none(lambda: Money.parse(raw)) if raw is not None else None


def kept_claim(raw: object) -> Money | None:
    """What the first claim of a sum says, such as the value of a procurement."""
    return _or_none(lambda: parse_claims(raw, Money.parse).value) if raw is not None else None


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


def kept_group(raw: object) -> Mapping[str, object]:
    """A group of keys, such as a plan for an ending; empty when there is none."""
    return raw if isinstance(raw, Mapping) else {}


def kept_ids(raw: object) -> tuple[str, ...]:
    """The ids that a link or a list of links names, each written alone or with more."""
    links = raw if isinstance(raw, list) else [raw]
    found = (link.get("id") if isinstance(link, Mapping) else link for link in links)
    return tuple(one for one in found if isinstance(one, str))


def _or_none(parse: Callable[[], _Value]) -> _Value | None:
    try:
        return parse()
    except NotAValue:
        return None


def _read(raw: object, parser: Callable[[object], _Value]) -> Dated[_Value] | None:
    return _or_none(lambda: parse_dated(raw, parser)) if raw is not None else None
