"""How a figure stands against what was promised: on target, slightly off, off target, no data."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from commish.model.number import EXACT

__all__ = [
    "Aim",
    "Milestone",
    "NoMarginError",
    "Standing",
    "expected",
    "jump",
    "margin",
    "pooled_ratio",
    "progress",
    "ratio",
    "standing",
    "weighted_mean",
]

_HUNDRED = Decimal(100)


class NoMarginError(ValueError):
    """A tolerance in per cent of nothing: it leaves no room at all, or any."""


class Standing(Enum):
    """How a result is rated; the words are those that files use."""

    ON_TARGET = "on_target"
    SLIGHTLY_OFF = "slightly_off"
    OFF_TARGET = "off_target"
    NO_DATA = "no_data"

    @property
    def words(self) -> str:
        """As a paper says it: `slightly off`."""
        return self.value.replace("_", " ")


class Aim(NamedTuple):
    """What a figure is held against on one day."""

    direction: str
    """higher, lower or range."""
    target: Decimal | None = None
    """Of higher and lower: what is to be reached."""
    low: Decimal | None = None
    """Of a range: its lower end; None where it is open."""
    high: Decimal | None = None
    """Of a range: its upper end; None where it is open."""
    tolerance: Decimal = Decimal(0)
    """How far off is still slightly off."""
    in_percent: bool = False
    """Whether the tolerance is in per cent of what is missed, and not in points."""


class Milestone(NamedTuple):
    """What is expected at the end of a day."""

    on: date
    value: Decimal


def margin(aim: Aim, end: Decimal) -> Decimal:
    """How far from *end*, the target or the end of a range, still counts as slightly off.

    Raises:
        NoMarginError: the tolerance is in per cent and *end* is zero.
    """
    if not aim.in_percent:
        return aim.tolerance
    if not end:
        raise NoMarginError("a tolerance in per cent of zero")
    return EXACT.divide(EXACT.multiply(abs(end), aim.tolerance), _HUNDRED)


def standing(value: Decimal | None, aim: Aim) -> Standing:
    """How an unrounded value stands against an aim; at the very limit the better word holds.

    Higher is better: on target if v ≥ t, slightly off if v ≥ t − τ, else off target. Lower is
    better: the mirror of it. A range: inside, within τ outside, beyond.

    Raises:
        NoMarginError: the tolerance is in per cent of zero, and the answer hangs on it.
        ValueError: the aim has nothing to be held against.

    Source: working practice of performance reports.
    """
    if value is None:
        return Standing.NO_DATA
    ends = _missed(value, aim)
    if not ends:
        return Standing.ON_TARGET
    short, end = ends
    return Standing.SLIGHTLY_OFF if short <= margin(aim, end) else Standing.OFF_TARGET


def _missed(value: Decimal, aim: Aim) -> tuple[Decimal, Decimal] | None:
    """How far the value is on the wrong side, and of which end; None when it is not."""
    low = aim.low if aim.direction == "range" else aim.target
    high = aim.high if aim.direction == "range" else aim.target
    if low is None and high is None:
        raise ValueError("there is no target and no range")
    if aim.direction != "lower" and low is not None and value < low:
        return EXACT.subtract(low, value), low
    if aim.direction != "higher" and high is not None and value > high:
        return EXACT.subtract(value, high), high
    return None


def expected(on: date, milestones: Sequence[Milestone]) -> Decimal | None:
    """What is expected on a day, linear by days between the milestones around it.

    Before the first there is no expectation; from the last on it stays. The milestones stand in
    order: the baseline, the points on the way, the target at its date. From 54 on 1 April 2025 to
    40 on 31 March 2028, 47.0064 is expected on 30 September 2026.
    """
    if not milestones or on < milestones[0].on:
        return None
    for before, after in pairwise(milestones):
        if on < after.on:
            passed, whole = Decimal((on - before.on).days), Decimal((after.on - before.on).days)
            way = EXACT.subtract(after.value, before.value)
            return EXACT.add(before.value, EXACT.divide(EXACT.multiply(way, passed), whole))
    return milestones[-1].value


def progress(value: Decimal, baseline: Decimal, target: Decimal) -> Decimal | None:
    """The part of the way from baseline to target that is done: 1 is all of it.

    Below 0 and over 1 it is not cut off. None when the target is the baseline.
    """
    way = EXACT.subtract(target, baseline)
    return EXACT.divide(EXACT.subtract(value, baseline), way) if way else None


def ratio(numerator: Decimal, denominator: Decimal, per: Decimal = _HUNDRED) -> Decimal | None:
    """A proportion in points, or a rate *per* so many. None when nobody is counted below."""
    if not denominator:
        return None
    return EXACT.divide(EXACT.multiply(numerator, per), denominator)


def pooled_ratio(
    parts: Iterable[tuple[Decimal, Decimal]], per: Decimal = _HUNDRED
) -> Decimal | None:
    """One ratio of several, from their numerators and denominators added up.

    Percentages are never averaged: 18 of 20 and 30 of 60 are 48 of 80, which is 60 and not 70.
    """
    above, below = Decimal(0), Decimal(0)
    for numerator, denominator in parts:
        above, below = EXACT.add(above, numerator), EXACT.add(below, denominator)
    return ratio(above, below, per)


def weighted_mean(parts: Iterable[tuple[Decimal, Decimal]]) -> Decimal | None:
    """One mean of several, each a mean and how many it was taken over."""
    return pooled_ratio(((EXACT.multiply(mean, n), n) for mean, n in parts), Decimal(1))


def jump(last: Decimal, value: Decimal) -> Decimal | None:
    """By how many per cent of its size the last value changed, up or down; None from zero."""
    if not last:
        return None
    change = EXACT.subtract(value, last)
    return EXACT.divide(EXACT.multiply(change, _HUNDRED), abs(last))
