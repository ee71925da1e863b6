"""Outcomes and how we would know."""

from dataclasses import dataclass
from decimal import Decimal

from commish.model.dates import PartialDate
from commish.model.fact import Claims, SourceRef
from commish.model.link import Link
from commish.model.period import Period
from commish.model.quantity import Quantity
from commish.model.terms import Dated
from commish.model.wording import Text

__all__ = ["Baseline", "Indicator", "NotCommissioned", "Outcome", "PathPoint"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """Where it stood at the start."""

    value: Claims[Quantity]
    at: PartialDate | None = None
    period: Period | None = None
    numerator: Claims[Quantity] | None = None
    denominator: Claims[Quantity] | None = None
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PathPoint:
    """Points on the way to the target."""

    at: PartialDate
    value: Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """What is measured to know whether an outcome is reached."""

    id: str
    title: str
    definition: Text | None = None
    measures: tuple[Link, ...] = ()
    type: str = ""
    kind: str = ""
    unit: str = ""
    direction: str = ""
    numerator: str = ""
    denominator: str = ""
    per: Decimal | None = None
    baseline: Baseline | None = None
    target: Dated[Quantity] | None = None
    low: Quantity | None = None
    high: Quantity | None = None
    by: PartialDate | None = None
    path: tuple[PathPoint, ...] = ()
    tolerance: Quantity | None = None
    frequency: str = ""
    lag: str = ""
    owner: str = ""
    proxy_for: tuple[Link, ...] = ()
    core: bool | None = None
    breakdowns: tuple[str, ...] = ()
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotCommissioned:
    """The decision not to commission for it."""

    because: Text
    decision: Link | None = None
    review_on: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A change for people. With only an id it names an outcome that is written elsewhere."""

    id: str
    title: str = ""
    statement: Text | None = None
    role: str = ""
    share: Decimal | None = None
    kind: str = ""
    cluster: str = ""
    leads_to: tuple[Link, ...] = ()
    serves: tuple[Link, ...] = ()
    needs: tuple[Link, ...] = ()
    cohorts: tuple[Link, ...] = ()
    places: tuple[Link, ...] = ()
    why: Text | None = None
    indicators: tuple[Link, ...] = ()
    owner: str = ""
    not_commissioned: NotCommissioned | None = None
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None
