"""The ways in which public bodies divide time."""

from dataclasses import dataclass
from enum import Enum

__all__ = ["FINANCIAL", "Scheme"]


class Scheme(Enum):
    """A way of dividing time."""

    FINANCIAL_YEAR = "financial year"
    FINANCIAL_QUARTER = "quarter of a financial year"
    FINANCIAL_MONTH = "month of a financial year"
    """Month 1 is the first month of the year: April. The NHS counts so."""
    ACADEMIC_YEAR = "academic year"
    """1 September to 31 August."""
    CALENDAR_YEAR = "calendar year"
    CALENDAR_QUARTER = "quarter of a calendar year"
    MONTH = "month"
    DAY = "day"
    RANGE = "range"

    @property
    def months(self) -> int:
        """How many months each of its periods has; 0 for a day or a range."""
        return _SHAPES[self].months

    @property
    def starts(self) -> int:
        """The month in which its years begin; 0 where each body says so for itself."""
        return _SHAPES[self].starts

    def text(self, year: int, part: int) -> str:
        """How files name the given part (from 1) of the year that begins in `year`."""
        return _SHAPES[self].text.format(year=year, part=part, pair=_pair(year))

    def words(self, year: int, part: int, span: str) -> str:
        """How papers name it; `span` is its months in words."""
        return _SHAPES[self].words.format(year=year, part=part, pair=_pair(year), span=span)


def _pair(year: int) -> str:
    return f"{year}/{(year + 1) % 100:02}"


@dataclass(frozen=True, slots=True)
class _Shape:
    months: int = 0
    starts: int = 0
    text: str = ""
    words: str = ""


_SHAPES = {
    Scheme.FINANCIAL_YEAR: _Shape(12, 0, "{pair}", "financial year {pair}"),
    Scheme.FINANCIAL_QUARTER: _Shape(3, 0, "{pair} Q{part}", "quarter {part} of {pair} ({span})"),
    Scheme.FINANCIAL_MONTH: _Shape(1, 0, "{pair} M{part}", "month {part} of {pair} ({span})"),
    Scheme.ACADEMIC_YEAR: _Shape(12, 9, "AY{pair}", "academic year {pair}"),
    Scheme.CALENDAR_YEAR: _Shape(12, 1, "{year}", "{year}"),
    Scheme.CALENDAR_QUARTER: _Shape(3, 1, "{year} Q{part}", "{span}"),
    Scheme.MONTH: _Shape(1, 1, "{year}-{part:02}", "{span}"),
    Scheme.DAY: _Shape(),
    Scheme.RANGE: _Shape(),
}

FINANCIAL = {
    "": Scheme.FINANCIAL_YEAR,
    "Q": Scheme.FINANCIAL_QUARTER,
    "M": Scheme.FINANCIAL_MONTH,
}
"""The divisions of the financial year by the letter that marks them."""
