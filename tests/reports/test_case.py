"""What a board paper is about, and what it draws on."""

from pathlib import Path

import pytest

from commish.errors import CommishError
from commish.reports.case import Case, cases
from tests.reports.written import lying, town

_PLAN = "kind: plan\nid: plan\ntitle: Plan\naims:\n- id: homes\n  title: Homes\n"
_NEED = "kind: need\nid: need\ntitle: Need\n"
_FRAMEWORK = """\
kind: outcome-framework
id: framework
title: Framework
outcomes:
- id: settled
  title: Settled
  serves:
  - homes
  needs:
  - need
"""
_POLITICAL = """\
kind: commission
id: political
title: Political
tier: political
outcomes:
- settled
"""
_STRATEGIC = """\
kind: commission
id: strategic
title: Strategic
tier: strategic
answers:
- political
"""
_POOL = "kind: pool\nid: pool\ntitle: Pool\ncommissions:\n- strategic\n"
_AGREEMENT = "kind: agreement\nid: agreement\ntitle: Agreement\ncommissions:\n- strategic\n"
_MADE = """\
kind: decision
id: made
title: Made
status: made
route:
- body: board
  capacity: recommends
  date: 2026-02-10
- body: cabinet
  capacity: decides
  date: 2026-03
decides:
- id: strategic
- id: POLITICAL
- id: settled
about:
- strategic
"""
_OPEN = "kind: decision\nid: open\ntitle: Open\nstatus: proposed\nabout:\n- political\n"
_ALL = (_PLAN, _NEED, _FRAMEWORK, _POLITICAL, _STRATEGIC, _POOL, _AGREEMENT, _MADE, _OPEN)


def _case(folder: Path, name: str) -> Case:
    [case] = cases(lying(folder), name)
    return case


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return town(tmp_path, *_ALL)


def test_without_an_id_every_decision_is_a_matter(folder: Path) -> None:
    assert [case.about.id for case in cases(lying(folder), "")] == ["made", "open"]


def test_a_decision_is_about_what_it_decides_each_once(folder: Path) -> None:
    case = _case(folder, "made")
    assert case.names == ("strategic", "political", "settled")
    assert [one.id for one in case.subjects] == ["strategic", "political", "framework"]
    assert [one.id for one in case.commissions] == ["political", "strategic"]


def test_it_draws_on_all_that_stands_above_below_and_beside(folder: Path) -> None:
    case = _case(folder, "made")
    assert {"homes", "need", "settled", "agreement"} <= set(case.threaded)
    assert [one.id for one in case.needs] == ["need"]
    assert [one.id for one in case.pools] == ["pool"]
    assert [one.id for one in case.agreements] == ["agreement"]
    assert [one.id for one in case.frameworks] == ["framework"]
    assert case.drawn_on[0] == "made"


def test_a_commission_stands_for_its_open_decision(folder: Path) -> None:
    assert _case(folder, "political").about.id == "open"


def test_a_commission_without_an_open_decision_stands_for_itself(folder: Path) -> None:
    case = _case(folder, "strategic")
    assert case.decision is None
    assert case.about.id == "strategic"


def test_what_is_withheld_is_no_subject(tmp_path: Path) -> None:
    held = f'{_STRATEGIC}exempt:\n- what: all\n  category: "3"\n  because: So.\n'
    folder = town(tmp_path, _POLITICAL, held, _MADE)
    case = _case(folder, "made")
    assert case.names == ("political",)
    [told] = case.dossier.withheld(case.drawn_on)
    assert told.whole


@pytest.mark.parametrize("name", ["need", "nothing"])
def test_what_is_neither_a_decision_nor_a_commission_is_no_matter(name: str, folder: Path) -> None:
    with pytest.raises(CommishError, match=f"“{name}” is neither a decision nor a commission"):
        cases(lying(folder), name)


@pytest.mark.parametrize(
    ("old", "new", "day"),
    [
        ("", "", "March 2026"),
        ("status: made", "status: proposed", None),
        ("  date: 2026-03\n", "", "10 February 2026"),
        ("date: 2026-02-10", "result: agreed", "March 2026"),
    ],
)
def test_a_decision_was_made_at_the_last_meeting_of_its_route(
    old: str, new: str, day: str | None, tmp_path: Path
) -> None:
    folder = town(tmp_path, _POLITICAL, _STRATEGIC, _FRAMEWORK, _MADE.replace(old, new))
    decided = _case(folder, "made").decided_on
    assert (decided.words if decided else None) == day


def test_a_decision_without_a_date_has_no_day(tmp_path: Path) -> None:
    bare = "kind: decision\nid: made\ntitle: Made\nstatus: made\n"
    assert _case(town(tmp_path, bare), "made").decided_on is None
    assert _case(tmp_path, "made").subjects == ()
