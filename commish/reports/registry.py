"""The reports that can be rendered: one function each, from what lies on the desk to papers."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from commish.reports.dossier import Dossier
from commish.reports.report import Report

__all__ = ["Paper", "ReportKind", "report", "report_kind", "report_kinds"]


@dataclass(frozen=True, slots=True)
class Paper:
    """One report with the name of its files."""

    name: str
    """Without a suffix: `board-paper-cabinet-2014-03`."""
    report: Report


Write = Callable[[Dossier, str], Iterator[Paper]]
"""Given what lies on the desk and an id, or none for every one there is, the papers.

Raises:
    CommishError: the id names nothing that this report can be about.
"""


@dataclass(frozen=True, slots=True)
class ReportKind:
    """A report by the name that the command line gives it."""

    name: str
    summary: str
    """What it is, from the first line of its function's docstring."""
    write: Write


_KINDS: dict[str, ReportKind] = {}


def report(name: str) -> Callable[[Write], Write]:
    """Register a function as the report *name*; the first line of its docstring says what it is."""

    def register(function: Write) -> Write:
        summary = (function.__doc__ or "").strip().split("\n", 1)[0]
        if name in _KINDS or not summary:
            raise ValueError(f"{name}: a report is registered once and says what it is")
        _KINDS[name] = ReportKind(name, summary, function)
        return function

    return register


def report_kinds() -> tuple[ReportKind, ...]:
    """Every report, in the order of names."""
    return tuple(_KINDS[name] for name in sorted(_KINDS))


def report_kind(name: str) -> ReportKind | None:
    """The report with this name."""
    return _KINDS.get(name)
