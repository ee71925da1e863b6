"""Agreements."""

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Literal

from commish.model.dates import PartialDate
from commish.model.document import Document
from commish.model.evidence import Figure
from commish.model.fact import Claims, SourceRef
from commish.model.kpi import Kpi
from commish.model.link import Link
from commish.model.log import Commitment, LogEntry
from commish.model.money import Money
from commish.model.payment_terms import PaymentTerms
from commish.model.quantity import Quantity
from commish.model.record import Exit
from commish.model.risk import Risk
from commish.model.terms import Dated
from commish.model.wording import Text

__all__ = [
    "Agreement",
    "AgreementLot",
    "AgreementParty",
    "BreakClause",
    "Checkpoint",
    "Consortium",
    "DataSharing",
    "Extension",
    "Intervention",
    "LocalityTerms",
    "SatisfactionClause",
    "Tupe",
    "Variation",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementParty:
    """Who is bound by it, with roles and dates."""

    id: str
    role: str = ""
    under: str = ""
    from_: PartialDate | None = None
    to: PartialDate | None = None
    share_of_money: Decimal | None = None
    share_of_work: Decimal | None = None
    share_at_risk: Decimal | None = None
    payment_days: int | None = None
    terms_known: bool | None = None
    does: Text | None = None
    answerable: str = ""
    succeeded_by: str = ""
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakClause:
    """When it may be ended early."""

    id: str
    on: PartialDate
    notice: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension:
    """Extensions that it allows."""

    id: str
    months: int
    notice_by: PartialDate | None = None
    decision: Link | None = None
    used: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkpoint:
    """Reviews and checkpoints."""

    id: str
    on: PartialDate
    what: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Variation:
    """Changes formally made."""

    no: str
    effective: PartialDate
    what: Text
    signed: PartialDate | None = None
    value_change: Money | None = None
    ground: Text | None = None
    decision: Link | None = None
    notice: str = ""
    deed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Intervention:
    """Steps taken when things go wrong."""

    step: str
    on: PartialDate
    authority: str = ""
    because: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SatisfactionClause:
    """What follows from users' satisfaction."""

    id: str
    follows: str
    kpi: Link | None = None
    below: Quantity | None = None
    above: Quantity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementLot:
    """Lots."""

    id: str
    title: str
    ceiling: Money | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tupe:
    """Transfer of staff."""

    applies: str
    count: Quantity | None = None
    information_on: PartialDate | None = None
    consultation: Text | None = None
    pension: str = ""
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DataSharing:
    """Data."""

    dpia: PartialDate | None = None
    agreement: str = ""
    role: str = ""
    retention: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalityTerms:
    """Terms that differ by place."""

    place: str
    terms: Text
    co_payment: Money | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Consortium:
    """The consortium."""

    agreement_date: PartialDate | None = None
    formed: str = ""
    governance: Text | None = None
    chosen_by: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Document):
    """A contract, grant, service-level agreement or other agreement. It stands alone if it must."""

    kind: ClassVar[Literal["agreement"]] = "agreement"
    type: str = ""
    ladder: str = ""
    commissions: tuple[Link, ...] = ()
    procurement: Link | None = None
    outcomes: tuple[Link, ...] = ()
    parties: tuple[AgreementParty, ...] = ()
    employer: Link | None = None
    governed_by: tuple[Link, ...] = ()
    value: Dated[Money] | None = None
    start: PartialDate | None = None
    end: Dated[PartialDate] | None = None
    months: int | None = None
    signed: PartialDate | None = None
    pilot: bool | None = None
    pilot_months: int | None = None
    term_note: Text | None = None
    breaks: tuple[BreakClause, ...] = ()
    extensions: tuple[Extension, ...] = ()
    notice: str = ""
    checkpoints: tuple[Checkpoint, ...] = ()
    category: str = ""
    state: str = ""
    ended_on: PartialDate | None = None
    regime: str = ""
    locality: tuple[Link, ...] = ()
    cohorts: tuple[Link, ...] = ()
    service: Text | None = None
    kpis: tuple[Kpi, ...] = ()
    payment: PaymentTerms | None = None
    variations: tuple[Variation, ...] = ()
    monitoring: tuple[LogEntry, ...] = ()
    intervention: tuple[Intervention, ...] = ()
    satisfaction_clauses: tuple[SatisfactionClause, ...] = ()
    call_off_of: Link | None = None
    subcontract_of: Link | None = None
    ceiling: Money | None = None
    lots: tuple[AgreementLot, ...] = ()
    replaces: tuple[Link, ...] = ()
    followed_by: tuple[Link, ...] = ()
    pool: Link | None = None
    tupe: Tupe | None = None
    data_sharing: DataSharing | None = None
    locality_terms: tuple[LocalityTerms, ...] = ()
    social_value: Text | None = None
    commitments: tuple[Commitment, ...] = ()
    risks: tuple[Risk, ...] = ()
    consortium: Consortium | None = None
    contingency: Text | None = None
    users: Claims[Quantity] | None = None
    stated_cost: Dated[Money] | None = None
    facts: tuple[Figure, ...] = ()
    exit: Exit | None = None
