"""How figures stand against what was promised, on worked numbers."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commish.insight.performance import (
    Aim,
    Milestone,
    NoMarginError,
    Standing,
    expected,
    jump,
    margin,
    pooled_ratio,
    progress,
    ratio,
    standing,
    weighted_mean,
)

_START, _END = date(2025, 4, 1), date(2028, 3, 31)
_WAY = (Milestone(_START, Decimal(54)), Milestone(_END, Decimal(40)))
_numbers = st.decimals(-1000, 1000, places=2)


@pytest.mark.parametrize(
    ("value", "word"),
    [
        ("85", "on target"),
        ("84.99", "slightly off"),
        ("83", "slightly off"),
        ("82.99", "off target"),
    ],
)
def test_higher_is_better_up_to_the_tolerance_and_one_beyond(value: str, word: str) -> None:
    aim = Aim("higher", Decimal(85), tolerance=Decimal(2))
    assert standing(Decimal(value), aim).words == word


@pytest.mark.parametrize(
    ("value", "word"),
    [
        ("40", "on target"),
        ("40.01", "slightly off"),
        ("42", "slightly off"),
        ("42.01", "off target"),
    ],
)
def test_lower_is_better_is_the_mirror(value: str, word: str) -> None:
    aim = Aim("lower", Decimal(40), tolerance=Decimal(2))
    assert standing(Decimal(value), aim).words == word


@pytest.mark.parametrize(
    ("value", "word"),
    [
        ("9", "off target"),
        ("9.5", "slightly off"),
        ("10", "on target"),
        ("20", "on target"),
        ("20.5", "slightly off"),
        ("20.51", "off target"),
    ],
)
def test_a_range_is_left_on_both_sides(value: str, word: str) -> None:
    aim = Aim("range", low=Decimal(10), high=Decimal(20), tolerance=Decimal("0.5"))
    assert standing(Decimal(value), aim).words == word


def test_a_range_may_be_open_at_one_end() -> None:
    assert standing(Decimal(99), Aim("range", low=Decimal(10))) is Standing.ON_TARGET
    assert standing(Decimal(99), Aim("range", high=Decimal(10))) is Standing.OFF_TARGET


def test_a_tolerance_in_per_cent_is_of_the_size_of_the_target() -> None:
    assert margin(Aim("higher", tolerance=Decimal(5), in_percent=True), Decimal(-80)) == 4
    aim = Aim("higher", Decimal(80), tolerance=Decimal(5), in_percent=True)
    assert standing(Decimal(76), aim) is Standing.SLIGHTLY_OFF
    assert standing(Decimal("75.99"), aim) is Standing.OFF_TARGET


def test_per_cent_of_zero_is_refused_unless_the_target_is_met() -> None:
    aim = Aim("lower", Decimal(0), tolerance=Decimal(5), in_percent=True)
    assert standing(Decimal(0), aim) is Standing.ON_TARGET
    with pytest.raises(NoMarginError):
        standing(Decimal(1), aim)


def test_without_a_figure_there_is_no_data() -> None:
    assert standing(None, Aim("higher", Decimal(85))) is Standing.NO_DATA


def test_an_aim_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="no target"):
        standing(Decimal(1), Aim("higher"))


@given(value=_numbers, target=_numbers, tolerance=st.decimals(0, 100, places=2))
def test_lower_is_higher_seen_in_a_mirror(
    value: Decimal, target: Decimal, tolerance: Decimal
) -> None:
    higher = standing(value, Aim("higher", target, tolerance=tolerance))
    assert standing(-value, Aim("lower", -target, tolerance=tolerance)) is higher


def test_what_is_expected_lies_on_a_line_between_the_milestones() -> None:
    found = expected(date(2026, 9, 30), _WAY)
    assert found is not None
    assert round(found, 4) == Decimal("47.0064")


def test_nothing_is_expected_before_the_first_milestone_and_the_last_one_stays() -> None:
    assert expected(date(2025, 3, 31), _WAY) is None
    assert expected(_START, _WAY) == 54
    assert expected(date(2030, 1, 1), _WAY) == 40
    assert expected(_START, ()) is None


@given(day=st.dates(_START, _END))
def test_what_is_expected_stays_between_two_milestones(day: date) -> None:
    found = expected(day, _WAY)
    assert found is not None
    assert 40 <= found <= 54


def test_progress_is_part_of_the_way_and_is_not_cut_off() -> None:
    assert progress(Decimal(47), Decimal(54), Decimal(40)) == Decimal("0.5")
    assert progress(Decimal(61), Decimal(54), Decimal(40)) == Decimal("-0.5")
    assert progress(Decimal(33), Decimal(54), Decimal(40)) == Decimal("1.5")


def test_a_target_that_is_the_baseline_leaves_no_way() -> None:
    assert progress(Decimal(47), Decimal(40), Decimal(40)) is None


def test_percentages_are_added_up_and_never_averaged() -> None:
    parts = [(Decimal(18), Decimal(20)), (Decimal(30), Decimal(60))]
    assert pooled_ratio(parts) == 60


def test_means_weigh_as_many_as_they_were_taken_over() -> None:
    assert weighted_mean([(Decimal(2), Decimal(1)), (Decimal(5), Decimal(2))]) == 4


def test_nobody_below_the_line_gives_no_value() -> None:
    assert ratio(Decimal(0), Decimal(0)) is None
    assert pooled_ratio([]) is None
    assert ratio(Decimal(3), Decimal(2000), Decimal(1000)) == Decimal("1.5")


def test_a_jump_is_in_per_cent_of_the_last_value() -> None:
    assert jump(Decimal(10), Decimal(15)) == 50
    assert jump(Decimal(10), Decimal(5)) == -50
    assert jump(Decimal(-10), Decimal(-5)) == 50
    assert jump(Decimal(0), Decimal(5)) is None
