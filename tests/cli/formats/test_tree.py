"""The thread as a tree at 80 columns."""

from pathlib import Path

import pytest

from commish.cli.formats.tree import tree
from commish.usecases.walk import walk
from tests.workspace import AGREEMENT, COMMISSION, MARKER, workspace

_LONG = "A commission with a title that goes on for more than one line of a terminal, as some do"
_SERVICE = f"kind: commission\nid: care\ntitle: {_LONG}\ntier: service\nanswers:\n  - safe-homes\n"
_KPIS = "".join(f"  - id: kpi-{number}\n    title: Number {number}\n" for number in range(1, 6))
_LINKS = f"commissions:\n  - care\n  - second\nkpis:\n{_KPIS}"
_TOWN = {
    "commissions/safe-homes.yaml": f"{COMMISSION}illustrative: true\nstatus: agreed\n",
    "commissions/care.yaml": _SERVICE,
    "commissions/second.yaml": _SERVICE.replace("id: care", "id: second"),
    "agreements/hub-contract.yaml": AGREEMENT + _LINKS,
    "agreements/other.yaml": AGREEMENT.replace("hub-contract", "other"),
    "decisions/yes.yaml": "kind: decision\nid: yes\ntitle: Yes\nstatus: proposed\ndecides:\n"
    "  - id: care\n",
}


@pytest.fixture
def town(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A thread with an agreement under two commissions, many KPIs, and loose ends."""
    monkeypatch.chdir(workspace(tmp_path, _TOWN))
    return tmp_path


def test_each_thing_says_its_tier_its_way_and_its_state(town: Path) -> None:
    lines = tree(walk(town)).splitlines()
    assert lines[:2] == ["Town", "Read as at 1 April 2026"]
    assert lines[3] == "A safe home for every young person"
    said = " ".join(" ".join(lines).replace("│", " ").split())
    assert "political: we want our area to have … · safe-homes · agreed · illustrative" in said


def test_branches_are_drawn_and_long_titles_wrapped(town: Path) -> None:
    said = tree(walk(town))
    assert "├─A commission with a title" in said
    assert "└─A commission with a title" in said
    assert max(map(len, said.splitlines())) <= 80


def test_what_hangs_under_two_is_told_once(town: Path) -> None:
    said = tree(walk(town))
    assert said.count("agreement · hub-contract") == 1
    assert "hub-contract: told above" in said


def test_many_kpis_are_counted_and_not_listed(town: Path) -> None:
    said = tree(walk(town))
    assert "└─5 KPIs" in said
    assert "Number 1" not in said


def test_a_decision_stands_beside_what_it_decides(town: Path) -> None:
    assert "decision yes (proposed)" in tree(walk(town))


def test_what_hangs_on_nothing_comes_last_and_says_so(town: Path) -> None:
    said = tree(walk(town))
    _, _, loose = said.partition("\nHangs on nothing\n")
    assert "agreement · other · HANGS ON NOTHING" in loose


def test_the_way_between_two_things_is_a_line(town: Path) -> None:
    said = tree(walk(town, ("hub-contract", "safe-homes")))
    assert said.count("\n│\n") == 2
    assert "Hangs on nothing" not in said


def test_the_last_line_names_the_next_step(tmp_path: Path, town: Path) -> None:
    assert "on the way. Next: commish validate" in tree(walk(town)).splitlines()[-1]
    clean = workspace(tmp_path / "clean", {"commissions/safe-homes.yaml": COMMISSION})
    assert tree(walk(clean)).splitlines()[-1].startswith("Next: commish show ID")


def test_errors_and_warnings_are_counted_where_they_are(town: Path) -> None:
    before = tree(walk(town, ("other",)))
    workspace(town, {"agreements/other.yaml": _TOWN["agreements/other.yaml"] + "zzz: 1\n"})
    after = tree(walk(town, ("other",)))
    assert "agreement · other · HANGS ON NOTHING · 1 error" in after
    assert after.splitlines()[-1].startswith("1 error ")
    assert not before.splitlines()[-1].startswith("1 error ")


@pytest.mark.parametrize("odd", ["stratgic", "[a]", "7"])
def test_a_tier_that_is_none_is_left_out(odd: str, town: Path) -> None:
    workspace(town, {"commissions/care.yaml": _SERVICE.replace("tier: service", f"tier: {odd}")})
    said = tree(walk(town))
    assert "commission · care · " in " ".join(said.replace("│", " ").split())
    assert odd not in said


def test_a_body_does_not_speak_as_a_commission_of_its_tier(town: Path) -> None:
    body = "bodies:\n  - id: cabinet\n    title: Cabinet\n    tier: political\n"
    workspace(town, marker=MARKER + body)
    assert "  body · cabinet\n" in f"{tree(walk(town, ('cabinet',)))}\n"
