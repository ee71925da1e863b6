"""Outcome frameworks."""

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Literal

from commish.model.dates import PartialDate
from commish.model.document import Document
from commish.model.evidence import Engagement, Figure
from commish.model.fact import SourceRef
from commish.model.link import Link
from commish.model.outcome import Indicator, Outcome
from commish.model.wording import Text

__all__ = ["Cluster", "Objective", "OutcomeFramework", "Principle", "Quality"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Groups of outcomes."""

    id: str
    title: str
    description: Text | None = None
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quality:
    """How services are to be given, told apart from what they achieve."""

    id: str
    title: str
    statement: Text | None = None
    indicators: tuple[Link, ...] = ()
    weight: Decimal | None = None
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective:
    """What it is for, told to each audience."""

    audience: str
    text: Text
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Principle:
    """What it rests on."""

    id: str
    text: Text
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeFramework(Document):
    """A version of the outcomes, indicators and service qualities that commissions work to."""

    kind: ClassVar[Literal["outcome-framework"]] = "outcome-framework"
    version: str = ""
    replaces: tuple[Link, ...] = ()
    from_: PartialDate | None = None
    to: PartialDate | None = None
    model: str = ""
    clusters: tuple[Cluster, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    qualities: tuple[Quality, ...] = ()
    objectives: tuple[Objective, ...] = ()
    principles: tuple[Principle, ...] = ()
    engagement: tuple[Engagement, ...] = ()
    needs: tuple[Link, ...] = ()
    serves: tuple[Link, ...] = ()
    facts: tuple[Figure, ...] = ()
