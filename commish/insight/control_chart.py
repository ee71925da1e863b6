"""The XmR chart: which changes in a series are more than its usual ups and downs.

Square roots are not needed, so all of it is exact. Source: Wheeler, Understanding Variation
(1993); the rules are those of NHS England, Making Data Count.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from commish.model.number import EXACT

__all__ = ["LEAST_POINTS", "RUN", "Limits", "Signal", "limits", "signals"]

LEAST_POINTS = 12
"""Fewer points say too little about what is usual."""
RUN = 7
"""So many points on one side, or one after the other up or down, are no chance."""

_FACTOR = Decimal("2.66")
"""3 / 1.128: three standard deviations, from the mean difference of two neighbours."""
_THREE = 3


class Limits(NamedTuple):
    """Between what values a series usually moves."""

    mean: Decimal
    moving_range: Decimal
    """The mean difference between neighbours, without its sign."""
    low: Decimal
    high: Decimal


class Signal(NamedTuple):
    """A change that is more than the usual ups and downs."""

    rule: str
    """outside, run, trend or two_of_three."""
    first: int
    """The place of its first point, from 0."""
    last: int
    """The place of its last point."""
    up: bool
    """Whether the values are higher than usual, or rise."""


def limits(values: Sequence[Decimal]) -> Limits:
    """The mean of a series and its natural limits: mean ± 2.66 × mean moving range.

    10, 12, 11, 13, 12, 14, 11, 12, 13, 12 have the mean 12, the moving range 1.5556 and the limits
    7.8622 and 16.1378.

    Raises:
        ValueError: there are fewer than two values.
    """
    if len(values) < 2:  # noqa: PLR2004 - one value has no neighbour
        raise ValueError("a chart needs two values or more")
    mean = _mean(values)
    moving = _mean([abs(EXACT.subtract(after, before)) for before, after in pairwise(values)])
    reach = EXACT.multiply(_FACTOR, moving)
    return Limits(mean, moving, EXACT.subtract(mean, reach), EXACT.add(mean, reach))


def _mean(values: Sequence[Decimal]) -> Decimal:
    total = Decimal(0)
    for value in values:
        total = EXACT.add(total, value)
    return EXACT.divide(total, Decimal(len(values)))


def signals(values: Sequence[Decimal]) -> tuple[Signal, ...]:
    """Every point or stretch that is more than usual, in the order of their last points.

    A point outside the limits; seven in a row on one side of the mean (one that equals it breaks
    the row); seven in a row rising or falling; two of three beyond two thirds of the way to a
    limit, with all three on one side.

    Raises:
        ValueError: there are fewer than two values.
    """
    chart = limits(values)
    found = [
        *_outside(values, chart),
        *_runs(values, chart),
        *_trends(values),
        *_two_of_three(values, chart),
    ]
    return tuple(sorted(found, key=lambda signal: (signal.last, signal.first, signal.rule)))


def _outside(values: Sequence[Decimal], chart: Limits) -> Iterator[Signal]:
    for place, value in enumerate(values):
        if value < chart.low or value > chart.high:
            yield Signal("outside", place, place, value > chart.high)


def _runs(values: Sequence[Decimal], chart: Limits) -> Iterator[Signal]:
    sides = [_sign(EXACT.subtract(value, chart.mean)) for value in values]
    for first, last in _rows(sides):
        if last - first + 1 >= RUN:
            yield Signal("run", first, last, sides[first] > 0)


def _trends(values: Sequence[Decimal]) -> Iterator[Signal]:
    ways = [_sign(EXACT.subtract(after, before)) for before, after in pairwise(values)]
    for first, last in _rows(ways):
        # Six steps in one direction lie between seven points.
        if last - first + 2 >= RUN:
            yield Signal("trend", first, last + 1, ways[first] > 0)


def _two_of_three(values: Sequence[Decimal], chart: Limits) -> Iterator[Signal]:
    reach = EXACT.divide(EXACT.multiply(EXACT.subtract(chart.high, chart.mean), 2), _THREE)
    apart = [EXACT.subtract(value, chart.mean) for value in values]
    for last in range(_THREE - 1, len(values)):
        three = apart[last - _THREE + 1 : last + 1]
        one_side = all(one > 0 for one in three) or all(one < 0 for one in three)
        if one_side and sum(abs(one) > reach for one in three) > 1:
            yield Signal("two_of_three", last - _THREE + 1, last, three[0] > 0)


def _rows(signs: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first and last places of each stretch of one sign; zeros break them."""
    first = 0
    for place in range(1, len(signs) + 1):
        if place == len(signs) or signs[place] != signs[first]:
            if signs[first]:
                yield first, place - 1
            first = place


def _sign(value: Decimal) -> int:
    return (value > 0) - (value < 0)
