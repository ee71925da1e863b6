"""`commish rules`: every rule, and what the rulebooks said on a day."""

import json
from datetime import date
from pathlib import Path

import pytest

from commish.rules import rules
from commish.source.codes import CODES
from tests.command import Commish
from tests.workspace import MARKER, workspace

_ENGLISH = MARKER + "body:\n  type: county\n  nation: england\n"


def test_every_rule_and_code_is_listed_within_eighty_columns(run_commish: Commish) -> None:
    lines = run_commish("rules").out.splitlines()
    first = [line.split()[0] for line in lines if line[:1].isupper()]
    assert first == [*(one.code for one in rules()), *(one.code for one in CODES)]
    assert max(map(len, lines)) <= 80
    assert lines[-1] == f"{len(first)} rules. Next: commish explain {first[0]}"


def test_as_data_each_has_name_severity_and_basis(run_commish: Commish) -> None:
    found = json.loads(run_commish("rules", "--format", "json").out)["rules"]
    assert {one["basis"] for one in found} >= {"law", "practice", "seed", "format"}
    assert len({one["name"] for one in found}) == len(found)


@pytest.mark.parametrize(
    ("words", "held"),
    [
        (("notices",), {"PRO003", "VAR002", "GOV002"}),
        (("Notice", "DECISION"), {"GOV002"}),
        (("vat",), {"VAT001", "PRO001"}),
        (("duplicate-key",), {"YML002"}),
        (("tir00",), {"TIR001", "TIR009"}),
        (("law", "key"), {"GOV002"}),
    ],
)
def test_words_choose_the_rules_that_speak_of_them(
    words: tuple[str, ...], held: set[str], run_commish: Commish
) -> None:
    found = json.loads(run_commish("rules", *words, "--format", "json").out)["rules"]
    codes = {one["code"] for one in found}
    assert held <= codes
    assert len(codes) < 30
    lines = run_commish("rules", *words).out.splitlines()
    assert {line.split()[0] for line in lines if line[:1].isupper()} == codes


def test_a_word_is_none_of_another_s_letters(run_commish: Commish) -> None:
    """`vat` is in `private`, and `part` is no party."""
    assert "EXT002" not in run_commish("rules", "vat").out
    assert run_commish("rules", "parties").out == run_commish("rules", "party").out


def test_a_word_that_no_rule_speaks_of_is_answered(run_commish: Commish) -> None:
    ran = run_commish("rules", "nosuch\x1b[31m", "(.*)+$")
    assert ran.out.startswith("No rule speaks of “nosuch\\u001B[31m (.*)+$”.")
    assert ran.code == 0
    assert json.loads(run_commish("rules", "nosuch", "--format", "json").out)["rules"] == []


def test_words_choose_what_was_in_force_too(tmp_path: Path, run_commish: Commish) -> None:
    found = run_commish("rules", "key decision", "--on", "2026-05-02", at=tmp_path).out
    assert "  Notice of a key decision: 28 clear days\n" in found
    assert "threshold" not in found
    none = run_commish("rules", "nosuch", "--on", "2026-05-02", at=tmp_path).out
    assert none.startswith("0 entries in force.")


def test_on_a_day_it_says_what_was_in_force_for_this_body(
    tmp_path: Path, run_commish: Commish
) -> None:
    root = workspace(tmp_path, {}, _ENGLISH)
    early = run_commish("rules", "--on", "2012-05-02", at=root)
    late = run_commish("rules", "--on", "2026-05-02", at=root)
    assert "Notice of a key decision: 28 clear days" not in early.out
    assert "  Notice of a key decision: 28 clear days\n" in late.out
    assert "£207,720 including VAT" in late.words
    assert "£135,018" not in late.out
    assert "NOT VERIFIED, so never an error" in late.words
    assert max(map(len, late.out.splitlines())) <= 80


def test_without_a_workspace_every_body_is_spoken_of(tmp_path: Path, run_commish: Commish) -> None:
    found = json.loads(run_commish("rules", "--on", "2026-05", "--format", "json", at=tmp_path).out)
    assert found["on"] == date(2026, 5, 31).isoformat()
    says = [one["says"] for one in found["entries"] if one["topic"] == "threshold-services"]
    assert says == ["£207,720 including VAT", "£135,018 including VAT"]


def test_what_a_rule_reads_is_explained_with_it(tmp_path: Path, run_commish: Commish) -> None:
    words = run_commish("explain", "CON002", at=tmp_path).words
    assert "It reads the rulebooks: Shortest term without a reason: 36 months" in words
    root = workspace(tmp_path, {}, _ENGLISH)
    assert "36 months" in run_commish("explain", "CON002", at=root).words
