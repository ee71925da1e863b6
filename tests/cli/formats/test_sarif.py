"""SARIF 2.1.0, held against the published schema."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator

import commish
from commish.cli.formats.sarif import written
from commish.findings import Acceptance, Accepted, Finding, Fix, Place, Related, Severity
from commish.rules import rules
from commish.source.codes import CODES
from tests.verdicts import FIX, HOSTILE, accepted, finding, verdict

pytestmark = pytest.mark.needs("browser-packages")

_RULE = rules()[0]
_SCHEMA = Path(__file__).parents[2] / (
    "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"
)


@cache
def _validator() -> Draft4Validator:
    return Draft4Validator(json.loads(_SCHEMA.read_text(encoding="utf-8")))


def _run(*found: Finding, accepted: tuple[Accepted, ...] = ()) -> dict[str, Any]:
    """The one run of a log that fits the schema."""
    known = [one._replace(code=_RULE.code, name=_RULE.name) for one in found]
    log = json.loads(written(verdict(*known, accepted=accepted), Severity.INFORMATION))
    _validator().validate(log)
    assert log["$schema"] == "https://json.schemastore.org/sarif-2.1.0.json"
    [run] = log["runs"]
    assert isinstance(run, dict)
    return run


def _result(one: Finding) -> dict[str, Any]:
    [result] = _run(one)["results"]
    assert isinstance(result, dict)
    return result


def test_a_finding_is_a_result_with_its_region() -> None:
    result = _result(finding())
    assert len(result.pop("partialFingerprints")["commish/v1"]) == 32
    assert result == {
        "ruleId": _RULE.code,
        "ruleIndex": 0,
        "level": "error",
        "message": {"text": "The end is before the start. Write a later day."},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "needs/falls.yaml", "uriBaseId": "SRCROOT"},
                    "region": {"startLine": 3, "startColumn": 8, "endLine": 3, "endColumn": 13},
                },
                "logicalLocations": [{"fullyQualifiedName": "falls.terms.0.end"}],
            }
        ],
    }


def test_the_tool_says_who_it_is_and_how_it_counts() -> None:
    run = _run()
    assert run["tool"]["driver"] == {
        "name": "commish",
        "semanticVersion": commish.__version__,
        "rules": [],
    }
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["results"] == []


def test_every_code_that_is_found_is_explained_once() -> None:
    [rule] = _run(finding(), finding("Another."))["tool"]["driver"]["rules"]
    assert (rule["id"], rule["name"]) == (_RULE.code, _RULE.name)
    assert rule["help"]["text"].startswith(rule["fullDescription"]["text"][:40])
    assert rule["defaultConfiguration"]["level"] == _RULE.severity.value
    assert rule["shortDescription"]["text"].endswith(".")
    assert "Uri" not in json.dumps(rule)


def test_every_code_there_is_can_be_found() -> None:
    every = [(one.code, one.name) for one in rules()] + [(one.code, one.name) for one in CODES]
    found = [finding(code=code, name=name) for code, name in every]
    log = json.loads(written(verdict(*found), Severity.INFORMATION))
    _validator().validate(log)
    [run] = log["runs"]
    ids = [one["id"] for one in run["tool"]["driver"]["rules"]]
    assert ids == sorted(code for code, _ in every)
    assert all(ids[one["ruleIndex"]] == one["ruleId"] for one in run["results"])


@pytest.mark.parametrize(
    ("severity", "level"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.INFORMATION, "note")],
)
def test_each_severity_has_sarif_s_own_word(severity: Severity, level: str) -> None:
    assert _result(finding(severity=severity))["level"] == level


def test_what_is_about_a_whole_file_has_no_region() -> None:
    physical = _result(finding(place=Place("a.yaml")))["locations"][0]["physicalLocation"]
    assert physical == {"artifactLocation": {"uri": "a.yaml", "uriBaseId": "SRCROOT"}}


@pytest.mark.parametrize(
    ("path", "uri", "is_relative"),
    [
        ("a b/ü%#?:[x].yaml", "a%20b/%C3%BC%25%23%3F%3A%5Bx%5D.yaml", True),
        ("../other/a.yaml", "../other/a.yaml", True),
        ("a\n\x1b.yaml", "a%0A%1B.yaml", True),
        ("a\udcff.yaml", "a%FF.yaml", True),
        ("/srv/town/a.yaml", "file:///srv/town/a.yaml", False),
        ("C:/Town Hall/a.yaml", "file:///C:/Town%20Hall/a.yaml", False),
    ],
)
def test_a_path_is_a_uri(path: str, uri: str, is_relative: object) -> None:
    """A name in bytes that are no UTF-8 keeps its bytes."""
    place = _result(finding(place=Place(path, 1, 1, 1, 2)))["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == uri
    assert ("uriBaseId" in place["artifactLocation"]) is is_relative


def test_second_places_are_related_locations() -> None:
    related = (Related(Place("a.yaml", 1, 2, 3, 4), "first used here"),)
    [place] = _result(finding(related=related))["relatedLocations"]
    assert place["message"] == {"text": "first used here"}
    assert place["physicalLocation"]["region"]["endLine"] == 3


def test_a_mend_that_a_program_can_make_is_a_fix() -> None:
    [fix] = _result(finding(fix=FIX))["fixes"]
    assert fix["description"]["text"] == FIX.title
    [change] = fix["artifactChanges"]
    assert change["artifactLocation"]["uri"] == "needs/falls.yaml"
    [replacement] = change["replacements"]
    assert replacement["insertedContent"]["text"] == "Falls at home"
    assert replacement["deletedRegion"]["startColumn"] == 8


def test_another_name_for_a_file_is_no_change_that_sarif_knows() -> None:
    assert "fixes" not in _result(finding(fix=Fix("Rename it.", rename="b.yaml")))


def test_what_is_accepted_is_suppressed_with_the_word_that_was_given() -> None:
    one = accepted(finding()._replace(code=_RULE.code, name=_RULE.name))
    [result] = _run(accepted=(one,))["results"]
    [suppression] = result["suppressions"]
    assert suppression["kind"] == "external"
    assert suppression["status"] == "accepted"
    assert suppression["justification"] == (
        "The ward is being rebuilt; by Head of housing; until 2027-03-31"
    )
    region = suppression["location"]["physicalLocation"]["region"]
    assert region["startLine"] == 5


def test_a_comment_beside_a_line_suppresses_in_the_source() -> None:
    one = finding()._replace(code=_RULE.code, name=_RULE.name)
    word = Acceptance(one.code, "Known", "", None, Place("needs/falls.yaml", 3, 15, 3, 40))
    [result] = _run(accepted=(Accepted(one, word),))["results"]
    [suppression] = result["suppressions"]
    assert (suppression["kind"], suppression["justification"]) == ("inSource", "Known")


def test_what_is_accepted_leaves_the_fingerprints_of_the_others_alone() -> None:
    several = [
        finding(code=_RULE.code, name=_RULE.name, place=Place("a.yaml", line, 1, line, 2))
        for line in (1, 2, 3)
    ]
    before = _run(*several)["results"]
    after = _run(*several[1:], accepted=(accepted(several[0]),))["results"]
    key = "partialFingerprints"
    assert [one[key] for one in after[:2]] == [one[key] for one in before[1:]]


def test_no_value_reaches_a_terminal_as_more_than_text() -> None:
    hostile = finding(HOSTILE, "\n::error::%<b>|", place=Place(f"a{HOSTILE}.yaml", 1, 1, 1, 1))
    one = hostile._replace(code=_RULE.code, name=_RULE.name)
    said = written(verdict(one), Severity.WARNING)
    assert all(each.isprintable() or each == "\n" for each in said)
    [result] = json.loads(said)["runs"][0]["results"]
    assert result["message"]["text"] == f"{HOSTILE} \n::error::%<b>|"


def test_the_schema_refuses_what_is_wrong() -> None:
    """A check that refuses nothing would prove nothing."""
    log = json.loads(written(verdict(), Severity.WARNING))
    log["runs"][0]["columnKind"] = "bytes"
    assert not _validator().is_valid(log)
