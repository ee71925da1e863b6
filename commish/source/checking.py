"""One file, checked on its own: what is wrong with it, and its facts."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from commish.findings import Acceptance, Finding
from commish.insight.facts import Facts, Locate
from commish.source.codes.values import NOT_POSSIBLE
from commish.source.extraction import facts_of, identity
from commish.source.reading import Reading
from commish.source.schemas import kinds
from commish.source.verdict import is_valid

__all__ = ["Checked", "check"]

_SPEAKS = "commish:"
"""How a comment to commish begins."""


class Checked(NamedTuple):
    """What one file came to."""

    kind: str
    """Its kind; empty when it has none that commish knows."""
    id: str
    findings: tuple[Finding, ...]
    facts: Facts | None
    """None when nothing of the file can be used."""
    valid: bool
    """Whether the model can be loaded from it."""
    accepted: tuple[Acceptance, ...] = ()
    """The findings that comments in it accept."""


def check(reading: Reading, locate: Locate | None = None) -> Checked:
    """Check a document against the schema of its kind, and gather its facts.

    *locate* finds places later, when the reading itself has been let go.
    """
    checked = _checked(reading, locate)
    if _SPEAKS not in reading.text:
        return checked
    from commish.source.acceptance import acceptances  # noqa: PLC0415 -- most files accept nothing

    accepted, wrong = acceptances(reading)
    return checked._replace(findings=(*checked.findings, *wrong), accepted=accepted)


def _checked(reading: Reading, locate: Locate | None) -> Checked:
    kind, name = identity(reading.data)
    known = kind if kind in kinds() else ""
    if reading.data is None and reading.findings:
        return _unread(reading, locate)
    facts, problems = facts_of(reading, locate) if known else (None, ())
    if known and is_valid(kind, reading.data):
        impossible = any(problem.code == NOT_POSSIBLE.code for problem in problems)
        findings = (*reading.findings, *problems)
        return Checked(known, name, findings, facts, valid=not impossible)
    from commish.source.complaints import complaints  # noqa: PLC0415 -- only what fails pays

    told = complaints(reading)
    findings = (*reading.findings, *told, *_apart(problems, told))
    return Checked(known, name, findings, facts, valid=False)


def _unread(reading: Reading, locate: Locate | None) -> Checked:
    """A file with errors in its YAML. What it declares is known where only keys stand twice."""
    kind, name = identity(reading.made_out)
    if kind not in kinds():
        return Checked("", name, reading.findings, None, valid=False)
    facts, _ = facts_of(reading._replace(data=reading.made_out), locate)
    return Checked(kind, name, reading.findings, facts, valid=False)


def _apart(problems: Iterable[Finding], told: tuple[Finding, ...]) -> Iterator[Finding]:
    """The problems that are not about a value in which something is told to be wrong already."""
    pointers = [one.pointer for one in told if one.pointer]
    for problem in problems:
        if problem.code != NOT_POSSIBLE.code or not any(
            one[: len(problem.pointer)] == problem.pointer[: len(one)] for one in pointers
        ):
            yield problem
