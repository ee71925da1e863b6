"""The last line: what was found and what was checked."""

from collections import Counter
from datetime import date

from commish.findings import Finding, Severity
from commish.usecases.validate import Verdict

__all__ = ["at_or_above", "plural", "summary"]


def plural(count: int, one: str, many: str = "") -> str:
    """A count with its noun: `1 error`, `2 errors`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def at_or_above(verdict: Verdict, lowest: Severity) -> tuple[Finding, ...]:
    """The findings that are shown, by file, place and code."""
    shown = (one for one in verdict.found if one.severity.rank <= lowest.rank)
    return tuple(sorted(shown, key=lambda one: one.order))


def summary(verdict: Verdict, lowest: Severity) -> str:
    """What was found, in how much, and against what it was checked. Never a clearance."""
    counts = Counter(one.severity for one in verdict.found)
    shown = [
        plural(counts[Severity.ERROR], "error"),
        plural(counts[Severity.WARNING], "warning"),
    ]
    found = " and ".join(shown) if counts[Severity.ERROR] + counts[Severity.WARNING] else ""
    read = plural(verdict.documents, "document")
    against = f"their schemas, their links and {plural(verdict.rules, 'rule')}"
    dates = _dates(verdict.as_of)
    first = f"{found or 'No error and no warning'} in {read}, checked against {against}{dates}."
    parts = [first]
    if verdict.unlinked:
        parts.append(f"{verdict.unlinked:,} not yet linked to anything above.")
    notes = counts[Severity.INFORMATION]
    if notes and lowest is not Severity.INFORMATION:
        parts.append(f"{plural(notes, 'remark')} more with --level information.")
    return " ".join(parts)


def _dates(dates: tuple[date, ...]) -> str:
    words = [f"{one.day} {one:%B %Y}" for one in dates]
    return f", read as at {' and '.join(words)}" if words else ""
