"""`commish schema export`: what is printed."""

from pathlib import Path

import pytest

from tests.command import Commish
from tests.workspace import fingerprint, workspace


@pytest.mark.covers("G114", "commish schema export")
def test_it_says_where_the_files_went(tmp_path: Path, run_commish: Commish) -> None:
    first, second, last = run_commish("schema", "export", at=workspace(tmp_path)).out.splitlines()
    assert first.startswith("Wrote 18 files into .commish/schemas")
    assert second == "Wrote 1 file into .vscode"
    assert last.startswith("Next: ")


def test_the_workspace_is_the_one_around(tmp_path: Path, run_commish: Commish) -> None:
    workspace(tmp_path, {"needs/readme.txt": ""})
    run_commish("schema", "export", at=tmp_path / "needs")
    assert (tmp_path / ".commish" / "schemas" / "need.schema.json").is_file()


def test_a_second_time_there_is_nothing_to_write(tmp_path: Path, run_commish: Commish) -> None:
    run_commish("schema", "export", workspace(tmp_path / "town"), at=tmp_path)
    ran = run_commish("schema", "export", "town", at=tmp_path)
    assert ran.out == "Nothing to write: schemas and settings are up to date.\n"


def test_a_dry_run_writes_nothing(tmp_path: Path, run_commish: Commish) -> None:
    before = fingerprint(workspace(tmp_path))
    ran = run_commish("schema", "export", "--dry-run", at=tmp_path)
    assert ran.out.startswith("Would write 18 files into .commish/schemas")
    assert "Next: " not in ran.out
    assert fingerprint(tmp_path) == before


@pytest.mark.parametrize("arguments", [(), ("elsewhere",)])
def test_it_needs_a_workspace(
    arguments: tuple[str, ...], tmp_path: Path, run_commish: Commish
) -> None:
    ran = run_commish("schema", "export", *arguments, at=tmp_path)
    assert ran.code == 2
    assert "There is no workspace here." in ran.err
    assert not list(tmp_path.iterdir())


def test_schema_alone_shows_its_help(run_commish: Commish) -> None:
    assert "export" in run_commish("schema").words
