"""What lies on the desk: documents by id in any case, and other words for what is not shown."""

from datetime import date
from pathlib import Path

import pytest

from commish.model.commission import Commission
from commish.model.need import Need
from commish.reports.dossier import NOT_SHOWN, Dossier
from tests.reports.written import lying, town

_NEED = "kind: need\nid: Falls\ntitle: Falls\n"
_COMMISSION = """\
kind: commission
id: safe-homes
title: Safe homes
tier: political
outcomes:
- id: settled-lives
  title: Settled lives
needs:
- Falls
"""
_HIDDEN = """\
kind: need
id: hidden-need
title: Hidden
exempt:
- what: all
  category: "2"
  because: It names a family.
"""


@pytest.fixture
def desk(tmp_path: Path) -> Dossier:
    return lying(town(tmp_path, _NEED, _COMMISSION, _HIDDEN))


def test_a_document_is_found_by_its_id_in_any_case_if_it_is_of_the_kind(desk: Dossier) -> None:
    found = desk.find("FALLS", Need)
    assert found
    assert found.title == "Falls"
    assert desk.find("falls", Commission) is None
    assert desk.find("nothing", Need) is None


def test_a_thing_is_held_by_its_document(desk: Dossier) -> None:
    holder = desk.holder("settled-lives")
    assert holder
    assert holder.id == "safe-homes"
    assert desk.holder("hidden-need") is None


def test_what_is_withheld_has_no_title(desk: Dossier) -> None:
    assert desk.title("settled-lives") == "Settled lives"
    assert desk.title("hidden-need") == desk.title("nothing") == NOT_SHOWN


def test_all_of_a_kind_are_in_order_and_without_what_is_withheld(desk: Dossier) -> None:
    assert [one.id for one in desk.all_of(Need)] == ["Falls"]
    assert desk.all_of(Need, lambda one: one.title == "x") == []
    assert desk.hidden_of("need") == ["hidden-need"]
    assert desk.hidden_of("plan") == []


def test_what_is_withheld_is_told_once(desk: Dossier) -> None:
    [told] = desk.withheld(["HIDDEN-need", "hidden-need", "falls"])
    assert (told.kind, told.whole, told.ground, told.category) == ("need", True, "exempt", "2")
    assert desk.withheld(["falls"]) == ()
    assert desk.as_of == date(2026, 4, 1)
