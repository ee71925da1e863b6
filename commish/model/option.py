"""Options and the criteria by which they are compared."""

from dataclasses import dataclass
from decimal import Decimal

from commish.model.fact import Claims, SourceRef
from commish.model.money import Money
from commish.model.wording import Text

__all__ = ["Criterion", "Option", "Score"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Its score on each criterion."""

    criterion: str
    score: Decimal
    because: Text | None = None
    source: SourceRef | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One way that was considered."""

    id: str
    title: str
    description: Text | None = None
    do_nothing: bool | None = None
    model: str = ""
    cost: Claims[Money] | None = None
    benefits: Text | None = None
    drawbacks: Text | None = None
    risks: Text | None = None
    scores: tuple[Score, ...] = ()
    preferred: bool | None = None
    rejected_because: Text | None = None
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One thing by which options or tenders are compared."""

    id: str
    title: str
    weight: Decimal
    kind: str = ""
    legal_basis: Text | None = None
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None
