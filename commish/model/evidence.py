"""What is known and who was heard."""

from dataclasses import dataclass

from commish.model.dates import PartialDate
from commish.model.fact import Claims, SourceRef
from commish.model.money import Money
from commish.model.period import Period
from commish.model.quantity import Quantity
from commish.model.wording import Text

__all__ = ["Engagement", "Evidence", "Figure"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Engagement:
    """One time that people were asked, and what changed because of it."""

    id: str
    who: str
    date: PartialDate | None = None
    count: Claims[Quantity] | None = None
    ages: str = ""
    method: str = ""
    stage: str = ""
    ladder: str = ""
    rung: str = ""
    found: Text | None = None
    changed: Text | None = None
    not_reached: Text | None = None
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One thing that is known, with its source and its date."""

    id: str
    statement: Text
    value: Claims[Quantity] | None = None
    period: Period | None = None
    on: PartialDate | None = None
    kind: str = ""
    population: str = ""
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure that a paper uses, with its source."""

    id: str
    what: str
    value: Claims[Quantity] | None = None
    amount: Claims[Money] | None = None
    text: Text | None = None
    period: Period | None = None
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None
