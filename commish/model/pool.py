"""Money that several bodies pool or align."""

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Literal

from commish.model.dates import PartialDate
from commish.model.document import Document
from commish.model.evidence import Figure
from commish.model.fact import Claims, SourceRef
from commish.model.link import Link
from commish.model.money import Money
from commish.model.period import Period
from commish.model.wording import Text

__all__ = ["Contribution", "Member", "Pool", "RiskRule", "Scheme"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Who takes part."""

    id: str
    title: str
    body: str = ""
    share: Decimal | None = None
    notice: str = ""
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """What each brings."""

    member: str
    amount: Claims[Money] | None = None
    period: Period | None = None
    kind: str = ""
    recurrent: bool | None = None
    certainty: str = ""
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """Its lines."""

    id: str
    title: str
    number: str = ""
    type: str = ""
    area: str = ""
    commissioner_split: str = ""
    provider: str = ""
    planned: Claims[Money] | None = None
    outturn: Claims[Money] | None = None
    risk_owner: str = ""
    metric: str = ""
    commissions: tuple[Link, ...] = ()
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskRule:
    """Who bears an over- or underspend."""

    rule: str
    cap: Money | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pool(Document):
    """Money that several bodies pool or align."""

    kind: ClassVar[Literal["pool"]] = "pool"
    kind_of_pool: str = ""
    basis: str = ""
    from_: PartialDate | None = None
    to: PartialDate | None = None
    host: str = ""
    manager: str = ""
    agreed: PartialDate | None = None
    members: tuple[Member, ...] = ()
    contributions: tuple[Contribution, ...] = ()
    total: Claims[Money] | None = None
    commissions: tuple[Link, ...] = ()
    schemes: tuple[Scheme, ...] = ()
    risk_rule: RiskRule | None = None
    carry_forward: Text | None = None
    outturn: Claims[Money] | None = None
    withdrawal: Text | None = None
    facts: tuple[Figure, ...] = ()
