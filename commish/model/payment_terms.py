"""What an agreement pays, when and for what."""

from dataclasses import dataclass
from decimal import Decimal

from commish.model.dates import PartialDate
from commish.model.fact import SourceRef
from commish.model.link import Link
from commish.model.money import Money
from commish.model.quantity import Quantity
from commish.model.terms import Dated
from commish.model.wording import Text

__all__ = ["Band", "Component", "Formula", "PaymentTerms", "Uplift"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """Prices by band or group."""

    id: str
    title: str
    price: Dated[Money]
    from_: Quantity | None = None
    to: Quantity | None = None
    group: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """Its parts."""

    id: str
    type: str
    title: str
    amount: Dated[Money] | None = None
    kpi: Link | None = None
    per: str = ""
    volume: Dated[Quantity] | None = None
    guaranteed: Decimal | None = None
    marginal_share: Decimal | None = None
    marginal_up_to: Quantity | None = None
    bands: tuple[Band, ...] = ()
    share_of_value: Decimal | None = None
    counted_from: PartialDate | None = None
    counted_to: PartialDate | None = None
    window: str = ""
    evidence: Text | None = None
    deadweight: Decimal | None = None
    cap_per_person: Money | None = None
    cap: Dated[Money] | None = None
    days_to_pay: int | None = None
    paid_after_months: int | None = None
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Formula:
    """Indices and weights."""

    index: str
    weight: Decimal
    rate: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Uplift:
    """How prices rise."""

    id: str
    from_: PartialDate
    formula: tuple[Formula, ...] = ()
    cap: Decimal | None = None
    collar: Decimal | None = None
    decision: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentTerms:
    """What is paid, when and for what."""

    period: str = ""
    components: tuple[Component, ...] = ()
    at_risk: Decimal | None = None
    at_risk_limit: Decimal | None = None
    cap_total: Dated[Money] | None = None
    cap_period: Dated[Money] | None = None
    days_to_pay: int | None = None
    clawback: Text | None = None
    sampling: Decimal | None = None
    uplift: tuple[Uplift, ...] = ()
    model_changes: Text | None = None
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None
