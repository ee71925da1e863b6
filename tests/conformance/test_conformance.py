"""The language-free vectors, run through the command line."""

import json
import shutil
from collections.abc import Collection, Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from commish.findings import Severity
from commish.insight.walking import Branch
from commish.model.dates import PartialDate
from commish.model.money import Money
from commish.model.period import Period
from commish.model.quantity import Quantity
from commish.model.value import NotAValue
from commish.rules import rules
from commish.source.codes import CODES
from commish.usecases.walk import walk
from tests.command import Commish

_HERE = Path(__file__).resolve().parent
_VALID = sorted((_HERE / "valid").glob("*.yaml"))
_EXPECTED = sorted(
    path for path in (_HERE / "invalid").glob("*.json") if not path.name.endswith(".made.json")
)
_THREADS = sorted((_HERE / "thread").glob("*.json"))
_READ: Mapping[str, type[Quantity | Money | PartialDate | Period]] = {
    "quantity": Quantity,
    "money": Money,
    "date": PartialDate,
    "period": Period,
}


_REMINDING = {one.code for one in rules() if one.severity is Severity.INFORMATION} | {
    one.code for one in CODES if one.severity is Severity.INFORMATION
}
"""Rules and codes that never say more than a reminder: their vectors tell it."""


_WITHOUT_A_VECTOR = {
    "BAS001": "it takes a baseline, which is written by an earlier check",
    "IDS004": "not every disk can hold the two files",
}
"""Codes that no documents lead to which can be kept here, and why."""


def _stem(path: Path) -> str:
    return path.stem


def _data(path: Path) -> object:
    return json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)


def _found(
    run: Commish, folder: Path, *arguments: str, reminders: Collection[str] = ()
) -> list[dict[str, object]]:
    """The errors and warnings of a check, and some rules' reminders, as vectors write them."""
    # A workspace says its own date, and an option would win over it
    day = ("--as-of", "2026-04-01") if arguments else ()
    asked = ("--format", "json", "--level", "information", *day)
    done = run("validate", *arguments, *asked, at=folder)
    told = [
        one
        for one in json.loads(done.out)["findings"]
        if one["severity"] != "information" or one["code"] in reminders
    ]
    assert done.code == (1 if any(one["severity"] == "error" for one in told) else 0)
    keys = ("code", "line", "column") if arguments else ("code", "file", "line", "column")
    return [{key: one[key] for key in keys} for one in told]


@pytest.mark.parametrize("path", _VALID, ids=_stem)
def test_a_valid_file_has_nothing_against_it(
    path: Path, run_commish: Commish, tmp_path: Path
) -> None:
    shutil.copy(path, tmp_path)
    assert _found(run_commish, tmp_path, path.name) == []


@pytest.mark.parametrize("path", _EXPECTED, ids=_stem)
def test_an_invalid_file_has_just_these_findings(
    path: Path, run_commish: Commish, tmp_path: Path
) -> None:
    source = path.with_suffix("")
    if source.is_dir():
        shutil.copytree(source, tmp_path, dirs_exist_ok=True)
        expected = _data(path)
        assert isinstance(expected, list)
        reminders = _REMINDING & {one["code"] for one in expected}
        assert _found(run_commish, tmp_path, reminders=reminders) == expected
        return
    _place(source, tmp_path)
    assert _found(run_commish, tmp_path, f"{source.name}.yaml") == _data(path)


def _place(source: Path, folder: Path) -> None:
    """Put a file into a folder, or make it as its recipe says."""
    kept, target = source.with_suffix(".yaml"), folder / f"{source.name}.yaml"
    if kept.is_file():
        shutil.copy(kept, target)
        return
    made = json.loads(source.with_suffix(".made.json").read_text(encoding="utf-8"))
    if "link_to" in made:
        (folder / made["link_to"]).write_text("kind: need\n", encoding="utf-8")
        target.symlink_to(made["link_to"])
    else:
        target.write_text(made["begin"] + made["repeat"] * made["times"], encoding="utf-8")


def test_every_code_has_a_vector_and_every_vector_a_code() -> None:
    codes = {one.code for one in CODES} | {rule.code for rule in rules()}
    found: set[str] = set()
    for path in (*_EXPECTED, *(_HERE / "merging").glob("*.json")):
        findings = json.loads(path.read_text(encoding="utf-8"))
        assert findings, f"{path.name} expects nothing: it belongs under valid/"
        found |= {one["code"] for one in findings}
    assert found == codes - _WITHOUT_A_VECTOR.keys()


def test_every_workspace_says_on_which_day_it_is_read() -> None:
    """The runner gives none, so that a vector means the same on every day."""
    markers = sorted(_HERE.glob("[im]*/**/commish.yaml"))
    assert markers
    assert not [path for path in markers if "\nas_of: 20" not in path.read_text(encoding="utf-8")]


def test_every_invalid_file_says_what_is_expected() -> None:
    here = {path.name.partition(".")[0] for path in (_HERE / "invalid").iterdir()}
    assert here == {path.stem for path in _EXPECTED}


def _vectors(part: str) -> list[tuple[str, object]]:
    found = []
    for name in _READ:
        data = _data(_HERE / "values" / f"{name}.json")
        assert isinstance(data, dict)
        found += [(name, one) for one in data[part]]
    return found


@pytest.mark.parametrize(("name", "vector"), _vectors("accepted"))
def test_a_value_means_prints_and_loads_as_it_should(
    name: str, vector: Mapping[str, object]
) -> None:
    value = _READ[name].parse(vector["raw"])
    if isinstance(value, PartialDate | Period):
        days = (value.first.isoformat(), value.last.isoformat())
        assert (str(value), *days) == (vector["text"], vector["first"], vector["last"])
        assert value.words == vector["printed"]
        assert _READ[name].parse(vector["text"]) == value
    else:
        assert value.long_form() == vector["long"]
        assert str(value) == vector["printed"]
        again = _READ[name].parse(vector["long"])
        assert again == value
        assert str(again) == vector["printed"]


@pytest.mark.parametrize(("name", "raw"), _vectors("refused"))
def test_what_is_no_value_is_refused(name: str, raw: object) -> None:
    with pytest.raises(NotAValue):
        _READ[name].parse(raw)


@pytest.mark.parametrize("path", _THREADS, ids=_stem)
def test_the_thread_is_as_it_should_be(path: Path) -> None:
    expected = json.loads(path.read_text(encoding="utf-8"))
    walked = walk(path.with_suffix(""))
    steps = [
        [step.above, step.label, step.below] for step in walked.thread.steps if not step.beside
    ]
    beside = [[step.above, step.label, step.below] for step in walked.thread.steps if step.beside]
    asked = expected["way"]
    way = walk(path.with_suffix(""), (asked["from"], asked["to"])).way
    assert {
        "steps": sorted(steps),
        "beside": sorted(beside),
        "trees": [_tree(one) for one in walked.trees],
        "hangs_on_nothing": [one.thing.id for one in walked.loose],
        "way": {**asked, "ids": [thing.id for thing in way]},
    } == {**expected, "steps": sorted(expected["steps"]), "beside": sorted(expected["beside"])}


def _tree(branch: Branch) -> dict[str, object]:
    told: dict[str, object] = {"id": branch.thing.id}
    if branch.again:
        told["again"] = True
    if branch.branches:
        told["below"] = [_tree(one) for one in branch.branches]
    return told


def test_every_thread_and_every_value_has_a_vector() -> None:
    folders = {path.name for path in (_HERE / "thread").iterdir() if path.is_dir()}
    assert folders == {path.stem for path in _THREADS}
    assert {path.stem for path in (_HERE / "values").iterdir()} == set(_READ)
