"""`commish validate`: what is printed where."""

import json
from pathlib import Path

import pytest

from commish.cli.formats import FORMATS, format_called
from tests.command import Commish
from tests.terminal import on_a_terminal
from tests.workspace import COMMISSION, fingerprint, workspace

_FALLS = "kind: need\nid: falls\ntitle: Falls\ntitle: Falls at home\n"


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A workspace with one broken file."""
    files = {"commissions/safe-homes.yaml": COMMISSION, "needs/falls.yaml": _FALLS}
    return workspace(tmp_path, files)


def test_in_a_pipe_a_finding_is_one_line(town: Path, run_commish: Commish) -> None:
    ran = run_commish("validate", at=town)
    first, last = ran.out.splitlines()
    assert first.startswith("needs/falls.yaml:4:1: error: The key “title” is written on line 3")
    assert last.startswith("1 error and 0 warnings in 3 documents")
    assert ran.err == ""


def test_on_a_terminal_a_finding_shows_its_line_in_colour(town: Path) -> None:
    ran = on_a_terminal("validate", at=town)
    assert ran.code == 1
    assert "\x1b[31mError\x1b[0m: The key “title” is written on line 3" in ran.out
    assert "title: Falls at home\n" in ran.out
    assert "Next: commish explain YML002\n" in ran.out


@pytest.mark.parametrize("name", ["NO_COLOR", "CI"])
def test_no_colour_where_it_is_not_wanted(
    name: str, town: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, "1")
    ran = on_a_terminal("validate", at=town)
    assert "\x1b" not in ran.out
    assert "  Error: The key “title”" in ran.out


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_tells_of_the_finding(name: str, town: Path, run_commish: Commish) -> None:
    ran = run_commish("validate", "--format", name, at=town)
    assert ran.code == 1
    assert "YML002" in ran.out
    assert callable(format_called(name))


@pytest.mark.covers("G93", "commish validate")
def test_json_is_data_and_nothing_else(town: Path, run_commish: Commish) -> None:
    found = json.loads(run_commish("validate", "--format", "json", at=town).out)
    assert found["command"] == "validate"
    assert "YML002" in [one["code"] for one in found["findings"]]


@pytest.mark.parametrize(
    ("options", "shown", "code"),
    [
        (("--level", "error"), False, 0),
        (("--level", "warning"), False, 0),
        (("--level", "information"), True, 0),
        (("--level", "error", "--fail-level", "information"), False, 1),
    ],
)
def test_what_is_shown_and_what_fails_are_two_things(
    options: tuple[str, ...], shown: object, code: int, tmp_path: Path, run_commish: Commish
) -> None:
    town = workspace(tmp_path, {"commissions/safe-homes.yaml": COMMISSION})
    ran = run_commish("validate", *options, at=town)
    assert ran.code == code
    assert ("information: " in ran.out) is shown


def test_standard_input_is_called_what_it_is_asked_to_be(
    tmp_path: Path, run_commish: Commish
) -> None:
    ran = run_commish("validate", "-", "--stdin-filename", "falls.yaml", at=tmp_path, given=_FALLS)
    assert ran.code == 1
    assert ran.out.startswith("falls.yaml:4:1: error: ")
    assert run_commish("validate", "-", at=tmp_path, given=_FALLS).out.startswith("-:4:1: error: ")


def test_standard_input_needs_no_workspace(tmp_path: Path, run_commish: Commish) -> None:
    ran = run_commish("validate", "-", at=tmp_path, given=COMMISSION)
    assert (ran.code, ran.err) == (0, "")
    assert "in 1 document" in ran.out


def test_standard_input_stands_alone(town: Path, run_commish: Commish) -> None:
    ran = run_commish("validate", "-", "needs", at=town, given=COMMISSION)
    assert ran.code == 2
    assert "standard input" in ran.err


def test_a_date_on_the_command_line_wins(town: Path, run_commish: Commish) -> None:
    assert "read as at 31 March 2030." in run_commish("validate", "--as-of", "2030-03", at=town).out


def test_a_file_name_is_not_obeyed(town: Path, run_commish: Commish) -> None:
    workspace(town, {"needs/a\x1b[31m.yaml": _FALLS})
    for name in FORMATS:
        ran = run_commish("validate", "--format", name, at=town)
        assert all(each.isprintable() or each == "\n" for each in ran.out), name


def test_reading_never_writes(town: Path, run_commish: Commish) -> None:
    before = fingerprint(town)
    for name in FORMATS:
        run_commish("validate", "--format", name, at=town)
    assert fingerprint(town) == before
