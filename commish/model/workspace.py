"""The workspace: the body, its places, people and rules."""

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Literal

from commish.model.dates import PartialDate
from commish.model.document import Document
from commish.model.fact import SourceRef
from commish.model.money import Money
from commish.model.wording import Text

__all__ = [
    "Appetite",
    "Body",
    "BodyProfile",
    "ClearanceNeeded",
    "Cohort",
    "DelegationRule",
    "Election",
    "KeyDecisionTest",
    "LeadTime",
    "Meeting",
    "PathChoice",
    "Place",
    "RuleChoice",
    "SeverityChoice",
    "SizeLimits",
    "Successor",
    "Workspace",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyProfile:
    """The body whose workspace this is."""

    type: str = ""
    nation: str = ""
    code: str = ""
    report_word: str = ""
    languages: tuple[str, ...] = ()
    financial_year_starts: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Places and the levels they are at."""

    id: str
    title: str
    level: str
    within: str = ""
    code: str = ""
    consent_from: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cohort:
    """Groups of people that outcomes and services are for."""

    id: str
    title: str
    ages: str = ""
    definition: Text | None = None
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Successor:
    """Who follows it, with shares."""

    id: str
    share: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """Bodies, teams and boards that commission, decide or pay."""

    id: str
    title: str
    type: str = ""
    tier: str = ""
    within: str = ""
    from_: PartialDate | None = None
    to: PartialDate | None = None
    successors: tuple[Successor, ...] = ()
    members: tuple[str, ...] = ()
    label: str = ""
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegationRule:
    """The scheme of delegation: which body must decide."""

    id: str
    body: str
    over: Money | None = None
    up_to: Money | None = None
    risk_over: int | None = None
    change: str = ""
    tier: str = ""
    recommended_by: str = ""
    note: Text | None = None
    source: SourceRef | None = None
    illustrative: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyDecisionTest:
    """What the body's constitution calls a key decision."""

    over: Money | None = None
    wards: int | None = None
    source: SourceRef | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Appetite:
    """How much risk the body takes, by category."""

    category: str
    appetite: str = ""
    limit: int | None = None
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeverityChoice:
    """Severities that the body changes."""

    code: str
    severity: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PathChoice:
    """Rules that do not apply under a path."""

    path: str
    ignore: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleChoice:
    """Which rules apply here."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_level: str = ""
    severity: tuple[SeverityChoice, ...] = ()
    paths: tuple[PathChoice, ...] = ()
    evidence_years: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SizeLimits:
    """What makes a commission light, standard or full."""

    light_up_to: Money | None = None
    full_over: Money | None = None
    full_risk_over: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Election:
    """Days on which terms of office end."""

    on: PartialDate
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """The decision calendar."""

    body: str
    on: PartialDate
    agenda_on: PartialDate | None = None
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadTime:
    """How long the body's own steps take."""

    step: str
    months: int | None = None
    days: int | None = None
    count: str = ""
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClearanceNeeded:
    """Who must clear a paper before it is final."""

    role: str
    over: Money | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace(Document):
    """The one file commish.yaml: the body, the date it is read at, its places, people and rules."""

    kind: ClassVar[Literal["workspace"]] = "workspace"
    format: int
    body: BodyProfile | None = None
    as_of: PartialDate | None = None
    aims_at: Text | None = None
    places: tuple[Place, ...] = ()
    cohorts: tuple[Cohort, ...] = ()
    bodies: tuple[Body, ...] = ()
    delegation: tuple[DelegationRule, ...] = ()
    key_decision: KeyDecisionTest | None = None
    risk_appetite: tuple[Appetite, ...] = ()
    cycle: str = ""
    rulebooks: tuple[str, ...] = ()
    gates: str = ""
    vat: str = ""
    rules: RuleChoice | None = None
    sizes: SizeLimits | None = None
    elections: tuple[Election, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    lead_times: tuple[LeadTime, ...] = ()
    clearances_needed: tuple[ClearanceNeeded, ...] = ()
    implications_needed: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    overlay: str = ""
    small_numbers: str = ""
