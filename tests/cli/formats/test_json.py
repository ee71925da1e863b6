"""Findings as data."""

import json

import commish
from commish.cli.formats.json import envelope, written
from commish.findings import Place, Related, Severity
from tests.verdicts import HOSTILE, finding, verdict


def test_the_envelope_names_the_versions_and_the_command() -> None:
    assert json.loads(envelope("rules", {"rules": []})) == {
        "commish": commish.__version__,
        "format": 1,
        "command": "rules",
        "rules": [],
    }


def test_a_finding_has_all_that_is_known_of_it() -> None:
    related = (Related(Place("a.yaml", 1, 2, 3, 4), "first used here"),)
    [found] = json.loads(written(verdict(finding(related=related)), Severity.ERROR))["findings"]
    assert found == {
        "code": "CON001",
        "name": "ends-after-it-starts",
        "severity": "error",
        "message": "The end is before the start.",
        "mend": "Write a later day.",
        "document": "falls",
        "pointer": "/terms/0/end",
        "file": "needs/falls.yaml",
        "line": 3,
        "column": 8,
        "end_line": 3,
        "end_column": 13,
        "related": [
            {
                "text": "first used here",
                "file": "a.yaml",
                "line": 1,
                "column": 2,
                "end_line": 3,
                "end_column": 4,
            }
        ],
    }


def test_what_was_read_is_counted_and_dated() -> None:
    found = json.loads(written(verdict(unlinked=3), Severity.ERROR))
    counts = {key: found[key] for key in ("documents", "rules", "as_of", "not_yet_linked")}
    assert counts == {"documents": 2, "rules": 22, "as_of": ["2026-04-01"], "not_yet_linked": 3}


def test_the_level_does_not_thin_it_out() -> None:
    mild = verdict(finding(severity=Severity.INFORMATION))
    assert len(json.loads(written(mild, Severity.ERROR))["findings"]) == 1


def test_what_terminals_obey_is_coded_and_read_back_as_it_was() -> None:
    said = written(verdict(finding(f"{HOSTILE}é")), Severity.ERROR)
    assert all(each.isprintable() or each == "\n" for each in said)
    assert "é" in said
    assert json.loads(said)["findings"][0]["message"] == f"{HOSTILE}é"
