"""Shares that make a whole."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commish.insight.shares import Shares


def _shares(*parts: str) -> Shares:
    return Shares([Decimal(part) if part else None for part in parts])


@pytest.mark.parametrize(
    "parts", [("40", "60"), ("36.5", "33.5", "30.0"), ("33.3", "33.3", "33.3"), ("100",), (), ("",)]
)
def test_these_make_a_whole(parts: tuple[str, ...]) -> None:
    assert _shares(*parts).can_be_whole


@pytest.mark.parametrize("parts", [("40", "50"), ("60", "50"), ("33", "33", "33"), ("99.7", "0.1")])
def test_these_do_not(parts: tuple[str, ...]) -> None:
    assert not _shares(*parts).can_be_whole


def test_a_share_that_is_not_stated_may_fill_what_is_missing() -> None:
    assert _shares("40", "").can_be_whole


def test_a_share_that_is_not_stated_is_never_below_zero() -> None:
    assert not _shares("70", "40", "").can_be_whole


def test_the_sum_says_how_many_are_not_stated() -> None:
    assert str(_shares("40", "37.5")) == "77.5%"
    assert str(_shares("40", "", "")) == "40% (2 not stated)"


@given(st.lists(st.decimals(0, 100, places=2), min_size=1, max_size=9))
def test_what_is_missing_from_a_whole_completes_it(parts: list[Decimal]) -> None:
    rest = Decimal(100) - sum(parts)
    if rest >= 0:
        assert Shares([*parts, rest]).can_be_whole
