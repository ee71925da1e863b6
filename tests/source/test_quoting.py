"""One line of a document, in its parts and with its text in quotes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commish.source.quoting import entry, in_quotes, with_quotes
from commish.source.reading import read_bytes


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("title: Care", (0, "title", 7)),
        ("  - title:  Care", (4, "title", 12)),
        ("- - a", (4, "", 4)),
        ("-  a: b", (3, "a", 6)),
        ("outcomes:", (0, "outcomes", 9)),
        ("'a: b': c", (0, "'a: b'", 8)),
        ("'a: b", (0, "'a", 4)),
        ("just text", (0, "", 0)),
        ("a # b: c", (0, "", 0)),
        ("12:30", (0, "", 0)),
        ("", (0, "", 0)),
        ("   ", (3, "", 3)),
    ],
)
def test_a_line_has_its_parts(line: str, parts: tuple[int, str, int]) -> None:
    assert entry(line) == parts


def test_a_very_long_line_of_dashes_takes_no_time() -> None:
    assert entry("- " * 1_000_000).lead == 2_000_000


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("x: y", '"x: y"'),
        ("it's", '"it\'s"'),
        ('"a" b', "'\"a\" b'"),
        ('"it\'s"', "'\"it''s\"'"),
        ("C:\\x", "'C:\\x'"),
        ("x" * 99, '"' + "x" * 59 + '…"'),
    ],
)
def test_the_quotes_need_the_least_change(text: str, quoted: str) -> None:
    assert in_quotes(text) == quoted


def test_a_comment_stays_a_comment_unless_it_is_part_of_the_text() -> None:
    assert with_quotes("  a: b: c  # d", 5) == 'a: "b: c"  # d'.replace("  #", " #")
    assert with_quotes("a: b #1", 3, whole=True) == 'a: "b #1"'
    assert with_quotes("a: 'b'c", 3, "b'c", whole=True) == 'a: "b\'c"'


def test_a_suggestion_holds_nothing_that_can_not_be_seen() -> None:
    assert "\t" not in with_quotes("a: b\tc: d", 3)


@given(st.text("abc:'\"\\#- !&*[]{}", min_size=1, max_size=40))
def test_a_text_in_the_suggested_quotes_reads_as_itself(text: str) -> None:
    assert read_bytes(f"a: {in_quotes(text)}\n".encode(), "f").data == {"a": text}
