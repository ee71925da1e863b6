"""What officers write becomes parts of a report; nothing is lost, nothing is obeyed."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commish.reports.blocks import (
    Block,
    Blocks,
    Bullets,
    Heading,
    Item,
    Numbered,
    Paragraph,
    Quotation,
    Rule,
)
from commish.reports.inlines import (
    Code,
    Emphasis,
    Inlines,
    LineBreak,
    Link,
    Strong,
    Text,
    literal,
    plain_text,
)
from commish.reports.numbering import nodes
from commish.reports.prose import prose, prose_line


@pytest.mark.parametrize(
    ("text", "inlines"),
    [
        ("plain words", literal("plain words")),
        ("over\ntwo lines", literal("over two lines")),
        ("one  \ntwo", (Text("one"), LineBreak(), Text("two"))),
        ("a **b** c", (Text("a "), Strong(literal("b")), Text(" c"))),
        ("*a*", (Emphasis(literal("a")),)),
        ("`a_b`", (Code("a_b"),)),
        ("[w *x*](https://a.example/p)", (Link("w x", "https://a.example/p"),)),
        ("<https://a.example/p>", (Link("https://a.example/p", "https://a.example/p"),)),
        ("[](https://a.example)", (Link("https://a.example", "https://a.example"),)),
        ("[a\nb](https://a.example)", (Link("a b", "https://a.example"),)),
        ("## A heading", (Strong(literal("A heading")),)),
        ("![A map](map.png)", literal("A map")),
        ("![](map.png)", literal("map.png")),
        ("[terms](terms.pdf)", literal("terms (terms.pdf)")),
        ("[](terms.pdf)", literal("terms.pdf")),
        ("    four spaces", literal("four spaces")),
        (r"five \* six", literal("five * six")),
    ],
)
def test_a_paragraph_keeps_its_words_and_stress(text: str, inlines: Inlines) -> None:
    assert prose(text) == (Paragraph(inlines),)
    assert prose_line(text) == inlines


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "a <b>bold</b> claim",
        "R&amp;D &nbsp; &lt;",
        "{{ 7 * 7 }} {% raw %}",
        "[x](javascript:alert(1))",
        "[x](mailto:officer@council.example)",
        "[x](data:text/html,hello)",
        "<mailto:officer@council.example>",
        "[1]: see below",
        "[^1] and [a][b]",
        "a | b | c",
        "~~struck~~",
        "CO₂, ŵ, ŷ, 😀, خدمات",
        "https://a.example/not-marked-as-a-link",
    ],
)
def test_what_is_not_commonmark_stays_as_it_was_typed(text: str) -> None:
    assert prose(text) == (Paragraph(literal(text)),)


def test_lists_nest() -> None:
    text = "- a\n\n  more\n  - b\n- c\n\n3. d\n4. e\n"
    assert prose(text) == (
        Bullets(
            (
                Item(literal("a"), (Paragraph(literal("more")), Bullets((_item("b"),)))),
                _item("c"),
            )
        ),
        Numbered((_item("d"), _item("e")), 3),
    )


def test_a_list_within_a_list_needs_no_words_of_its_own() -> None:
    assert prose("- - a\n-") == (Bullets((Item((), (Bullets((_item("a"),)),)), Item(()))),)


def test_a_quotation_a_rule_and_a_listing_are_parts_of_their_own() -> None:
    assert prose("> said\n\n---\n\n```yaml\nid: a\n\nb: c\n```\n") == (
        Quotation((Paragraph(literal("said")),)),
        Rule(),
        Paragraph((Code("id: a"), LineBreak(), Code(""), LineBreak(), Code("b: c"))),
    )


def test_no_heading_of_a_field_breaks_the_outline() -> None:
    blocks = prose("# One\n\nTwo\n===\n\n> # Three\n\n- # Four\n\n#\n")
    assert not [node for node in nodes(blocks) if isinstance(node, Heading)]
    assert _words(blocks) == ["One", "Two", "Three", "Four"]


def test_a_cell_has_a_line_for_each_part() -> None:
    text = "First\n\n- a\n  1. b\n\n> said\n\n---\n\nlast"
    assert plain_text(prose_line(text)) == "First • a 1. b said last"


@pytest.mark.parametrize("text", ["", " \n\n ", "#"])
def test_no_words_are_no_blocks(text: str) -> None:
    assert prose(text) == ()
    assert prose_line(text) == ()


@pytest.mark.parametrize("sign", [">", "- ", "*_", "[", "1. ", "![", "> - "])
def test_a_text_nested_beyond_measure_is_set_as_typed(sign: str) -> None:
    """Neither the words within are dropped nor does the stack overflow."""
    blocks = prose(sign * 300 + "words" + "_*" * 300 + "\n\n" + "more words")
    assert "words" in "".join(_words(blocks))
    assert _words(blocks)[-1] == "more words"


@given(st.text(st.sampled_from("ab1 \n\t#>-*_`[]()!<>&;:.\\|~=+é"), max_size=40))
def test_no_letter_is_lost(text: str) -> None:
    """Signs may have a meaning; letters are what somebody wants to have read."""
    letters = re.findall(r"[a-zé]", re.sub(r"(```|~~~).*", "", text))
    shown = "".join(_words(prose(text)))
    assert not letters or _in_order(letters, shown)


@given(st.text(max_size=60))
def test_any_text_becomes_blocks(text: str) -> None:
    assert all(isinstance(block, Block) for block in prose(text))


def _item(text: str) -> Item:
    return Item(literal(text))


def _words(blocks: Blocks) -> list[str]:
    """The words of each paragraph and entry."""
    lines = (node.inlines for node in nodes(blocks) if isinstance(node, Paragraph | Item))
    return [words for words in map(plain_text, lines) if words]


def _in_order(letters: list[str], text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)
