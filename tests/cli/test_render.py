"""`commish render`: how its arguments are taken; the papers themselves have tests of their own."""

from pathlib import Path

import pytest

from commish.usecases.render import FORMATS, reports
from tests.command import Commish
from tests.workspace import COMMISSION, fingerprint, workspace


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A workspace with a political commission."""
    return workspace(tmp_path, {"commissions/safe-homes.yaml": COMMISSION})


@pytest.mark.parametrize("arguments", [("--list",), ()])
def test_the_reports_are_listed(
    arguments: tuple[str, ...], town: Path, run_commish: Commish
) -> None:
    lines = run_commish("render", *arguments, at=town).out.splitlines()
    named = [line.split()[0] for line in lines if not line.startswith(" ")]
    assert named == [one.name for one in reports()]
    assert max(map(len, lines)) <= 80


def test_every_format_is_written_unless_some_are_named(town: Path, run_commish: Commish) -> None:
    ran = run_commish("render", "overview", at=town)
    assert ran.code == 0, ran.words
    suffixes = {path.suffix for path in (town / "out").iterdir()}
    assert suffixes == {f".{name}" for name in FORMATS}
    assert all(line.startswith("Wrote out/") for line in ran.out.splitlines())


def test_formats_and_folder_are_chosen(town: Path, run_commish: Commish) -> None:
    run_commish("render", "overview", "--to", "md, ", "-o", "papers", at=town)
    assert {path.suffix for path in (town / "papers").iterdir()} == {".md"}


def test_a_dry_run_names_the_files_and_writes_none(town: Path, run_commish: Commish) -> None:
    before = fingerprint(town)
    ran = run_commish("render", "overview", "--to", "md", "--dry-run", at=town)
    assert ran.out.startswith("Would write out/")
    assert fingerprint(town) == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("overview", "--to", ","), "--to names no format."),
        (("overview", "--to", "odt"), "There is no format odt."),
        (("overveiw",), "Did you mean overview?"),
        (("zzz",), "There are: "),
        (("board-paper", "nothing"), "nothing"),
        (("overview", "--as-of", "soon"), "--as-of: "),
    ],
)
def test_what_cannot_be_rendered_is_one_line_and_nothing_is_written(
    arguments: tuple[str, ...], said: str, town: Path, run_commish: Commish
) -> None:
    before = fingerprint(town)
    ran = run_commish("render", *arguments, at=town)
    assert (ran.code, len(ran.err.splitlines())) == (2, 1)
    assert said in ran.err
    assert fingerprint(town) == before


def test_errors_in_the_files_behind_are_told_and_do_not_stop_it(
    town: Path, run_commish: Commish
) -> None:
    workspace(town, {"needs/falls.yaml": "kind: need\nid: falls\nzzz: 1\n"})
    ran = run_commish("render", "overview", "--to", "md", at=town)
    assert ran.code == 0
    assert "errors; commish validate names them" in ran.err
