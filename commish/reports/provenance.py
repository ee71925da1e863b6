"""Where a paper comes from and who may read it."""

import commish
from commish.model.document import Document
from commish.reports.dossier import Dossier

__all__ = ["footer", "marking", "written_day"]


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
