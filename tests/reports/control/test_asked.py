"""What is asked, what is known, what was weighed."""

from pathlib import Path

import pytest

from tests.reports.written import markdown, section, town

_POLITICAL = """\
kind: commission
id: political
title: Political
tier: political
outcomes:
- id: settled
  title: Settled lives
- id: safe
  title: Safe streets
"""
_STRATEGIC = """\
kind: commission
id: strategic
title: Strategic
tier: strategic
summary: One offer.
why: The parts do not fit.
answers:
- political
"""
_TACTICAL = """\
kind: commission
id: tactical
title: Tactical
tier: tactical
answers:
- strategic
"""


def _document(folder: Path, name: str, *documents: str) -> str:
    return markdown(town(folder, *documents), "control-document", name)


def test_what_is_asked_is_told_with_the_reason(tmp_path: Path) -> None:
    said = section(
        _document(tmp_path, "strategic", _POLITICAL, _STRATEGIC), "What is asked, and why"
    )
    assert said.strip().split("\n\n")[:2] == ["**1.1** One offer.", "**1.2** The parts do not fit."]


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ("", "- Settled lives\n- Safe streets"),
        ("outcomes:\n- safe\n", "- Safe streets"),
    ],
)
def test_a_commission_that_names_no_outcome_has_those_of_what_it_answers(
    named: str, told: str, tmp_path: Path
) -> None:
    documents = (_POLITICAL, _STRATEGIC + named, _TACTICAL)
    said = _document(tmp_path, "tactical", *documents)
    assert section(said, "The outcomes it is for").strip() == told


def test_a_circle_of_answers_has_no_outcomes(tmp_path: Path) -> None:
    text = _STRATEGIC.replace("- political", "- tactical")
    said = _document(tmp_path, "tactical", text, _TACTICAL)
    assert "The outcomes it is for" not in said


_KNOWN = """\
evidence:
- id: a
  statement: Many apply.
  value: 54% more
  source: Report
- id: b
  statement: Nobody knows how many there are.
  source: Report
demand:
- id: c
  statement: The phone rings.
facts:
- id: d
  what: Beds
  value: not stated
"""


def test_evidence_is_told_in_figures_and_in_words(tmp_path: Path) -> None:
    said = section(
        _document(tmp_path, "strategic", _STRATEGIC + _KNOWN), "What is known of need and demand"
    )
    assert "- Nobody knows how many there are.[^1]\n- The phone rings." in said
    assert "| Many apply | 54% more[^1] |" in said
    assert "### What the sources do not state\n\n- Beds" in said


def test_without_evidence_there_is_no_section(tmp_path: Path) -> None:
    assert "What is known" not in _document(tmp_path, "strategic", _STRATEGIC)


_BALANCE = """\
balance:
  political_objectives:
  - id: a
    text: Members want it.
    source: Report
  guidance:
  - id: b
    none_because: There is none.
    illustrative: true
  struck: Safety comes first.
"""


def test_the_balance_is_told_with_what_was_weighed(tmp_path: Path) -> None:
    said = section(_document(tmp_path, "strategic", _STRATEGIC + _BALANCE), "What was weighed")
    assert "| Political objectives | Members want it.[^1] |" in said
    assert "| Government guidance | None. There is none. (illustrative) |" in said
    assert said.strip().endswith("**2.1** Safety comes first.")


def test_without_a_balance_there_is_no_section(tmp_path: Path) -> None:
    assert "What was weighed" not in _document(tmp_path, "strategic", _STRATEGIC)
