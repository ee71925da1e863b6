"""The language-free vectors of two branches put together, in a real repository."""

import json
import shutil
from pathlib import Path

import pytest

from commish.findings import Severity
from commish.usecases.merging import validate_merged
from commish.usecases.whole import shown_from
from tests.repositories import commit, git, repository
from tests.usecases.checked import again

_HERE = Path(__file__).resolve().parent / "merging"
_EXPECTED = sorted(_HERE.glob("*.json"))


@pytest.mark.covers("G100", "commish validate --merge-with")
@pytest.mark.parametrize("path", _EXPECTED, ids=lambda path: str(path.stem))
def test_two_branches_come_to_just_these_findings(path: Path, tmp_path: Path) -> None:
    town = repository(tmp_path / "town")
    _state(path.with_suffix("") / "base", town)
    git(town, "branch", "there")
    _state(path.with_suffix("") / "here", town)
    git(town, "checkout", "-q", "there")
    _state(path.with_suffix("") / "there", town)
    git(town, "checkout", "-q", "main")
    told = validate_merged([town], ["there"], shown_from(town), again).verdict.findings
    assert [
        {
            "code": one.code,
            "file": one.place.path,
            "line": one.place.line,
            "column": one.place.column,
        }
        for one in told
        if one.severity is not Severity.INFORMATION
    ] == json.loads(path.read_text(encoding="utf-8"))


def test_every_vector_says_what_is_expected() -> None:
    assert {path.name for path in _HERE.iterdir() if path.is_dir()} == {
        path.stem for path in _EXPECTED
    }


def _state(source: Path, town: Path) -> None:
    """Commit just the files of a state."""
    for path in town.iterdir():
        if path.is_dir() and path.name != ".git":
            shutil.rmtree(path)
        elif path.is_file():
            path.unlink()
    shutil.copytree(source, town, dirs_exist_ok=True)
    commit(town, {})
