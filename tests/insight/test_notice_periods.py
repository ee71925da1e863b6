"""How much notice is to be given."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commish.insight.notice_periods import NoticePeriod


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("3 months", NoticePeriod(months=3)),
        ("Six months", NoticePeriod(months=6)),
        ("three months' notice in writing", NoticePeriod(months=3)),
        ("One year", NoticePeriod(months=12)),
        ("a month", NoticePeriod(months=1)),
        ("12 weeks", NoticePeriod(days=84)),
        ("90 days", NoticePeriod(days=90)),
        ("at least 28 calendar days", NoticePeriod(days=28)),
        ("20 working days", NoticePeriod(days=20, working=True)),
        ("18 months before 1 April", NoticePeriod(months=18)),
    ],
)
def test_lengths_of_notice_are_read_as_agreements_write_them(
    words: str, period: NoticePeriod
) -> None:
    assert NoticePeriod.read(words) == period


@pytest.mark.parametrize("words", ["", "reasonable notice", "by agreement", "months", "30 pounds"])
def test_what_names_no_length_is_none(words: str) -> None:
    assert NoticePeriod.read(words) is None


@pytest.mark.parametrize(
    ("words", "end", "last"),
    [
        ("3 months", date(2027, 3, 31), date(2026, 12, 31)),
        ("6 months", date(2017, 9, 30), date(2017, 3, 30)),
        ("1 month", date(2027, 3, 31), date(2027, 2, 28)),
        ("90 days", date(2027, 3, 31), date(2026, 12, 31)),
        ("8 working days", date(2026, 12, 31), date(2026, 12, 17)),
    ],
)
def test_the_last_day_is_counted_back_from_the_end(words: str, end: date, last: date) -> None:
    """Christmas Day and the Monday that stands for Boxing Day are no working days."""
    period = NoticePeriod.read(words)
    assert period
    assert period.last_day_before(end) == last


def test_notice_of_working_days_ends_on_a_working_day() -> None:
    assert NoticePeriod(days=8, working=True).end_after(date(2026, 12, 17)) == date(2026, 12, 31)


@given(
    st.dates(date(1990, 1, 1), date(2080, 1, 1)),
    st.integers(0, 36),
    st.integers(0, 200),
)
def test_notice_given_on_the_last_day_ends_in_time(end: date, months: int, days: int) -> None:
    period = NoticePeriod(months, days)
    assert period.last_day_before(end) <= end
    if not months or not days:
        assert period.end_after(period.last_day_before(end)) <= end
