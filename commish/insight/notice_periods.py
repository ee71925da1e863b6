"""How much notice is to be given, as agreements write it: `3 months`, `Six weeks`, `90 days`."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from commish.insight.calendar import add_working_days, is_working_day
from commish.model.dates import months_after

__all__ = ["NoticePeriod"]

_WORDS: Mapping[str, int] = {
    "one": 1,
    "a": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "twelve": 12,
    "eighteen": 18,
    "twenty-four": 24,
}
_PATTERN = (
    rf"(?i)^\W*(?:at least |not less than )?({'|'.join(_WORDS)}|[0-9]{{1,3}})"
    r"(?: calendar| clear| full)?( working)? (day|week|month|year)(?:s|s['’]|['’]s)?\b"
)
_DAYS_OF_A_WEEK = 7
_MONTHS_OF_A_YEAR = 12


class NoticePeriod(NamedTuple):
    """A length of notice: whole months, and days besides."""

    months: int = 0
    days: int = 0
    working: bool = False
    """Whether its days are working days."""

    @classmethod
    def read(cls, words: str) -> "NoticePeriod | None":
        """The period with which the words begin; None where they begin with none."""
        match = re.match(_PATTERN, words)
        if match is None:
            return None
        number, working, unit = match.groups()
        count = _WORDS.get(number.lower()) or int(number)
        if unit.lower() == "month":
            return cls(months=count)
        if unit.lower() == "year":
            return cls(months=count * _MONTHS_OF_A_YEAR)
        days = count * (_DAYS_OF_A_WEEK if unit.lower() == "week" else 1)
        return cls(days=days, working=bool(working))

    def last_day_before(self, day: date, nation: str = "england") -> date:
        """The last day on which notice that ends on *day* can be given.

        Three months before 31 March is 31 December; months end on the day of the same number, or
        on the last of a shorter month.
        """
        if not self.working:
            return months_after(day, -self.months) - timedelta(days=self.days)
        earlier, left = day, self.days
        while left:
            earlier -= timedelta(days=1)
            left -= is_working_day(earlier, nation)
        return earlier

    def end_after(self, day: date, nation: str = "england") -> date:
        """The day on which notice given on *day* ends."""
        if self.working and self.days:
            return add_working_days(day, self.days, nation=nation)
        return months_after(day, self.months) + timedelta(days=self.days)
