"""Markdown for a text editor and a forge: tables, notes, nested lists, nothing raw."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given

from commish.errors import CommishError
from commish.reports.blocks import (
    Block,
    Branch,
    Bullets,
    Column,
    Fact,
    Facts,
    Figure,
    Heading,
    Item,
    Notice,
    NoticeKind,
    Numbered,
    Paragraph,
    Quotation,
    Row,
    Rule,
    Table,
    TreeList,
)
from commish.reports.characters import visible
from commish.reports.inlines import (
    Code,
    FootnoteRef,
    Inlines,
    LineBreak,
    Picture,
    State,
    Status,
    Text,
    literal,
)
from commish.reports.markdown import render_markdown
from commish.reports.report import Footnote, Report
from tests.reports.hostile import HOSTILE, spaced, texts
from tests.reports.paper import PAPER, SVG, holding
from tests.reports.read_markdown import Page, read

_PLAIN = "Qxyz"
_TABLE = Table(
    "Spend",
    (Column("Year"), Column("£", numeric=True)),
    (Row((literal("2026"), literal("12"))), Row((literal("Sum"), literal("12")), total=True)),
    literal("Net"),
)


@pytest.mark.parametrize(
    ("blocks", "written"),
    [
        ([Heading(1, "Costs", "2")], "## 2 Costs"),
        ([Heading(1, "A"), Heading(2, "B #")], "## A\n\n### B \\#"),
        ([Paragraph(literal("Words"), "3.2")], "**3.2** Words"),
        ([Paragraph((), "3.2")], "**3.2**"),
        ([Paragraph(())], ""),
        (
            [Bullets((Item(literal("a")), Item((), (Bullets((Item(literal("b")),)),))))],
            "- a\n- \u00a0\n  - b",
        ),
        (
            [Numbered((Item(literal("a"), (Paragraph(literal("more")),)), Item(literal("b"))), 9)],
            "9. a\n\n   more\n10. b",
        ),
        (
            [
                Bullets((Item(literal("a")),)),
                Bullets((Item(literal("b")),)),
                Facts((Fact("Ward", literal("All")),)),
            ],
            "- a\n\n* b\n\n- **Ward:** All",
        ),
        ([Numbered((Item(literal("a")),))] * 2, "1. a\n\n1) a"),
        (
            [Facts((Fact("Date", (Text("May"), LineBreak(), Text("June"))),))],
            "- **Date:** May\\\n  June",
        ),
        (
            [_TABLE],
            "**Spend**\n\n| Year | £ |\n| --- | ---: |\n| 2026 | 12 |\n| **Sum** | **12** |\n\nNet",
        ),
        (
            [Table("T", (Column("A"),), (Row(((Picture(SVG, "rising"),),)),))],
            "**T**\n\n| A |\n| --- |\n| rising |",
        ),
        (
            [Figure("Spend by year", SVG, "It rose.", (_TABLE,), "graph LR\n  a --> b```\n")],
            "**Spend by year**\n\nIt rose.\n\n````mermaid\ngraph LR\n  a --> b```\n````\n",
        ),
        (
            [Notice(NoticeKind.DRAFT, (Paragraph(literal("a")), Paragraph(literal("b"))))],
            "> **Draft**\n>\n> a\n>\n> b",
        ),
        ([Notice(NoticeKind.WARNING, (), "Read this")], "> **Read this**"),
        ([Quotation((Paragraph(literal("a")),), literal("a carer"))], "> a\n>\n> — a carer"),
        ([Quotation((Paragraph(literal("a")),))], "> a"),
        (
            [
                TreeList(
                    (
                        Branch(
                            literal("Aim"),
                            literal("outcome"),
                            Status("On target", State.GOOD),
                            (Branch(literal("Service"), branches=(Branch((Code("s-1"),)),)),),
                        ),
                        Branch(()),
                    )
                )
            ],
            "- Aim – outcome – ● On target\n  - Service\n    - `s-1`\n- \u00a0",
        ),
        ([Rule()], "---"),
    ],
)
def test_each_block_has_its_form(blocks: list[Block], written: str) -> None:
    page = render_markdown(Report("T", blocks=tuple(blocks)))
    assert page.removeprefix("# T\n\n").startswith(written)


def test_a_page_is_framed_by_title_front_sheet_notes_and_origin() -> None:
    report = Report(
        "Short #breaks",
        subtitle="To Cabinet",
        organisation="Rivermead",
        marking="Public",
        front=Facts((Fact("Item", literal("9")),)),
        blocks=(Paragraph((Text("Words"), FootnoteRef("b"), FootnoteRef("a"), FootnoteRef("b"))),),
        footnotes=(Footnote("a", literal("- note a")), Footnote("b", literal("note b"))),
        footer=("Checked", "1. made"),
    )
    assert render_markdown(report) == (
        "Rivermead · Public\n\n# Short \\#breaks\n\n**To Cabinet**\n\n- **Item:** 9\n\n"
        "Words[^1][^2][^1]\n\n[^1]: note b\n\n[^2]: \\- note a\n\n---\n\nChecked\n\n1\\. made\n"
    )


def test_a_bare_report_is_its_title() -> None:
    assert render_markdown(Report("T")) == "# T\n"


def test_labels_are_in_the_language_of_the_report() -> None:
    notice = Notice(NoticeKind.DRAFT, (Paragraph(literal("a")),))
    assert "> **Drafft**" in render_markdown(Report("T", language="cy", blocks=(notice,)))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_text_wherever_it_stands(text: str) -> None:
    _is_only_text(text)


@given(texts)
def test_any_text_is_text_wherever_it_stands(text: str) -> None:
    _is_only_text(text)


def test_no_text_anywhere_is_still_a_page() -> None:
    page = _page("")
    assert not [part for part in page.parts if part.startswith("html")]
    assert "heading_open h1" in page.parts


def test_a_line_break_at_the_end_leaves_no_sign() -> None:
    inlines: Inlines = (Text("a"), LineBreak())
    assert render_markdown(Report("T", blocks=(Paragraph(inlines),))) == "# T\n\na\n"


def test_a_frame_of_the_bodys_own_wins(tmp_path: Path) -> None:
    (tmp_path / "report.md.j2").write_text("{{ report.title | line }} by us\n", encoding="utf-8")
    assert render_markdown(PAPER, tmp_path) == f"{PAPER.title} by us\n"


def test_a_frame_that_asks_for_what_is_not_there_is_told(tmp_path: Path) -> None:
    (tmp_path / "report.md.j2").write_text("{{ report.titel }}", encoding="utf-8")
    with pytest.raises(CommishError, match=r"report\.md\.j2 can't be used: .*titel"):
        render_markdown(PAPER, tmp_path)


def test_the_same_report_is_the_same_bytes_in_every_process(root: Path) -> None:
    code = (
        "from tests.reports.paper import PAPER; from commish.reports.markdown import"
        " render_markdown; from commish.reports.html import render_html;"
        "print(ascii(render_markdown(PAPER) + render_html(PAPER)))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"},
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    }
    assert len(outputs) == 1
    assert len(outputs.pop()) > 10_000


def _is_only_text(text: str) -> None:
    """Every place reads as it would with a plain word in it, but for the word."""
    plain, page = _page(_PLAIN), _page(text)
    shown = visible(text)
    assert page.parts == plain.parts
    assert page.addresses == plain.addresses
    assert list(map(spaced, page.words)) == [
        spaced(words.replace(_PLAIN, shown)) for words in plain.words
    ]


def _page(text: str) -> Page:
    return read(render_markdown(holding(text)))
