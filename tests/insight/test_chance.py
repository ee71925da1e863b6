"""Intervals of proportions and counts, on published figures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commish.insight.chance import count_interval, proportion_interval


@pytest.mark.parametrize(
    ("numerator", "denominator", "low", "high"),
    [
        (65, 100, 0.552544, 0.736358),
        (0, 20, 0, 0.161125),
        (81, 263, 0.255289, 0.366210),
        (5, 25, 0.088606, 0.391310),
    ],
)
def test_a_proportion_has_this_interval(
    numerator: int, denominator: int, low: float, high: float
) -> None:
    assert proportion_interval(numerator, denominator) == pytest.approx((low, high), abs=1e-6)


@pytest.mark.parametrize(
    ("count", "low", "high"),
    [
        (0, 0, 3.68888),
        (1, 0.02532, 5.57164),
        (5, 1.62349, 11.66833),
        (9, 4.11537, 17.08480),
        (10, 4.78745, 18.39146),
        (65, 50.16319, 82.84914),
        (500, 457.12782, 545.80988),
    ],
)
def test_a_count_has_this_interval(count: int, low: float, high: float) -> None:
    assert count_interval(count) == pytest.approx((low, high), abs=1e-5)


@given(st.integers(1, 500), st.data())
def test_the_proportion_lies_in_its_interval(denominator: int, data: st.DataObject) -> None:
    numerator = data.draw(st.integers(0, denominator))
    found = proportion_interval(numerator, denominator)
    assert found.contains(numerator / denominator)
    assert found.low >= 0
    assert found.high <= 1


@pytest.mark.parametrize(("numerator", "denominator"), [(1, 0), (0, 0), (3, 2), (-1, 2)])
def test_what_is_no_proportion_is_refused(numerator: int, denominator: int) -> None:
    with pytest.raises(ValueError, match="no proportion"):
        proportion_interval(numerator, denominator)


def test_a_count_below_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="zero or more"):
        count_interval(-1)
