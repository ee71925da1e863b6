"""What a value without quotes is."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commish.source.limits import MOST_DIGITS
from commish.source.scalars import OUT_OF_RANGE, is_text_only_here, plain

_TEXT = """no on Off yes True NULL 010 0777 1_000 12:30 1e5 1.0e+3 2026-04-01 2013/14 +5 .5 5.
0x1F --1 1.2.3 ٣ 1٣ £5 = -"""


@pytest.mark.parametrize("text", _TEXT.split())
def test_what_is_not_written_as_a_canonical_number_is_text(text: str) -> None:
    """YAML 1.1 turns many of these into something else; the schema says what was meant."""
    assert plain(text) == text


@pytest.mark.parametrize(
    ("text", "value"),
    [("true", True), ("false", False), ("null", None), ("~", None), ("", None)],
)
def test_only_these_words_are_no_text(text: str, value: object) -> None:
    assert plain(text) is value


@pytest.mark.parametrize("text", ["0", "-1", "42", "9" * MOST_DIGITS])
def test_a_whole_number_is_an_integer(text: str) -> None:
    value = plain(text)
    assert type(value) is int
    assert str(value) == text


@pytest.mark.parametrize("text", ["0.10", "19.99", "1234567.10", "-0.5", "1234567890123.45"])
def test_a_number_with_a_point_keeps_every_digit(text: str) -> None:
    value = plain(text)
    assert type(value) is Decimal
    assert str(value) == text


@pytest.mark.parametrize("text", [".nan", ".NaN", ".inf", "-.inf", "+.INF"])
def test_what_is_neither_finite_nor_a_number_is_out_of_range(text: str) -> None:
    assert plain(text) is OUT_OF_RANGE


@pytest.mark.parametrize(
    "text", ["9" * (MOST_DIGITS + 1), "-" + "9" * 5000, "0." + "3" * MOST_DIGITS]
)
def test_a_number_with_more_than_thirty_digits_is_out_of_range(text: str) -> None:
    assert plain(text) is OUT_OF_RANGE


def test_sign_and_point_do_not_count_as_digits() -> None:
    text = "-" + "9" * (MOST_DIGITS - 1) + ".9"
    assert plain(text) == Decimal(text)


@given(st.text())
def test_any_text_has_a_value_and_text_is_never_changed(text: str) -> None:
    value = plain(text)
    assert not isinstance(value, str) or value == text


@pytest.mark.parametrize(
    ("texts", "is_number"),
    [
        ("010 -010 0777 0o17 0x1F 1e5 1.0e+3 .5e2 +5 .5 5. +0.5 True TRUE False NULL Null", True),
        (
            "no on Off yes 1_000 12:30 2026-04-01 2013/14 --1 1.2.3 ٣ £5 = - + . 0b1 0xG 1e tRue",
            False,
        ),
    ],
)
def test_what_others_read_as_a_number_or_a_word_is_known(texts: str, *, is_number: bool) -> None:
    """YAML's core schema, which editors go by."""
    for text in texts.split():
        assert is_text_only_here(text) is is_number
