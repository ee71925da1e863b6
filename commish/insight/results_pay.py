"""Payment by results: how much hangs on results, and whom the results were for."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from commish.model.number import EXACT

__all__ = ["Outlier", "at_risk_share", "creamed", "lowest_balance", "parked"]

_HUNDRED = Decimal(100)


class Outlier(NamedTuple):
    """A group that fares worse than the others, in percent."""

    group: str
    starts: Decimal
    """Its share of all who began; of the parked, the rate of all who reached the outcome."""
    outcomes: Decimal
    """Its share of all outcomes; of the parked, its own rate."""

    @property
    def points(self) -> Decimal:
        """How many points it lies below."""
        return EXACT.subtract(self.starts, self.outcomes)


def at_risk_share(on_results: Decimal, most: Decimal) -> Decimal | None:
    """The share in percent of what can be paid at most that depends on results.

    None when nothing can be paid.
    """
    return _share(on_results, most)


def creamed(
    starts: Mapping[str, Decimal], outcomes: Mapping[str, Decimal], points: Decimal
) -> tuple[Outlier, ...]:
    """Groups whose share of outcomes lies under their share of starts by more than *points*.

    It is the mark of creaming: that those are helped who are nearest to the outcome. Groups are
    those that began. In the order of the distance, the greatest first.

    Source: National Audit Office, Outcome-based payment schemes (2015).
    """
    begun, reached = _sum(starts.values()), _sum(outcomes.values())
    found = []
    for group, count in starts.items():
        of_starts = _share(count, begun)
        of_outcomes = _share(outcomes.get(group, Decimal(0)), reached)
        if of_starts is not None and of_outcomes is not None:
            found.append(Outlier(group, of_starts, of_outcomes))
    return _beyond(found, points)


def parked(
    starts: Mapping[str, Decimal], outcomes: Mapping[str, Decimal], points: Decimal
) -> tuple[Outlier, ...]:
    """Groups whose own rate of outcomes lies under the rate of all by more than *points*.

    It is the mark of parking: that some are taken on and then left alone.
    """
    rate = _share(_sum(outcomes.values()), _sum(starts.values()))
    found = []
    for group, count in starts.items():
        own = _share(outcomes.get(group, Decimal(0)), count)
        if rate is not None and own is not None:
            found.append(Outlier(group, rate, own))
    return _beyond(found, points)


def _beyond(found: list[Outlier], points: Decimal) -> tuple[Outlier, ...]:
    beyond = [one for one in found if one.points > points]
    return tuple(sorted(beyond, key=lambda one: (-one.points, one.group)))


def lowest_balance(
    costs: Mapping[int, Decimal], income: Mapping[int, Decimal]
) -> tuple[int, Decimal]:
    """The month at whose end a provider has spent most of its own money, and how much.

    Month 1 is the first; *costs* and *income* are by the month in which money moves. A balance
    below zero is what the provider must find itself. (0, 0) when it never is.

    Source: Beyond Big Contracts (2014), on working capital under payment by results.
    """
    balance, month, lowest = Decimal(0), 0, Decimal(0)
    for one in range(1, max((*costs, *income, 0)) + 1):
        spent = EXACT.subtract(balance, costs.get(one, Decimal(0)))
        balance = EXACT.add(spent, income.get(one, Decimal(0)))
        if balance < lowest:
            month, lowest = one, balance
    return month, lowest


def _sum(parts: Iterable[Decimal]) -> Decimal:
    total = Decimal(0)
    for part in parts:
        total = EXACT.add(total, part)
    return total


def _share(part: Decimal, whole: Decimal) -> Decimal | None:
    return EXACT.divide(EXACT.multiply(part, _HUNDRED), whole) if whole else None
