"""Walking the thread: from intent down, from a service up, and between two things."""

from datetime import date
from pathlib import Path

import pytest

from commish.errors import CommishError
from commish.insight.walking import HANGS_ON_NOTHING
from commish.usecases.walk import as_mermaid, as_svg, walk
from tests.workspace import AGREEMENT, COMMISSION, MARKER, fingerprint, workspace

_TOWN = {
    "commissions/safe-homes.yaml": COMMISSION,
    "commissions/offer.yaml": "kind: commission\nid: offer\ntitle: An offer\ntier: strategic\n"
    "answers:\n  - safe-homes\n",
    "commissions/care.yaml": "kind: commission\nid: care\ntitle: Care\ntier: service\n"
    "answers:\n  - offer\nskips:\n  tier: tactical\n  because: It is small.\n",
    "agreements/hub-contract.yaml": f"{AGREEMENT}commissions:\n  - care\n",
    "agreements/other.yaml": AGREEMENT.replace("hub-contract", "other"),
    "decisions/yes.yaml": "kind: decision\nid: yes-we-do\ntitle: Yes\ndecides:\n  - id: care\n",
}


@pytest.fixture
def town(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A thread of four, an agreement that hangs on nothing, and a decision beside it."""
    monkeypatch.chdir(workspace(tmp_path, _TOWN))
    return tmp_path


@pytest.mark.covers("G01", "commish walk")
@pytest.mark.covers("G06", "commish walk")
def test_without_an_id_every_political_commission_is_walked_down(town: Path) -> None:
    found = walk(town)
    [root] = found.trees
    assert [one.thing.id for one in root.flat()] == ["safe-homes", "offer", "care", "hub-contract"]
    assert (found.title, found.as_of) == ("Town", date(2026, 4, 1))


def test_what_hangs_on_nothing_is_told_after(town: Path) -> None:
    found = walk(town)
    assert [one.thing.id for one in found.loose] == ["other"]
    assert HANGS_ON_NOTHING in found.loose[0].marks


def test_decisions_stand_beside_what_they_decide(town: Path) -> None:
    [root] = walk(town, ("care",)).trees
    assert [one.id for one in root.beside] == ["yes-we-do"]


def test_up_begins_at_what_delivers(town: Path) -> None:
    found = walk(town, up=True)
    assert [one.thing.id for one in found.trees] == ["hub-contract", "other"]
    assert "safe-homes" in found.names


def test_a_walk_begins_at_any_id_in_any_case(town: Path) -> None:
    [root] = walk(town, ("OFFER",)).trees
    assert root.thing.id == "offer"
    assert walk(town, ("OFFER",)).loose == ()


def test_the_way_between_two_things_is_the_shortest(town: Path) -> None:
    found = walk(town, ("hub-contract", "safe-homes"))
    assert found.names == ("hub-contract", "care", "offer", "safe-homes")
    assert found.trees == ()


@pytest.mark.parametrize(
    ("names", "message", "mend"),
    [
        (("ofer",), "Nothing here has the id “ofer”.", "Did you mean offer?"),
        (("zzz",), "Nothing here has the id “zzz”.", "commish walk"),
        (("care", "other"), "No links lead from “care” to “other”.", "commish show"),
        (("care", "zzz"), "Nothing here has the id “zzz”.", ""),
    ],
)
def test_where_there_is_no_way_the_next_step_is_named(
    names: tuple[str, ...], message: str, mend: str, town: Path
) -> None:
    with pytest.raises(CommishError) as refusal:
        walk(town, names)
    assert refusal.value.message == message
    assert mend in refusal.value.mend


def test_findings_go_with_the_document_they_are_in(town: Path) -> None:
    workspace(town, {"commissions/care.yaml": _TOWN["commissions/care.yaml"] + "zzz: 1\n"})
    found = walk(town)
    assert "SCH001" in [one.code for one in found.findings["care"]]
    assert "SCH001" not in [one.code for one in found.findings.get("offer", ())]


def test_a_picture_of_the_walk_holds_what_was_walked(town: Path) -> None:
    picture = as_svg(walk(town))
    assert picture.startswith("<svg")
    assert "An offer" in picture
    chart = as_mermaid(walk(town, ("care", "safe-homes")))
    assert chart.startswith("flowchart")
    assert "Care" in chart


def test_the_date_can_be_another(town: Path) -> None:
    assert walk(town, as_of=date(2030, 1, 1)).as_of == date(2030, 1, 1)


def test_walking_never_writes(town: Path) -> None:
    before = fingerprint(town)
    walk(town)
    assert fingerprint(town) == before


def test_a_thread_that_goes_round_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    line = "kind: commission\nid: {0}\ntitle: {0}\ntier: service\nanswers:\n  - {1}\n"
    files = {"a.yaml": line.format("a", "b"), "b.yaml": line.format("b", "a")}
    monkeypatch.chdir(workspace(tmp_path, files))
    assert set(walk(tmp_path, ("a",)).names) == {"a", "b"}


@pytest.mark.parametrize("odd", ["stratgic", "[a]", "7"])
def test_a_tier_that_is_none_is_a_finding_and_no_fault(odd: str, town: Path) -> None:
    text = _TOWN["commissions/offer.yaml"].replace("strategic", odd)
    workspace(town, {"commissions/offer.yaml": text})
    found = walk(town)
    assert found.findings["offer"]
    assert as_svg(found)


def test_a_folder_without_a_workspace_is_told_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(CommishError, match=r"There is no workspace here\.") as refusal:
        walk(tmp_path)
    assert "commish init" in refusal.value.mend


def test_a_workspace_in_a_newer_format_is_not_walked(town: Path) -> None:
    workspace(town, marker=MARKER.replace("format: 1", "format: 2"))
    with pytest.raises(CommishError, match="written in format 2"):
        walk(town)
