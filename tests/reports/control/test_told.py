"""How progress is told."""

from pathlib import Path

from tests.reports.written import markdown, section, town

_COMMISSION = "kind: commission\nid: it\ntitle: It\ntier: tactical\n"
_AGREEMENT = """\
kind: agreement
id: deal
title: A deal
kpis:
- id: kpi-one
  indicator: well
"""
_FRAMEWORK = """\
kind: outcome-framework
id: framework
title: Framework
indicators:
- id: well
  title: people who are well
"""


def test_kpis_are_told_by_title_with_target_and_frequency(tmp_path: Path) -> None:
    more = """\
kpis:
- id: own
  title: Homes kept
  target:
  - value: 85%
  - from: 2027-04-01
    value: 90%
  frequency: quarter
  source: Report
- kpi-one
control_document:
  version: "1"
  reporting: Each quarter to the board.
risks:
- id: a
  title: It fails
  owner: The team
"""
    text = _COMMISSION + more
    said = section(
        markdown(town(tmp_path, text, _AGREEMENT, _FRAMEWORK), "control-document"),
        "How progress is told",
    )
    assert "**2.1** Each quarter to the board." in said
    assert "| Homes kept[^1] | 85%, then 90% from 1 April 2027 | Every quarter |" in said
    assert "| People who are well | not stated | not stated |" in said
    assert "| It fails | The team |" in said
    assert "Not stated: what is done." in said


def test_without_any_of_it_there_is_no_section(tmp_path: Path) -> None:
    said = markdown(town(tmp_path, _COMMISSION), "control-document")
    assert "How progress is told" not in said
