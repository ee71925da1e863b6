"""One thing with what it says and its surroundings."""

from datetime import date
from pathlib import Path

import pytest

from commish.errors import CommishError
from commish.insight.walking import HANGS_ON_NOTHING
from commish.usecases.show import show
from tests.workspace import AGREEMENT, COMMISSION, fingerprint, workspace

_KPIS = "commissions:\n  - safe-homes\nkpis:\n  - id: kpi-settled\n    indicator: settled\n"
_TOWN = {
    "commissions/safe-homes.yaml": COMMISSION,
    "agreements/hub-contract.yaml": AGREEMENT + _KPIS,
    "frameworks/lives.yaml": "kind: outcome-framework\nid: lives\ntitle: Lives\nindicators:\n"
    "  - id: settled\n    title: Settled for six months\n",
    "decisions/yes.yaml": "kind: decision\nid: yes\ntitle: Yes\ndecides:\n  - id: safe-homes\n",
}


@pytest.fixture
def town(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A commission, an agreement under it with a KPI, and a decision beside it."""
    monkeypatch.chdir(workspace(tmp_path, _TOWN))
    return tmp_path


def test_a_document_says_its_fields_in_the_order_in_which_they_are_written(town: Path) -> None:
    found = show(town, "safe-homes")
    assert [one.key for one in found.said] == ["why", "for_whom", "where", "outcomes"]
    assert found.said[0].title == "Why"
    assert found.as_of == date(2026, 4, 1)


def test_it_is_shown_with_what_stands_above_below_and_beside(town: Path) -> None:
    found = show(town, "hub-contract")
    assert _ids(found.above) == [("commissions", "safe-homes")]
    assert _ids(found.below) == [("kpis", "kpi-settled")]
    assert _ids(show(town, "safe-homes").beside) == [("decides", "yes")]
    assert _ids(show(town, "yes").beside) == [("decides", "safe-homes")]


def test_a_thing_inside_a_document_shows_its_own_fields(town: Path) -> None:
    found = show(town, "KPI-Settled")
    assert [(one.key, one.value) for one in found.said] == [("indicator", "settled")]
    assert found.thing.document == "hub-contract"
    assert found.called(found.thing) == "Settled for six months"


def test_what_is_amiss_is_told(town: Path) -> None:
    workspace(town, {"agreements/other.yaml": AGREEMENT.replace("hub-contract", "other")})
    assert show(town, "other").marks == (HANGS_ON_NOTHING,)
    text = (AGREEMENT + _KPIS).replace("2029-03-31", "2029-02-31") + "    target: lots\n"
    workspace(town, {"agreements/hub-contract.yaml": text})
    assert {one.pointer for one in show(town, "hub-contract").findings} >= {("end",)}
    inside = show(town, "kpi-settled").findings
    assert inside
    assert {one.pointer[:2] for one in inside} == {("kpis", 0)}


def test_what_is_faulty_is_shown_as_far_as_it_can_be_read(town: Path) -> None:
    """Whoever mends a file wants to see what hangs on it."""
    workspace(town, {"needs/odd.yaml": "kind: need\nid: odd\ntitle: [x]\ntrend: rising\n"})
    assert [one.key for one in show(town, "odd").said] == ["trend"]
    workspace(town, {"agreements/hub-contract.yaml": AGREEMENT + _KPIS + "title: Again\n"})
    assert "value" in [one.key for one in show(town, "hub-contract").said]
    assert [one.key for one in show(town, "kpi-settled").said] == ["indicator"]


def test_an_id_that_is_not_there_is_answered_with_what_was_meant(town: Path) -> None:
    with pytest.raises(CommishError) as refusal:
        show(town, "safe-hoems")
    assert refusal.value.mend == "Did you mean safe-homes?"


def test_two_documents_with_one_id_show_the_first(town: Path) -> None:
    workspace(town, {"needs/safe-homes.yaml": "kind: need\nid: safe-homes\ntitle: Other\n"})
    assert show(town, "safe-homes").said


def test_showing_never_writes(town: Path) -> None:
    before = fingerprint(town)
    show(town, "safe-homes")
    assert fingerprint(town) == before


def _ids(links: tuple[tuple[str, object], ...]) -> list[tuple[str, str]]:
    return [(label, str(getattr(thing, "id", ""))) for label, thing in links]
