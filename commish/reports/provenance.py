"""Where a paper comes from and who may read it."""

import commish
from commish.model.document import Document
from commish.reports.dossier import Dossier

__all__ = ["footer", "marking"]


def footer(dossier: Dossier) -> tuple[str, ...]:
    """What was checked, as at when, and by which commish. Never a clearance."""
    day = f"{dossier.as_of.day} {dossier.as_of:%B %Y}"
    return (
        f"Read as at {day}. {dossier.checked}",
        f"Made with commish {commish.__version__} from plain files.",
    )


def marking(about: Document, *, private: bool, draft: bool) -> str:
    """Who may read it and how far it has got."""
    seen = "Contains exempt or confidential information" if private else "Public"
    if draft or about.status in ("", "draft"):
        return f"{seen}, draft"
    return seen
