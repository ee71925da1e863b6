"""The front sheet: which meetings, which item, whose report, who may see it."""

from pathlib import Path

import pytest

from tests.reports.written import TOWN, markdown, town

_DECISION = """\
kind: decision
id: yes-2026
title: The next contract
status: proposed
route:
- body: board
  capacity: recommends
  date: 2026-02-10
  item: "5"
  result: agreed
- body: cabinet
  capacity: decides
  date: 2026-03-10
  item: "9"
"""


def _front(folder: Path, text: str = _DECISION, marker: str = TOWN) -> list[str]:
    said = markdown(town(folder, text, marker=marker), "board-paper")
    return said.partition("## 1 Summary")[0].splitlines()


@pytest.mark.covers("G68", "commish render board-paper")
def test_two_bodies_in_one_route_are_told_in_order_with_their_parts(tmp_path: Path) -> None:
    front = _front(tmp_path)
    assert "**Report to Commissioning Board and Cabinet**" in front
    assert front[6:8] == [
        (
            "- **Committee and date:** Commissioning Board, 10 February 2026, item 5 (recommends):"
            " agreed\\"
        ),
        "  Cabinet, 10 March 2026, item 9 (decides)",
    ]


def test_one_item_for_all_meetings_stands_by_itself(tmp_path: Path) -> None:
    front = _front(tmp_path, _DECISION.replace('item: "5"', 'item: "9"'))
    assert "- **Item:** 9" in front
    assert not any("item 9" in line for line in front)


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("proposed", "Proposed"),
        ("made", "Recorded as made"),
        ("withdrawn", "Withdrawn"),
        ("draft", "Draft"),
    ],
)
def test_the_status_is_told_and_never_called_approved(
    status: str, said: str, tmp_path: Path
) -> None:
    front = _front(tmp_path, _DECISION.replace("proposed", status))
    assert f"- **Status:** {said}" in front


def test_those_who_are_consulted_are_not_asked_to_decide(tmp_path: Path) -> None:
    front = _front(tmp_path, _DECISION.replace("recommends", "consulted"))
    assert "**Report to Cabinet**" in front
    assert any("(is consulted): agreed" in line for line in front)


@pytest.mark.parametrize(
    ("decision", "marker", "said"),
    [
        ("label: paper\n", TOWN, "Paper to"),
        ("", TOWN.replace("  title: Cabinet\n", "  title: Cabinet\n  label: paper\n"), "Paper to"),
        ("", TOWN.replace("  nation: england\n", "  report_word: paper\n"), "Paper to"),
        (
            "label: report\n",
            TOWN.replace("  nation: england\n", "  report_word: paper\n"),
            "Report",
        ),
    ],
)
def test_it_is_called_report_or_paper_as_the_body_does(
    decision: str, marker: str, said: str, tmp_path: Path
) -> None:
    front = _front(tmp_path, _DECISION + decision, marker)
    assert front[4].startswith(f"**{said}")


def test_a_paper_without_a_route_is_just_a_report(tmp_path: Path) -> None:
    bare = "kind: decision\nid: bare\ntitle: Bare\nstatus: proposed\n"
    front = _front(tmp_path, bare, "kind: workspace\nid: w\ntitle: W\nformat: 1\nas_of: 2026\n")
    assert front[4] == "**Report**"
    assert not any("Committee" in line for line in front)


def test_procedure_is_told_as_far_as_it_is_known(tmp_path: Path) -> None:
    more = """\
type: noting
responsible_officer: Chief Executive
local_member: Not applicable
key:
  is: true
  because: It affects *every* ward.
  reference: FP-12
notice:
  published: 2026-02-20
  exception: general_exception
  agreed_by: Chair of Scrutiny
  because: The offer ends.
call_in:
  applies: false
  waived_because: Urgent.
  outcome: Not called in.
urgency: The offer ends.
delegated_under: Part 3.
"""
    front = _front(tmp_path, _DECISION + more)
    for line in (
        "- **For:** Noting",
        "- **Responsible officer:** Chief Executive",
        "- **Local member:** Not applicable",
        "- **Key decision:** Yes, FP-12. It affects _every_ ward.",
        "- **Notice published:** 20 February 2026",
        "- **Short notice:** General exception, agreed by Chair of Scrutiny. The offer ends.",
        "- **Can be called in:** No. Urgent. Not called in.",
        "- **Urgency:** The offer ends.",
        "- **Delegated under:** Part 3.",
    ):
        assert line in front


@pytest.mark.parametrize(
    ("more", "lines"),
    [
        ("key:\n  is: false\n", ["- **Key decision:** No"]),
        (
            "call_in:\n  applies: true\n  until: 2026-03-18\n",
            ["- **Can be called in:** Yes, until 18 March 2026"],
        ),
        ("call_in:\n  outcome: None.\n", ["- **Can be called in:** Not stated. None."]),
        (
            "notice:\n  exception: special_urgency\n",
            ["- **Short notice:** Special urgency"],
        ),
    ],
)
def test_what_is_not_known_is_left_out(more: str, lines: list[str], tmp_path: Path) -> None:
    front = _front(tmp_path, _DECISION + more)
    for line in lines:
        assert line in front
    assert not any("Notice published" in line for line in front)


@pytest.mark.parametrize(
    ("marking", "order", "said"),
    [
        ("", "", "Public"),
        ("marking: exempt\n", "", "Exempt"),
        ("", 'exempt:\n- what: purpose\n  category: "3"\n  because: So.\n', "Part exempt"),
        (
            "marking: public\n",
            'exempt:\n- what: purpose\n  category: "3"\n  because: So.\n',
            "Part exempt",
        ),
        ("", "confidential:\n- what: purpose\n  basis: By law.\n", "Part confidential"),
        (
            "marking: exempt\n",
            "confidential:\n- what: purpose\n  basis: By law.\n",
            "Exempt",
        ),
    ],
)
def test_a_paper_that_leaves_something_out_is_not_public_as_a_whole(
    marking: str, order: str, said: str, tmp_path: Path
) -> None:
    front = _front(tmp_path, f"{_DECISION}{marking}purpose: To decide.\n{order}")
    assert f"- **Public or exempt:** {said}" in front


def test_a_commission_without_a_decision_is_headed_as_a_draft(tmp_path: Path) -> None:
    text = """\
kind: commission
id: offer
title: An offer
tier: strategic
roles:
  commissioner: Head of Commissioning
  owner: Head of Housing
"""
    front = markdown(town(tmp_path, text), "board-paper", "offer").splitlines()
    assert front[0] == "Town · Public, draft"
    assert front[4] == "**Draft report**"
    assert front[6:11] == [
        "- **Committee and date:** None has been set yet",
        "- **Status:** Draft",
        "- **Tier:** Strategic",
        "- **Commissioner:** Head of Commissioning",
        "- **Lead:** Head of Housing",
    ]
    assert "> No decision has been prepared for this strategic commission yet." in front


def test_a_draft_without_roles_leaves_them_out(tmp_path: Path) -> None:
    text = "kind: commission\nid: offer\ntitle: An offer\ntier: political\n"
    said = markdown(town(tmp_path, text), "board-paper", "offer")
    assert "Commissioner" not in said
    assert "Lead" not in said
