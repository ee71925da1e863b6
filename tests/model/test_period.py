"""Periods as public bodies name them."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from commish.model.dates import PartialDate, months_between
from commish.model.period import SHORT_FORM, Period
from commish.model.scheme import Scheme
from commish.model.value import NotAValue, NotPossible

_SCHEMES = st.sampled_from([scheme for scheme in Scheme if scheme is not Scheme.RANGE])
_DAYS = st.dates(date(1001, 1, 1), date(2998, 12, 31))
_MONTHS = st.integers(1, 12)


@given(st.from_regex(SHORT_FORM, fullmatch=True))
def test_a_period_is_written_as_it_is_read(text: str) -> None:
    try:
        period = Period.parse(text)
    except NotPossible:
        assume(condition=False)
        raise
    assert Period.parse(str(period)) == period
    assert period.first <= period.last


@given(_DAYS, _SCHEMES, _MONTHS)
def test_every_day_lies_in_just_one_period_of_a_scheme(
    day: date, scheme: Scheme, year_starts: int
) -> None:
    period = Period.containing(day, scheme, year_starts)
    after, before = period.next(), period.previous()
    assert after is not None
    assert before is not None
    assert period.contains(day)
    assert before.last + timedelta(days=1) == period.first
    assert after.first == period.last + timedelta(days=1)
    assert before < period < after
    assert after.previous() == before.next() == period
    assert not period.overlaps(after)
    assert not before.overlaps(period)
    assert after.scheme is scheme


@given(_DAYS, _SCHEMES, _MONTHS)
def test_a_period_is_read_back_from_its_text(day: date, scheme: Scheme, year_starts: int) -> None:
    period = Period.containing(day, scheme, year_starts)
    again = Period.parse(str(period), year_starts)
    assert again == period
    assert (again.words, again.scheme, again.year, again.part, again.year_starts) == (
        period.words,
        period.scheme,
        period.year,
        period.part,
        period.year_starts,
    )


@given(_DAYS, _SCHEMES)
def test_a_period_is_as_long_as_its_scheme_says(day: date, scheme: Scheme) -> None:
    period = Period.containing(day, scheme)
    assert (
        months_between(PartialDate.of(period.first), PartialDate.of(period.last)) == scheme.months
    )


@pytest.mark.parametrize(
    ("raw", "first", "last", "words"),
    [
        ("2011/12", "2011-04-01", "2012-03-31", "financial year 2011/12"),
        ("1999/00", "1999-04-01", "2000-03-31", "financial year 1999/00"),
        (
            "2026/27 Q1",
            "2026-04-01",
            "2026-06-30",
            "quarter 1 of 2026/27 (April to June 2026)",
        ),
        (
            "2011/12 Q4",
            "2012-01-01",
            "2012-03-31",
            "quarter 4 of 2011/12 (January to March 2012)",
        ),
        ("2011/12 M7", "2011-10-01", "2011-10-31", "month 7 of 2011/12 (October 2011)"),
        ("2011/12 M12", "2012-03-01", "2012-03-31", "month 12 of 2011/12 (March 2012)"),
        ("AY2025/26", "2025-09-01", "2026-08-31", "academic year 2025/26"),
        ("2013", "2013-01-01", "2013-12-31", "2013"),
        (2013, "2013-01-01", "2013-12-31", "2013"),
        ("2013 Q3", "2013-07-01", "2013-09-30", "July to September 2013"),
        ("2011-12", "2011-12-01", "2011-12-31", "December 2011"),
        ("2013-04-01", "2013-04-01", "2013-04-01", "1 April 2013"),
        ("2013-04 to 2014-11", "2013-04-01", "2014-11-30", "April 2013 to November 2014"),
        (
            "2011/12 to 2013/14",
            "2011-04-01",
            "2014-03-31",
            "financial year 2011/12 to financial year 2013/14",
        ),
    ],
)
def test_the_short_forms(raw: object, first: str, last: str, words: str) -> None:
    """2011-12 is December 2011; the financial year is 2011/12."""
    period = Period.parse(raw)
    assert (str(period.first), str(period.last), period.words) == (first, last, words)
    assert str(period) == str(raw)


def test_a_range_may_be_written_with_a_slash_and_a_month_with_a_nought() -> None:
    assert str(Period.parse("2013-04/2014-11")) == "2013-04 to 2014-11"
    assert Period.parse("2013-04/2014-11") == Period.parse("2013-04 to 2014-11")
    assert str(Period.parse("2011/12 M07")) == "2011/12 M7"


def test_the_same_days_under_another_name_are_another_period() -> None:
    """A return for the month and one for month 1 are told apart, as the agreement does."""
    month, first_month = Period.parse("2013-04"), Period.parse("2013/14 M1")
    assert (month.first, month.last) == (first_month.first, first_month.last)
    assert month != first_month
    assert month.overlaps(first_month)


def test_another_body_s_year_may_begin_in_another_month() -> None:
    quarter = Period.parse("2025/26 Q2", year_starts=8)
    assert (str(quarter.first), str(quarter.last)) == ("2025-11-01", "2026-01-31")
    assert quarter.words == "quarter 2 of 2025/26 (November 2025 to January 2026)"
    assert str(quarter.next()) == "2025/26 Q3"
    assert quarter != Period.parse("2025/26 Q2")


def test_the_academic_and_the_calendar_year_do_not_move_with_the_financial_one() -> None:
    for text in ("AY2025/26", "2013 Q3", "2013-04"):
        assert Period.parse(text, year_starts=8) == Period.parse(text)


def test_periods_stand_in_order_of_their_first_days() -> None:
    texts = ["2013/14 Q1", "2013", "2013-04 to 2013-05", "2013/14", "2012/13"]
    assert [str(period) for period in sorted(map(Period.parse, texts))] == [
        "2012/13",
        "2013",
        "2013-04 to 2013-05",
        "2013/14 Q1",
        "2013/14",
    ]


def test_a_range_has_no_next_and_holds_no_day_by_rule() -> None:
    span = Period.parse("2013-04 to 2014-11")
    assert span.next() is span.previous() is None
    assert (span.year, span.part) == (2013, 0)
    with pytest.raises(ValueError, match="no fixed bounds"):
        Period.containing(date(2013, 4, 1), Scheme.RANGE)


def test_a_period_holds_its_first_and_last_days_and_none_beyond() -> None:
    quarter = Period.parse("2026/27 Q1")
    assert quarter.contains(date(2026, 4, 1))
    assert quarter.contains(date(2026, 6, 30))
    assert not quarter.contains(date(2026, 3, 31))
    assert not quarter.contains(date(2026, 7, 1))


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("2011/13", "2011/12"),
        ("2011/13 Q2", "2011/12 Q2"),
        ("AY2011/11", "AY2011/12"),
        ("1999/99", "1999/00"),
    ],
)
def test_the_years_of_a_pair_follow_each_other(text: str, instead: str) -> None:
    with pytest.raises(NotPossible, match="do not follow each other; several years") as refused:
        Period.parse(text)
    assert refused.value.instead == instead


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2014-11 to 2013-04", "ends before it begins"),
        ("2013 to 2013-06", "ends before it begins"),
        ("2013-06 to 2013", "ends before it begins"),
        ("2013-04 to 2026-02-30", "February 2026 has 28 days"),
    ],
)
def test_a_range_runs_from_a_day_to_a_later_one(text: str, message: str) -> None:
    with pytest.raises(NotPossible, match=message):
        Period.parse(text)


@pytest.mark.parametrize(
    ("raw", "instead"),
    [
        ("2013-14", "2013/14"),
        ("2013–14", "2013/14"),
        ("2011/2012", "2011/12"),
        ("FY2011/12", "2011/12"),
        ("FY 2011-12", "2011/12"),
        ("2011/12Q3", "2011/12 Q3"),
        ("2011-12 q3", "2011/12 Q3"),
        ("Q3 2011/12", "2011/12 Q3"),
        ("Q3 of 2011-12", "2011/12 Q3"),
        ("M7 2011/12", "2011/12 M7"),
        ("Q3 2013", "2013 Q3"),
        ("AY 2025-26", "AY2025/26"),
        ("academic year 2025/26", "AY2025/26"),
        ("April 2013", "2013-04"),
        ("April 2013 to November 2014", "2013-04 to 2014-11"),
        ("2013-04–2014-11", "2013-04 to 2014-11"),
        ("2013-04 - 2014-11", "2013-04 to 2014-11"),
        ("from 2013-04 until 2014-11", "2013-04 to 2014-11"),
        ("2013/2014 to 2015/2016", "2013/14 to 2015/16"),
        (20130401, "2013-04-01"),
    ],
)
def test_another_style_is_refused_with_the_period_it_means(raw: object, instead: str) -> None:
    with pytest.raises(NotAValue, match="expected a period such as `2011/12`") as refused:
        Period.parse(raw)
    assert refused.value.instead == instead


@pytest.mark.parametrize(
    "raw", [None, True, ["2013"], "", "2013 Q5", "2011/12 M13", "2013-18", "2013/14/15", 999, "TBC"]
)
def test_what_is_no_period_is_refused_without_a_guess(raw: object) -> None:
    with pytest.raises(NotAValue, match="expected a period such as `2011/12`") as refused:
        Period.parse(raw)
    assert not refused.value.mend
