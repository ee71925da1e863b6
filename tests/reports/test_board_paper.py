"""The board paper as a whole: its order, its notices, its marking."""

import re
from pathlib import Path

import pytest

from tests.reports.written import markdown, paper, papers, section, town

_FULL = """\
kind: decision
id: yes-2026
title: The next contract
status: made
illustrative: true
route:
- body: cabinet
  capacity: decides
  date: 2026-03-10
  resolution: Agreed.
purpose: To decide.
recommendations:
- id: a
  text: Agrees it.
sections:
- id: own
  heading: Why now
  paragraphs:
  - It is time.
options:
- id: a
  title: Do nothing
consultation: All were asked.
performance: It goes well.
implications:
  legal:
    text: None known.
risks:
- id: a
  title: It fails
timetable:
- id: a
  on: 2026-04
  what: It begins.
clearances:
- role: legal
  post: Head of Legal
interests:
- post: Member for Boldon
  interest: Her employer bids.
facts:
- id: a
  what: Tiers
  value: 4
about:
- offer
"""
_OFFER = """\
kind: commission
id: offer
title: An offer
tier: strategic
budget: £1
needs:
- need
outcomes:
- settled
"""
_NEED = "kind: need\nid: need\ntitle: Need\nstatement: People fall.\n"
_FRAMEWORK = """\
kind: outcome-framework
id: framework
title: Framework
outcomes:
- id: settled
  title: Settled lives
"""
_ORDER = [
    "Summary",
    "Recommendations",
    "What was resolved",
    "Why now",
    "The need",
    "The figures behind this report",
    "Options and reasons",
    "Who was heard",
    "How it has gone so far",
    "Money",
    "Implications",
    "Risks",
    "The golden thread",
    "Next steps",
    "Clearances",
    "Interests declared",
    "Background papers",
    "Appendices",
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return town(tmp_path, _FULL, _OFFER, _NEED, _FRAMEWORK)


@pytest.mark.covers("G68", "commish render board-paper")
def test_a_full_paper_has_every_section_in_the_order_of_a_council_report(folder: Path) -> None:
    said = markdown(folder, "board-paper", "yes-2026")
    assert re.findall(r"(?m)^## \d+ (.+)$", said) == _ORDER


def test_the_least_paper_has_the_sections_that_may_not_be_missing(tmp_path: Path) -> None:
    town(tmp_path, "kind: decision\nid: bare\ntitle: Bare\n")
    said = markdown(tmp_path, "board-paper")
    assert re.findall(r"(?m)^## \d+ (.+)$", said) == [
        "Summary",
        "Recommendations",
        "Implications",
        "Background papers",
        "Appendices",
    ]
    assert said.startswith("Town · Public, draft\n")


def test_a_paper_made_after_the_decision_says_so(folder: Path) -> None:
    said = markdown(folder, "board-paper")
    assert (
        "> This report is written again from files as at 1 April 2026, after the decision of 10"
        " March 2026. What stands around the decision is shown as it is now."
    ) in said
    assert said.startswith("Town · Public\n")


def test_what_was_made_up_is_headed_so(folder: Path) -> None:
    assert "> **Illustrative**" in markdown(folder, "board-paper")


def test_a_notice_says_what_is_withheld_before_anything_else(tmp_path: Path) -> None:
    order = 'exempt:\n- what: risks\n  category: "3"\n  because: So.\n'
    said = markdown(town(tmp_path, _FULL + order, _OFFER), "board-paper")
    assert said.index("> **Withheld**") < said.index("> **After the decision**")
    assert "It fails" not in said


def test_a_paper_is_named_after_its_decision_or_commission(folder: Path) -> None:
    assert list(papers(folder, "board-paper")) == ["board-paper-yes-2026"]
    assert list(papers(folder, "board-paper", "offer")) == ["board-paper-offer"]


def test_a_draft_paper_is_marked_once(folder: Path) -> None:
    assert paper(folder, "board-paper", "offer").marking == "Public, draft"


def test_a_thread_of_one_is_not_drawn(tmp_path: Path) -> None:
    said = markdown(town(tmp_path, _OFFER), "board-paper", "offer")
    assert "golden thread" not in said
    assert section(said, "Money")
