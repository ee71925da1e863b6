"""Who has agreed a control document, and room for those who have not."""

from pathlib import Path

import pytest

from tests.reports.written import html, markdown, section, town

_COMMISSION = "kind: commission\nid: it\ntitle: It\ntier: strategic\n"
_DOCUMENT = """\
control_document:
  version: "1"
  agreed:
  - tier: strategic
    post: Head of Commissioning
    on: 2026-03-01
"""
_SECOND = "  - tier: tactical\n    post: Chair of the board\n    on: 2026-03-02\n"


def _agreed(folder: Path, more: str) -> str:
    return section(
        markdown(town(folder, _COMMISSION + more), "control-document"), "Who has agreed it"
    )


@pytest.mark.covers("G04", "commish render control-document")
def test_those_who_agreed_are_told_by_tier_post_and_day(tmp_path: Path) -> None:
    said = _agreed(tmp_path, _DOCUMENT + _SECOND)
    assert "| Strategic | Head of Commissioning | 1 March 2026 |" in said
    assert "| Tactical | Chair of the board | 2 March 2026 |" in said
    assert "To be agreed by" not in said


def test_a_tier_that_has_not_agreed_has_room_to_sign(tmp_path: Path) -> None:
    said = _agreed(tmp_path, _DOCUMENT)
    assert "_One of the two tiers has not recorded its agreement yet._" in said
    assert said.strip().splitlines()[-3:] == [
        "| Tier | Post | Signature | Date |",
        "| --- | --- | --- | --- |",
        "| Tactical |  |  |  |",
    ]
    assert 'class="by-hand"' in html(tmp_path, "control-document")


def test_where_nobody_has_agreed_both_tiers_have_room(tmp_path: Path) -> None:
    said = _agreed(tmp_path, "")
    assert "_Neither tier has recorded its agreement yet._" in said
    assert "| Strategic |  |  |  |\n| Tactical |  |  |  |" in said


def test_an_agreement_that_is_withheld_is_not_called_missing(tmp_path: Path) -> None:
    order = """\
exempt:
- what: control_document
  category: "3"
  because: So.
"""
    said = _agreed(tmp_path, _DOCUMENT + order)
    assert "Neither" not in said
    assert "Head of Commissioning" not in said


def test_the_dialogue_is_told_with_what_came_of_it(tmp_path: Path) -> None:
    more = """\
dialogue:
- id: a
  from: tactical
  to: strategic
  on: 2026-01-21
  text: Records are thin.
  conclusion:
    text: Footways by use for a year.
  source: Minutes
- id: b
  from: service
  to: tactical
  on: 2026-02
  text: We need a survey.
- id: c
  from: service
  to: tactical
  on: 2026-03
"""
    said = _agreed(tmp_path, more)
    assert (
        "| 21 January 2026 | Tactical to strategic | Records are thin.[^1] |"
        " Footways by use for a year. |"
    ) in said
    assert "| February 2026 | Service to tactical | We need a survey. | Still open |" in said
    assert "March 2026" not in said
