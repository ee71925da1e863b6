"""The commission, at any of four tiers."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from commish.model.dates import PartialDate
from commish.model.delivery import Access, Activity, DeliveredBy, Feedback, Output, Programme
from commish.model.document import Document
from commish.model.evidence import Engagement, Evidence, Figure
from commish.model.fact import SourceRef
from commish.model.funding import Benefit, BudgetLine, Leverage, Saving, UnitPrice
from commish.model.kpi import Kpi
from commish.model.link import Link
from commish.model.log import Commitment, LogEntry
from commish.model.money import Money
from commish.model.option import Criterion, Option
from commish.model.outcome import NotCommissioned, Outcome
from commish.model.record import ControlDocument, Dialogue, Exit, Lesson, Review, StageReached
from commish.model.risk import Risk
from commish.model.shaping import Shaping
from commish.model.terms import Dated
from commish.model.tier import Tier
from commish.model.wording import Text

__all__ = [
    "Balance",
    "Commission",
    "Constraint",
    "Equality",
    "RequiredMethod",
    "SizeChoice",
    "Skip",
    "SocialValue",
    "StatutoryDuty",
    "Weighed",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Skip:
    """Why a tier is skipped."""

    tier: Tier
    because: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class SizeChoice:
    """How much is asked of it, as someone wrote it."""

    is_: str
    because: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class RequiredMethod:
    """A method that members or statute fix, with the reason."""

    id: str
    what: Text
    because: Text
    basis: Text | None = None
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatutoryDuty:
    """Duties in law that it must meet."""

    id: str
    duty: Text
    basis: str = ""
    addressed: Text | None = None
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Constraint:
    """Limits and local objectives within which it must work."""

    id: str
    text: Text
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """One thing that was weighed, or why there was none."""

    id: str
    text: Text | None = None
    none_because: Text | None = None
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """What was weighed, and the balance struck."""

    political_objectives: tuple[Weighed, ...] = ()
    statutory_duties: tuple[Weighed, ...] = ()
    need_and_demand: tuple[Weighed, ...] = ()
    guidance: tuple[Weighed, ...] = ()
    constraints: tuple[Weighed, ...] = ()
    struck: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SocialValue:
    """The questions of the Social Value Act, answered before procurement starts."""

    considered_on: PartialDate | None = None
    economic: Text | None = None
    social: Text | None = None
    environmental: Text | None = None
    process: Text | None = None
    consult: Text | None = None
    decision: Link | None = None
    commitments: tuple[Commitment, ...] = ()
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Equality:
    """The equality analysis."""

    assessed_on: PartialDate | None = None
    finding: Text | None = None
    actions: Text | None = None
    document: str = ""
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Commission(Document):
    """One commission of one tier. Each tier adds detail and does not borrow from the one below."""

    kind: ClassVar[Literal["commission"]] = "commission"
    tier: Tier
    commissioner: str = ""
    body: str = ""
    answers: tuple[Link, ...] = ()
    skips: Skip | None = None
    outcomes: tuple[Outcome, ...] = ()
    why: Text | None = None
    needs: tuple[Link, ...] = ()
    cohorts: tuple[Link, ...] = ()
    places: tuple[Link, ...] = ()
    for_whom: Text | None = None
    where: Text | None = None
    level: str = ""
    size: SizeChoice | None = None
    stage: str = ""
    cycle: str = ""
    history: tuple[StageReached, ...] = ()
    required_method: tuple[RequiredMethod, ...] = ()
    balance: Balance | None = None
    outputs: tuple[Output, ...] = ()
    constraints: tuple[Constraint, ...] = ()
    statutory_duties: tuple[StatutoryDuty, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    demand: tuple[Evidence, ...] = ()
    facts: tuple[Figure, ...] = ()
    options: tuple[Option, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    only_one_because: Text | None = None
    how: Text | None = None
    programmes: tuple[Programme, ...] = ()
    budget: Dated[Money] | None = None
    budget_lines: tuple[BudgetLine, ...] = ()
    savings: tuple[Saving, ...] = ()
    leverage: tuple[Leverage, ...] = ()
    kpis: tuple[Kpi, ...] = ()
    risks: tuple[Risk, ...] = ()
    shaping: Shaping | None = None
    social_value: SocialValue | None = None
    equality: Equality | None = None
    activities: tuple[Activity, ...] = ()
    delivered_by: tuple[DeliveredBy, ...] = ()
    staffing: Text | None = None
    unit_prices: tuple[UnitPrice, ...] = ()
    cost: Dated[Money] | None = None
    start: Dated[PartialDate] | None = None
    end: Dated[PartialDate] | None = None
    location: Text | None = None
    access: Access | None = None
    measures: tuple[Link, ...] = ()
    feedback: tuple[Feedback, ...] = ()
    engagement: tuple[Engagement, ...] = ()
    dialogue: tuple[Dialogue, ...] = ()
    control_document: ControlDocument | None = None
    benefits: tuple[Benefit, ...] = ()
    not_commissioned: NotCommissioned | None = None
    nothing_below: Text | None = None
    review: Review | None = None
    feeds: tuple[Link, ...] = ()
    lessons: tuple[Lesson, ...] = ()
    scrutiny: tuple[LogEntry, ...] = ()
    exit: Exit | None = None
