"""Findings as data."""

import json

import commish
from commish.cli.formats.json import envelope, written
from commish.findings import Place, Related, Severity
from tests.verdicts import FIX, HOSTILE, accepted, finding, verdict


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
        "fix": None,
    }


def test_a_mend_that_a_program_can_make_is_given_as_edits() -> None:
    [found] = json.loads(written(verdict(finding(fix=FIX)), Severity.ERROR))["findings"]
    edit = {"line": 3, "column": 8, "end_line": 3, "end_column": 13, "text": "Falls at home"}
    assert found["fix"] == {"title": FIX.title, "edits": [edit], "rename": ""}


def test_what_is_accepted_is_told_apart_with_the_word_that_was_given() -> None:
    told = json.loads(written(verdict(accepted=(accepted(finding()),)), Severity.ERROR))
    assert told["findings"] == []
    [one] = told["accepted"]
    assert (one["code"], one["line"]) == ("CON001", 3)
    assert one["acceptance"] == {
        "code": "CON001",
        "because": "The ward is being rebuilt",
        "by": "Head of housing",
        "until": "2027-03-31",
        "where": "falls",
        "file": "accepted-2026.yaml",
        "line": 5,
        "column": 3,
        "end_line": 8,
        "end_column": 20,
    }


def test_an_acceptance_without_an_end_has_none() -> None:
    told = verdict(accepted=(accepted(finding(), None),))
    assert json.loads(written(told, Severity.ERROR))["accepted"][0]["acceptance"]["until"] is None


def test_a_slash_in_a_key_is_no_step_of_its_own() -> None:
    """As RFC 6901 has it."""
    odd = verdict(finding(pointer=("a/b~c", 0)))
    assert json.loads(written(odd, Severity.ERROR))["findings"][0]["pointer"] == "/a~1b~0c/0"


def test_what_was_read_is_counted_and_dated() -> None:
    found = json.loads(written(verdict(unlinked=3, rulebooks=("PA2023 1",)), Severity.ERROR))
    assert found["rulebooks"] == ["PA2023 1"]
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
