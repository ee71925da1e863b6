"""A report as a whole: its front sheet, its blocks, its notes and where it comes from."""

from dataclasses import dataclass

from commish.reports.blocks import Blocks, Facts
from commish.reports.inlines import Inlines

__all__ = ["Footnote", "Report"]


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note at the end of the report, mostly where a figure comes from."""

    key: str
    """What a `FootnoteRef` names it by; never shown."""
    inlines: Inlines
    references: int = 0
    """How many places refer to it; set by `numbered`."""


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a reader sees of a report, in the order in which it is read."""

    title: str
    subtitle: str = ""
    """One line under the title: the meeting, or the purpose."""
    language: str = "en-GB"
    """The language it is written in: "en-GB" or "cy"."""
    organisation: str = ""
    """The body whose report it is."""
    marking: str = ""
    """Who may read it and how far it has got: "Public", "Draft", "Part exempt"."""
    front: Facts | None = None
    """The front sheet: committee, date, officer, ward, decision asked for."""
    blocks: Blocks = ()
    footnotes: tuple[Footnote, ...] = ()
    """The notes, in any order: `numbered` puts them in order of first reference."""
    footer: tuple[str, ...] = ()
    """Where it comes from: what was checked, as at when, made by which commish."""
    contents: bool = False
    """Whether the sections are listed at the front."""
    compact: bool = False
    """Whether it is set small in print, to stand on one page."""
