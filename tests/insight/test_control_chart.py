"""The XmR chart on worked numbers."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commish.insight.control_chart import Signal, limits, signals

_WORKED = [10, 12, 11, 13, 12, 14, 11, 12, 13, 12]


def _values(*numbers: int) -> list[Decimal]:
    return [Decimal(number) for number in numbers]


def test_the_worked_series_has_these_limits() -> None:
    chart = limits(_values(*_WORKED))
    shown = [round(one, 4) for one in chart]
    assert shown == [Decimal(12), Decimal("1.5556"), Decimal("7.8622"), Decimal("16.1378")]
    assert signals(_values(*_WORKED)) == ()


def test_one_value_has_no_limits() -> None:
    with pytest.raises(ValueError, match="two values"):
        limits(_values(1))


def test_a_point_outside_is_a_signal() -> None:
    found = signals(_values(*_WORKED, 30))
    assert Signal("outside", 10, 10, up=True) in found
    assert Signal("outside", 10, 10, up=False) in signals(_values(*_WORKED, -10))


def test_seven_on_one_side_are_a_run_and_six_are_not() -> None:
    low, high = [10, 11] * 4, [12, 13] * 3
    assert not [one for one in signals(_values(*low, *high)) if one.rule == "run" and one.up]
    found = [one for one in signals(_values(*low, *high, 13)) if one.rule == "run" and one.up]
    assert found == [Signal("run", 8, 14, up=True)]


def test_a_point_on_the_mean_breaks_the_run() -> None:
    found = signals(_values(*[10] * 4, 12, *[10] * 4, *[14] * 4, 12, *[14] * 4))
    assert not [one for one in found if one.rule == "run"]


def test_seven_in_a_row_rising_are_a_trend_and_six_are_not() -> None:
    rising = _values(12, 10, 11, 12, 13, 14, 15)
    assert not [one for one in signals(rising) if one.rule == "trend"]
    found = signals([*rising, Decimal(16)])
    assert Signal("trend", 1, 7, up=True) in found
    falling = [-value for value in (*rising, Decimal(16))]
    assert Signal("trend", 1, 7, up=False) in signals(falling)


def test_two_of_three_near_a_limit_are_a_signal() -> None:
    found = signals(_values(*_WORKED, *_WORKED, 16, 13, 16))
    assert Signal("two_of_three", 20, 22, up=True) in found
    assert not [
        one for one in signals(_values(*_WORKED, *_WORKED, 16, 11, 16)) if one.rule != "run"
    ]


@given(st.lists(st.integers(-100, 100), min_size=2, max_size=40))
def test_a_series_upside_down_has_its_signals_upside_down(numbers: list[int]) -> None:
    turned = signals([Decimal(-number) for number in numbers])
    assert {one._replace(up=not one.up) for one in turned} == set(signals(_values(*numbers)))
