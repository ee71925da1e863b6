"""Bands of a price list."""

from decimal import Decimal
from itertools import pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from commish.insight.bands import Band, band_faults


@given(st.lists(st.integers(0, 1000), min_size=2, max_size=8, unique=True), st.randoms())
def test_bands_that_meet_are_fine_in_any_order(ends: list[int], chance: Random) -> None:
    edges = [None, *map(Decimal, sorted(ends)), None]
    pairs = list(pairwise(edges))
    bands = [Band(place, low, high) for place, (low, high) in enumerate(pairs)]
    chance.shuffle(bands)
    assert not band_faults(bands)


def test_a_band_that_ends_before_it_begins_is_told_alone() -> None:
    backwards = Band(1, Decimal(9), Decimal(8))
    assert band_faults([Band(0, None, Decimal(20)), backwards]) == ((1, 1, "backwards"),)


def test_overlap_and_gap_name_both_bands() -> None:
    first = Band(4, None, Decimal(10))
    assert band_faults([Band(2, Decimal(9), None), first]) == ((2, 4, "overlap"),)
    assert band_faults([Band(2, Decimal(12), None), first]) == ((2, 4, "gap"),)
    assert not band_faults([Band(2, Decimal(11), None), first])
