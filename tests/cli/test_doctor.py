"""`commish doctor`: what is printed, and the exit code."""

import json
from pathlib import Path

import pytest

from commish.usecases import doctor as doctors
from tests.command import Commish
from tests.workspace import workspace


@pytest.mark.covers("G114", "commish doctor")
def test_each_line_begins_with_how_it_stands(tmp_path: Path, run_commish: Commish) -> None:
    ran = run_commish("doctor", at=workspace(tmp_path))
    assert ran.code == 0
    *lines, empty, closing = ran.out.splitlines()
    assert empty == ""
    assert closing == "commish works here. Look at the lines that begin with “look”."
    assert lines[0].startswith("ok     commish    commish ")
    assert {line[:7] for line in lines} == {"ok     ", "look   ", " " * 7}
    assert max(map(len, lines)) <= 80


def test_json_holds_the_same(tmp_path: Path, run_commish: Commish) -> None:
    told = json.loads(run_commish("doctor", "--format", "json", at=workspace(tmp_path)).out)
    assert told["command"] == "doctor"
    assert {"commish", "reading", "workspace", "editor"} <= {one["about"] for one in told["signs"]}


def test_a_folder_may_be_named(tmp_path: Path, run_commish: Commish) -> None:
    workspace(tmp_path / "town")
    assert "read at 2026-04-01" in run_commish("doctor", "town", at=tmp_path).words
    ran = run_commish("doctor", "nowhere", at=tmp_path)
    assert (ran.code, ran.out) == (2, "")


@pytest.mark.parametrize(
    ("state", "ends"),
    [("fine", (0, "All is well.")), ("fails", (1, "Something can't work"))],
)
def test_the_exit_code_says_whether_something_can_not_work(
    state: str,
    ends: tuple[int, str],
    tmp_path: Path,
    run_commish: Commish,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sign = doctors.Sign("git", "git", state)
    monkeypatch.setattr("commish.cli.doctor.doctor", lambda *_: (sign,))
    ran = run_commish("doctor", at=tmp_path)
    assert (ran.code, ends[1] in ran.out) == (ends[0], True)
