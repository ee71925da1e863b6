"""The need, the figures and the money of a paper."""

from pathlib import Path

import pytest

from tests.reports.written import markdown, section, town

_DECISION = "kind: decision\nid: yes-2026\ntitle: The next contract\nabout:\n- offer\n"
_COMMISSION = """\
kind: commission
id: offer
title: An offer
tier: tactical
needs:
- need
budget:
  amount: £960,000
  basis: term
  source: Report, page 4
  note: For all together.
cost: not stated
facts:
- id: a
  what: Tiers
  value: 4
evidence:
- id: b
  statement: Many apply.
  value: 54% more
- id: c
  statement: They say so.
"""
_NEED = """\
kind: need
id: need
title: A need
statement: People fall.
population: Older people
size: not stated
source: Report
drivers:
- id: a
  text: Wet floors.
  source: Report
  illustrative: true
"""
_AGREEMENT = """\
kind: agreement
id: deal
title: A deal
illustrative: true
commissions:
- offer
value: £960,000
facts:
- id: a
  what: Beds
  value: 10 more
"""
_FRAMEWORK = """\
kind: outcome-framework
id: framework
title: Framework
outcomes:
- id: settled
  title: Settled
  needs:
  - need
facts:
- id: a
  what: Outcomes
  value: 7
"""


def _paper(folder: Path, *documents: str) -> str:
    return markdown(town(folder, *documents), "board-paper", "yes-2026")


def test_the_need_is_told_with_what_brings_it_about(tmp_path: Path) -> None:
    said = _paper(tmp_path, _DECISION, _COMMISSION, _NEED)
    assert section(said, "The need").strip().startswith("**3.1** People fall.[^1]")
    assert "- Wet floors. (illustrative)[^1]" in section(said, "What brings it about")


def test_a_need_that_says_nothing_has_no_section(tmp_path: Path) -> None:
    said = _paper(tmp_path, _DECISION, _COMMISSION, "kind: need\nid: need\ntitle: A need\n")
    assert "## 3 The need" not in said


@pytest.mark.covers("G20", "commish render board-paper")
def test_figures_come_from_all_that_the_paper_draws_on(tmp_path: Path) -> None:
    linked = _COMMISSION + "outcomes:\n- settled\n"
    said = _paper(tmp_path, _DECISION, linked, _NEED, _AGREEMENT, _FRAMEWORK)
    figures = section(said, "The figures behind this report")
    for row in (
        "| Tiers | 4 |",
        "| Many apply | 54% more |",
        "| Outcomes | 7 |",
        "| Beds | 10 more (illustrative) |",
    ):
        assert row in figures
    assert "They say so" not in figures
    assert "- How many: Older people" in section(said, "What the sources do not state")


def test_a_size_that_is_stated_is_told_by_who_they_are(tmp_path: Path) -> None:
    said = _paper(tmp_path, _DECISION, _COMMISSION, _NEED.replace("not stated", "280"))
    assert "| Older people | 280 |" in said


def test_a_draft_has_its_figures_too(tmp_path: Path) -> None:
    said = markdown(town(tmp_path, _COMMISSION, _NEED), "board-paper", "offer")
    assert "| Tiers | 4 |" in section(said, "The figures behind this draft")


def test_a_paper_without_figures_has_no_section(tmp_path: Path) -> None:
    assert "figures behind" not in _paper(tmp_path, _DECISION)


def test_an_amount_has_its_source_and_what_is_made_up_is_marked(tmp_path: Path) -> None:
    said = section(_paper(tmp_path, _DECISION, _COMMISSION, _NEED, _AGREEMENT), "Money")
    assert said.strip().splitlines()[2:] == [
        "| What | Amount | Remark |",
        "| --- | ---: | --- |",
        "| Budget: An offer | £960,000 over the term[^2] | For all together. |",
        "| Cost: An offer | not stated |  |",
        "| Agreement: A deal | £960,000 (illustrative) |  |",
        "",
        (
            "Where VAT is not mentioned, it is not stated whether it is included. A budget, a cost"
            " and an agreement may be the same money, so these are not added up."
        ),
    ]


def test_amounts_that_mention_vat_need_no_remark(tmp_path: Path) -> None:
    text = _AGREEMENT.replace("£960,000", "£960,000 excluding VAT")
    said = _paper(tmp_path, _DECISION.replace("offer", "deal"), text)
    assert "£960,000 excluding VAT (illustrative)" in section(said, "Money")
    assert "Where VAT" not in said
    assert "added up" not in said


def test_an_agreement_without_a_value_has_no_row(tmp_path: Path) -> None:
    bare = _AGREEMENT.replace("value: £960,000\n", "")
    said = section(_paper(tmp_path, _DECISION, _COMMISSION, _NEED, bare), "Money")
    assert "A deal" not in said
    assert "Budget: An offer" in said


def test_a_paper_without_money_has_no_section(tmp_path: Path) -> None:
    assert "Money" not in _paper(tmp_path, _DECISION)
