"""The thread as data."""

import json
from pathlib import Path

import pytest

from commish.cli.formats.walk_json import walk_json
from commish.usecases.walk import walk
from tests.workspace import AGREEMENT, COMMISSION, workspace

_CARE = "kind: commission\nid: care\ntitle: Care\ntier: service\nanswers:\n  - safe-homes\n"


@pytest.fixture
def town(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two commissions, one under the other, and an agreement that hangs on nothing."""
    files = {
        "commissions/safe-homes.yaml": COMMISSION,
        "commissions/care.yaml": _CARE,
        "agreements/hub-contract.yaml": AGREEMENT.replace("2029-03-31", "2029-02-31"),
    }
    monkeypatch.chdir(workspace(tmp_path, files))
    return tmp_path


@pytest.mark.covers("G93", "commish walk")
def test_trees_hold_each_thing_with_its_link_and_place(town: Path) -> None:
    found = json.loads(walk_json(walk(town)))
    assert (found["command"], found["as_of"]) == ("walk", "2026-04-01")
    [root] = found["trees"]
    [branch] = root["branches"]
    assert {key: branch[key] for key in ("id", "sort", "tier", "link", "file", "line")} == {
        "id": "care",
        "sort": "commission",
        "tier": "service",
        "link": "answers",
        "file": "commissions/care.yaml",
        "line": 2,
    }
    assert branch["way_of_operating"] == "this is what we are doing, when, where and how"


def test_what_hangs_on_nothing_comes_with_its_findings(town: Path) -> None:
    [loose] = json.loads(walk_json(walk(town)))["hangs_on_nothing"]
    assert loose["id"] == "hub-contract"
    assert loose["marks"] == ["hangs on nothing"]
    assert "VAL001" in [one["code"] for one in loose["findings"]]
    assert loose["way_of_operating"] == ""


def test_a_way_is_a_list_of_things(town: Path) -> None:
    found = json.loads(walk_json(walk(town, ("care", "safe-homes"))))
    assert [one["id"] for one in found["way"]] == ["care", "safe-homes"]
    assert found["trees"] == []
