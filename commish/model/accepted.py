"""Findings that somebody has accepted, with the reason and until when."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from commish.model.dates import PartialDate
from commish.model.document import Document
from commish.model.link import Link
from commish.model.wording import Text

__all__ = ["AcceptedDocument", "AcceptedFinding"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptedFinding:
    """What is accepted."""

    code: str
    reason: Text
    by: str
    until: PartialDate
    where: str = ""
    decision: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptedDocument(Document):
    """Findings that someone has accepted, with the reason, by whom and until when."""

    kind: ClassVar[Literal["accepted"]] = "accepted"
    findings: tuple[AcceptedFinding, ...] = ()
