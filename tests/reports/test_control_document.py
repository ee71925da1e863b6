"""The Commission Control Document as a whole."""

import re
from pathlib import Path

import pytest

from commish.errors import CommishError
from tests.reports.written import TOWN, markdown, paper, papers, town

_MARKER = f"""\
{TOWN}
cohorts:
- id: young
  title: People aged 16 to 24
places:
- id: borough
  title: The borough
  level: borough
"""
_POLITICAL = """\
kind: commission
id: political
title: Safe homes
tier: political
outcomes:
- id: settled
  title: Settled lives
cohorts:
- young
where: All of it.
"""
_STRATEGIC = """\
kind: commission
id: strategic
title: An offer
tier: strategic
status: agreed
answers:
- political
roles:
  commissioner: Head of Commissioning
  lead: Head of Housing
control_document:
  version: "1.0"
  date: 2026-03-13
  reference: CCD-4
"""
_TACTICAL = """\
kind: commission
id: tactical
title: A pathway
tier: tactical
answers:
- strategic
for_whom: Young parents.
places:
- borough
illustrative: true
"""


def _front(folder: Path, name: str) -> list[str]:
    said = markdown(folder, "control-document", name)
    return re.findall(r"(?m)^- \*\*.*$", said.partition("## 1 ")[0])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return town(tmp_path, _POLITICAL, _STRATEGIC, _TACTICAL, marker=_MARKER)


@pytest.mark.covers("G04", "commish render control-document")
def test_it_is_headed_by_version_parent_and_parties(folder: Path) -> None:
    assert _front(folder, "strategic") == [
        "- **Version:** 1.0",
        "- **Date:** 13 March 2026",
        "- **Reference:** CCD-4",
        "- **Tier:** Strategic: “we need you to …”",
        "- **Deliverable:** Output specification",
        "- **Answers:** Safe homes",
        "- **For whom:** People aged 16 to 24",
        "- **Where:** All of it.",
        "- **Commissioner:** Head of Commissioning",
        "- **Lead:** Head of Housing",
        "- **Status:** Agreed",
    ]


def test_what_a_commission_says_itself_comes_before_what_it_answers(folder: Path) -> None:
    front = _front(folder, "tactical")
    assert "- **For whom:** Young parents." in front
    assert "- **Where:** The borough" in front
    assert "- **Version:** Not numbered yet" in front
    assert "- **Status:** Draft" in front
    assert paper(folder, "control-document", "tactical").marking == "Public, draft"


def test_each_strategic_and_tactical_commission_has_one(folder: Path) -> None:
    found = papers(folder, "control-document")
    assert list(found) == ["control-document-strategic", "control-document-tactical"]


@pytest.mark.parametrize("name", ["political", "nothing"])
def test_no_other_commission_has_one(name: str, folder: Path) -> None:
    with pytest.raises(CommishError, match=f"“{name}” is no strategic or tactical commission"):
        papers(folder, "control-document", name)


def test_what_was_made_up_is_headed_so(folder: Path) -> None:
    assert "> **Illustrative**" in markdown(folder, "control-document", "tactical")
    assert "> **Illustrative**" not in markdown(folder, "control-document", "strategic")


def test_what_it_answers_is_not_named_where_it_is_withheld(tmp_path: Path) -> None:
    """The id of a withheld commission would be a name that gives it away."""
    order = 'exempt:\n- what: all\n  category: "3"\n  because: So.\n'
    town(tmp_path, _POLITICAL + order, _STRATEGIC, marker=_MARKER)
    said = markdown(tmp_path, "control-document", "strategic")
    assert "- **Answers:** One that is not shown here" in said
    assert "political" not in said
    assert "> - A commission: exempt, paragraph 3 of Part 1" in said


def test_a_commission_that_stands_alone_has_no_picture(tmp_path: Path) -> None:
    alone = _STRATEGIC.replace("answers:\n- political\n", "")
    assert "golden thread" not in markdown(town(tmp_path, alone), "control-document")


def test_the_thread_is_drawn(folder: Path) -> None:
    assert "## 3 The golden thread" in markdown(folder, "control-document", "strategic")
