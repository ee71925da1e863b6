"""Figures that must agree: a ratio with what stands above and below, parts with their total."""

from collections.abc import Sequence
from decimal import Decimal

from commish.insight.performance import ratio
from commish.model.number import EXACT

__all__ = ["rounds_to", "says_ratio", "total_of"]

_HALF = Decimal("0.5")
_PERCENT = Decimal(100)
_USUAL_PER = tuple(Decimal(10) ** places for places in range(7))
"""A share of one, a percentage, and rates per thousand up to a million."""


def rounds_to(value: Decimal, exact: Decimal) -> bool:
    """Whether a value as it is written may be the exact one, rounded or cut at its last place."""
    places = max(-int(value.as_tuple().exponent), 0)
    return abs(EXACT.subtract(value, exact)) <= _HALF.scaleb(-places)


def says_ratio(value: Decimal, numerator: Decimal, denominator: Decimal, *, percent: bool) -> bool:
    """Whether a value may be the ratio of two numbers.

    A percentage is a hundred times the ratio; any other number may be it per 1, 10, 100 … a
    million, since a rate says elsewhere per how many. Nothing below the line says nothing.
    """
    for per in (_PERCENT,) if percent else _USUAL_PER:
        exact = ratio(numerator, denominator, per)
        if exact is None or rounds_to(value, exact):
            return True
    return False


def total_of(parts: Sequence[Decimal | None]) -> Decimal | None:
    """What parts add to; None when one is not known, or there are fewer than two."""
    known = [part for part in parts if part is not None]
    if len(known) < len(parts) or len(known) < 2:  # noqa: PLR2004 - one part is no sum
        return None
    total = Decimal(0)
    for part in known:
        total = EXACT.add(total, part)
    return total
