"""What a KPI or an indicator promises, put together from both, as it stands on a day."""

from datetime import date
from decimal import Decimal
from functools import cached_property
from weakref import WeakKeyDictionary

from commish.insight.exactly import exact
from commish.insight.facts import Thing
from commish.insight.kept import kept_date, kept_group, kept_ids, kept_items, kept_quantities
from commish.insight.kept import kept_value as read
from commish.insight.performance import Aim, Milestone, expected, ratio
from commish.insight.returned import Measured
from commish.insight.thread import Thread
from commish.model.fact import parse_claims
from commish.model.period import Period
from commish.model.quantity import Quantity
from commish.model.terms import Dated

__all__ = ["Promise", "promise"]

_HUNDRED = Decimal(100)


class Promise:
    """A KPI with the indicator that it promises, or an indicator alone."""

    def __init__(self, thing: Thing, indicator: Thing | None) -> None:
        self.thing = thing
        self.indicator = indicator
        """The indicator; None where a KPI names none that is there."""

    def _own(self, key: str) -> object:
        """What the KPI says, else its indicator."""
        if key in self.thing.values or self.indicator is None:
            return self.thing.values.get(key)
        return self.indicator.values.get(key)

    @property
    def direction(self) -> str:
        """higher, lower, range or neutral; empty when it is not said."""
        return self.indicator.word("direction") if self.indicator else ""

    @property
    def kind(self) -> str:
        """count, proportion, rate, mean or money; empty when it is not said."""
        return self.indicator.word("kind") if self.indicator else ""

    @property
    def per(self) -> Decimal | None:
        """By what a numerator over a denominator is multiplied; None when it is not known."""
        if self.kind == "proportion":
            return _HUNDRED
        if self.kind == "mean":
            return Decimal(1)
        told = self.indicator.values.get("per") if self.indicator else None
        known = self.kind == "rate" and isinstance(told, int | Decimal)
        return Decimal(str(told)) if known else None

    @cached_property
    def target(self) -> Dated[Quantity] | None:
        """What is to be reached, over time: the KPI's, else its indicator's."""
        return kept_quantities(self._own("target"))

    @cached_property
    def tolerance(self) -> Quantity | None:
        """How far off is still slightly off."""
        return read(self._own("tolerance"), Quantity.parse)

    @cached_property
    def baseline(self) -> Quantity | None:
        """Where it stood at the start."""
        told = kept_group(self._own("baseline")).get("value")
        claims = read(told, lambda raw: parse_claims(raw, Quantity.parse))
        return claims.value if claims else None

    @property
    def ends(self) -> tuple[Quantity | None, Quantity | None]:
        """The lower and the upper end of a range."""
        low, high = self._own("low"), self._own("high")
        return read(low, Quantity.parse), read(high, Quantity.parse)

    def counts_in(self, period: Period) -> bool:
        """Whether it is in force on any day of a period."""
        begins, ends = (kept_date(self.thing.values.get(key)) for key in ("from", "to"))
        late = begins is not None and begins.first > period.last
        return not (late or (ends is not None and ends.last < period.first))

    def aim(self, on: date, unit: str) -> Aim | None:
        """What a figure of this unit is held against on a day; None where nothing can be.

        The steps of a path come before the target; without one, an indicator's own target with a
        date is approached in a line from its baseline. A promise holds from its first day.
        """
        tolerance = exact(self.tolerance) or Decimal(0)
        in_percent = self.tolerance is not None and self.tolerance.unit == "%"
        if self.direction == "range":
            low, high = (exact(end) for end in self.ends)
            if low is None and high is None:
                return None
            return Aim("range", None, low, high, tolerance, in_percent)
        target = self._target(on, unit) if self.direction in ("higher", "lower") else None
        if target is None:
            return None
        return Aim(self.direction, target, None, None, tolerance, in_percent)

    def _target(self, on: date, unit: str) -> Decimal | None:
        steps = [*self._path(unit)]
        if steps:
            return expected(on, steps)
        told = self.target.on(on) if self.target else None
        if told is None or not _alike(told, unit):
            return None
        return expected(on, self._line(told)) if self._line(told) else exact(told)

    def _path(self, unit: str) -> list[Milestone]:
        steps = []
        for item in kept_items(self._own("path")):
            at = kept_date(item.get("at"))
            value = read(item.get("value"), Quantity.parse)
            number = exact(value) if value and _alike(value, unit) else None
            if at and number is not None:
                steps.append(Milestone(at.last, number))
        return sorted(steps)

    def _line(self, target: Quantity) -> list[Milestone]:
        """From the baseline to an indicator's own target; nothing where a KPI promises another."""
        if self.indicator is None or "target" not in self.indicator.values:
            return []
        if self.thing is not self.indicator and "target" in self.thing.values:
            return []
        begins, by = self._baseline_day, kept_date(self.indicator.values.get("by"))
        first, last = exact(self.baseline), exact(target)
        if begins is None or by is None or first is None or last is None or by.last <= begins:
            return []
        return [Milestone(begins, first), Milestone(by.last, last)]

    @property
    def _baseline_day(self) -> date | None:
        baseline = kept_group(self._own("baseline"))
        at = kept_date(baseline.get("at"))
        period = read(baseline.get("period"), Period.parse)
        return at.last if at else period.last if period else None

    def reported(self, measure: Measured) -> Decimal | None:
        """The figure of a measure, from its numerator and denominator where they say it exactly.

        None when there is no exact figure; not to be rounded before it is compared.
        """
        above, below = exact(measure.numerator), exact(measure.denominator)
        per = _HUNDRED if measure.unit == "%" else self.per
        if above is None or not below or per is None or measure.amount is not None:
            return measure.number
        return ratio(above, below, per)


def _alike(quantity: Quantity, unit: str) -> bool:
    """Whether two numbers are of one sort: per cent is compared with per cent alone."""
    return (quantity.unit == "%") == (unit == "%")


_FOUND: WeakKeyDictionary[Thread, dict[str, Promise | None]] = WeakKeyDictionary()


def promise(thread: Thread, name: str) -> Promise | None:
    """The KPI or indicator with an id, as the thread tells it; None when there is none."""
    found = _FOUND.setdefault(thread, {})
    if name not in found:
        found[name] = _promise(thread, name)
    return found[name]


def _promise(thread: Thread, name: str) -> Promise | None:
    thing = thread.find(name)
    if thing is None or thing.sort not in ("kpi", "indicator"):
        return None
    if thing.sort == "indicator":
        return Promise(thing, thing)
    named = next(iter(kept_ids(thing.values.get("indicator"))), "")
    indicator = thread.find(named) if named else None
    return Promise(thing, indicator if indicator and indicator.sort == "indicator" else None)
