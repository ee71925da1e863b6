"""Findings and verdicts made by hand, for what prints them."""

from collections.abc import Mapping
from datetime import date

from commish.findings import Finding, Place, Related, Severity
from commish.usecases.validate import Verdict

__all__ = ["HOSTILE", "finding", "verdict"]

HOSTILE = "a\x1b[31mb\x07c\rd\u202ee\u2028f\x9bg\x7fh"
"""Text with what terminals obey: escape codes, a bell, a carriage return, an override."""


def finding(
    message: str = "The end is before the start.",
    mend: str = "Write a later day.",
    *,
    place: Place | None = None,
    severity: Severity = Severity.ERROR,
    related: tuple[Related, ...] = (),
) -> Finding:
    """A finding in line 3 of needs/falls.yaml, unless another place is given."""
    return Finding(
        code="CON001",
        name="ends-after-it-starts",
        severity=severity,
        place=place or Place("needs/falls.yaml", 3, 8, 3, 13),
        message=message,
        mend=mend,
        pointer=("terms", 0, "end"),
        subject="falls",
        related=related,
    )


def verdict(
    *findings: Finding,
    sources: Mapping[str, str] | None = None,
    as_of: tuple[date, ...] = (date(2026, 4, 1),),
    unlinked: int = 0,
) -> Verdict:
    """What a validation of two documents came to."""
    texts = sources or {"needs/falls.yaml": "kind: need\nid: falls\ntitle: Falls\n"}
    return Verdict(findings, 2, 22, as_of, unlinked, lambda path: texts.get(path, ""))
