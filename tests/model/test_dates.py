"""Dates at the precision given, and months counted."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commish.model.dates import (
    PartialDate,
    Precision,
    meant_date,
    month_in_words,
    months_after,
    months_between,
    year_pair,
)
from commish.model.value import NotAValue, NotPossible

_DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31))
_DATES = _DAYS.flatmap(
    lambda day: st.sampled_from(
        [PartialDate(day.year), PartialDate(day.year, day.month), PartialDate.of(day)]
    )
)


@given(_DATES)
def test_a_date_is_written_as_it_is_read(when: PartialDate) -> None:
    assert PartialDate.parse(str(when)) == when


@given(_DATES)
def test_a_date_lies_between_its_first_and_last_day(when: PartialDate) -> None:
    lengths = {Precision.DAY: {1}, Precision.MONTH: {28, 29, 30, 31}, Precision.YEAR: {365, 366}}
    assert (when.last - when.first).days + 1 in lengths[when.precision]
    assert when.first.year == when.last.year == when.year


@given(_DATES, _DATES)
def test_dates_stand_in_order_of_first_days_and_then_the_coarser_first(
    one: PartialDate, other: PartialDate
) -> None:
    if one.first != other.first:
        assert (one < other) == (one.first < other.first)
    else:
        assert (one < other) == (one.last > other.last)
    assert (one <= other) == (one < other or one == other)


def test_a_year_comes_before_its_first_month_and_that_before_its_first_day() -> None:
    assert sorted(map(PartialDate.parse, ["2013-01-01", "2013-01", "2013", "2012-12-31"])) == [
        PartialDate(2012, 12, 31),
        PartialDate(2013),
        PartialDate(2013, 1),
        PartialDate(2013, 1, 1),
    ]


@pytest.mark.parametrize(
    ("raw", "words", "precision"),
    [
        (2013, "2013", Precision.YEAR),
        ("2013", "2013", Precision.YEAR),
        ("2013-04", "April 2013", Precision.MONTH),
        ("2011-12", "December 2011", Precision.MONTH),
        ("2013-04-01", "1 April 2013", Precision.DAY),
        ("2024-02-29", "29 February 2024", Precision.DAY),
    ],
)
def test_a_date_is_as_fine_as_it_is_given(raw: object, words: str, precision: Precision) -> None:
    when = PartialDate.parse(raw)
    assert (when.words, when.precision, str(when)) == (words, precision, str(raw))


@pytest.mark.parametrize(
    ("text", "message", "instead"),
    [
        ("2026-02-30", "February 2026 has 28 days", "2026-02-28"),
        ("2023-02-29", "February 2023 has 28 days", "2023-02-28"),
        ("2026-04-31", "April 2026 has 30 days", "2026-04-30"),
    ],
)
def test_a_day_that_no_calendar_has_is_refused_with_the_last_of_its_month(
    text: str, message: str, instead: str
) -> None:
    with pytest.raises(NotPossible, match=message) as refused:
        PartialDate.parse(text)
    assert refused.value.instead == instead


@pytest.mark.parametrize("text", ["2013-14", "2013-2014", "2013–14", "2013/2014"])
def test_a_pair_of_years_is_refused_with_its_slash(text: str) -> None:
    with pytest.raises(NotAValue, match="is no month such as `2013-04`") as refused:
        PartialDate.parse(text)
    assert refused.value.mend == "write `2013/14`"


def test_a_financial_year_is_no_date() -> None:
    with pytest.raises(NotAValue, match="not the financial year “2013/14”") as refused:
        PartialDate.parse("2013/14")
    assert not refused.value.mend


@pytest.mark.parametrize(
    ("raw", "instead"),
    [
        ("01/04/2013", "2013-04-01"),
        ("1.4.2013", "2013-04-01"),
        ("2013/04/01", "2013-04-01"),
        ("2013-4-1", "2013-04-01"),
        ("2013-4", "2013-04"),
        ("04/2013", "2013-04"),
        (20130401, "2013-04-01"),
        ("1 April 2013", "2013-04-01"),
        ("2nd May, 2012", "2012-05-02"),
        ("April 2013", "2013-04"),
        ("Sept 2013", "2013-09"),
        ("2013-04-01T09:00:00Z", "2013-04-01"),
        ("2013-04-01\n", "2013-04-01"),
    ],
)
def test_another_style_is_refused_with_the_date_it_means(raw: object, instead: str) -> None:
    """The day comes first, as everywhere in the United Kingdom."""
    with pytest.raises(NotAValue, match="expected a date such as `2013-04-01`") as refused:
        PartialDate.parse(raw)
    assert refused.value.instead == instead


@pytest.mark.parametrize(
    "raw",
    [
        *("31/02/2013", "01/13/2013", "01/04/13", "Ma 2013", "Foo 2013", "2013-18", "0999", ""),
        *(999, 3000, None, True, ["2013"], "soon"),
    ],
)
def test_what_is_no_date_is_refused_without_a_guess(raw: object) -> None:
    with pytest.raises(NotAValue, match="expected a date such as `2013-04-01`") as refused:
        PartialDate.parse(raw)
    assert not refused.value.mend


@given(_DAYS)
def test_a_day_in_words_or_with_slashes_is_understood(day: date) -> None:
    assert meant_date(f"{day.day}/{day.month}/{day.year}") == str(day)
    assert meant_date(f"{day.day} {month_in_words(day)}") == str(day)


@given(st.integers(1000, 2998))
def test_a_pair_of_years_is_two_that_follow_each_other(year: int) -> None:
    pair = f"{year}/{(year + 1) % 100:02}"
    assert year_pair(f"{year}-{year + 1}") == year_pair(pair) == pair
    assert not year_pair(f"{year}-{year}")
    assert not year_pair(f"{year}")


@given(_DAYS, st.integers(-240, 240))
def test_months_after_keep_the_day_where_the_month_has_it(day: date, months: int) -> None:
    later = months_after(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day == day.day or (later.day < day.day and (later + timedelta(days=1)).day == 1)


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2013-04", "2014-11", 20),
        ("2013-04", "2013-04", 1),
        ("2013", "2014", 24),
        ("2013-04-01", "2013-12-31", 9),
        ("2013-04-15", "2014-04-14", 12),
        ("2013-04-15", "2014-04-13", 11),
        ("2013-04-15", "2013-04-15", 0),
        ("2013-01-31", "2013-02-27", 1),
    ],
)
def test_months_are_counted_from_first_day_to_last(start: str, end: str, months: int) -> None:
    """April 2013 to November 2014 is 20 whole months: both months count."""
    assert months_between(PartialDate.parse(start), PartialDate.parse(end)) == months


@given(_DATES, _DATES)
def test_the_months_between_fit_and_one_more_would_not(
    one: PartialDate, other: PartialDate
) -> None:
    start, end = min(one, other), max(one, other)
    if end.last < start.first:
        return
    months, after = months_between(start, end), end.last + timedelta(days=1)
    assert months_after(start.first, months) <= after < months_after(start.first, months + 1)


def test_an_end_before_the_start_has_no_months() -> None:
    with pytest.raises(ValueError, match="2012 is before 2013"):
        months_between(PartialDate(2013), PartialDate(2012))


@pytest.mark.parametrize(
    ("written", "when"),
    [
        ("2026-04-01", "on 1 April 2026"),
        ("2026-04", "in April 2026"),
        ("2026", "in 2026"),
    ],
)
def test_a_sentence_says_on_a_day_and_in_a_month(written: str, when: str) -> None:
    assert PartialDate.parse(written).when == when
