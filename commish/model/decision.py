"""Decisions, proposed or made."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from commish.model.dates import PartialDate
from commish.model.document import Document
from commish.model.evidence import Figure
from commish.model.fact import SourceRef
from commish.model.link import Link
from commish.model.log import LogEntry
from commish.model.option import Option
from commish.model.paper import (
    Alternative,
    Appendix,
    BackgroundPaper,
    Clearance,
    Implications,
    Interest,
    KeyDecision,
    Recommendation,
    Section,
    Step,
)
from commish.model.risk import Risk
from commish.model.wording import Text

__all__ = ["CallIn", "ControlForm", "Decides", "Decision", "DecisionNotice", "RouteStep"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteStep:
    """Who recommends and who decides, in order."""

    body: str
    capacity: str
    date: PartialDate | None = None
    item: str = ""
    result: str = ""
    resolution: Text | None = None
    amended: Text | None = None
    minute: str = ""
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decides:
    """What is decided, tied to its text where the fingerprint stands."""

    id: str
    text: str = ""
    change: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionNotice:
    """The notice of a key decision."""

    published: PartialDate | None = None
    exception: str = ""
    because: Text | None = None
    agreed_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallIn:
    """Call-in."""

    applies: bool | None = None
    until: PartialDate | None = None
    outcome: Text | None = None
    waived_because: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlForm:
    """How the body tells the public of it, if not by a report."""

    form: str = ""
    significant_public_interest: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Document):
    """A decision, proposed or made, and the paper it is made on."""

    kind: ClassVar[Literal["decision"]] = "decision"
    route: tuple[RouteStep, ...] = ()
    decides: tuple[Decides, ...] = ()
    key: KeyDecision | None = None
    notice: DecisionNotice | None = None
    call_in: CallIn | None = None
    delegated_under: Text | None = None
    marking: str = ""
    label: str = ""
    type: str = ""
    responsible_officer: str = ""
    report_author: str = ""
    portfolio_holder: str = ""
    wards: str = ""
    local_member: str = ""
    contact: str = ""
    urgency: Text | None = None
    purpose: Text | None = None
    recommendations: tuple[Recommendation, ...] = ()
    recommend_to: Text | None = None
    sections: tuple[Section, ...] = ()
    about: tuple[Link, ...] = ()
    options: tuple[Option, ...] = ()
    reasons: Text | None = None
    alternatives: tuple[Alternative, ...] = ()
    consultation: Text | None = None
    performance: Text | None = None
    implications: Implications | None = None
    clearances: tuple[Clearance, ...] = ()
    risks: tuple[Risk, ...] = ()
    interests: tuple[Interest, ...] = ()
    timetable: tuple[Step, ...] = ()
    background_papers: tuple[BackgroundPaper, ...] | str = ()
    appendices: tuple[Appendix, ...] | str = ()
    facts: tuple[Figure, ...] = ()
    scrutiny: tuple[LogEntry, ...] = ()
    control_form: ControlForm | None = None
