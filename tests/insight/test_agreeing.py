"""Figures that must agree."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commish.insight.agreeing import rounds_to, says_ratio, total_of


@pytest.mark.parametrize(
    ("value", "exact", "right"),
    [("67", "66.5", 1), ("67", "66.49", 0), ("66.7", "66.66", 1), ("1E+3", "1000", 1)],
)
def test_a_value_may_be_rounded_at_its_last_place(value: str, exact: str, right: int) -> None:
    assert rounds_to(Decimal(value), Decimal(exact)) == bool(right)


@given(st.integers(0, 10**6), st.integers(1, 10**6), st.integers(0, 4))
def test_a_ratio_rounded_to_any_place_says_the_ratio(above: int, below: int, places: int) -> None:
    value = round(Decimal(above) * 100 / below, places)
    assert says_ratio(value, Decimal(above), Decimal(below), percent=True)
    assert says_ratio(value, Decimal(above), Decimal(below), percent=False)


def test_nothing_below_the_line_says_nothing() -> None:
    assert says_ratio(Decimal(5), Decimal(1), Decimal(0), percent=True)


def test_a_rate_is_per_ten_up_to_a_million() -> None:
    assert says_ratio(Decimal(30_000), Decimal(3), Decimal(100), percent=False)
    assert not says_ratio(Decimal(30_000), Decimal(3), Decimal(100), percent=True)
    assert not says_ratio(Decimal(31_000), Decimal(3), Decimal(100), percent=False)


def test_parts_add_up_once_every_one_is_known() -> None:
    assert total_of([Decimal(1), Decimal(2)]) == 3
    assert total_of([Decimal(1), None]) is None
    assert total_of([Decimal(1)]) is None
    assert total_of([]) is None
