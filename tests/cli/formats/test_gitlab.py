"""A Code Quality report."""

import json
from typing import cast

import pytest
from jsonschema import Draft202012Validator

from commish.cli.formats.gitlab import written
from commish.findings import Place, Severity
from tests.verdicts import HOSTILE, finding, verdict

_TEXT = {"type": "string", "minLength": 1}
_LINE = {"type": "integer", "minimum": 1}
_POINT = {"type": "object", "properties": {"line": _LINE}, "required": ["line"]}
_LOCATION = {
    "type": "object",
    "properties": {
        "path": {**_TEXT, "not": {"pattern": r"^\./"}},
        "lines": {"type": "object", "properties": {"begin": _LINE}, "required": ["begin"]},
        "positions": {"type": "object", "properties": {"begin": _POINT}, "required": ["begin"]},
    },
    "required": ["path", "lines"],
}
_SEVERITIES = ["info", "minor", "major", "critical", "blocker"]
_REPORT = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {
            "description": _TEXT,
            "check_name": _TEXT,
            "fingerprint": _TEXT,
            "severity": {"enum": _SEVERITIES},
            "location": _LOCATION,
        },
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
    },
}
"""What GitLab's documentation asks of a report."""


def _report(said: str) -> list[dict[str, object]]:
    told = json.loads(said)
    Draft202012Validator(_REPORT).validate(told)
    return cast("list[dict[str, object]]", told)


def test_a_finding_has_what_gitlab_asks_for() -> None:
    [one] = _report(written(verdict(finding()), Severity.WARNING))
    assert len(str(one.pop("fingerprint"))) == 32
    assert one == {
        "description": "The end is before the start. Write a later day.",
        "check_name": "CON001 ends-after-it-starts",
        "severity": "major",
        "location": {
            "path": "needs/falls.yaml",
            "lines": {"begin": 3, "end": 3},
            "positions": {
                "begin": {"line": 3, "column": 8},
                "end": {"line": 3, "column": 13},
            },
        },
    }


@pytest.mark.parametrize(
    ("severity", "word"),
    [(Severity.ERROR, "major"), (Severity.WARNING, "minor"), (Severity.INFORMATION, "info")],
)
def test_each_severity_has_gitlab_s_own_word(severity: Severity, word: str) -> None:
    [one] = _report(written(verdict(finding(severity=severity)), Severity.INFORMATION))
    assert one["severity"] == word


def test_what_is_about_a_whole_file_stands_at_its_top() -> None:
    """GitLab refuses a report in which a line is missing."""
    [one] = _report(written(verdict(finding(place=Place("a.yaml"))), Severity.WARNING))
    assert json.dumps(one).count('"line": 1') == 2


def test_without_findings_it_is_an_empty_array() -> None:
    assert _report(written(verdict(), Severity.WARNING)) == []


def test_findings_that_are_alike_have_fingerprints_of_their_own() -> None:
    same = [finding(place=Place("a.yaml", line, 1, line, 2)) for line in range(1, 6)]
    marks = {one["fingerprint"] for one in _report(written(verdict(*same), Severity.WARNING))}
    assert len(marks) == 5


def test_no_value_reaches_a_terminal_as_more_than_text() -> None:
    hostile = finding(f"{HOSTILE}\n::error::x", place=Place(f"a{HOSTILE}\n.yaml", 1, 1, 1, 1))
    said = written(verdict(hostile), Severity.WARNING)
    assert all(each.isprintable() or each == "\n" for each in said)
    [one] = _report(said)
    assert one["location"] == {**cast("dict[str, object]", one["location"])}
    assert cast("dict[str, object]", one["location"])["path"] == f"a{HOSTILE}\n.yaml"
