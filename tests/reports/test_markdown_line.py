"""A line as Markdown reads as it was meant, whatever its words."""

import pytest
from hypothesis import given

from commish.reports.characters import visible
from commish.reports.inlines import (
    Code,
    Emphasis,
    FootnoteRef,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Strong,
    Text,
    literal,
    plain_text,
)
from commish.reports.markdown_line import markdown_cell, markdown_line, markdown_text, rest_of_line
from commish.reports.tidying import tidy
from tests.reports.hostile import HOSTILE, spaced, texts
from tests.reports.read_markdown import read
from tests.reports.test_tidying import lines


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("plain, with (brackets) and 5 > 4 - 1", "plain, with (brackets) and 5 > 4 - 1"),
        ("a_b *c* `d`", r"a\_b \*c\* \`d\`"),
        ("<b>", r"\<b>"),
        ("R&D and &amp;", r"R&D and \&amp;"),
        ("1. one", r"1\. one"),
        ("3.2 metres", "3.2 metres"),
        ("2) two", r"2\) two"),
        ("- item", r"\- item"),
        ("> 90%", r"\> 90%"),
        ("# one", r"\# one"),
        ("    indented", "indented"),
        ("over\n\ntwo lines", "over two lines"),
        ("Oh!", r"Oh\!"),
    ],
)
def test_signs_are_made_harmless_only_where_they_mean_something(text: str, written: str) -> None:
    assert markdown_text(text) == written


@pytest.mark.parametrize(
    ("inlines", "written"),
    [
        ((Strong(literal("a")), Text(" b")), "**a** b"),
        ((Text("a"), Strong(literal("b")), Text("c")), "a**b**c"),
        ((Text("a"), Strong(literal("“b”")), Text("c")), "&#97;**“b”**&#99;"),
        ((Text("a"), Emphasis(literal("b")), Text("c")), "&#97;_b_&#99;"),
        ((Text("a "), Emphasis(literal("b")), Text(", c")), "a _b_, c"),
        ((Strong((Emphasis(literal("a")), Text(" b"))),), "**_a_ b**"),
        ((Code("a"),), "`a`"),
        ((Code("`a`"),), "`` `a` ``"),
        ((Code("a``b`c"),), "```a``b`c```"),
        ((Code(" a "),), "`  a  `"),
        ((Code(" "),), "`   `"),
        ((Text("a"), LineBreak(), Text("- b")), "a\\\n\\- b"),
        ((LineBreak(), Text("a"), LineBreak()), "a"),
        ((Text("a"), FootnoteRef("k", 3, 1), Text("(b)")), "a[^3]\\(b)"),
        ((FootnoteRef("k", 3, 1), Text(": b")), "[^3]\\: b"),
        ((Text("!"), Link("a", "https://a.example")), r"\![a](https://a.example)"),
        (
            (Link("a]b", "https://a.example/(x)?q=1&copy;=2|<3"),),
            r"[a\]b](https://a.example/%28x%29?q=1\&copy;=2%7C%3C3)",
        ),
    ],
)
def test_stress_links_and_notes_are_written_so_that_they_are_read(
    inlines: Inlines, written: str
) -> None:
    assert markdown_line(inlines) == written


def test_a_cell_stays_in_its_column() -> None:
    inlines: Inlines = (Text("a|b\n"), LineBreak(), Code("c|d"), Text(" \\"))
    assert markdown_cell(inlines) == r"a\|b  / `c\|d` \\"


def test_the_rest_of_a_line_begins_no_list() -> None:
    assert rest_of_line(literal("- 5 degrees")) == "- 5 degrees"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_reads_as_it_was_typed(text: str) -> None:
    _reads_as_typed(text)


@given(texts)
def test_any_text_reads_as_it_was_typed(text: str) -> None:
    _reads_as_typed(text)


@given(lines)
def test_stress_is_read_as_it_was_meant(inlines: list[Inline]) -> None:
    """Signs of stress work by what stands beside them; every neighbourhood must work."""
    page = read(markdown_line(tuple(inlines)))
    assert spaced(" ".join(page.words)) == spaced(plain_text(inlines))
    assert [part for part in page.parts if part.split()[0] in _SIGNS] == _signs(tidy(inlines))


_SIGNS = {"strong_open", "strong_close", "em_open", "em_close", "code_inline"}


def _signs(inlines: list[Inline] | Inlines) -> list[str]:
    signs: list[str] = []
    for inline in inlines:
        match inline:
            case Strong():
                signs += ["strong_open strong", *_signs(inline.inlines), "strong_close strong"]
            case Emphasis():
                signs += ["em_open em", *_signs(inline.inlines), "em_close em"]
            case Code():
                signs.append("code_inline code")
    return signs


def _reads_as_typed(text: str) -> None:
    page = read(markdown_text(text))
    assert page.parts == ("paragraph_open p", "inline", "paragraph_close p")
    assert [spaced(words) for words in page.words] == [spaced(visible(text))]
