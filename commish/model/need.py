"""Needs."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from commish.model.document import Document
from commish.model.evidence import Engagement, Evidence, Figure
from commish.model.fact import Claims, SourceRef
from commish.model.link import Link
from commish.model.log import LogEntry
from commish.model.outcome import NotCommissioned
from commish.model.quantity import Quantity
from commish.model.wording import Text

__all__ = ["Asset", "Driver", "Need"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Driver:
    """What brings it about."""

    id: str
    text: Text
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    """What people and communities already have."""

    id: str
    text: Text
    method: str = ""
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Need(Document):
    """Who needs what, how many they are, and how we know; or the decision not to meet it."""

    kind: ClassVar[Literal["need"]] = "need"
    statement: Text | None = None
    population: str = ""
    cohorts: tuple[Link, ...] = ()
    places: tuple[Link, ...] = ()
    size: Claims[Quantity] | None = None
    severity: str = ""
    trend: str = ""
    priority: int | None = None
    evidence: tuple[Evidence, ...] = ()
    demand: tuple[Evidence, ...] = ()
    drivers: tuple[Driver, ...] = ()
    assets: tuple[Asset, ...] = ()
    engagement: tuple[Engagement, ...] = ()
    intelligence: tuple[LogEntry, ...] = ()
    facts: tuple[Figure, ...] = ()
    not_commissioned: NotCommissioned | None = None
