"""Dates at the precision given: `2013`, `2013-04` or `2013-04-01`."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from functools import lru_cache, total_ordering

from commish.model.value import NotAValue, NotPossible, anchored, shown

__all__ = [
    "DATE",
    "MONTH",
    "SHORT_FORM",
    "YEAR",
    "PartialDate",
    "Precision",
    "meant_date",
    "month_in_words",
    "months_after",
    "months_between",
    "year_pair",
]

YEAR = "[12][0-9]{3}"
"""What is taken for a year: 1000 to 2999. Anything else is a slip of the keys."""

_DAY = "-(?:0[1-9]|[12][0-9]|3[01])"

MONTH = f"{YEAR}-(?:0[1-9]|1[0-2])(?:{_DAY})?"
"""A month or a day."""

DATE = f"{YEAR}(?:-(?:0[1-9]|1[0-2])(?:{_DAY})?)?"
"""A year, a month or a day."""

SHORT_FORM = anchored(DATE)
"""The texts that `PartialDate.parse` reads, for schemas. The years 1000 to 2999 may be numbers."""

_DATE = re.compile(DATE)
_NAMES = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_LOOKS_LIKE = (
    rf"(?P<day>[0-9]{{1,2}})[-/. ](?P<month>[0-9]{{1,2}})[-/. ](?P<year>{YEAR})",
    rf"(?P<year>{YEAR})[-/. ](?P<month>[0-9]{{1,2}})(?:[-/. ](?P<day>[0-9]{{1,2}}))?",
    rf"(?P<year>{YEAR})(?P<month>[0-9]{{2}})(?P<day>[0-9]{{2}})",
    rf"(?P<month>[0-9]{{1,2}})[-/.](?P<year>{YEAR})",
    rf"(?:(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)? )?(?P<name>[A-Z][a-z]+),? (?P<year>{YEAR})",
    rf"(?P<year>{YEAR})-(?P<month>[0-9]{{2}})-(?P<day>[0-9]{{2}})[T ].*",
)
_EXPECTED = "expected a date such as `2013-04-01`, `2013-04` or `2013`"


class Precision(Enum):
    """How finely a date is given."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, or the month or year in which it lies where no more is known.

    In order of their first days; of those that begin together the coarser comes first, so 2013 is
    before 2013-01, and that before 2013-01-01.
    """

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, raw: object) -> "PartialDate":
        """The date that a raw value says. A bare year may be a number.

        Raises:
            NotAValue: it says none.
            NotPossible: no calendar has the day.
        """
        if type(raw) is int and 1000 <= raw <= 2999:  # noqa: PLR2004 - as YEAR says
            return cls(raw)
        if isinstance(raw, str):
            return _from_text(raw)
        better = meant_date(str(raw)) if type(raw) is int else ""
        raise NotAValue(f"{_EXPECTED}, not {shown(raw)}", better)

    @classmethod
    def of(cls, day: date) -> "PartialDate":
        """A day of the calendar."""
        return cls(day.year, day.month, day.day)

    @property
    def precision(self) -> Precision:
        """How finely it is given."""
        if self.month is None:
            return Precision.YEAR
        return Precision.MONTH if self.day is None else Precision.DAY

    @property
    def first(self) -> date:
        """The first day that it may mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day that it may mean."""
        if self.day is not None:
            return self.first
        return months_after(self.first, 1 if self.month else 12) - timedelta(days=1)

    @property
    def words(self) -> str:
        """As a paper says it: `1 April 2013`, `April 2013`, `2013`."""
        if self.month is None:
            return str(self.year)
        month = month_in_words(self.first)
        return month if self.day is None else f"{self.day} {month}"

    @property
    def when(self) -> str:
        """The words with the one that leads to them: `on 1 April 2026`, `in April 2026`."""
        return f"{'on' if self.precision is Precision.DAY else 'in'} {self.words}"

    def __str__(self) -> str:
        month = "" if self.month is None else f"-{self.month:02}"
        return f"{self.year}{month}" if self.day is None else f"{self.year}{month}-{self.day:02}"

    def __lt__(self, other: "PartialDate") -> bool:
        return self._order < other._order

    @property
    def _order(self) -> tuple[int, int, int]:
        return (self.year, self.month or 0, self.day or 0)


@lru_cache(maxsize=4096)
def _from_text(text: str) -> PartialDate:
    if not _DATE.fullmatch(text):
        pair = year_pair(text)
        if pair == text:
            raise NotAValue(f"{_EXPECTED}, not the financial year {shown(text)}")
        if pair:
            raise NotAValue(
                f"{shown(text)} is no month such as `2013-04`; a year pair has a slash", pair
            )
        raise NotAValue(f"{_EXPECTED}, not {shown(text)}", meant_date(text))
    parts = [int(part) for part in text.split("-")]
    dated = PartialDate(*parts)
    if len(parts) == 3:  # noqa: PLR2004 - year, month, day
        last = PartialDate(*parts[:2]).last
        if parts[2] > last.day:
            month = month_in_words(last)
            raise NotPossible(f"{month} has {last.day} days, so {text} is no day", str(last))
    return dated


def month_in_words(day: date) -> str:
    """The month of a day as a paper says it: `April 2013`."""
    return f"{_NAMES[day.month - 1]} {day.year}"


def meant_date(text: str) -> str:
    """The date that a text in another style most likely means, or nothing. The day comes first."""
    for style in _LOOKS_LIKE:
        match = re.fullmatch(style, text.strip())
        if match:
            parts = match.groupdict()
            month = _month_named(parts["name"]) if "name" in parts else int(parts["month"])
            day = f"-{int(parts['day']):02}" if parts.get("day") else ""
            return _if_a_date(f"{parts['year']}-{month:02}{day}")
    return ""


def _month_named(name: str) -> int:
    """The number of a month from its name or the first letters of it; 0 when there is none."""
    known = [month.startswith(name) and len(name) > len("Ma") for month in _NAMES]
    return known.index(True) + 1 if True in known else 0


def _if_a_date(text: str) -> str:
    try:
        return str(_from_text(text)) if _DATE.fullmatch(text) else ""
    except NotPossible:
        return ""


def year_pair(text: str) -> str:
    """Two years that follow each other, in any style, with a slash: `2013/14`; else nothing."""
    match = re.fullmatch(rf"({YEAR}) ?[-–—/] ?((?:[0-9]{{2}}){{1,2}})", text.strip())
    if not match:
        return ""
    after = str(int(match[1]) + 1)
    return f"{match[1]}/{after[2:]}" if match[2] in (after, after[2:]) else ""


def months_after(day: date, months: int) -> date:
    """The same day so many months later (earlier below zero), or the last of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    next_year, next_month = divmod(year * 12 + month + 1, 12)
    last = date(next_year, next_month + 1, 1) - timedelta(days=1)
    return last.replace(day=min(day.day, last.day))


def months_between(start: PartialDate, end: PartialDate) -> int:
    """The whole months from the first day of `start` to the last day of `end`, both counted.

    April 2013 to November 2014 is 20 months. This assumes that a term given in months begins on
    the first day of the one and ends on the last day of the other.

    Raises:
        ValueError: `end` is before `start`.
    """
    first, after = start.first, end.last + timedelta(days=1)
    if after <= first:
        raise ValueError(f"{end} is before {start}")
    months = (after.year - first.year) * 12 + after.month - first.month
    return months if months_after(first, months) <= after else months - 1
