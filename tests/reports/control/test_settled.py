"""Outputs, programmes, limits, money, duties, methods, parties, equality and social value."""

from pathlib import Path

import pytest

from tests.reports.written import markdown, section, town

_COMMISSION = "kind: commission\nid: it\ntitle: It\ntier: tactical\n"


def _document(folder: Path, more: str) -> str:
    return markdown(town(folder, _COMMISSION + more), "control-document", "it")


def test_outputs_and_programmes_are_told_with_how_much_and_by_when(tmp_path: Path) -> None:
    more = """\
outputs:
- id: plan
  title: A plan
  description: It rests on evidence.
  quantity: 1
  by: 2026-07
  source: Report
- id: record
  title: One record
programmes:
- id: first
  title: Help
  description: Workshops.
  budget:
    amount: £58,000
    source: Report
"""
    said = section(_document(tmp_path, more), "Outputs and programmes")
    assert "| A plan[^1] | It rests on evidence. | 1 | July 2026 |" in said
    assert "| One record |  | not stated | not stated |" in said
    assert "| Help | Workshops. | £58,000[^1] |" in said


def test_a_method_that_is_required_is_told_with_its_reason(tmp_path: Path) -> None:
    more = """\
constraints:
- id: a
  text: Within the budget.
  source: Report
statutory_duties:
- id: a
  duty: To keep people safe.
  illustrative: true
- id: b
  duty: To help.
  basis: Housing Act 1996
  addressed: By one way in.
required_method:
- id: a
  what: It stays in-house.
  because: Members want the risk held here.
  basis: Cabinet minute.
cost: £58,000 a year
"""
    said = section(_document(tmp_path, more), "Limits, duties and local objectives")
    assert "- Within the budget.[^1]" in said
    assert "**2.1** **Money:** £58,000 a year." in said
    assert "| To keep people safe. (illustrative) | not stated | not stated |" in said
    assert "| To help. | Housing Act 1996 | By one way in. |" in said
    assert "| It stays in-house. | Members want the risk held here. | Cabinet minute. |" in said


def test_money_that_is_not_stated_is_told_so(tmp_path: Path) -> None:
    said = _document(tmp_path, "budget: not stated\n")
    assert "**Money:** not stated." in said


def test_how_is_told_in_outline(tmp_path: Path) -> None:
    assert "Tenders." in section(_document(tmp_path, "how: Tenders.\n"), "How, in outline")


_SHAPING = """\
shaping:
  parties:
  - id: council
    title: The council
    kind: authority
  - id: people
    title: Young people
    kind: community
  deliverables:
  - id: outcomes
    title: The outcomes
    accountable: council
    does:
    - party: council
      part: keeps them
    - party: people
      part: choose them
  - id: other
    title: The rest
  governance: The board leads.
"""


def test_who_does_what_is_told_with_who_is_accountable(tmp_path: Path) -> None:
    said = section(_document(tmp_path, _SHAPING), "Who does what")
    assert (
        "| The outcomes | The council | The council: keeps them / Young people: choose them |"
        in said
    )
    assert "| The rest | not stated |  |" in said
    assert said.strip().endswith("**2.1** The board leads.")


def test_a_party_that_is_withheld_is_not_named(tmp_path: Path) -> None:
    order = """\
exempt:
- what: shaping.parties.people
  category: "2"
  because: So.
"""
    said = section(_document(tmp_path, _SHAPING + order), "Who does what")
    assert "Not named here: choose them" in said
    assert "Young people" not in said


def test_equality_and_social_value_are_told_by_name(tmp_path: Path) -> None:
    more = """\
equality:
  finding: Parents gain.
  actions: Separate rooms.
social_value:
  economic: Local jobs.
  environmental: Fewer journeys.
"""
    said = section(_document(tmp_path, more), "Equality and social value")
    assert said.strip().split("\n\n") == [
        "**2.1** **Equality.** Parents gain.",
        "**2.2** **What is done for equality.** Separate rooms.",
        "**2.3** **Economic value.** Local jobs.",
        "**2.4** **Environmental value.** Fewer journeys.",
    ]


@pytest.mark.parametrize("more", ["", "shaping:\n  delivery: By all.\n", "equality: {}\n"])
def test_what_says_nothing_has_no_section(more: str, tmp_path: Path) -> None:
    said = _document(tmp_path, more)
    for heading in ("Outputs", "Limits", "How, in outline", "Who does what", "Equality"):
        assert f" {heading}" not in said
