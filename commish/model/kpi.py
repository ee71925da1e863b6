"""Indicators that are promised."""

from dataclasses import dataclass
from decimal import Decimal

from commish.model.dates import PartialDate
from commish.model.fact import SourceRef
from commish.model.link import Link
from commish.model.outcome import PathPoint
from commish.model.quantity import Quantity
from commish.model.terms import Dated
from commish.model.wording import Text

__all__ = ["Kpi", "RatingBand"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingBand:
    """Below which value each word of a public rating applies."""

    rating: str
    from_: Quantity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kpi:
    """An indicator that is promised. With only an id it names a KPI written elsewhere."""

    id: str
    title: str = ""
    indicator: Link | None = None
    target: Dated[Quantity] | None = None
    tolerance: Quantity | None = None
    low: Quantity | None = None
    high: Quantity | None = None
    from_: PartialDate | None = None
    to: PartialDate | None = None
    path: tuple[PathPoint, ...] = ()
    frequency: str = ""
    evidence: Text | None = None
    owner: str = ""
    weight: Decimal | None = None
    most_material: bool | None = None
    consequence: Text | None = None
    variation: str = ""
    rating_bands: tuple[RatingBand, ...] = ()
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None
