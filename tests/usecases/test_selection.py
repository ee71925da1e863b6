"""Which rules apply: by code, name and beginning, in commish.yaml, on the command line, by path."""

from datetime import date
from pathlib import Path

import pytest

from commish.errors import CommishError
from commish.findings import Severity
from commish.rules import rules
from commish.source.limits import MOST_FINDINGS
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


def test_a_check_that_leaves_rules_out_says_so(town: Path) -> None:
    """Who reads the summary alone must not take a part of the check for the whole."""
    own = (
        "rules:\n  ignore:\n    - CON002\n    - term-suits-the-work\n    - VAT001\n  severity:\n"
        "    - code: TIR002\n      severity: off\n    - code: TIR003\n      severity: error\n"
        "  paths:\n    - path: archive/*\n      ignore:\n        - OUT\n"
        "    - path: old\n      ignore:\n        - OUT\n"
    )
    said = _checked(town, rules=own).notes
    marker = (town / "commish.yaml").as_posix()
    assert said == (
        f"3 rules ignored by {marker}.",
        f"1 rule of another severity by {marker}.",
        f"Rules ignored under 2 paths by {marker}.",
    )
    said = _checked(town, Asked(select=("CON002", "TIR"), ignore=("TIR001",)), own).notes
    count = 1 + sum(1 for one in rules() if one.family == "TIR")
    assert said[0] == f"Only {count} rules selected by --select."
    assert said[2] == "1 rule ignored by --ignore."
    own = "rules:\n  select:\n    - CON002\n"
    assert _checked(town, rules=own).notes == (f"Only 1 rule selected by {marker}.",)
    assert _checked(town).notes == ()


def test_the_rules_that_are_counted_are_those_that_may_say_something(town: Path) -> None:
    whole = _checked(town).rules
    assert whole == len(rules())
    assert _checked(town, Asked(ignore=("TIR001", "SCH"))).rules == whole - 1
    assert _checked(town, Asked(select=("TIR001", "SCH"))).rules == 1
    (town / "loose.yaml").rename(town / "apart.yaml")
    alone = town.parent / "alone.yaml"
    alone.write_text(_LOOSE, encoding="utf-8")
    told = validate([alone], asked=Asked(select=("TIR001",)))
    assert (told.rules, told.notes) == (1, ("Only 1 rule selected by --select.",))


@pytest.mark.parametrize("asked", [Asked(), Asked(ignore=("SCH", "VAL")), Asked(select=("TIR",))])
def test_documents_that_no_rule_looked_at_are_counted(asked: Asked, town: Path) -> None:
    """Also where it is ignored what kept the rules from them."""
    (town / "play.yaml").write_text(_SHORT.format(name="play") + "colour: red\n", encoding="utf-8")
    missed = "No rule looked at {} not fit {} schema."
    assert (
        missed.format("1 document that can't be read or does", "its") in _checked(town, asked).notes
    )
    (town / "broken.yaml").write_text("kind: [\n", encoding="utf-8")
    both = missed.format("2 documents that can't be read or do", "their")
    assert both in _checked(town, asked).notes
    assert both not in validate([town / "loose.yaml"], asked=asked).notes


def test_a_long_list_of_what_names_no_rule_is_told_in_part_and_soon(town: Path) -> None:
    words = [f"X{number:06d}{'x' * 200}" for number in range(20_000)]
    own = "rules:\n  ignore:\n" + "".join(f"    - {word}\n" for word in words)
    found = [one for one in _checked(town, rules=own).findings if one.code == "SET001"]
    assert len(found) == MOST_FINDINGS
