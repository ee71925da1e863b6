"""Which rules apply: by code, name and beginning, in commish.yaml, on the command line, by path."""

from datetime import date
from pathlib import Path

import pytest

from commish.errors import CommishError
from commish.findings import Severity
from commish.usecases.selection import is_known
from commish.usecases.validate import Asked, Verdict, validate
from tests.workspace import MARKER, workspace

_SHORT = "kind: agreement\nid: {name}\ntitle: Play pilot\nstart: 2026-04-01\nend: 2027-03-31\n"
_LOOSE = "kind: commission\nid: loose\ntitle: Loose\ntier: tactical\nstatus: proposed\n"


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A workspace with two short agreements and a commission that answers nothing."""
    files = {
        "play.yaml": _SHORT.format(name="play"),
        "archive/2020/old.yaml": _SHORT.format(name="old"),
        "loose.yaml": _LOOSE,
    }
    return workspace(tmp_path, files)


def _checked(root: Path, asked: Asked | None = None, rules: str = "") -> Verdict:
    (root / "commish.yaml").write_text(MARKER + rules, encoding="utf-8")
    return validate([root], date(2026, 11, 22), asked=asked or Asked())


def _found(verdict: Verdict) -> set[tuple[str, str]]:
    return {
        (one.code, one.subject)
        for one in verdict.findings
        if one.severity is not Severity.INFORMATION
    }


_ALL = {("CON002", "play"), ("CON002", "old"), ("TIR001", "loose")}


@pytest.mark.parametrize(
    "words", [("TIR001",), ("tir001",), ("TIR",), ("answers-a-commission-above",)]
)
def test_only_what_is_selected_is_told(words: tuple[str, ...], town: Path) -> None:
    assert _found(_checked(town)) >= _ALL
    assert _found(_checked(town, Asked(select=words))) & _ALL == {("TIR001", "loose")}


@pytest.mark.parametrize("words", [("CON002",), ("CON",), ("term-suits-the-work, TIR002",)])
def test_what_is_ignored_is_not_told(words: tuple[str, ...], town: Path) -> None:
    assert _found(_checked(town, Asked(ignore=words))) & _ALL == {("TIR001", "loose")}


def test_the_command_line_replaces_what_the_workspace_selects_and_adds_to_what_it_ignores(
    town: Path,
) -> None:
    own = "rules:\n  select:\n    - CON\n  ignore:\n    - TIR001\n"
    assert _found(_checked(town, rules=own)) == {("CON002", "play"), ("CON002", "old")}
    assert _found(_checked(town, Asked(select=("TIR",)), own)) == set()
    assert _found(_checked(town, Asked(ignore=("CON002",)), own)) == set()


@pytest.mark.parametrize(
    "path", ["archive", "archive/", "archive/*", "archive/2020/old.yaml", "*/old.yaml"]
)
def test_a_path_has_rules_of_its_own(path: str, town: Path) -> None:
    own = f'rules:\n  paths:\n    - path: "{path}"\n      ignore:\n        - CON002\n'
    assert _found(_checked(town, rules=own)) & _ALL == _ALL - {("CON002", "old")}


def test_a_path_is_seen_from_the_workspace(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(town.parent)
    own = "rules:\n  paths:\n    - path: archive\n      ignore:\n        - CON\n"
    assert _found(_checked(town, rules=own)) & _ALL == _ALL - {("CON002", "old")}


@pytest.mark.parametrize(("severity", "is_told"), [("error", 2), ("off", 0)])
def test_a_body_may_change_how_much_a_rule_matters(severity: str, is_told: int, town: Path) -> None:
    own = (
        "rules:\n  severity:\n    - code: CON\n      severity: warning\n"
        f"    - code: CON002\n      severity: {severity}\n"
    )
    found = [one for one in _checked(town, rules=own).findings if one.code == "CON002"]
    assert len(found) == is_told
    assert all(one.severity is Severity.ERROR for one in found)


def test_what_can_not_be_read_is_always_told(town: Path) -> None:
    (town / "broken.yaml").write_text("kind: [\n", encoding="utf-8")
    asked = Asked(select=("CON",), ignore=("YML", "FIL"))
    assert any(one.code.startswith("YML") for one in _checked(town, asked).findings)


@pytest.mark.parametrize(
    ("word", "mend"), [("TIRE001", "Did you mean TIR001?"), ("zzzzzzzz", "lists")]
)
def test_a_word_that_names_no_rule_is_refused(word: str, mend: str, town: Path) -> None:
    with pytest.raises(CommishError, match="There is no rule") as caught:
        _checked(town, Asked(select=(word,)))
    assert mend in caught.value.mend


def test_a_word_in_commish_yaml_that_names_no_rule_is_a_finding_there(town: Path) -> None:
    own = (
        "rules:\n  select:\n    - TIRE\n  ignore:\n    - TIRE001\n  severity:\n"
        "    - code: zzzzzzzz\n      severity: off\n  paths:\n    - path: a\n      ignore:\n"
        "        - answers-a-comission-above\n"
    )
    found = [one for one in _checked(town, rules=own).findings if one.code == "SET001"]
    assert [one.place.line for one in found] == [8, 10, 12, 17]
    assert found[1].mend == "Did you mean TIR001?"


def test_beginnings_are_of_codes_and_never_of_names() -> None:
    assert is_known("TIR")
    assert is_known("t")
    assert not is_known("answers")


@pytest.mark.parametrize(("level", "fails"), [("error", 0), ("warning", 1), ("information", 1)])
def test_a_workspace_says_at_which_level_it_fails(level: str, fails: int, town: Path) -> None:
    own = f"rules:\n  select:\n    - CON002\n  fail_level: {level}\n"
    assert _checked(town, rules=own).failing == fails
    assert not _checked(town, Asked(fail_level=Severity.ERROR), own).failing
