"""Annotations that GitHub shows beside the lines of a pull request."""

from collections.abc import Iterator, Sequence

from commish.cli.formats.counting import advice, at_or_above, plural, summary
from commish.cli.screen import visible
from commish.findings import Finding, Severity
from commish.usecases.verdict import Verdict

__all__ = ["MOST", "written"]

MOST = 10
"""Annotations of one level: GitHub shows so many of a step, and is silent about the rest."""
_LEVELS = {
    Severity.ERROR: ("error", "error"),
    Severity.WARNING: ("warning", "warning"),
    Severity.INFORMATION: ("notice", "remark"),
}
"""GitHub's word for each level, and ours."""


def written(verdict: Verdict, lowest: Severity) -> str:
    """Workflow commands, worst first and no more than are shown, and the summary."""
    found = at_or_above(verdict, lowest)
    levels = [[one for one in found if one.severity is severity] for severity in _LEVELS]
    shown = [_annotation(one) for level in levels for one in level[:MOST]]
    return "\n".join([*shown, *_more(levels), summary(verdict, lowest)])


def _more(levels: Sequence[Sequence[Finding]]) -> Iterator[str]:
    left = [
        plural(len(level) - MOST, _LEVELS[level[0].severity][1])
        for level in levels
        if len(level) > MOST
    ]
    if left:
        yield (
            f"{' and '.join(left)} more: GitHub shows {MOST} of each level."
            " `commish validate --format concise` lists them all."
        )


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
    message = f"{finding.message} {advice(finding)}".strip()
    return f"::{_LEVELS[finding.severity][0]} {written}::{_data(message)}"


def _data(text: str) -> str:
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return visible(escaped)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
