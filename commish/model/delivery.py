"""What is produced and done, and who may come."""

from dataclasses import dataclass
from decimal import Decimal

from commish.model.dates import PartialDate
from commish.model.fact import Claims, SourceRef
from commish.model.link import Link
from commish.model.money import Money
from commish.model.quantity import Quantity
from commish.model.terms import Dated
from commish.model.wording import Text

__all__ = ["Access", "Activity", "DeliveredBy", "Feedback", "Output", "Pathway", "Programme"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """What is to be produced."""

    id: str
    title: str
    description: Text | None = None
    quantity: Claims[Quantity] | None = None
    by: PartialDate | None = None
    outcomes: tuple[Link, ...] = ()
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """Programmes, projects and services."""

    id: str
    title: str
    description: Text | None = None
    outputs: tuple[str, ...] = ()
    budget: Dated[Money] | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """What is done, exactly."""

    id: str
    title: str
    what: Text | None = None
    who: str = ""
    provider: Link | None = None
    where: str = ""
    when: str = ""
    how_many: Claims[Quantity] | None = None
    cost: Claims[Money] | None = None
    by: PartialDate | None = None
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveredBy:
    """Who delivers: providers or agreements."""

    id: str
    role: str = ""
    share: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pathway:
    """Steps of the way."""

    id: str
    title: str
    description: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """Who may come, and how."""

    eligibility: Text | None = None
    referral: Text | None = None
    assessment: Text | None = None
    priority: Text | None = None
    capacity: Claims[Quantity] | None = None
    waiting: Claims[Quantity] | None = None
    pathway: tuple[Pathway, ...] = ()
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """What users say and what changed."""

    id: str
    on: PartialDate | None = None
    method: str = ""
    finding: Text | None = None
    change: Text | None = None
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None
