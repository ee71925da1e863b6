"""The last line: what was found and what was checked."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from commish.findings import Finding, Severity
from commish.usecases.verdict import Verdict

__all__ = ["advice", "at_or_above", "checked", "headline", "plural", "summary"]

_MOST_NAMED = 4
"""Rulebooks that are named; of more, the rest is counted."""


def plural(count: int, one: str, many: str = "") -> str:
    """A count with its noun: `1 error`, `2 errors`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def at_or_above(verdict: Verdict, lowest: Severity) -> tuple[Finding, ...]:
    """The findings that are shown, by file, place and code."""
    shown = (one for one in verdict.found if one.severity.rank <= lowest.rank)
    return tuple(sorted(shown, key=lambda one: one.order))


def advice(finding: Finding, command: str = "commish validate --fix") -> str:
    """What to do about a finding, and whether a program would do it: *command* says which."""
    return f"{finding.mend} ({command} does this)".strip() if finding.fix else finding.mend


def summary(verdict: Verdict, lowest: Severity) -> str:
    """What was found, in how much, and against what it was checked. Never a clearance."""
    return " ".join(_sentences(verdict, lowest))


def checked(verdict: Verdict) -> str:
    """How much was found, and by what and as at which day it was checked, in one sentence."""
    against = _listed(["their schemas", "their links", *_rules(verdict)])
    return f"{headline(verdict)}, checked against {against}{_dates(verdict.as_of)}."


def headline(verdict: Verdict) -> str:
    """How many errors and warnings there are, in how many documents."""
    counts = Counter(one.severity for one in verdict.found)
    errors, warnings = counts[Severity.ERROR], counts[Severity.WARNING]
    found = f"{plural(errors, 'error')} and {plural(warnings, 'warning')}"
    if not errors + warnings:
        found = "No error and no warning"
    return f"{found} in {plural(verdict.documents, 'document')}"


def _sentences(verdict: Verdict, lowest: Severity) -> Iterator[str]:
    yield checked(verdict)
    yield from verdict.notes
    if verdict.unlinked:
        yield f"{verdict.unlinked:,} not yet linked to anything above."
    if verdict.accepted:
        yield f"{plural(len(verdict.accepted), 'finding')} accepted and not shown."
    if verdict.set_aside:
        yield f"{plural(verdict.set_aside, 'finding')} of the baseline not shown."
    fixable = sum(1 for one in verdict.found if one.fix)
    if fixable:
        yield f"`commish validate --fix` mends {plural(fixable, 'finding')}."
    notes = sum(1 for one in verdict.found if one.severity is Severity.INFORMATION)
    if notes and lowest is not Severity.INFORMATION:
        yield f"{plural(notes, 'remark')} more with --level information."


def _rules(verdict: Verdict) -> Iterator[str]:
    yield plural(verdict.rules, "rule")
    books = list(verdict.rulebooks)
    if books:
        if len(books) > _MOST_NAMED:
            books[_MOST_NAMED:] = [f"{len(books) - _MOST_NAMED:,} more"]
        yield f"the rulebook{'s' if len(books) > 1 else ''} {_listed(books)}"


def _listed(words: Sequence[str]) -> str:
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last


def _dates(dates: tuple[date, ...]) -> str:
    words = [f"{one.day} {one:%B %Y}" for one in dates]
    return f", read as at {' and '.join(words)}" if words else ""
