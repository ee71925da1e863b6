"""Notes name the author, the date, the title and where in it; the title once."""

from pathlib import Path

import pytest

from commish.model.fact import SourceRef
from commish.reports.blocks import Paragraph
from commish.reports.citations import Citations
from commish.reports.inlines import plain_text
from tests.reports.written import lying, town

_JSNA = """\
kind: source
id: jsna
title: Needs assessment
author: The council
date: 2009-04
"""
_PLAN = "kind: source\nid: plan\ntitle: A plan\npublisher: The council\ndate: 2009-04\n"
_BARE = "kind: source\nid: bare\ntitle: Bare\n"
_ONLINE = """\
kind: source
id: online
title: Online
author: A body
address: https://www.example.gov.uk/a.pdf
"""
_MEMO = """\
kind: source
id: secret-memo
title: A memo
exempt:
- what: all
  category: "5"
  because: It is legal advice.
"""


def _notes(folder: Path, *sources: str) -> list[str]:
    citations = Citations(lying(folder))
    blocks = tuple(Paragraph(citations.refer(SourceRef.parse(one))) for one in sources)
    return [plain_text(note.inlines) for note in citations.notes(blocks)]


def test_a_source_is_told_in_full_once_and_then_by_author_and_date(tmp_path: Path) -> None:
    folder = town(tmp_path, _JSNA)
    assert _notes(folder, "jsna, page 3", "jsna, page 4", "jsna") == [
        "The council, April 2009: Needs assessment, page 3.",
        "The council, April 2009, page 4.",
        "The council, April 2009.",
    ]


def test_a_place_in_a_source_has_one_note_however_often_it_is_cited(tmp_path: Path) -> None:
    assert len(_notes(town(tmp_path, _JSNA), "jsna, page 3", "jsna, page 3")) == 1


def test_two_sources_of_one_author_and_date_keep_their_titles(tmp_path: Path) -> None:
    folder = town(tmp_path, _JSNA, _PLAN)
    assert _notes(folder, "jsna, 1", "plan, 2", "jsna, 3") == [
        "The council, April 2009: Needs assessment, 1.",
        "The council, April 2009: A plan, 2.",
        "The council, April 2009: Needs assessment, 3.",
    ]


def test_a_source_without_author_goes_by_its_title(tmp_path: Path) -> None:
    assert _notes(town(tmp_path, _BARE), "bare, 1", "bare, 2") == ["Bare, 1.", "Bare, 2."]


def test_an_address_on_the_web_is_a_link(tmp_path: Path) -> None:
    citations = Citations(lying(town(tmp_path, _ONLINE)))
    [note] = citations.notes((Paragraph(citations.refer(SourceRef("online"))),))
    assert "Link(text='Online', address='https://www.example.gov.uk/a.pdf')" in str(note.inlines)


@pytest.mark.parametrize(
    ("words", "said"),
    [("Told by the service manager", "Told by the service manager."), ("Told.", "Told.")],
)
def test_a_source_in_plain_words_ends_as_a_sentence(words: str, said: str, tmp_path: Path) -> None:
    assert _notes(town(tmp_path), words) == [said]


def test_a_source_that_is_withheld_is_not_named(tmp_path: Path) -> None:
    """Its id would tell what it is."""
    folder = town(tmp_path, _MEMO)
    assert _notes(folder, "secret-memo, page 2", "SECRET-MEMO") == [
        "A source that is not shown here."
    ]


def test_notes_follow_the_order_of_the_page_and_not_of_the_writing(tmp_path: Path) -> None:
    citations = Citations(lying(town(tmp_path, _JSNA)))
    later = Paragraph(citations.refer(SourceRef("jsna", "page 9")))
    first = Paragraph(citations.refer(SourceRef("jsna", "page 1")))
    said = [plain_text(note.inlines) for note in citations.notes((first, later))]
    assert said == [
        "The council, April 2009: Needs assessment, page 1.",
        "The council, April 2009, page 9.",
    ]


def test_what_is_referred_to_and_not_written_leaves_no_note(tmp_path: Path) -> None:
    citations = Citations(lying(town(tmp_path, _JSNA)))
    citations.refer(SourceRef("jsna"), None)
    assert citations.notes(()) == ()
