"""The parts of the paper on which a decision is made."""

from dataclasses import dataclass

from commish.model.dates import PartialDate
from commish.model.fact import SourceRef
from commish.model.wording import Text

__all__ = [
    "Alternative",
    "Appendix",
    "BackgroundPaper",
    "Clearance",
    "Implication",
    "Implications",
    "Interest",
    "KeyDecision",
    "Recommendation",
    "Section",
    "Step",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyDecision:
    """Whether it is a key decision."""

    is_: bool
    because: Text | None = None
    reference: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """What is recommended: each an action, numbered in papers."""

    id: str
    text: Text
    owner: str = ""
    due: PartialDate | None = None
    status: str = ""
    evidence: Text | None = None
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """The paper's own sections, in order."""

    id: str
    heading: str
    paragraphs: tuple[Text, ...]
    place: str = ""
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """Alternatives that were considered and rejected."""

    id: str
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Implication:
    """What a decision means in one respect, or why it means nothing."""

    text: Text | None = None
    none_because: Text | None = None
    by: str = ""
    cleared_on: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Implications:
    """What it means, by fixed keys. Each speaks, if only to say none and why."""

    financial: Implication | None = None
    legal: Implication | None = None
    equality: Implication | None = None
    climate: Implication | None = None
    social_value: Implication | None = None
    procurement: Implication | None = None
    risk: Implication | None = None
    workforce: Implication | None = None
    data_protection: Implication | None = None
    crime_and_disorder: Implication | None = None
    health_and_wellbeing: Implication | None = None
    property: Implication | None = None
    technology: Implication | None = None
    welsh_language: Implication | None = None
    corporate_priorities: Implication | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Clearance:
    """Who has cleared the paper."""

    role: str
    post: str
    on: PartialDate | None = None
    comment: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Interest:
    """Interests declared, by post."""

    post: str
    interest: Text
    left: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Next steps."""

    id: str
    on: PartialDate
    what: Text
    owner: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BackgroundPaper:
    """A paper that the report rests on."""

    title: str
    source: SourceRef | None = None
    address: str = ""
    date: PartialDate | None = None
    exempt: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Appendix:
    """The appendices: a list, or `none`."""

    title: str
    path: str = ""
    exempt: bool | None = None
