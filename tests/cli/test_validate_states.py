"""`commish validate` of a change, of branches put together, and of a text not yet saved."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.command import Commish
from tests.repositories import commit, git, repository, state_of
from tests.workspace import MARKER, workspace

_NEED = "kind: need\nid: falls\ntitle: Falls\n"
_LINKS = "kind: commission\nid: hub\ntitle: The hub\ntier: political\nneeds:\n- falls\n"


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A branch with a new commission, while main has lost the need that it names."""
    old = "kind: need\nid: old\ntitle: Old\nno_such_key: 1\n"
    files = {"commish.yaml": MARKER, "needs/falls.yaml": _NEED, "needs/old.yaml": old}
    folder = repository(tmp_path / "town", files)
    git(folder, "checkout", "-q", "-b", "work")
    commit(folder, {"hub.yaml": _LINKS})
    git(folder, "checkout", "-q", "main")
    commit(folder, {"needs/falls.yaml": None})
    git(folder, "checkout", "-q", "work")
    return folder


@pytest.mark.covers("G97", "commish validate --changed-since")
def test_only_what_belongs_to_the_change_is_told(town: Path, run_commish: Commish) -> None:
    assert run_commish("validate", at=town).code == 1
    ran = run_commish("validate", "--changed-since", "main", at=town)
    assert (ran.code, ran.err) == (0, "")
    (town / "needs" / "falls.yaml").unlink()
    ran = run_commish("validate", "--changed-since", "main", at=town)
    assert ran.code == 1
    assert "hub.yaml:6:3" in ran.out
    assert "needs/old.yaml" not in ran.out


@pytest.mark.covers("G100", "commish validate --merge-with")
def test_what_is_wrong_only_together_is_told_with_its_reasons(
    town: Path, run_commish: Commish
) -> None:
    before = state_of(town)
    ran = run_commish("validate", "--merge-with", "main", "--select", "LNK", at=town)
    assert ran.code == 1
    assert (
        "No side has this alone: this document is added here;"
        " “main” takes away “falls”, which stood in needs/falls.yaml."
    ) in ran.words
    assert state_of(town) == before


@pytest.mark.parametrize(
    "arguments",
    [
        ("--changed-since", "nowhere"),
        ("--merge-with", "--output=made"),
        ("--merge-with", "main", "--changed-since", "main"),
    ],
)
def test_what_can_not_be_is_refused(
    arguments: tuple[str, ...], town: Path, run_commish: Commish
) -> None:
    ran = run_commish("validate", *arguments, at=town)
    assert (ran.code, ran.out) == (2, "")
    assert len(ran.err.splitlines()) == 1
    assert not (town / "made").exists()


@pytest.mark.covers("G114", "commish validate - --stdin-filename")
def test_a_text_that_is_not_saved_yet_is_checked_in_its_place(
    town: Path, run_commish: Commish
) -> None:
    text = _LINKS.replace("falls", "flals")
    arguments = ("validate", "-", "--stdin-filename", "hub.yaml")
    ran = run_commish(*arguments, at=town, given=text)
    assert ran.code == 1
    assert "hub.yaml:6:3" in ran.out
    assert "Did you mean falls?" in ran.out
    assert "needs/old.yaml" not in ran.out
    assert run_commish(*arguments, at=town, given=_LINKS).code == 0


def test_a_name_outside_any_workspace_stands_alone(tmp_path: Path, run_commish: Commish) -> None:
    workspace(tmp_path / "town")
    ran = run_commish("validate", "-", "--stdin-filename", "x.yaml", at=tmp_path, given=_NEED)
    assert ran.code == 0


@pytest.mark.slow("ctrl-c")
@pytest.mark.skipif(os.name == "nt", reason="sends a signal")
@pytest.mark.covers("G94", "commish validate --watch")
def test_a_watch_checks_again_and_ends_with_the_last_code(town: Path, tmp_path: Path) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    out = tmp_path / "out"
    with out.open("w") as told:
        watching = subprocess.Popen(
            [sys.executable, "-m", "commish", "validate", "--watch", "--merge-with", "work"],
            cwd=town,
            env={**os.environ, "TMPDIR": str(temporary), "PYTHONUNBUFFERED": "1"},
            stdout=told,
        )
    _until(out, 1)
    (town / "needs" / "old.yaml").write_text("kind: plan\nid: old\ntitle: Old\n")
    _until(out, 2)
    watching.send_signal(signal.SIGINT)
    assert watching.wait(20) == 0
    assert not list(temporary.iterdir())


def _until(out: Path, count: int) -> None:
    for _ in range(300):
        if out.read_text().count("Checked at") >= count:
            return
        time.sleep(0.1)
    raise AssertionError(out.read_text())
