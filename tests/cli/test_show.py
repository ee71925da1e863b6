"""`commish show`: one thing on a page."""

import json
from pathlib import Path

import pytest

from tests.command import Commish
from tests.workspace import AGREEMENT, COMMISSION, workspace

_MORE = """\
pilot: true
summary:
  en: A hub where young people find everything under one roof, open on every day of the year
  cy: Canolfan
roles:
  owner: Commissioning Manager
commissions:
  - safe-homes
kpis:
  - id: kpi-settled
    title: Settled
breaks:
  - on: 2027-04-01
"""


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """An agreement under a commission, with a KPI and a decision beside the commission."""
    files = {
        "commissions/safe-homes.yaml": COMMISSION,
        "agreements/hub-contract.yaml": AGREEMENT + _MORE,
        "decisions/yes.yaml": "kind: decision\nid: yes\ntitle: Yes\ndecides:\n  - id: safe-homes\n",
    }
    return workspace(tmp_path, files)


def test_a_page_says_what_it_is_and_what_it_says(town: Path, run_commish: Commish) -> None:
    lines = run_commish("show", "HUB-contract", at=town).out.splitlines()
    assert lines[:3] == [
        "The hub in the town centre",
        "agreement · hub-contract",
        "agreements/hub-contract.yaml:2:5",
    ]
    assert "Pilot                  true" in lines
    assert (
        "Summary                A hub where young people find everything under one roof," in lines
    )
    assert "Roles                  owner" in lines
    assert "Commissions            1: safe-homes" in lines
    assert max(map(len, lines)) <= 80


def test_its_state_and_what_is_amiss_stand_beside_its_id(town: Path, run_commish: Commish) -> None:
    text = AGREEMENT.replace("hub-contract", "other") + "status: proposed\n"
    workspace(town, {"agreements/other.yaml": text})
    second = run_commish("show", "other", at=town).out.splitlines()[1]
    assert second == "agreement · other · proposed · hangs on nothing"


def test_a_thing_with_no_more_than_a_name_is_shown_by_its_links(
    town: Path, run_commish: Commish
) -> None:
    said = run_commish("show", "kpi-settled", at=town).out
    assert said.startswith("Settled\nKPI · kpi-settled\nagreements/hub-contract.yaml:17:")
    assert "\n\nHangs on\n  kpis                 The hub in the town centre (agreement" in said
    assert "Findings" not in said


def test_links_are_told_with_the_key_that_makes_them(town: Path, run_commish: Commish) -> None:
    said = run_commish("show", "hub-contract", at=town).out
    assert "\nHangs on\n  commissions          A safe home for every young person (com" in said
    assert "\nHanging on it\n  kpis                 Settled (KPI kpi-settled)\n" in said
    beside = run_commish("show", "safe-homes", at=town).out
    assert "\nBeside it\n  decides              Yes (decision yes)\n" in beside


def test_findings_come_last_before_the_next_step(town: Path, run_commish: Commish) -> None:
    workspace(town, {"commissions/safe-homes.yaml": COMMISSION + "how: By building a hub.\n"})
    said = run_commish("show", "safe-homes", at=town).out
    assert "\nFindings\n" in said
    assert "  error: `how` does not belong in a political commission" in said
    assert said.endswith("\nNext: commish walk safe-homes, or commish walk safe-homes --up\n")


def test_a_list_is_counted_where_its_items_have_no_name(town: Path, run_commish: Commish) -> None:
    workspace(
        town,
        {"commissions/safe-homes.yaml": COMMISSION + "history:\n  - stage: need\n    on: 2026\n"},
    )
    assert "\nHistory                1\n" in run_commish("show", "safe-homes", at=town).out


@pytest.mark.covers("G93", "commish show")
def test_the_same_as_data(town: Path, run_commish: Commish) -> None:
    found = json.loads(run_commish("show", "hub-contract", "--format", "json", at=town).out)
    [thing] = found["things"]
    assert (thing["id"], thing["sort"]) == ("hub-contract", "agreement")
    assert thing["above"] == [{"link": "commissions", "id": "safe-homes"}]
    assert thing["below"] == [{"link": "kpis", "id": "kpi-settled"}]
    assert found["as_of"] == "2026-04-01"


@pytest.mark.parametrize("odd", ["stratgic", "[a]"])
def test_a_tier_that_is_none_is_left_out(odd: str, town: Path, run_commish: Commish) -> None:
    text = COMMISSION.replace("tier: political", f"tier: {odd}")
    workspace(town, {"commissions/safe-homes.yaml": text})
    ran = run_commish("show", "safe-homes", at=town)
    assert ran.code == 0
    assert "commission · safe-homes" in ran.out.splitlines()[1]


def test_an_unknown_format_is_refused(town: Path, run_commish: Commish) -> None:
    assert run_commish("show", "yes", "--format", "xml", at=town).code == 2
