"""Working days, bank holidays and clear days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commish.insight.calendar import (
    add_working_days,
    bank_holidays,
    clear_days_before,
    clear_days_between,
    earliest_after,
    easter_sunday,
    is_working_day,
)

_DAYS = st.dates(date(1990, 1, 1), date(2040, 12, 31))
_LENGTHS = st.integers(1, 40)
_EITHER = st.sampled_from(["calendar", "working"])
_NATIONS = st.sampled_from(["england", "wales", "scotland", "northern_ireland", ""])
_KNOWN = {
    ("england", 1995): "0102 0414 0417 0508 0529 0828 1225 1226",
    ("england", 1999): "0101 0402 0405 0503 0531 0830 1227 1228 1231",
    ("england", 2002): "0101 0329 0401 0506 0603 0604 0826 1225 1226",
    ("england", 2011): "0103 0422 0425 0429 0502 0530 0829 1226 1227",
    ("england", 2012): "0102 0406 0409 0507 0604 0605 0827 1225 1226",
    ("england", 2020): "0101 0410 0413 0508 0525 0831 1225 1228",
    ("england", 2021): "0101 0402 0405 0503 0531 0830 1227 1228",
    ("england", 2022): "0103 0415 0418 0502 0602 0603 0829 0919 1226 1227",
    ("wales", 2023): "0102 0407 0410 0501 0508 0529 0828 1225 1226",
    ("", 2026): "0101 0403 0406 0504 0525 0831 1225 1228",
    ("scotland", 2006): "0102 0103 0414 0501 0529 0807 1225 1226",
    ("scotland", 2022): "0103 0104 0415 0502 0602 0603 0801 0919 1130 1226 1227",
    ("scotland", 2024): "0101 0102 0329 0506 0527 0805 1202 1225 1226",
    ("scotland", 2026): "0101 0102 0403 0504 0525 0615 0803 1130 1225 1228",
    ("northern_ireland", 2024): "0101 0318 0329 0401 0506 0527 0712 0826 1225 1226",
    ("northern_ireland", 2026): "0101 0317 0403 0406 0504 0525 0713 0831 1225 1228",
}
"""Month and day of the holidays of a year, as they were announced."""


@pytest.mark.parametrize(("nation", "year"), _KNOWN)
def test_the_holidays_of_a_year_are_those_that_were_announced(nation: str, year: int) -> None:
    found = sorted(bank_holidays(year, nation))
    assert " ".join(f"{day:%m%d}" for day in found) == _KNOWN[nation, year]


@pytest.mark.parametrize(
    "day", ["1961-04-02", "2000-04-23", "2008-03-23", "2011-04-24", "2038-04-25", "2285-03-22"]
)
def test_easter_is_found_from_its_earliest_to_its_latest_day(day: str) -> None:
    easter = date.fromisoformat(day)
    assert easter_sunday(easter.year) == easter


@given(st.integers(1583, 4000))
def test_easter_is_a_sunday_between_22_march_and_25_april(year: int) -> None:
    easter = easter_sunday(year)
    assert easter.isoweekday() == 7
    assert date(year, 3, 22) <= easter <= date(year, 4, 25)


@given(st.integers(1978, 2100), _NATIONS)
def test_no_holiday_is_lost_on_a_weekend(year: int, nation: str) -> None:
    found = bank_holidays(year, nation)
    assert all(day.weekday() < 5 for day in found)
    assert len(found) >= {"scotland": 8, "northern_ireland": 10}.get(nation, 8)


def test_five_clear_days_before_a_meeting() -> None:
    meeting = date(2026, 12, 9)
    assert clear_days_before(meeting, 5) == date(2026, 12, 3)
    assert clear_days_before(meeting, 5, working=True) == date(2026, 12, 1)
    assert clear_days_before(meeting, 0) == date(2026, 12, 8)


def test_a_notice_of_23_november_allows_a_decision_on_22_december() -> None:
    notice, decision = date(2026, 11, 23), date(2026, 12, 22)
    assert earliest_after(notice, 28) == decision
    assert clear_days_between(notice, decision) == 28
    assert clear_days_before(decision, 28) == notice


def test_bank_holidays_are_no_clear_working_days() -> None:
    """Christmas Day, and Boxing Day kept on the Monday, lie between."""
    first, last = date(2026, 12, 21), date(2026, 12, 30)
    assert clear_days_between(first, last) == 8
    assert clear_days_between(first, last, working=True) == 4
    assert earliest_after(first, 4, working=True) == last


def test_saint_andrew_s_day_is_a_holiday_in_scotland_alone() -> None:
    day = date(2026, 11, 30)
    assert is_working_day(day)
    assert not is_working_day(day, "scotland")
    assert earliest_after(date(2026, 11, 27), 1, working=True, nation="scotland") == date(
        2026, 12, 2
    )


def test_the_first_day_of_a_standstill_counts_or_does_not() -> None:
    award = date(2026, 11, 23)
    assert add_working_days(award, 8, first_counts=True) == date(2026, 12, 2)
    assert add_working_days(award, 8) == date(2026, 12, 3)


def test_a_period_that_begins_on_a_sunday_begins_on_monday() -> None:
    sunday = date(2026, 11, 22)
    assert add_working_days(sunday, 1, first_counts=True) == date(2026, 11, 23)
    assert add_working_days(sunday, 1) == date(2026, 11, 23)


def test_a_period_of_no_days_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        add_working_days(date(2026, 11, 23), 0)


@given(_DAYS, _LENGTHS, _EITHER, _NATIONS)
def test_both_ways_of_counting_clear_days_agree(
    day: date, days: int, count: str, nation: str
) -> None:
    """The earliest decision after a notice leaves the days that were asked, and a day less not."""
    working = count == "working"
    after = earliest_after(day, days, working=working, nation=nation)
    assert clear_days_between(day, after, working=working, nation=nation) == days
    sooner = after - timedelta(days=1)
    assert clear_days_between(day, sooner, working=working, nation=nation) == days - 1
    before = clear_days_before(day, days, working=working, nation=nation)
    assert clear_days_between(before, day, working=working, nation=nation) == days


@given(_DAYS, _LENGTHS, st.sampled_from(["first counts", "first does not"]), _NATIONS)
def test_a_period_ends_on_a_working_day_and_holds_that_many(
    day: date, days: int, first: str, nation: str
) -> None:
    counts = first == "first counts"
    last = add_working_days(day, days, first_counts=counts, nation=nation)
    span = [day + timedelta(days=one) for one in range((last - day).days + 1)]
    inside = span if counts else span[1:]
    assert is_working_day(last, nation)
    assert sum(is_working_day(one, nation) for one in inside) == days


@given(_DAYS, _DAYS)
def test_nothing_lies_between_a_day_and_an_earlier_one(first: date, last: date) -> None:
    first, last = max(first, last), min(first, last)
    assert clear_days_between(first, last) == clear_days_between(first, last, working=True) == 0
