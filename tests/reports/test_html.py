"""An HTML page that stands alone, reads in order, and takes text for text."""

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given

from commish.errors import CommishError
from commish.reports.blocks import Heading, Paragraph
from commish.reports.characters import visible
from commish.reports.html import render_html
from commish.reports.inlines import Code, FootnoteRef, Text, literal
from commish.reports.markdown import render_markdown
from commish.reports.numbering import nodes
from commish.reports.report import Footnote, Report
from tests.reports import read_markdown
from tests.reports.hostile import HOSTILE, spaced, texts
from tests.reports.paper import PAPER, holding
from tests.reports.read_html import Page, read

_PLAIN = "Qxyz"
_WELSH = Report("Seibiannau", language="cy", blocks=(Paragraph((FootnoteRef("a"),)),))


def test_a_page_asks_for_nothing_beyond_itself() -> None:
    html = render_html(PAPER)
    page = read(html)
    assert not page.all("script", "link", "img", "iframe", "object", "embed", "base", "form")
    assert not [
        name for element in page.elements for name in element.attributes if name[:2] == "on"
    ]
    assert not re.search(r"@import|url\(", html)
    assert not page.values("src")
    assert "default-src 'none'" in page.values("content")[1]


def test_a_page_is_small() -> None:
    assert len(render_html(PAPER).encode()) < 60_000


def test_a_page_is_well_formed() -> None:
    page = read(render_html(PAPER))
    assert not page.unclosed
    assert not page.comments
    assert not page.repeated_ids()


def test_every_name_that_is_referred_to_is_on_the_page() -> None:
    page = read(render_html(PAPER))
    names = set(page.values("id"))
    inward = {address[1:] for address in page.values("href") if address.startswith("#")}
    assert inward | set(page.values("aria-labelledby")) <= names
    assert all(re.fullmatch(r"[a-z][a-z0-9-]*", name) for name in names)


def test_a_page_has_its_landmarks_once_and_in_order() -> None:
    page = read(render_html(PAPER))
    landmarks = [element.tag for element in page.all("header", "main", "footer")]
    assert landmarks == ["header", "main", "footer"]
    assert page.all("a")[0].attributes == {"class": "skip", "href": "#report"}
    assert page.all("main")[0].attributes["id"] == "report"


def test_the_outline_begins_with_the_title_and_skips_nothing() -> None:
    headings = read(render_html(PAPER)).all("h1", "h2", "h3", "h4", "h5", "h6")
    levels = [int(heading.tag[1]) for heading in headings]
    assert levels.count(1) == 1
    assert all(lower - upper <= 1 for upper, lower in pairwise(levels))
    assert headings[0].words == PAPER.title


def test_a_deep_heading_is_still_a_heading() -> None:
    blocks = tuple(Heading(level, "Costs") for level in range(1, 8))
    tags = [each.tag for each in read(render_html(Report("T", blocks=blocks))).all("h6")]
    assert tags == ["h6"] * 3


def test_every_table_says_what_its_cells_are_about() -> None:
    page = read(render_html(PAPER))
    assert len(page.all("caption")) == len(page.all("table"))
    assert {each.attributes["scope"] for each in page.all("th")} == {"col", "row"}
    rows = [each for each in page.all("th") if each.attributes["scope"] == "row"]
    assert len(rows) == len(page.all("tr")) - len(page.all("thead"))
    assert all(each.attributes["tabindex"] == "0" for each in page.all("section")[:-1])


def test_columns_of_figures_and_for_signatures_are_marked() -> None:
    cells = read(render_html(PAPER)).all("td")
    figures = [each.words for each in cells if each.attributes.get("class") == "figure"]
    assert {"1,680", "£7,200,000", "48%"} <= set(figures)
    assert [each.words for each in cells if each.attributes.get("class") == "by-hand"] == [""] * 3


def test_every_drawing_has_a_name_in_words() -> None:
    page = read(render_html(PAPER))
    drawings = [each for each in page.elements if each.attributes.get("role") == "img"]
    assert len(drawings) == len(page.all("svg")) == 3
    assert all(each.attributes["aria-label"] for each in drawings)


def test_a_note_leads_back_to_each_place_that_refers_to_it() -> None:
    page = read(render_html(PAPER))
    back = {each.attributes["aria-label"]: each.attributes["href"] for each in page.all("a")[-5:]}
    assert back == {
        "Back to reference 1": "#reference-1",
        "Back to reference 2": "#reference-2",
        "Back to reference 3": "#reference-3",
        "Back to reference 3 (2)": "#reference-3-2",
        "Back to reference 4": "#reference-4",
    }


def test_the_contents_list_the_sections() -> None:
    page = read(render_html(PAPER))
    [nav] = page.all("nav")
    sections = [block.line for block in PAPER.blocks if isinstance(block, Heading)]
    assert [spaced(line) for line in nav.words.split("\n") if line.strip()] == [
        "Contents",
        *(line for line in sections if line[0].isdigit()),
    ]
    assert not read(render_html(replace(PAPER, contents=False))).all("nav")


def test_a_page_is_in_the_language_of_its_report() -> None:
    page = read(render_html(replace(_WELSH, footnotes=(Footnote("a", literal("b")),))))
    assert page.all("html")[0].attributes["lang"] == "cy"
    assert page.all("h2")[0].words == "Nodiadau"
    assert page.values("aria-label") == ["Nodyn 1", "Yn ôl i gyfeirnod 1"]


def test_a_bare_report_has_no_empty_parts() -> None:
    page = read(render_html(Report("T")))
    assert [each.tag for each in page.all("h1", "p", "dl", "nav", "section", "footer")] == ["h1"]


def test_all_that_is_said_in_markdown_is_said_in_html() -> None:
    html = spaced(read(render_html(PAPER)).words)
    markdown = spaced(" ".join(read_markdown.read(render_markdown(PAPER)).words))
    words = {node.text for node in nodes(PAPER) if isinstance(node, Text | Code | Heading)}
    numbers = {node.number for node in nodes(PAPER) if isinstance(node, Paragraph) and node.number}
    assert len(numbers) == 14
    missing = [said for said in words | numbers if spaced(said) not in html]
    assert missing == []
    assert [said for said in words | numbers if spaced(said) not in markdown] == []


def test_a_number_stays_with_its_unit() -> None:
    html = render_html(Report("T", blocks=(Paragraph(literal("for 12 months")),)))
    assert "for 12\u00a0months" in html


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_text_wherever_it_stands(text: str) -> None:
    _is_only_text(text)


@given(texts)
def test_any_text_is_text_wherever_it_stands(text: str) -> None:
    _is_only_text(text)


def test_no_text_anywhere_is_still_a_page() -> None:
    page = read(render_html(holding("")))
    assert not page.unclosed
    assert not page.repeated_ids()


def test_a_title_can_not_leave_the_style_of_the_printed_page() -> None:
    html = render_html(Report('"; } body { display: none } </style>\\', marking="a\nb"))
    assert '@top-left { content: "\\22 \\3b  \\7d  body' in html
    assert '@top-right { content: "a\\a b"; }' in html


def test_a_style_of_the_bodys_own_wins(tmp_path: Path) -> None:
    (tmp_path / "report.css").write_text("/* ours */ p { color: teal }</style>", encoding="utf-8")
    html = render_html(PAPER, tmp_path)
    assert "<style>\np { color: teal }<\\/style>\n@page" in html
    assert "--measure" not in html


def test_a_page_of_the_bodys_own_may_change_one_part(tmp_path: Path) -> None:
    own = '{% extends "shipped/report.html.j2" %}{% block footer %}<p>{{ report.title }}</p>'
    (tmp_path / "report.html.j2").write_text(own + "{% endblock %}", encoding="utf-8")
    page = read(render_html(PAPER, tmp_path))
    assert not page.all("footer")
    assert page.all("p")[-1].words == PAPER.title
    assert len(page.all("table")) == 6


def test_a_page_that_asks_for_what_is_not_there_is_told(tmp_path: Path) -> None:
    (tmp_path / "report.html.j2").write_text("{{ report.cost }}", encoding="utf-8")
    with pytest.raises(CommishError, match=r"report\.html\.j2 can't be used: .*cost"):
        render_html(PAPER, tmp_path)


def _is_only_text(text: str) -> None:
    """Every place reads as it would with a plain word in it, but for the word."""
    plain, page = _page(_PLAIN), _page(text)
    shown = visible(text)
    assert page.shape == plain.shape
    assert not page.unclosed + page.comments + page.repeated_ids()
    assert spaced(page.words) == spaced(plain.words.replace(_PLAIN, shown))
    labels = [label.replace(_PLAIN, shown) for label in plain.values("aria-label")]
    assert list(map(spaced, page.values("aria-label"))) == list(map(spaced, labels))
    assert {each for each in page.values("href") if each[0] != "#"} == {"https://a.example/b?c=d&e"}


def _page(text: str) -> Page:
    return read(render_html(holding(text)))
