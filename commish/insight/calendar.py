"""Working days, bank holidays and clear days, by nation.

Bank holidays are those of the Banking and Financial Dealings Act 1971, section 1 and Schedule 1,
and of the proclamations made under it; Good Friday and Christmas Day, holidays by custom in parts
of the United Kingdom, count with them. Days are right from 1978 on, when the early May holiday
began. A holiday on a weekend is kept on the next weekday that is free.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache

__all__ = [
    "add_working_days",
    "bank_holidays",
    "clear_days_before",
    "clear_days_between",
    "earliest_after",
    "easter_sunday",
    "is_working_day",
]

_DAY = timedelta(days=1)
_SATURDAY = 5
_MAY, _AUGUST = 5, 8
_ENGLAND, _SCOTLAND, _NORTHERN_IRELAND = "england_and_wales", "scotland", "northern_ireland"
_CALENDARS: Mapping[str, str] = {
    _SCOTLAND: _SCOTLAND,
    _NORTHERN_IRELAND: _NORTHERN_IRELAND,
}
"""Nations with a calendar of their own; every other, and none, has that of England and Wales."""

_FIXED: Mapping[str, tuple[tuple[int, int], ...]] = {
    _ENGLAND: ((1, 1), (12, 25), (12, 26)),
    _SCOTLAND: ((1, 1), (1, 2), (12, 25), (12, 26)),
    _NORTHERN_IRELAND: ((1, 1), (3, 17), (7, 12), (12, 25), (12, 26)),
}
"""Month and day of the holidays that keep their date."""
_SAINT_ANDREW = (11, 30)
_SAINT_ANDREW_SINCE = 2007
"""St Andrew's Day Bank Holiday (Scotland) Act 2007."""

_MOVED: Mapping[date, date] = {
    date(1995, 5, 1): date(1995, 5, 8),
    date(2002, 5, 27): date(2002, 6, 4),
    date(2012, 5, 28): date(2012, 6, 4),
    date(2020, 5, 4): date(2020, 5, 8),
    date(2022, 5, 30): date(2022, 6, 2),
}
"""Holidays kept on another day, by proclamation: anniversaries of victory, jubilees."""
_ADDED = (
    date(1981, 7, 29),
    date(1999, 12, 31),
    date(2002, 6, 3),
    date(2011, 4, 29),
    date(2012, 6, 5),
    date(2022, 6, 3),
    date(2022, 9, 19),
    date(2023, 5, 8),
)
"""Holidays of one year, by proclamation, in all of the United Kingdom: weddings, jubilees, the
millennium, a funeral, a coronation."""
_ADDED_IN: Mapping[str, tuple[date, ...]] = {_SCOTLAND: (date(2026, 6, 15),)}
"""The same in one nation: Scotland at the World Cup."""


def easter_sunday(year: int) -> date:
    """Easter Sunday of the Gregorian calendar.

    Source: the anonymous Gregorian algorithm (Nature, 20 April 1876).
    """
    golden, (century, within) = year % 19, divmod(year, 100)
    leaps, rest = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - shift + 15) % 30
    weekday = (32 + 2 * rest + 2 * (within // 4) - epact - within % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


@cache
def bank_holidays(year: int, nation: str = "england") -> frozenset[date]:
    """The bank holidays of a year in a nation, with Good Friday and Christmas Day.

    *nation* is england, wales, scotland or northern_ireland; any other counts as England.
    """
    name = _CALENDARS.get(nation, _ENGLAND)
    days = set(_movable(year, name))
    days.update(one for one in (*_ADDED, *_ADDED_IN.get(name, ())) if one.year == year)
    wanted = [date(year, month, day) for month, day in _fixed(year, name)]
    days.update(day for day in wanted if day.weekday() < _SATURDAY)
    for day in wanted:
        days.add(_kept_on(day, days))
    return frozenset(days)


def is_working_day(day: date, nation: str = "england") -> bool:
    """Whether a day is neither Saturday, Sunday nor a bank holiday of the nation."""
    return day.weekday() < _SATURDAY and day not in bank_holidays(day.year, nation)


def clear_days_between(
    first: date, last: date, *, working: bool = False, nation: str = "england"
) -> int:
    """How many whole days lie between two days; neither of the two counts.

    Between 23 November and 22 December 2026 there are 28. 0 where nothing lies between.
    """
    if not working:
        return max((last - first).days - 1, 0)
    span = ((first + _DAY * step) for step in range(1, (last - first).days))
    return sum(is_working_day(day, nation) for day in span)


def clear_days_before(
    day: date, days: int, *, working: bool = False, nation: str = "england"
) -> date:
    """The last day on which a notice leaves *days* clear days before *day*.

    Neither the day of the notice nor *day* counts. Five clear days before Wednesday 9 December
    2026: Thursday 3 December, and with working days Tuesday 1 December. With working days the
    answer may itself be a Sunday or a holiday: a notice published then is in time.
    """
    return _beyond(day, days, working=nation if working else None, step=-_DAY)


def earliest_after(day: date, days: int, *, working: bool = False, nation: str = "england") -> date:
    """The first day that comes *days* clear days after a notice published on *day*.

    28 clear days after Monday 23 November 2026: Tuesday 22 December.
    """
    return _beyond(day, days, working=nation if working else None)


def add_working_days(
    day: date, days: int, *, first_counts: bool = False, nation: str = "england"
) -> date:
    """The last day of a period of *days* working days, one or more, that a day begins.

    With *first_counts* the day itself is the first of them, if it is a working day (a standstill
    under the Procurement Act 2023, section 51); otherwise the next working day is (the provider
    selection regime). Eight from Monday 23 November 2026: 2 December, or 3 December.

    Raises:
        ValueError: *days* is below one.
    """
    if days < 1:
        raise ValueError("a period has at least one working day")
    return _beyond(day - _DAY if first_counts else day, days, working=nation) - _DAY


def _beyond(day: date, days: int, *, working: str | None, step: timedelta = _DAY) -> date:
    """The day next to the last of *days* days, working days of a nation where one is given."""
    if working is None:
        return day + step * (days + 1)
    while days:
        day += step
        days -= is_working_day(day, working)
    return day + step


def _fixed(year: int, name: str) -> tuple[tuple[int, int], ...]:
    andrew = name == _SCOTLAND and year >= _SAINT_ANDREW_SINCE
    return (*_FIXED[name], _SAINT_ANDREW) if andrew else _FIXED[name]


def _movable(year: int, name: str) -> Iterator[date]:
    """Easter, and the Mondays of May and August, on the days on which they were kept."""
    easter = easter_sunday(year)
    yield easter - 2 * _DAY
    if name != _SCOTLAND:
        yield easter + _DAY
    for monday in (_first_monday(year, _MAY), _last_monday(year, _MAY)):
        yield _MOVED.get(monday, monday)
    yield _first_monday(year, _AUGUST) if name == _SCOTLAND else _last_monday(year, _AUGUST)


def _first_monday(year: int, month: int) -> date:
    first = date(year, month, 1)
    return first + _DAY * (-first.weekday() % 7)


def _last_monday(year: int, month: int) -> date:
    last = date(year, month, 31)
    return last - _DAY * last.weekday()


def _kept_on(day: date, taken: set[date]) -> date:
    """The day itself; for one on a weekend the next weekday that is no holiday already."""
    if day.weekday() < _SATURDAY:
        return day
    while day.weekday() >= _SATURDAY or day in taken:
        day += _DAY
    return day
