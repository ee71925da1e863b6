"""Whoever begins at the end, in the middle or with a register is told what is open, not scolded."""

import json
from pathlib import Path

import pytest

from tests.command import Commish
from tests.workspace import workspace

_AGREEMENT = (
    "kind: agreement\nid: {0}\ntitle: Contract {0}\ntype: contract\nvalue: £58,000 a year\n"
    "start: 2026-04-01\nend: 2029-03-31\ncheckpoints: [{{id: half-way, on: 2027-09}}]\n"
)


def _told(run: Commish, folder: Path) -> dict[str, list[str]]:
    """The codes of what is found, by severity."""
    done = run("validate", "--format", "json", "--level", "information", at=folder)
    assert done.code == 0, done.words
    found: dict[str, list[str]] = {}
    for one in json.loads(done.out)["findings"]:
        found.setdefault(one["severity"], []).append(one["code"])
    return found


@pytest.mark.covers("G118", "commish validate")
def test_an_agreement_alone_is_told_only_that_it_is_to_be_linked(
    run_commish: Commish, tmp_path: Path
) -> None:
    folder = workspace(tmp_path, {"agreements/hub.yaml": _AGREEMENT.format("hub")})
    assert _told(run_commish, folder) == {"information": ["TIR008"]}


@pytest.mark.covers("G118", "commish validate")
def test_a_register_of_five_hundred_is_one_sentence(run_commish: Commish, tmp_path: Path) -> None:
    names = [f"a{number}" for number in range(500)]
    files = {f"agreements/{name}.yaml": _AGREEMENT.format(name) for name in names}
    assert _told(run_commish, workspace(tmp_path, files)) == {"information": ["TIR008"]}


@pytest.mark.parametrize("tier", ["political", "strategic", "tactical", "service"])
def test_a_draft_of_any_tier_is_only_reminded(
    tier: str, run_commish: Commish, tmp_path: Path
) -> None:
    text = f"kind: commission\nid: begun\ntitle: Begun\ntier: {tier}\nstatus: draft\n"
    folder = workspace(tmp_path, {"commissions/begun.yaml": text})
    assert set(_told(run_commish, folder)) == {"information"}


def test_a_decision_alone_is_a_place_to_start(run_commish: Commish, tmp_path: Path) -> None:
    text = "kind: decision\nid: begun\ntitle: Begun\nstatus: draft\n"
    folder = workspace(tmp_path, {"decisions/begun.yaml": text})
    assert set(_told(run_commish, folder)) <= {"information"}
