"""What commands print as JSON is what its schemas say, on every sample."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import cast

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from commish.cli.formats import format_called
from commish.findings import Severity
from commish.resources import folder
from commish.rules import rules
from commish.source.codes import CODES
from commish.source.schemas import kinds
from commish.usecases.init import samples
from tests.command import Commish
from tests.schemas.reading import Schema
from tests.verdicts import FIX, accepted, finding, verdict
from tests.workspace import workspace

_FOLDER = Path(__file__).resolve().parents[2] / "schemas" / "output"
_SCHEMAS: Mapping[str, Schema] = {
    path.name.removesuffix(".schema.json"): json.loads(path.read_text(encoding="utf-8"))
    for path in sorted(_FOLDER.glob("*.schema.json"))
}
_EACH = pytest.mark.parametrize("name", _SCHEMAS)
_EACH_SAMPLE = pytest.mark.parametrize("sample", samples())


@_EACH
def test_a_schema_of_output_is_one_of_draft_2020_12_and_says_what_it_is(name: str) -> None:
    schema = _SCHEMAS[name]
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema)
    assert schema["title"]
    assert schema["description"]


@_EACH
def test_readers_may_meet_keys_that_they_do_not_know(name: str) -> None:
    """Minor changes add keys, so no schema of output refuses one."""
    assert "additionalProperties" not in json.dumps(_SCHEMAS[name])


def test_schemas_of_output_are_no_kinds_of_document() -> None:
    assert not set(_SCHEMAS) & set(kinds())


@_EACH_SAMPLE
def test_validate_prints_what_its_schema_says(sample: str, run_commish: Commish) -> None:
    _check("validate", run_commish("validate", "--format", "json", at=_at(sample)).out)


def test_findings_with_every_part_are_what_the_schema_says(
    tmp_path: Path, run_commish: Commish
) -> None:
    workspace(
        tmp_path,
        {
            "needs/falls.yaml": "kind: need\nid: falls\ntitle: Falls\ntitle: Falls at home\n",
            "needs/broken.yaml": "kind: need\ntitle: [\n",
            "plans/falls.yaml": "kind: plan\nid: falls\ntitle: Falls\nadopted: nowhere\n",
        },
    )
    done = run_commish("validate", "--format", "json", at=tmp_path)
    found = cast("list[Mapping[str, object]]", _check("validate", done.out)["findings"])
    assert {one["severity"] for one in found} >= {"error"}
    assert any(one["related"] for one in found)


@pytest.mark.parametrize("until", [None, date(2027, 3, 31)])
def test_what_is_accepted_or_can_be_mended_is_what_the_schema_says(until: date | None) -> None:
    told = verdict(finding(fix=FIX), accepted=(accepted(finding(fix=FIX), until),))
    whole = _check("validate", format_called("json")(told, Severity.ERROR))
    assert whole["accepted"]


def test_each_line_of_jsonl_is_what_its_schema_says(tmp_path: Path, run_commish: Commish) -> None:
    workspace(tmp_path, {"needs/falls.yaml": "kind: need\nid: fals\ntitel: Falls\n"})
    lines = run_commish("validate", "--format", "jsonl", at=tmp_path).out.splitlines()
    found = [json.loads(line) for line in lines]
    assert len(found) > 1
    assert any(one["fix"] for one in found)
    for one in found:
        _validator("validate-line").validate(one)
    assert list(_validator("validate-line").iter_errors({**found[0], "code": 7}))


@_EACH_SAMPLE
def test_walk_prints_what_its_schema_says(sample: str, run_commish: Commish) -> None:
    whole = _check("walk", run_commish("walk", "--format", "json", at=_at(sample)).out)
    assert whole["trees"]
    assert whole["way"] == []


def test_the_way_between_two_ids_is_what_the_schema_says(run_commish: Commish) -> None:
    ends = ("safe-homes", "depaul-uk")
    at = _at("south-tyneside-homelessness")
    whole = _check("walk", run_commish("walk", *ends, "--format", "json", at=at).out)
    assert len(cast("list[object]", whole["way"])) > 1


def test_what_hangs_on_nothing_is_what_the_schema_says(
    tmp_path: Path, run_commish: Commish
) -> None:
    workspace(tmp_path, {"agreements/hub.yaml": "kind: agreement\nid: hub\ntitle: The hub\n"})
    whole = _check("walk", run_commish("walk", "--format", "json", at=tmp_path).out)
    assert whole["hangs_on_nothing"]


@_EACH_SAMPLE
def test_show_prints_what_its_schema_says_of_one_thing_of_each_sort(
    sample: str, run_commish: Commish
) -> None:
    walked = json.loads(run_commish("walk", "--format", "json", at=_at(sample)).out)
    by_sort: dict[str, str] = {}
    branches = [*walked["trees"], *walked["hangs_on_nothing"]]
    while branches:
        branch = branches.pop()
        by_sort.setdefault(branch["sort"], branch["id"])
        branches += branch["branches"]
    assert len(by_sort) > 1
    for name in by_sort.values():
        whole = _check("show", run_commish("show", name, "--format", "json", at=_at(sample)).out)
        assert cast("list[Mapping[str, object]]", whole["things"])[0]["id"] == name


@pytest.mark.parametrize(
    "name",
    [rules()[0].code, CODES[0].code, *kinds(), "agreement.value", "commission.activities"],
)
def test_explain_prints_what_its_schema_says(name: str, run_commish: Commish) -> None:
    _check("explain", run_commish("explain", name, "--format", "json").out)


def test_doctor_prints_what_its_schema_says(tmp_path: Path, run_commish: Commish) -> None:
    for at in (tmp_path, workspace(tmp_path / "town")):
        assert _check("doctor", run_commish("doctor", "--format", "json", at=at).out)["signs"]


def test_what_differs_from_its_schema_is_found(run_commish: Commish) -> None:
    """A check that refuses nothing would prove nothing."""
    at = _at("south-tyneside-homelessness")
    whole = json.loads(run_commish("validate", "--format", "json", at=at).out)
    for spoilt in (
        {**whole, "command": "walk"},
        {**whole, "format": "1"},
        {**whole, "as_of": ["1 March 2014"]},
        {key: value for key, value in whole.items() if key != "findings"},
        {**whole, "findings": [{**whole["findings"][0], "severity": "fatal"}]},
        {**whole, "findings": [{**whole["findings"][0], "line": -1}]},
    ):
        assert list(_validator("validate").iter_errors(spoilt))
    assert not list(_validator("validate").iter_errors({**whole, "new_key": 1}))


def _at(sample: str) -> Path:
    return folder("sample-commissions") / sample


def _check(command: str, printed: str) -> Mapping[str, object]:
    whole = cast("Mapping[str, object]", json.loads(printed))
    assert [error.message for error in _validator(command).iter_errors(whole)] == []
    assert whole["command"] == command
    return whole


def _validator(command: str) -> Draft202012Validator:
    whole = (
        (f"file:///{name}.schema.json", Resource.from_contents(schema, DRAFT202012))
        for name, schema in _SCHEMAS.items()
    )
    reference = {"$ref": f"file:///{command}.schema.json"}
    return Draft202012Validator(reference, registry=Registry().with_resources(whole))
