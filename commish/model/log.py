"""Logs and promises of social value."""

from dataclasses import dataclass

from commish.model.dates import PartialDate
from commish.model.fact import SourceRef
from commish.model.quantity import Quantity
from commish.model.wording import Text

__all__ = ["Commitment", "LogEntry"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LogEntry:
    """One entry in a log."""

    id: str
    on: PartialDate
    kind: str = ""
    text: Text | None = None
    by: str = ""
    action: Text | None = None
    owner: str = ""
    due: PartialDate | None = None
    done: PartialDate | None = None
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """A promise of social value."""

    id: str
    title: str
    measure: str = ""
    committed: Quantity | None = None
    delivered: Quantity | None = None
    evidence: Text | None = None
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None
