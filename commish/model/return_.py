"""What providers report."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from commish.model.dates import PartialDate
from commish.model.document import Document
from commish.model.fact import Claims, SourceRef
from commish.model.link import Link
from commish.model.money import Money
from commish.model.period import Period
from commish.model.quantity import Quantity
from commish.model.wording import Text

__all__ = ["Claim", "Group", "Measure", "MonthlyTotal", "Return", "Story"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A measure by group or place."""

    group: str
    value: Claims[Quantity] | None = None
    numerator: Quantity | None = None
    denominator: Quantity | None = None
    cell: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A value that is reported for a KPI or an indicator."""

    kpi: str
    value: Claims[Quantity] | None = None
    numerator: Quantity | None = None
    denominator: Quantity | None = None
    amount: Claims[Money] | None = None
    cumulative: bool | None = None
    status: str = ""
    comment: Text | None = None
    action: Text | None = None
    cell: str = ""
    breakdown: tuple[Group, ...] = ()
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Outcomes claimed for payment, in numbers and never by person."""

    id: str
    component: str
    claimed: Quantity
    verified: Quantity | None = None
    refused: Quantity | None = None
    because: Text | None = None
    group: Link | None = None
    sampled: Quantity | None = None
    failed: Quantity | None = None
    cell: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthlyTotal:
    """Monthly totals of spot purchases and personal budgets."""

    month: PartialDate
    provider: Link | None = None
    band: str = ""
    count: Quantity | None = None
    amount: Money | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Personal stories, anonymous."""

    id: str
    text: Text
    consent: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Return(Document):
    """What a provider reports for one agreement and one period."""

    kind: ClassVar[Literal["return"]] = "return"
    agreement: str
    period: Period
    state: str = ""
    restates: str = ""
    because: Text | None = None
    due: PartialDate | None = None
    received: PartialDate | None = None
    by: str = ""
    signed_off: PartialDate | None = None
    measures: tuple[Measure, ...] = ()
    claims: tuple[Claim, ...] = ()
    totals: tuple[MonthlyTotal, ...] = ()
    users: Claims[Quantity] | None = None
    contacts: Claims[Quantity] | None = None
    comment: Text | None = None
    file: str = ""
    stories: tuple[Story, ...] = ()
