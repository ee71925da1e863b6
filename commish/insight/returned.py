"""What providers returned, agreement by agreement, as far as it is kept of their documents."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple, TypeVar
from weakref import WeakKeyDictionary

from commish.insight.exactly import exact
from commish.insight.facts import Reference, Thing, Way
from commish.insight.kept import kept_ids, kept_items, kept_value
from commish.insight.thread import Thread
from commish.model.fact import parse_claims
from commish.model.money import Money
from commish.model.period import Period
from commish.model.quantity import Quantity

__all__ = ["Claimed", "Measured", "Returned", "Returns", "returns_of"]

_Value = TypeVar("_Value", Quantity, Money)
_FIGURES = ("value", "numerator", "denominator", "amount")


class Measured:
    """One measure of a return; its values are read when a rule asks for them."""

    def __init__(self, item: Mapping[str, object], place: int) -> None:
        self._item = item
        self.kpi = str(item.get("kpi", ""))
        """The id of the KPI or indicator."""
        self.place = place
        """Where it stands in the list, from 0."""
        self.cumulative = item.get("cumulative") is True
        """Whether it counts from the start of the year."""
        self.status = str(item.get("status", ""))
        """How the provider rates it."""

    @property
    def is_explained(self) -> bool:
        """Whether there is a comment, an action or a note."""
        return bool({"action", "comment", "note"} & self._item.keys())

    @property
    def as_written(self) -> tuple[object, ...]:
        """Its id and its figures as they were read, to be compared with another's."""
        return (self.kpi.casefold(), *(self._item.get(key) for key in _FIGURES))

    @cached_property
    def value(self) -> Quantity | None:
        """The value, if it is no money."""
        return _first(self._item.get("value"), Quantity.parse)

    @cached_property
    def numerator(self) -> Quantity | None:
        """What stands above the line."""
        return _first(self._item.get("numerator"), Quantity.parse)

    @cached_property
    def denominator(self) -> Quantity | None:
        """What stands below the line."""
        return _first(self._item.get("denominator"), Quantity.parse)

    @cached_property
    def amount(self) -> Money | None:
        """The value, if it is money."""
        return _first(self._item.get("amount"), Money.parse)

    @property
    def unit(self) -> str:
        """Its unit; `£` of money."""
        if self.amount is not None:
            return "£"
        return self.value.unit if self.value else ""

    @property
    def number(self) -> Decimal | None:
        """The number that is reported, if it is one exact level."""
        if self.amount is not None:
            return self.amount.amount
        return exact(self.value)

    @property
    def numbers(self) -> tuple[Decimal, ...]:
        """Every number of it that is stated."""
        parts = (exact(part) for part in (self.value, self.numerator, self.denominator))
        money = self.amount.amount if self.amount else None
        return tuple(part for part in (*parts, money) if part is not None)


class Claimed(NamedTuple):
    """Outcomes claimed for one part of a payment and one group."""

    component: str
    group: str
    number: Decimal | None
    """How many were verified; else how many are claimed."""


class Returned:
    """One return."""

    def __init__(self, thing: Thing, period: Period) -> None:
        self.thing = thing
        self.period = period
        self.agreement = thing.word("agreement").casefold()
        """The id of the agreement, in lower case."""
        self.restates = thing.word("restates").casefold()
        """The id of the return that it puts right, in lower case."""

    @property
    def state(self) -> str:
        """provisional, final or restated; empty when it does not say."""
        return self.thing.word("state")

    @property
    def is_open(self) -> bool:
        """Whether it is not settled yet: a draft, or provisional."""
        return self.state == "provisional" or self.thing.word("status") == "draft"

    @cached_property
    def measures(self) -> tuple[Measured, ...]:
        """What it reports."""
        items = enumerate(kept_items(self.thing.values.get("measures")))
        return tuple(Measured(item, place) for place, item in items)

    @cached_property
    def claims(self) -> tuple[Claimed, ...]:
        """What it claims."""
        return tuple(map(_claimed, kept_items(self.thing.values.get("claims"))))

    def measure(self, kpi: str) -> Measured | None:
        """What it reports for a KPI."""
        wanted = kpi.casefold()
        return next((one for one in self.measures if one.kpi.casefold() == wanted), None)

    def at(self, *pointer: str | int) -> Reference:
        """A place in it, for a finding."""
        thing = self.thing
        return Reference(
            thing.id, thing.id, (), "return", Way.NONE, thing.locate, pointer, thing.document
        )


class Returns:
    """Every return of a workspace that is not refused, in the order of agreements and time."""

    def __init__(self, returned: list[Returned]) -> None:
        self.all = tuple(
            sorted(returned, key=lambda one: (one.agreement, one.period, one.thing.id))
        )
        """Each of them, those that were restated too."""
        restated = {one.restates for one in returned if one.restates}
        self.standing = tuple(one for one in self.all if one.thing.id.casefold() not in restated)
        """Those that no other return puts right."""
        self._at = {
            (one.agreement, one.period.first, one.period.last): one for one in self.standing
        }

    def before(self, returned: Returned) -> Returned | None:
        """The return of the same agreement for the period just before."""
        period = returned.period.previous()
        return self._at.get(_slot(returned.agreement, period)) if period else None

    @cached_property
    def by_agreement(self) -> Mapping[str, tuple[Returned, ...]]:
        """Those that stand, by the id of their agreement in lower case."""
        found: dict[str, list[Returned]] = {}
        for one in self.standing:
            found.setdefault(one.agreement, []).append(one)
        return {name: tuple(returned) for name, returned in found.items()}


def _slot(agreement: str, period: Period) -> tuple[str, date, date]:
    return agreement, period.first, period.last


_READ: WeakKeyDictionary[Thread, Returns] = WeakKeyDictionary()


def returns_of(thread: Thread) -> Returns:
    """The returns of a workspace, read once however many rules ask."""
    if thread not in _READ:
        _READ[thread] = Returns(list(_returned(thread)))
    return _READ[thread]


def _returned(thread: Thread) -> Iterator[Returned]:
    for thing in thread.of_sort("return"):
        period = kept_value(thing.values.get("period"), Period.parse)
        if period and thing.status != "refused":
            yield Returned(thing, period)


def _claimed(item: Mapping[str, object]) -> Claimed:
    told = item.get("verified", item.get("claimed"))
    count = exact(_first(told, Quantity.parse))
    group = next(iter(kept_ids(item.get("group"))), "")
    return Claimed(str(item.get("component", "")).casefold(), group, count)


def _first(raw: object, parser: Callable[[object], _Value]) -> _Value | None:
    claims = kept_value(raw, lambda told: parse_claims(told, parser))
    return claims.value if claims else None
