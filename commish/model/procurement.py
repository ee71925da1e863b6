"""How an agreement is reached."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from commish.model.dates import PartialDate
from commish.model.document import Document
from commish.model.evidence import Engagement, Figure
from commish.model.fact import Claims
from commish.model.link import Link
from commish.model.money import Money
from commish.model.option import Criterion
from commish.model.quantity import Quantity
from commish.model.wording import Text

__all__ = ["Award", "Conflict", "Lot", "Notice", "Procurement", "Round", "Standstill"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lot:
    """Lots."""

    id: str
    title: str
    value: Claims[Money] | None = None
    commissions: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Notices due and published."""

    type: str
    due: PartialDate | None = None
    published: PartialDate | None = None
    reference: str = ""
    address: str = ""
    reason: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standstill:
    """The standstill."""

    from_: PartialDate | None = None
    to: PartialDate | None = None
    days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """The conflicts assessment."""

    id: str
    post: str = ""
    what: Text | None = None
    mitigation: Text | None = None
    on: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Award:
    """The award."""

    provider: Link
    on: PartialDate | None = None
    value: Claims[Money] | None = None
    decision: Link | None = None
    lot: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """A round of grants, in numbers."""

    applications: Quantity | None = None
    awards: Quantity | None = None
    panel: str = ""
    closes: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Procurement(Document):
    """How an agreement is to be reached. It holds no bidder's secrets."""

    kind: ClassVar[Literal["procurement"]] = "procurement"
    commissions: tuple[Link, ...] = ()
    regime: str = ""
    route: str = ""
    ground: Text | None = None
    approved_by: str = ""
    legal_advice: Text | None = None
    value: Claims[Money] | None = None
    started: PartialDate | None = None
    planned_award: PartialDate | None = None
    purpose: Text | None = None
    lots: tuple[Lot, ...] = ()
    no_lots_because: Text | None = None
    notices: tuple[Notice, ...] = ()
    engagement: tuple[Engagement, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    standstill: Standstill | None = None
    conflicts: tuple[Conflict, ...] = ()
    awards: tuple[Award, ...] = ()
    round: Round | None = None
    timetable: Text | None = None
    facts: tuple[Figure, ...] = ()
