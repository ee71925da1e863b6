"""Bands of a price list that follow each other without gap or overlap."""

from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

__all__ = ["Band", "Fault", "band_faults"]


class Band(NamedTuple):
    """One band, with the place where it stands in its list."""

    place: int
    low: Decimal | None
    """From this on; None is from the beginning."""
    high: Decimal | None
    """Up to this; None is without end."""


class Fault(NamedTuple):
    """Two bands that do not follow each other, or one that ends before it begins."""

    place: int
    other: int
    """The band before it in order; its own place if it is at fault alone."""
    what: str
    """backwards, overlap or gap."""


def band_faults(bands: Iterable[Band]) -> tuple[Fault, ...]:
    """What is wrong with bands, in the order of their lower ends.

    Bands may share an end (0 to 100, 100 to 200), or whole numbers may follow (0 to 100, 101 to
    200). The first may begin and the last may end anywhere.
    """
    ordered = sorted(bands, key=lambda band: (band.low is not None, band.low or Decimal(0)))
    faults = [Fault(one.place, one.place, "backwards") for one in ordered if _is_backwards(one)]
    if faults:
        return tuple(faults)
    for before, after in pairwise(ordered):
        if before.high is None or after.low is None or before.high > after.low:
            faults.append(Fault(after.place, before.place, "overlap"))
        elif after.low - before.high > _step(before.high, after.low):
            faults.append(Fault(after.place, before.place, "gap"))
    return tuple(faults)


def _is_backwards(band: Band) -> bool:
    return band.low is not None and band.high is not None and band.high < band.low


def _step(high: Decimal, low: Decimal) -> Decimal:
    """By how much two ends may lie apart: one of the last place in which they are written."""
    places = max(-int(end.as_tuple().exponent) for end in (high, low))
    return Decimal(1).scaleb(-max(places, 0))
