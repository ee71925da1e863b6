"""What chance alone may do: 95 % intervals of proportions and counts.

Square roots and exponentials are taken with floats inside; what comes out is good to nine digits.
"""

from collections.abc import Callable
from math import exp, sqrt
from typing import NamedTuple

__all__ = ["Interval", "Z", "count_interval", "proportion_interval"]

Z = 1.959964
"""The 97.5th percentile of the standard normal distribution, to six places."""

_EXACT_UNDER = 10
_ONE_SIDE = 0.025
_STEPS = 100


class Interval(NamedTuple):
    """Between which values the true one lies, 19 times of 20."""

    low: float
    high: float

    def contains(self, value: float) -> bool:
        """Whether a value lies inside: then a difference from it may be chance."""
        return self.low <= value <= self.high


def proportion_interval(numerator: int, denominator: int) -> Interval:
    """Wilson's 95 % interval of a proportion, from 0 to 1: 65 of 100 is 0.552544 to 0.736358.

    Raises:
        ValueError: nobody is counted, or more than all.

    Source: Wilson (1927); the method of public health profiles in England.
    """
    if not 0 <= numerator <= denominator or not denominator:
        raise ValueError(f"{numerator} of {denominator} is no proportion")
    share, square = numerator / denominator, Z * Z
    middle = share + square / (2 * denominator)
    reach = Z * sqrt(share * (1 - share) / denominator + square / (4 * denominator * denominator))
    scale = 1 + square / denominator
    low = (middle - reach) / scale if numerator else 0.0
    high = (middle + reach) / scale if numerator < denominator else 1.0
    return Interval(low, high)


def count_interval(count: int) -> Interval:
    """The 95 % interval of a count: exact Poisson under 10, Byar's from 10 on.

    0 is 0 to 3.68888; 10 is 4.78745 to 18.39146. For a rate, divide
    both ends by the people that were counted.

    Raises:
        ValueError: the count is below zero.

    Source: Office for Health Improvement and Disparities, technical guide (2018).
    """
    if count < 0:
        raise ValueError("a count is zero or more")
    if count >= _EXACT_UNDER:
        return Interval(_byar(count, -Z), _byar(count + 1, Z))
    low = _where(lambda mean: 1 - _at_most(count - 1, mean) - _ONE_SIDE) if count else 0.0
    return Interval(low, _where(lambda mean: _ONE_SIDE - _at_most(count, mean)))


def _byar(count: int, z: float) -> float:
    return float(count * (1 - 1 / (9 * count) + z / (3 * sqrt(count))) ** 3)


def _at_most(count: int, mean: float) -> float:
    """The chance of so many or fewer where *mean* are usual."""
    term = total = exp(-mean)
    for one in range(1, count + 1):
        term *= mean / one
        total += term
    return total


def _where(rises: Callable[[float], float]) -> float:
    """Where a rising function is zero, between 0 and 100, by halving."""
    low, high = 0.0, 100.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (low, middle) if rises(middle) > 0 else (middle, high)
    return (low + high) / 2
