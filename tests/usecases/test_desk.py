"""What lies on the desk for a paper."""

from datetime import date
from pathlib import Path

import pytest

from commish.errors import CommishError
from commish.model.need import Need
from commish.model.return_ import Return
from commish.source.loading import MODELS
from commish.source.schemas import kinds
from commish.usecases.desk import desk, errors
from commish.usecases.whole import around, read_whole
from tests.reports.written import lying, town
from tests.workspace import workspace

_NEED = "kind: need\nid: Falls\ntitle: Falls\nnotes: Ask again.\nstatement: People fall.\n"
_SECOND = "kind: need\nid: floods\ntitle: Floods\n"
_OFFER = """\
kind: commission
id: offer
title: An offer
tier: strategic
needs:
- falls
- floods
"""
_ORDER = 'exempt:\n- what: {0}\n  category: "2"\n  because: It names a family.\n'


def test_documents_are_loaded_and_joined(tmp_path: Path) -> None:
    found = lying(town(tmp_path, _NEED, _OFFER))
    assert set(found.documents) == {"town", "falls", "offer"}
    assert found.thread.all_above("offer") == ("Falls",)
    assert (found.workspace.title, found.as_of) == ("Town", date(2026, 4, 1))
    assert not found.private
    assert not found.omissions
    assert not found.hidden


@pytest.mark.parametrize("private", [False, True])
def test_what_is_internal_is_never_loaded(
    private: bool,  # noqa: FBT001 -- a parameter of the test
    tmp_path: Path,
) -> None:
    need = lying(town(tmp_path, _NEED), private=private).find("falls", Need)
    assert need
    assert need.notes is None
    assert str(need.statement) == "People fall."


def test_a_part_is_cut_out_and_told_of_at_its_document_alone(tmp_path: Path) -> None:
    found = lying(town(tmp_path, _NEED + _ORDER.format("statement"), _OFFER))
    need = found.find("falls", Need)
    assert need
    assert need.statement is None
    assert set(found.omissions) == {"falls"}
    [told] = found.withheld(["falls"])
    assert not told.whole


def test_a_withheld_document_is_told_of_at_what_links_to_it(tmp_path: Path) -> None:
    found = lying(town(tmp_path, _NEED + _ORDER.format("all"), _SECOND, _OFFER))
    assert set(found.omissions) == {"falls", "offer"}
    assert found.hidden == {"falls": "need"}
    assert found.find("falls", Need) is None
    assert found.thread.all_above("offer") == ("floods",)


def test_a_withheld_document_is_told_of_at_what_it_links_to(tmp_path: Path) -> None:
    found = lying(town(tmp_path, _NEED, _SECOND, _OFFER + _ORDER.format("all")))
    assert set(found.omissions) == {"offer", "falls", "floods"}


def test_in_a_private_copy_all_is_there_and_told_of(tmp_path: Path) -> None:
    found = lying(town(tmp_path, _NEED + _ORDER.format("all"), _OFFER), private=True)
    assert found.find("falls", Need)
    assert found.hidden == {}
    [told] = found.withheld(["falls"])
    assert told.whole
    assert found.withheld(["offer"]) == ()


def test_a_faulty_document_is_left_out_without_a_word(tmp_path: Path) -> None:
    """It is neither withheld nor there; the foot tells that errors were found."""
    found = lying(town(tmp_path, _NEED + "zzz: 1\n", _SECOND))
    assert found.find("falls", Need) is None
    assert found.omissions == {}
    assert found.checked.endswith("1 error found.")


@pytest.mark.parametrize(("count", "told"), [(1, "1 error found."), (2, "2 errors found.")])
def test_errors_are_counted(count: int, told: str, tmp_path: Path) -> None:
    wrong = [f"kind: need\nid: n{n}\ntitle: N\nzzz: 1\n" for n in range(count)]
    whole = read_whole(around(town(tmp_path, *wrong)), keep=True)
    assert errors(whole) == count
    assert desk(whole, private=False).checked.endswith(told)


def test_a_return_is_loaded_and_hangs_below_its_agreement(tmp_path: Path) -> None:
    deal = "kind: agreement\nid: deal\ntitle: A deal\n"
    got = "kind: return\nid: deal-2026\nagreement: deal\nperiod: 2026\n"
    found = lying(town(tmp_path, deal, got))
    assert isinstance(found.documents["deal-2026"], Return)
    assert found.thread.all_below("deal") == ("deal-2026",)


def test_papers_can_load_every_kind() -> None:
    assert set(MODELS) == set(kinds())


def test_a_faulty_workspace_has_no_name(tmp_path: Path) -> None:
    workspace(tmp_path, marker="kind: workspace\nid: town\ntitle: Town\nformat: 1\nzzz: 1\n")
    found = lying(tmp_path)
    assert (found.workspace.id, found.workspace.title) == ("none", "")


def test_what_is_to_be_withheld_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(CommishError, match="nothing at that address"):
        lying(town(tmp_path, _NEED + _ORDER.format("zzz")))
