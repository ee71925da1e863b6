"""Values over time that no provider returns."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from commish.model.dates import PartialDate
from commish.model.document import Document
from commish.model.fact import SourceRef
from commish.model.link import Link
from commish.model.period import Period
from commish.model.quantity import Quantity
from commish.model.wording import Text

__all__ = ["Break", "Point", "Series"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """The value of one period."""

    period: Period
    value: Quantity
    numerator: Quantity | None = None
    denominator: Quantity | None = None
    provisional: bool | None = None
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """Where the way of counting changed."""

    at: PartialDate
    because: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Series(Document):
    """Values that no provider returns: population, comparators, an independent check."""

    kind: ClassVar[Literal["series"]] = "series"
    indicator: Link | None = None
    type: str = ""
    of: str = ""
    place: Link | None = None
    cohort: Link | None = None
    unit: str = ""
    values: tuple[Point, ...] = ()
    breaks: tuple[Break, ...] = ()
