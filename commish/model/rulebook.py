"""A rulebook: what the law, guidance or the body itself asks, by date."""

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Literal

from commish.model.dates import PartialDate
from commish.model.document import Document
from commish.model.fact import SourceRef
from commish.model.money import Money
from commish.model.wording import Text

__all__ = ["AppliesIf", "Rulebook", "RulebookEntry"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AppliesIf:
    """When an entry applies; what is left out is no condition."""

    regimes: tuple[str, ...] = ()
    body_types: tuple[str, ...] = ()
    nations: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    by: str = ""
    """By which date it is chosen: procurement_start, decision_date, as_of, award_date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RulebookEntry:
    """One threshold or duty."""

    id: str
    title: str
    topic: str = ""
    amount: Money | None = None
    number: Decimal | None = None
    unit: str = ""
    count: str = ""
    text: Text | None = None
    from_: PartialDate | None = None
    to: PartialDate | None = None
    applies_if: AppliesIf | None = None
    basis: str = ""
    source: SourceRef | None = None
    section: str = ""
    verified: str = ""
    verified_on: PartialDate | None = None
    rule: str = ""
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulebook(Document):
    """Dated thresholds and duties as data."""

    kind: ClassVar[Literal["rulebook"]] = "rulebook"
    nations: tuple[str, ...] = ()
    body_types: tuple[str, ...] = ()
    version: str = ""
    entries: tuple[RulebookEntry, ...] = ()
