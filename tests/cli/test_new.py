"""`commish new`: options, questions on a terminal, and what is printed."""

from pathlib import Path

import pytest

from tests.command import Commish
from tests.terminal import on_a_terminal
from tests.workspace import AGREEMENT, COMMISSION, fingerprint, workspace


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A workspace with a political commission and an agreement."""
    files = {"commissions/safe-homes.yaml": COMMISSION, "agreements/hub-contract.yaml": AGREEMENT}
    return workspace(tmp_path, files)


def test_it_says_what_it_wrote_and_what_comes_next(town: Path, run_commish: Commish) -> None:
    ran = run_commish(
        "new", "commission", "offer", "--from", "safe-homes", "--title", "An offer", at=town
    )
    assert ran.code == 0
    assert ran.out == (
        "Wrote commissions/offer.yaml\n"
        "Next: fill it in, then commish validate\n"
        "      commish schema export puts the schemas there, so that an editor helps\n"
    )
    text = (town / "commissions" / "offer.yaml").read_text(encoding="utf-8")
    assert "title: An offer\ntier: strategic\n" in text
    assert "\nanswers:\n  - safe-homes\n" in text
    assert run_commish("validate", at=town).code == 0


def test_with_the_schemas_there_the_next_step_is_shorter(town: Path, run_commish: Commish) -> None:
    run_commish("schema", "export", at=town)
    ran = run_commish("new", "need", "falls", "--title", "Falls", at=town)
    assert ran.out.splitlines()[-1] == "Next: fill it in, then commish validate"


def test_a_dry_run_prints_the_text_and_nothing_else(town: Path, run_commish: Commish) -> None:
    before = fingerprint(town)
    ran = run_commish("new", "need", "falls", "--title", "Falls", "--dry-run", at=town)
    assert ran.out.startswith("# yaml-language-server: $schema=../.commish/schemas/need.schema")
    assert "\nkind: need\nid: falls\ntitle: Falls\n" in ran.out
    assert fingerprint(town) == before


def test_values_are_given_by_key(town: Path, run_commish: Commish) -> None:
    ran = run_commish(
        *("new", "need", "falls", "--title", "Falls", "--set", "size=about 45"),
        *("--set", "statement=a = b", "--in", "our-needs"),
        at=town,
    )
    assert ran.out.startswith("Wrote our-needs/falls.yaml\n")
    text = (town / "our-needs" / "falls.yaml").read_text(encoding="utf-8")
    assert "\nsize: about 45\n" in text
    assert "\nstatement: a = b\n" in text


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Say which kind to start. There are: accepted, agreement, "),
        (("need", "x"), 'A need needs a title: give --title "…".'),
        (("commission", "x", "--title", "X"), "A commission needs a tier: give --tier political"),
        (("return",), "A return needs an agreement: give --from"),
        (("return", "--from", "hub-contract"), "A return needs a period: give one, such as --set"),
        (("need", "--title", "X"), "A need needs an id: give it after the kind."),
        (("need", "x", "--set", "title"), "“title” has no equals sign."),
        (("need", "x", "--title", "X", "--set", "title=Y"), "The key title is given twice."),
        (("need", "safe-homes", "--title", "X"), "Choose another, such as safe-homes-2."),
    ],
)
def test_without_a_terminal_what_is_missing_is_one_line(
    arguments: tuple[str, ...], said: str, town: Path, run_commish: Commish
) -> None:
    before = fingerprint(town)
    ran = run_commish("new", *arguments, at=town)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert len(ran.err.splitlines()) == 1
    assert fingerprint(town) == before


def test_on_a_terminal_what_is_missing_is_asked_for(town: Path) -> None:
    ran = on_a_terminal("new", "commission", "jobs", at=town, typed="strategic\nGood: jobs\n")
    assert ran.code == 0, ran.out
    assert "Tier (political, strategic, tactical or service): " in ran.out
    assert "Title, as papers say it: " in ran.out
    text = (town / "commissions" / "jobs.yaml").read_text(encoding="utf-8")
    assert 'title: "Good: jobs"\ntier: strategic\n' in text


def test_a_return_is_asked_for_its_agreement_and_period(town: Path) -> None:
    ran = on_a_terminal("new", "return", at=town, typed="hub-contract\n2026/27 Q1\n")
    assert ran.code == 0, ran.out
    assert (town / "returns" / "hub-contract-2026-27-q1.yaml").is_file()


def test_an_id_is_offered_from_the_title(town: Path) -> None:
    ran = on_a_terminal("new", "need", at=town, typed="Warm homes\n\n")
    assert "[warm-homes]" in ran.out
    assert (town / "needs" / "warm-homes.yaml").is_file()


def test_who_stops_answering_has_written_nothing(town: Path) -> None:
    before = fingerprint(town)
    ran = on_a_terminal("new", "need", "falls", at=town, typed="\x04")
    assert ran.code == 2
    assert "commish: Nothing was written." in ran.out
    assert fingerprint(town) == before


def test_a_complaint_is_broken_between_words_on_a_terminal(town: Path) -> None:
    lines = on_a_terminal("new", "zzz", at=town).out.splitlines()
    assert len(lines) > 1
    assert max(map(len, lines)) <= 80
    assert lines[0].startswith("commish: There is no kind of document called zzz. There are: ")


def test_it_needs_a_workspace(tmp_path: Path, run_commish: Commish) -> None:
    ran = run_commish("new", "need", "falls", "--title", "Falls", at=tmp_path)
    assert ran.code == 2
    assert "There is no workspace here." in ran.err
    assert not list(tmp_path.iterdir())
