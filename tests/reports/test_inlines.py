"""The parts of a line, and what may become a link."""

import pytest

from commish.reports.inlines import (
    Code,
    Emphasis,
    FootnoteRef,
    Inlines,
    LineBreak,
    Link,
    Picture,
    State,
    Status,
    Strong,
    Text,
    is_web_address,
    literal,
    plain_text,
)


@pytest.mark.parametrize(
    "address",
    [
        "https://www.council.example/a?b=c&d=e#f",
        "http://127.0.0.1:8000/",
        "https://cyngor.cymru/llŷn",
    ],
)
def test_an_address_on_the_web_is_one(address: str) -> None:
    assert is_web_address(address)
    assert Link("words", address).address == address


@pytest.mark.parametrize(
    "address",
    [
        "",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,hello",
        "mailto:officer@council.example",
        "file:///etc/hosts",
        "ftp://council.example",
        "//council.example/page",
        "https:",
        "https://",
        "https://council.example/a b",
        "https://council.example/\n",
        "https://council.example/\u202e",
        "https://[bad",
        "paper.pdf",
    ],
)
def test_nothing_else_becomes_a_link(address: str) -> None:
    """A link that runs a script, writes a letter or opens a file is never made."""
    assert not is_web_address(address)
    with pytest.raises(ValueError, match="not a web address"):
        Link("words", address)


def test_a_refusal_quotes_no_more_than_it_must() -> None:
    with pytest.raises(ValueError, match=r"x{60}'$"):
        Link("words", "x" * 500)


def test_the_words_of_a_line_are_its_text_without_stress_and_notes() -> None:
    line: Inlines = (
        Strong((Text("Rise"), LineBreak(), Emphasis(literal("of")))),
        Text(" "),
        Code("kpi-1"),
        FootnoteRef("source"),
        Text(": "),
        Link("table", "https://a.example"),
        Text(" "),
        Picture("<svg/>", "rising"),
        Text(" "),
        Status("On target", State.GOOD),
    )
    assert plain_text(line) == "Rise of kpi-1: table rising ● On target"


def test_no_words_are_no_line() -> None:
    assert literal("") == ()


def test_every_state_has_a_shape_of_its_own() -> None:
    """A state is told from another without colour."""
    assert {state: state.shape for state in State} == {
        State.GOOD: "●",
        State.CAUTION: "▲",
        State.BAD: "■",
        State.UNKNOWN: "○",
    }
