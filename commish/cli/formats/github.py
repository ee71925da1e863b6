"""Annotations that GitHub shows beside the lines of a pull request."""

from commish.cli.formats.counting import at_or_above, summary
from commish.cli.screen import visible
from commish.findings import Finding, Severity
from commish.usecases.validate import Verdict

__all__ = ["written"]

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFORMATION: "notice"}


def written(verdict: Verdict, lowest: Severity) -> str:
    """Workflow commands, worst first because GitHub shows few, and the summary."""
    found = sorted(at_or_above(verdict, lowest), key=lambda one: one.severity.rank)
    return "\n".join([*map(_annotation, found), summary(verdict, lowest)])


def _annotation(finding: Finding) -> str:
    place = finding.place
    properties = {
        "file": place.path,
        "line": place.line,
        "endLine": place.end_line,
        "col": place.column,
        "endColumn": place.end_column,
        "title": f"{finding.code} {finding.name}",
    }
    written = ",".join(
        f"{key}={_property(str(value))}" for key, value in properties.items() if value
    )
    message = f"{finding.message} {finding.mend}".strip()
    return f"::{_LEVELS[finding.severity]} {written}::{_data(message)}"


def _data(text: str) -> str:
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return visible(escaped)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
