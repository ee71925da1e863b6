"""A sample that is changed for the worse: what is said, where, and with which exit code."""

import json
import re
from pathlib import Path

import pytest

from tests.command import Commish
from tests.samples.placed import placed


@pytest.fixture
def northants(run_commish: Commish, tmp_path: Path) -> Path:
    return placed(run_commish, tmp_path, "northants-transport")


def _errors(run: Commish, folder: Path) -> list[tuple[str, str, int, int, str]]:
    told = json.loads(run("validate", "--format", "json", at=folder).out)
    return [
        (one["code"], one["file"], one["line"], one["column"], one["message"])
        for one in told["findings"]
        if one["severity"] == "error"
    ]


def _place(path: Path, text: str) -> tuple[int, int]:
    """Line and column at which *text* first stands in a file, both from 1."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if text in line:
            return number, line.index(text) + 1
    raise AssertionError(f"{text} is not in {path}")


@pytest.mark.covers("G01", "commish validate")
def test_without_its_strategic_tier_everything_left_hanging_is_named_with_its_place(
    northants: Path, run_commish: Commish
) -> None:
    gone = ["economic-development", "surface-water", "transport-assets"]
    for name in gone:
        (northants / "commissions" / f"{name}.yaml").unlink()
    done = run_commish("validate", at=northants)
    assert done.code == 1
    programme = "commissions/transport-asset-programme.yaml"
    decision = "decisions/cmt-strategic-2013.yaml"
    expected = {
        (programme, *_place(northants / programme, "transport-assets"), "transport-assets"),
        *((decision, *_place(northants / decision, name), name) for name in gone),
    }
    found = {
        (file, line, column, name)
        for code, file, line, column, message in _errors(run_commish, northants)
        if code == "LNK001"
        for name in re.findall(r"names “([^”]+)”", message)
    }
    assert found == expected
    for file, line, column, name in expected:
        assert f"{file}:{line}:{column}" in done.out
        assert f"“{name}”" in done.out


_POLITICAL = "commissions/built-environment.yaml"


def _add(folder: Path, file: str, text: str) -> None:
    path = folder / file
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


@pytest.mark.covers("G02", "commish validate")
def test_a_political_commission_may_not_say_how(northants: Path, run_commish: Commish) -> None:
    _add(northants, _POLITICAL, "how: By widening the roads.\n")
    [(code, file, line, _, _)] = _errors(run_commish, northants)
    assert (code, file) == ("TIR004", _POLITICAL)
    assert line == _place(northants / _POLITICAL, "how: By widening")[0]
    assert run_commish("validate", at=northants).code == 1


@pytest.mark.covers("G02", "commish validate")
def test_members_may_fix_a_method_and_say_why(northants: Path, run_commish: Commish) -> None:
    method = """\
required_method:
- id: in-house
  what: The work stays with the council's own service.
  because: Members want the risk held by the council.
"""
    _add(northants, _POLITICAL, method)
    assert _errors(run_commish, northants) == []
    assert run_commish("validate", at=northants).code == 0


def test_a_circle_of_commissions_does_no_harm(northants: Path, run_commish: Commish) -> None:
    path = northants / "commissions" / "transport-assets.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("- built-environment\n", "- built-environment\n- transport-asset-programme\n"),
        encoding="utf-8",
    )
    assert run_commish("validate", at=northants).code in (0, 1)
    for command in (["walk"], ["walk", "--up"], ["render", "control-document", "--to", "md"]):
        assert run_commish(*command, at=northants).code == 0
