"""The record of a commission: stages, dialogue, agreement, review, ending."""

from dataclasses import dataclass

from commish.model.dates import PartialDate
from commish.model.fact import SourceRef
from commish.model.link import Link
from commish.model.tier import Tier
from commish.model.wording import Text

__all__ = [
    "AgreedBy",
    "Conclusion",
    "ControlDocument",
    "Dependent",
    "Dialogue",
    "Exit",
    "Lesson",
    "Review",
    "StageReached",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class StageReached:
    """When it reached each stage."""

    stage: str
    on: PartialDate
    by: str = ""
    because: Text | None = None
    decision: Link | None = None
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Conclusion:
    """How it ended."""

    on: PartialDate | None = None
    by: tuple[str, ...] = ()
    text: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialogue:
    """What the tiers said to each other, formally concluded."""

    id: str
    from_: str
    to: str
    on: PartialDate
    kind: str = ""
    text: Text | None = None
    conclusion: Conclusion | None = None
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedBy:
    """Who agreed it, one line a tier."""

    tier: Tier
    post: str
    on: PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlDocument:
    """The Commission Control Document that both tiers agree."""

    version: str
    date: PartialDate | None = None
    reference: str = ""
    agreed: tuple[AgreedBy, ...] = ()
    reporting: Text | None = None
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What the review found."""

    on: PartialDate | None = None
    by: str = ""
    finding: Text | None = None
    revises: Text | None = None
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """What was learned."""

    id: str
    text: Text
    theme: str = ""
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dependent:
    """What becomes of everything that hangs on it."""

    id: str
    becomes: str
    to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exit:
    """The plan for its ending."""

    reason: str = ""
    because: Text | None = None
    end: PartialDate | None = None
    notice: PartialDate | None = None
    consultation: Text | None = None
    users: Text | None = None
    alternatives: Text | None = None
    communication: Text | None = None
    transition: Text | None = None
    staff: Text | None = None
    assets: Text | None = None
    data: Text | None = None
    legal_advice: Text | None = None
    impact: Text | None = None
    dependents: tuple[Dependent, ...] = ()
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None
