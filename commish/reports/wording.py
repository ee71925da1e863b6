"""The few words that a page says of itself, in the language of the report."""

from collections.abc import Mapping
from dataclasses import dataclass

from commish.reports.blocks import NoticeKind

__all__ = ["Wording", "wording"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What a page says around a report, in one language."""

    skip: str
    """The link past the front sheet, for those who use the keyboard."""
    contents: str
    notes: str
    """The heading over the footnotes."""
    note: str
    """A reference read aloud, before its number."""
    back: str
    """The way back from a note, before its number."""
    page: str
    """Before the number of a printed page."""
    of: str
    """Between the number of a printed page and how many there are."""
    notices: Mapping[NoticeKind, str]
    """The label of each kind of notice."""


_ENGLISH = Wording(
    skip="Skip to the report",
    contents="Contents",
    notes="Notes",
    note="Note",
    back="Back to reference",
    page="Page",
    of="of",
    notices={
        NoticeKind.INFORMATION: "Information",
        NoticeKind.WARNING: "Warning",
        NoticeKind.DRAFT: "Draft",
        NoticeKind.WITHHELD: "Withheld",
    },
)
_WELSH = Wording(
    skip="Neidio i’r adroddiad",
    contents="Cynnwys",
    notes="Nodiadau",
    note="Nodyn",
    back="Yn ôl i gyfeirnod",
    page="Tudalen",
    of="o",
    notices={
        NoticeKind.INFORMATION: "Gwybodaeth",
        NoticeKind.WARNING: "Rhybudd",
        NoticeKind.DRAFT: "Drafft",
        NoticeKind.WITHHELD: "Wedi’i ddal yn ôl",
    },
)


def wording(language: str) -> Wording:
    """The words of *language*: Welsh for "cy", English for all else."""
    return _WELSH if language.partition("-")[0] == "cy" else _ENGLISH
