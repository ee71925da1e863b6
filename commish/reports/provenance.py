"""Where a paper comes from and who may read it."""

import commish
from commish.model.document import Document
from commish.reports.blocks import Notice, NoticeKind, Paragraph
from commish.reports.dossier import Dossier
from commish.reports.inlines import literal

__all__ = ["footer", "marking", "of_our_making", "written_day"]


def written_day(dossier: Dossier) -> str:
    """The day as at which everything is read: “1 March 2014”."""
    return f"{dossier.as_of.day} {dossier.as_of:%B %Y}"


def footer(dossier: Dossier) -> tuple[str, ...]:
    """What was checked, as at when, and by which commish. Never a clearance."""
    return (
        f"Read as at {written_day(dossier)}. {dossier.checked}",
        f"Made with commish {commish.__version__} from plain files.",
    )


def marking(dossier: Dossier, about: Document | None = None) -> str:
    """Who may read it, and whether what it is about is still a draft."""
    told = dossier.private and dossier.omissions
    seen = "Contains exempt or confidential information" if told else "Public"
    return f"{seen}, draft" if about and about.status in ("", "draft") else seen


def of_our_making(about: Document, kind: str) -> tuple[Notice, ...]:
    """A notice that a decision or a commission was made up; none where it was not."""
    if not about.illustrative:
        return ()
    said = (
        f"This {kind} was made up to show how commish works. What is stated in a source has a"
        " note that names it; the rest is illustrative."
    )
    return (Notice(NoticeKind.INFORMATION, (Paragraph(literal(said)),), "Illustrative"),)
