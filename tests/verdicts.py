"""Findings and verdicts made by hand, for what prints them."""

from collections.abc import Mapping
from datetime import date

from commish.findings import Acceptance, Accepted, Edit, Finding, Fix, Place, Severity
from commish.usecases.verdict import Verdict

__all__ = ["FIX", "HOSTILE", "accepted", "finding", "verdict"]

HOSTILE = "a\x1b[31mb\x07c\rd\u202ee\u2028f\x9bg\x7fh"
"""Text with what terminals obey: escape codes, a bell, a carriage return, an override."""

FIX = Fix("Write `Falls at home` for `Falls`.", (Edit((3, 8, 3, 13), "Falls at home"),))
"""A mend of the finding below."""


def finding(
    message: str = "The end is before the start.",
    mend: str = "Write a later day.",
    *,
    place: Place | None = None,
    severity: Severity = Severity.ERROR,
    **more: object,
) -> Finding:
    """A finding in line 3 of needs/falls.yaml, unless another place is given."""
    whole = Finding(
        code="CON001",
        name="ends-after-it-starts",
        severity=severity,
        place=place or Place("needs/falls.yaml", 3, 8, 3, 13),
        message=message,
        mend=mend,
        pointer=("terms", 0, "end"),
        subject="falls",
    )
    return whole._replace(**more)  # type: ignore[arg-type]  # the fields that a test is about


def accepted(one: Finding, until: date | None = date(2027, 3, 31)) -> Accepted:
    """The finding as accepted by a head of service, in a document."""
    place = Place("accepted-2026.yaml", 5, 3, 8, 20)
    word = Acceptance(
        one.code, "The ward is being rebuilt", "Head of housing", until, place, "falls"
    )
    return Accepted(one, word)


def verdict(
    *findings: Finding,
    sources: Mapping[str, str] | None = None,
    as_of: tuple[date, ...] = (date(2026, 4, 1),),
    unlinked: int = 0,
    **more: tuple[object, ...],
) -> Verdict:
    """What a validation of two documents came to."""
    texts = sources or {"needs/falls.yaml": "kind: need\nid: falls\ntitle: Falls\n"}
    whole = Verdict(findings, 2, 22, as_of, unlinked, lambda path: texts.get(path, ""))
    return whole._replace(**more)  # type: ignore[arg-type]  # the fields that a test is about
