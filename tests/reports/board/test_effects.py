"""What deciding means: implications, risks, clearances."""

from pathlib import Path

import pytest

from tests.reports.written import TOWN, markdown, section, town

_DECISION = "kind: decision\nid: yes-2026\ntitle: The next contract\nstatus: proposed\n"


def _paper(folder: Path, decision: str, *others: str, marker: str = TOWN) -> str:
    return markdown(town(folder, _DECISION + decision, *others, marker=marker), "board-paper")


def test_an_implication_speaks_if_only_to_say_none_and_why(tmp_path: Path) -> None:
    said = _paper(
        tmp_path,
        """\
implications:
  financial:
    text: Within the budget.
    by: Section 151 Officer
    cleared_on: 2026-02-20
  workforce:
    none_because: No staff move.
    by: Head of Human Resources
  climate: {}
""",
    )
    lines = section(said, "Implications").strip().splitlines()
    assert lines[0] == (
        "**3.1** **Financial.** Within the budget. (Section 151 Officer, cleared 20 February 2026)"
    )
    assert "**3.2** **Climate and environment.** Not stated." in lines
    assert (
        "**3.3** **Workforce.** None. No staff move. (Head of Human Resources, not yet cleared)"
        in lines
    )
    assert lines[-1].startswith("_Nothing has been written yet on: legal, equality, social value,")


@pytest.mark.parametrize(("nation", "there"), [("england", False), ("wales", True)])
def test_the_welsh_language_is_asked_about_in_wales(
    nation: str,
    there: bool,  # noqa: FBT001 -- a parameter of the test
    tmp_path: Path,
) -> None:
    said = _paper(tmp_path, "", marker=TOWN.replace("england", nation))
    assert ("welsh language" in section(said, "Implications")) is there


def test_a_body_asks_for_the_implications_that_it_needs(tmp_path: Path) -> None:
    marker = f"{TOWN}implications_needed:\n- legal\n"
    said = section(_paper(tmp_path, "", marker=marker), "Implications")
    assert said.strip() == "_Nothing has been written yet on: legal._"
    told = "implications:\n  legal:\n    text: None known.\n"
    assert "Nothing has" not in _paper(tmp_path, told, marker=marker)


def test_implications_that_are_withheld_are_not_called_unwritten(tmp_path: Path) -> None:
    order = """\
implications:
  legal:
    text: Counsel says so.
exempt:
- what: implications.legal
  category: "5"
  because: It is legal advice.
"""
    said = _paper(tmp_path, order)
    assert "Counsel" not in said
    assert "_Nothing is shown here on: financial, legal," in said


_COMMISSION = """\
kind: commission
id: offer
title: An offer
tier: tactical
risks:
- id: grave
  title: It fails
  likelihood: 5
  impact: 3
  bearer: sub_contractor
  mitigation: It is watched.
  owner: Head of Housing
  source: Report
- id: slight
  title: It rains
  likelihood: 1
  impact: 2
- id: unknown
  title: Nobody knows
"""


def test_risks_are_told_the_gravest_first(tmp_path: Path) -> None:
    own = """\
about:
- offer
risks:
- id: middling
  title: It is late
  likelihood: 3
  impact: 3
  illustrative: true
- id: slight
  title: It rains
  likelihood: 1
  impact: 2
"""
    said = section(_paper(tmp_path, own, _COMMISSION), "Risks").strip()
    assert said.splitlines()[4:] == [
        "| It fails[^1] | ■ High, 15 | Sub-contractor | It is watched. | Head of Housing |",
        "| It is late (illustrative) | ▲ Middling, 9 | not stated | not stated | not stated |",
        "| It rains | ● Low, 2 | not stated | not stated | not stated |",
        "| Nobody knows | ○ Not scored | not stated | not stated | not stated |",
        "",
        "How grave: likelihood times impact, each from 1 to 5.",
    ]


def test_risks_that_nobody_scored_are_not_called_grave(tmp_path: Path) -> None:
    said = section(_paper(tmp_path, "risks:\n- id: a\n  title: It fails\n"), "Risks")
    assert said.strip().splitlines() == [
        "**What may go wrong**",
        "",
        "| Risk |",
        "| --- |",
        "| It fails |",
        "",
        "Not stated: how grave, who bears it, what is done, owner.",
    ]


def test_who_has_cleared_a_paper_and_who_has_still_to(tmp_path: Path) -> None:
    marker = (
        f"{TOWN}clearances_needed:\n- role: finance\n- role: legal\n"
        "- role: procurement\n  over: £1m\n"
    )
    given = """\
clearances:
- role: finance
  post: Section 151 Officer
  on: 2026-02-20
  comment: Content.
- role: hr
  post: Head of Human Resources
"""
    said = section(_paper(tmp_path, given, marker=marker), "Clearances")
    assert "| Finance | Section 151 Officer | 20 February 2026 | Content. |" in said
    assert "| HR | Head of Human Resources | not yet |  |" in said
    assert said.strip().endswith("_Still to clear it: Legal._")


def test_where_no_clearance_is_asked_for_there_is_no_section(tmp_path: Path) -> None:
    assert "Clearances" not in _paper(tmp_path, "")


def test_a_clearance_that_is_withheld_is_not_called_missing(tmp_path: Path) -> None:
    order = """\
clearances:
- role: legal
  post: Head of Legal
exempt:
- what: clearances
  category: "5"
  because: It is legal advice.
"""
    said = _paper(tmp_path, order, marker=f"{TOWN}clearances_needed:\n- role: legal\n")
    assert "Still to clear" not in said


def test_a_draft_has_no_implications_and_no_clearances(tmp_path: Path) -> None:
    said = markdown(town(tmp_path, _COMMISSION), "board-paper", "offer")
    assert "Implications" not in said
    assert "Clearances" not in said
    assert "It fails" in section(said, "Risks")
