"""Spans of time as public bodies name them: `2011/12 Q3`, `AY2025/26`, `2013-04 to 2014-11`."""

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

from commish.model.dates import (
    DATE,
    MONTH,
    YEAR,
    PartialDate,
    Precision,
    meant_date,
    month_in_words,
    months_after,
    year_pair,
)
from commish.model.scheme import FINANCIAL, Scheme
from commish.model.value import NotAValue, NotPossible, Slip, anchored, mended, shown

__all__ = ["APRIL", "SHORT_FORM", "Period"]

_MONTHS_OF_A_YEAR = 12

APRIL = 4
"""The month in which the financial year of public bodies begins."""

_PAIR = f"{YEAR}/[0-9]{{2}}"
_SIMPLE = f"(?:{_PAIR}(?: Q[1-4]| M(?:0?[1-9]|1[0-2]))?|AY{_PAIR}|{YEAR} Q[1-4]|{DATE})"
_PATTERN = f"{_SIMPLE}(?: to {_SIMPLE})?|{MONTH}/{MONTH}"

SHORT_FORM = anchored(_PATTERN)
"""The texts that `Period.parse` reads, for schemas. The years 1000 to 2999 may be numbers."""

_SHORT = re.compile(_PATTERN)
_ANY_PAIR = rf"{YEAR} ?[-–—/] ?(?:[0-9]{{2}}){{1,2}}"
_SLIPS: tuple[Slip, ...] = (
    (r"(?i)^from ", ""),
    (rf"(?i)^([QM][0-9]+),? (?:of )?((?:FY ?)?{YEAR}.*)$", r"\2 \1"),
    (r"(?i)(?<=[0-9]) ?([qm])(?=[0-9]+$)", lambda part: f" {part[1].upper()}"),
    (r"(?i)^academic year ?(?=[12])|^AY ?(?=[12])", "AY"),
    (rf"(?i)^FY ?({_ANY_PAIR})", lambda named: year_pair(named[1])),
    (rf"(?<=AY){_ANY_PAIR}|{_ANY_PAIR}(?= [QM])", lambda pair: year_pair(pair[0])),
    (
        rf"{YEAR} ?[-–—/] ?(?:{YEAR}|00|1[3-9]|[2-9][0-9])(?![0-9])",
        lambda pair: year_pair(pair[0]) or pair[0],
    ),
    (r"(?i) ?[–—] ?| - | until ", " to "),
)
_EXPECTED = "expected a period such as `2011/12`, `2011/12 Q3`, `2013-04` or `2013-04 to 2014-11`"


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A span of days under a name, in order of first and then of last days.

    Two periods are equal when they are the same days under the same name: `2013-04` and
    `2013/14 M1` are the same days and not the same period.
    """

    first: date
    last: date
    text: str
    """As files hold it."""
    words: str = field(compare=False)
    """As a paper says it: `quarter 3 of 2011/12 (October to December 2011)`."""
    scheme: Scheme = field(compare=False)
    year: int = field(compare=False)
    """The calendar year in which its year begins; of a range, its first day."""
    part: int = field(default=0, compare=False)
    """Which quarter or month of its year, from 1; 0 where the scheme has no parts."""
    year_starts: int = field(default=1, compare=False)
    """The month in which its year begins."""

    @classmethod
    def parse(cls, raw: object, year_starts: int = APRIL) -> "Period":
        """The period that a raw value says. A bare year may be a number.

        `year_starts` is the month in which the body's financial year begins.

        Raises:
            NotAValue: it says none.
            NotPossible: the years do not follow each other, or it ends before it begins.
        """
        if isinstance(raw, str):
            return _from_text(raw, year_starts)
        if type(raw) is int:
            return _from_text(str(raw), year_starts)
        raise NotAValue(f"{_EXPECTED}, not {shown(raw)}")

    @classmethod
    def containing(cls, day: date, scheme: Scheme, year_starts: int = APRIL) -> "Period":
        """The period of a scheme in which a day lies.

        Raises:
            ValueError: the scheme is the range, which has no fixed bounds.
        """
        if scheme is Scheme.DAY:
            return _day(day)
        if not scheme.months:
            raise ValueError("a range has no fixed bounds for a day to lie in")
        starts = scheme.starts or year_starts
        year = day.year - (day.month < starts)
        months = (day.year - year) * 12 + day.month - starts
        return _regular(scheme, year, months // scheme.months + 1, year_starts)

    def __str__(self) -> str:
        return self.text

    def contains(self, day: date) -> bool:
        """Whether a day lies in it, its first and last days included."""
        return self.first <= day <= self.last

    def overlaps(self, other: "Period") -> bool:
        """Whether any day lies in both."""
        return self.first <= other.last and other.first <= self.last

    def next(self) -> "Period | None":
        """The one after it under the same scheme; a range has none."""
        return self._moved(1)

    def previous(self) -> "Period | None":
        """The one before it under the same scheme; a range has none."""
        return self._moved(-1)

    def _moved(self, steps: int) -> "Period | None":
        if self.scheme is Scheme.DAY:
            return _day(self.first + timedelta(days=steps))
        if self.scheme is Scheme.RANGE:
            return None
        months = self.scheme.months * steps
        return Period.containing(months_after(self.first, months), self.scheme, self.year_starts)


@lru_cache(maxsize=4096)
def _from_text(text: str, year_starts: int) -> Period:
    if not _SHORT.fullmatch(text):
        raise NotAValue(f"{_EXPECTED}, not {shown(text)}", _meant(text))
    # A slash joins two dates only where there are months: in `2011/12` it joins two years.
    ends = text.split(" to ") if " to " in text or "-" not in text else text.split("/")
    periods = [_simple(end, year_starts) for end in ends]
    first, last = periods[0], periods[-1]
    if len(periods) == 1:
        return first
    if last.first < first.first or last.last < first.last:
        raise NotPossible(f"{shown(text)} ends before it begins")
    text = f"{first.text} to {last.text}"
    words = f"{first.words} to {last.words}"
    return Period(first.first, last.last, text, words, Scheme.RANGE, first.first.year)


def _simple(text: str, year_starts: int) -> Period:
    name, _, part = text.partition(" ")
    academic, years = name.startswith("AY"), name.removeprefix("AY")
    if "/" not in years and not part:
        return _dated(PartialDate.parse(text))
    year = int(years[:4])
    if "/" not in years:
        return _regular(Scheme.CALENDAR_QUARTER, year, int(part[1:]))
    if int(years[5:]) != (year + 1) % 100:
        better = f"{name[:-2]}{(year + 1) % 100:02} {part}".strip()
        raise NotPossible(
            f"the years of {shown(text)} do not follow each other; "
            "several years are written as `2013/14 to 2017/18`",
            better,
        )
    if academic:
        return _regular(Scheme.ACADEMIC_YEAR, year, 0)
    return _regular(FINANCIAL[part[:1]], year, int(part[1:] or 0), year_starts)


def _dated(when: PartialDate) -> Period:
    if when.precision is Precision.DAY:
        return _day(when.first)
    scheme = Scheme.CALENDAR_YEAR if when.month is None else Scheme.MONTH
    return _regular(scheme, when.year, when.month or 0)


def _day(day: date) -> Period:
    return Period(day, day, str(day), PartialDate.of(day).words, Scheme.DAY, day.year)


def _regular(scheme: Scheme, year: int, part: int, year_starts: int = APRIL) -> Period:
    """A period of a scheme that divides years evenly. A whole year has no parts."""
    part = part if scheme.months < _MONTHS_OF_A_YEAR else 0
    starts = scheme.starts or year_starts
    first = months_after(date(year, starts, 1), scheme.months * max(part - 1, 0))
    last = months_after(first, scheme.months) - timedelta(days=1)
    text = scheme.text(year, part)
    words = scheme.words(year, part, _months_in_words(first, last))
    return Period(first, last, text, words, scheme, year, part, starts)


def _months_in_words(first: date, last: date) -> str:
    """From month to month as a paper says it: `October to December 2011`."""
    ends = [month_in_words(first), month_in_words(last)]
    if first.year == last.year:
        ends[0] = ends[0].removesuffix(f" {first.year}")
    return ends[1] if months_after(first, 1) > last else " to ".join(ends)


def _meant(text: str) -> str:
    """The period that a text in another style most likely means, or nothing."""
    better = " to ".join(meant_date(end) or end for end in text.split(" to "))
    return mended(better, _SLIPS, _SHORT)
