"""Where money comes from and what it brings."""

from dataclasses import dataclass
from decimal import Decimal

from commish.model.dates import PartialDate
from commish.model.fact import Claims, SourceRef
from commish.model.link import Link
from commish.model.money import Money
from commish.model.period import Period
from commish.model.quantity import Quantity
from commish.model.terms import Dated
from commish.model.wording import Text

__all__ = ["Benefit", "BudgetLine", "Leverage", "Saving", "UnitPrice"]


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetLine:
    """Where the money comes from and what it may be used for."""

    id: str
    title: str
    amount: Claims[Money] | None = None
    period: Period | None = None
    body: str = ""
    pool: Link | None = None
    certainty: str = ""
    conditions: Text | None = None
    spend_by: PartialDate | None = None
    recurrent: bool | None = None
    share: Decimal | None = None
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Saving:
    """What it saves, for whom."""

    id: str
    title: str
    kind: str = ""
    body: str = ""
    period: Period | None = None
    planned: Claims[Money] | None = None
    delivered: Claims[Money] | None = None
    percentage: Claims[Quantity] | None = None
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Leverage:
    """Other people's money that it brings."""

    id: str
    from_: str
    amount: Claims[Money] | None = None
    kind: str = ""
    certainty: str = ""
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Benefit:
    """Who gains, and what."""

    id: str
    body: str
    what: Text | None = None
    amount: Claims[Money] | None = None
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitPrice:
    """Prices by unit."""

    id: str
    title: str
    price: Dated[Money]
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None
