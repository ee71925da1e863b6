"""A Code Quality report, which GitLab shows beside the lines of a merge request."""

from commish.cli.formats.counting import advice, at_or_above
from commish.cli.formats.records import as_json
from commish.cli.screen import on_one_line
from commish.findings import Finding, Severity
from commish.usecases.fingerprints import fingerprints
from commish.usecases.verdict import Verdict

__all__ = ["written"]

_SEVERITIES = {
    Severity.ERROR: "major",
    Severity.WARNING: "minor",
    Severity.INFORMATION: "info",
}


def written(verdict: Verdict, lowest: Severity) -> str:
    """An array of what was found; a finding keeps its fingerprint when lines move."""
    marks = fingerprints(verdict.found, verdict.sources)
    return as_json([_degradation(one, marks[one]) for one in at_or_above(verdict, lowest)])


def _degradation(finding: Finding, fingerprint: str) -> dict[str, object]:
    place = finding.place
    return {
        "description": on_one_line(f"{finding.message} {advice(finding)}".strip()),
        "check_name": f"{finding.code} {finding.name}",
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": place.path,
            # A report without a line is refused whole, so what is about a file stands at its top
            "lines": {"begin": max(1, place.line), "end": max(1, place.end_line)},
            "positions": {
                "begin": {"line": max(1, place.line), "column": max(1, place.column)},
                "end": {"line": max(1, place.end_line), "column": max(1, place.end_column)},
            },
        },
    }
