"""From bytes to text, and the characters that are refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commish.source.characters import (
    JOINERS,
    MOST_QUOTED,
    MOST_SHOWN,
    decoded,
    named,
    quoted,
    refused_in,
    shortened,
)


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"", ""),
        (b"a: 1\n", "a: 1\n"),
        (b"a: 1\r\nb: 2\r\n", "a: 1\nb: 2\n"),
        (b"a: 1\rb: 2\r", "a: 1\nb: 2\n"),
        ("\ufeffa: £5m\r\n".encode(), "a: £5m\n"),
        ("a: \u0175 – “x” \U0001f600\n".encode(), "a: ŵ – “x” 😀\n"),
        ("a: م\u200cن and 👩\u200d🚒\n".encode(), "a: م\u200cن and 👩\u200d🚒\n"),
    ],
)
def test_text_in_utf8_is_read_with_plain_line_ends(content: bytes, text: str) -> None:
    assert decoded(content, "f") == (text, [])


@pytest.mark.parametrize(
    ("content", "words", "line", "column"),
    [
        (
            "a: 1\nt: £5".encode("latin-1"),
            "the byte 0xA3, which older Windows files use for “£”",
            2,
            4,
        ),
        (b"a: 1\r\nt: \x93Best\x94\n", "0x93, which older Windows files use for ““”", 2, 4),
        (b"t: \xc0\xaf\n", "0xC0", 1, 4),
        (b"t: \xed\xa0\x80\n", "0xED", 1, 4),
        (b"t: \xe2\x82", "where the file ends in the middle of a character", 1, 4),
        (b"t: \x81", "line 1 holds the byte 0x81.", 1, 4),
    ],
)
def test_a_file_that_is_not_utf8_names_the_byte_and_its_place(
    content: bytes, words: str, line: int, column: int
) -> None:
    text, (finding,) = decoded(content, "f")
    assert text == ""
    assert finding.code == "FIL001"
    assert words in finding.message
    assert (finding.place.line, finding.place.column) == (line, column)
    assert "UTF-8" in finding.mend


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("\ufefft: x\n".encode("utf-16-le"), "UTF-16"),
        ("\ufefft: x\n".encode("utf-16-be"), "UTF-16"),
        ("t: x\n".encode("utf-16-le"), "UTF-16"),
        ("t: x\n".encode("utf-32"), "UTF-32"),
        (b"PK\x03\x04" + bytes(range(256)), "a zip archive, such as a Word or Excel file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "an old Word or Excel file"),
        (b"%PDF-1.7\n\xe2\xe3\n", "a PDF file"),
    ],
)
def test_a_file_of_another_kind_is_recognised(content: bytes, words: str) -> None:
    text, (finding,) = decoded(content, "f")
    assert text == ""
    assert finding.code == "FIL001"
    assert words in finding.message


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\0", "the null character"),
        ("\x1b", "an escape code"),
        ("\x7f", "a delete code"),
        ("\x85", "a next-line code"),
        ("\u200b", "zero width space"),
        ("\u200f", "right-to-left mark"),
        ("\u202e", "right-to-left override"),
        ("\u2028", "a line separator"),
        ("\u2066", "left-to-right isolate"),
        ("\u061c", "arabic letter mark"),
        ("\ufeff", "a byte order mark"),
        ("\ufffe", ""),
        ("\U0010ffff", ""),
        ("\ufdd0", ""),
    ],
)
def test_a_refused_character_is_named_with_its_code_and_place(character: str, name: str) -> None:
    text, (finding,) = decoded(f"a: 1\nb: é{character}y\n".encode(), "f")
    assert text == f"a: 1\nb: é{character}y\n"
    assert finding.code == "FIL002"
    assert f"U+{ord(character):04X}" in finding.message
    assert name in finding.message
    assert (finding.place.line, finding.place.column, finding.place.end_column) == (2, 5, 6)


@pytest.mark.parametrize("character", ["\t", "\u00a0", "\u00ad", "\u200c", "\u200d", "\ue000", "￼"])
def test_what_people_write_is_not_refused(character: str) -> None:
    assert decoded(f"a: x{character}y\n".encode(), "f")[1] == []


def test_a_second_byte_order_mark_is_refused() -> None:
    """One at the start is an editor's habit; the C parser and the Python one disagree on two."""
    assert [each.code for each in decoded(b"\xef\xbb\xbf" * 2 + b"a: 1\n", "f")[1]] == ["FIL002"]


def test_every_place_of_a_refused_character_is_found() -> None:
    _, findings = decoded(b"\x1ba: \x1b\nb: \x00\n", "f")
    places = [(each.place.line, each.place.column) for each in findings]
    assert places == [(1, 1), (1, 5), (2, 4)]


def test_of_many_refused_characters_the_last_shown_counts_the_rest() -> None:
    _, findings = decoded(b"\x1b" * (MOST_SHOWN + 1234), "f")
    assert len(findings) == MOST_SHOWN
    assert "1,234 more" in findings[-1].message
    assert "more" not in findings[-2].message


def test_joiners_are_refused_only_where_asked() -> None:
    assert refused_in("a\u200db") == []
    assert refused_in("a\u200db\x00", JOINERS) == ["\x00", "\u200d"]


def test_a_quotation_shows_no_control_character_and_no_whole_text() -> None:
    assert quoted("a\x1b\n\t\u202e\U0010ffffé\u00a0") == "“a\\u001B\\n\\t\\u202E\\U0010FFFFé\u00a0”"
    assert len(quoted("x" * 1000)) == MOST_QUOTED + 2
    assert quoted("x" * MOST_QUOTED) == "“" + "x" * MOST_QUOTED + "”"
    assert shortened("abcdef", 4) == "abc…"


def test_a_character_without_a_name_has_its_number() -> None:
    assert named("\U0001fffe") == "U+1FFFE"


@pytest.mark.parametrize(
    ("content", "line", "column"),
    [
        (b"a: 1\rb: 2\n", 1, 5),
        (b"a: 1\r\nb: 2\r\r\n", 2, 5),
        (b"a: 1\n\n# b\r", 3, 4),
        ("é: 1\r\nb: 2\rc: 3\r".encode(), 2, 5),
    ],
)
def test_a_carriage_return_alone_among_other_line_ends_is_refused(
    content: bytes, line: int, column: int
) -> None:
    """A terminal shows such a line over the one before, and most editors show both as one."""
    text, (finding,) = decoded(content, "f")
    assert "\r" not in text
    assert (finding.code, finding.place.line, finding.place.column) == ("FIL002", line, column)
    assert finding.message.startswith(f"Line {line} ends in U+000D (a carriage return) alone")


@given(st.binary())
def test_any_bytes_are_text_or_a_finding(content: bytes) -> None:
    text, findings = decoded(content, "f")
    assert "\r" not in text
    assert findings or not refused_in(text)


@given(st.text(st.characters(codec="utf-8"), max_size=40))
def test_text_without_refused_characters_is_read_as_it_is(text: str) -> None:
    expected = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    content = text.encode()
    read, findings = decoded(content, "f")
    is_mixed = "\n" in text and "\r" in text.replace("\r\n", "\n")
    assert bool(findings) == (bool(refused_in(expected)) or is_mixed or read == "" != expected)
    assert read in (expected, "")
