"""Notes are numbered once, for every format; what can be cited has a name of its own."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commish.reports.blocks import (
    Block,
    Bullets,
    Column,
    Fact,
    Facts,
    Figure,
    Heading,
    Item,
    Notice,
    NoticeKind,
    Paragraph,
    Row,
    Table,
)
from commish.reports.inlines import FootnoteRef, Inlines, Strong, Text, literal
from commish.reports.numbering import nodes, numbered
from commish.reports.report import Footnote, Report
from tests.reports.paper import PAPER, SVG


def test_notes_stand_in_the_order_in_which_they_are_first_met() -> None:
    report = numbered(
        Report(
            "Title",
            front=Facts((Fact("Cost", (FootnoteRef("money"),)),)),
            blocks=(
                Paragraph((FootnoteRef("survey"), FootnoteRef("money"))),
                Table("Shares", (Column("Year"),), (Row(((FootnoteRef("census"),),)),)),
                Notice(NoticeKind.DRAFT, (Bullets((Item((Strong((FootnoteRef("survey"),)),)),)),)),
            ),
            footnotes=tuple(_note(key) for key in ("census", "survey", "money")),
        )
    )
    assert [(note.key, note.references) for note in report.footnotes] == [
        ("money", 2),
        ("survey", 2),
        ("census", 1),
    ]
    assert [(ref.key, ref.number, ref.place) for ref in _references(report)] == [
        ("money", 1, 1),
        ("survey", 2, 1),
        ("money", 1, 2),
        ("census", 3, 1),
        ("survey", 2, 2),
    ]


def test_a_report_without_notes_stays_as_it_is() -> None:
    report = Report("Title", blocks=(Paragraph(literal("Words")),))
    assert numbered(report) == report


def test_numbering_twice_changes_nothing() -> None:
    once = numbered(PAPER)
    assert numbered(once) == once


@pytest.mark.parametrize(
    ("referred", "there"),
    [
        pytest.param(["survey"], [], id="no such note"),
        pytest.param([], ["survey"], id="nobody refers to it"),
    ],
)
def test_a_note_and_its_reference_need_each_other(referred: list[str], there: list[str]) -> None:
    """A figure without its source, or a source of nothing, is a mistake in the report."""
    with pytest.raises(ValueError, match="do not match: survey"):
        numbered(_report(referred, tuple(map(_note, there))))


def test_two_notes_of_one_key_are_refused() -> None:
    with pytest.raises(ValueError, match="same key"):
        numbered(_report(["survey"], (_note("survey"), _note("survey"))))


def test_a_note_refers_to_no_note() -> None:
    notes = (_note("survey"), Footnote("census", (FootnoteRef("survey"),)))
    with pytest.raises(ValueError, match="a note does not refer to a note"):
        numbered(_report(["survey", "census"], notes))


@pytest.mark.parametrize("levels", [[2], [1, 3], [1, 2, 1, 3], [0]])
def test_a_heading_that_skips_a_level_is_refused(levels: list[int]) -> None:
    """The outline is how those who listen to a report find their way."""
    headings = tuple(Heading(level, "Costs") for level in levels)
    with pytest.raises(ValueError, match="'Costs' skips a level"):
        numbered(Report("Title", blocks=headings))


def test_headings_may_go_up_by_several_levels() -> None:
    headings = tuple(Heading(level, "Costs") for level in (1, 2, 3, 1, 2))
    assert numbered(Report("Title", blocks=headings)).title == "Title"


def test_names_within_a_page_are_plain_and_differ() -> None:
    blocks: tuple[Block, ...] = (
        Heading(1, "Costs & benefits"),
        Heading(1, "Costs, benefits"),
        Heading(1, "Costs, benefits 2"),
        Heading(1, "Dŵr a thŷ"),
        Heading(1, "خدمات"),
        Paragraph(literal("Words"), "3.10"),
        Paragraph(literal("Words")),
        Table("Costs", (Column("Year"),), ()),
        Figure("Costs", SVG, "Rising"),
        Heading(1, "very " * 50),
    )
    *names, long = (getattr(block, "anchor", "") for block in _numbered(*blocks))
    assert names == [
        "section-costs-benefits",
        "section-costs-benefits-2",
        "section-costs-benefits-2-2",
        "section-dwr-a-thy",
        "section",
        "paragraph-3-10",
        "",
        "table-costs",
        "figure-costs",
    ]
    assert len(long) < 70


@given(st.lists(st.text(max_size=12), max_size=12))
def test_no_two_names_are_alike_whatever_the_headings(texts: list[str]) -> None:
    names = [
        block.anchor
        for block in _numbered(*(Heading(1, text) for text in texts))
        if isinstance(block, Heading)
    ]
    assert len(set(names)) == len(texts)
    assert all(name.replace("-", "").isalnum() and name.isascii() for name in names)


def test_nodes_come_in_reading_order() -> None:
    tree = Facts((Fact("Ward", (Strong(literal("All")),)), Fact("Item", literal("9"))))
    assert [type(node).__name__ for node in nodes(tree)] == [
        "Facts",
        "Fact",
        "Strong",
        "Text",
        "Fact",
        "Text",
    ]


def _note(key: str) -> Footnote:
    return Footnote(key, (Text(f"Source: {key}"),))


def _report(referred: list[str], notes: tuple[Footnote, ...]) -> Report:
    inlines: Inlines = tuple(FootnoteRef(key) for key in referred)
    return Report("Title", blocks=(Paragraph(inlines),), footnotes=notes)


def _numbered(*blocks: Block) -> tuple[Block, ...]:
    return numbered(Report("Title", blocks=blocks)).blocks


def _references(report: Report) -> Iterator[FootnoteRef]:
    return (node for node in nodes(report) if isinstance(node, FootnoteRef))
