"""Exact numbers from text and back."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commish.model.number import NUMBER, as_number, grouped, in_full, number, plain

_WRITTEN = st.from_regex(NUMBER, fullmatch=True)


@given(_WRITTEN)
def test_a_number_survives_printing_whatever_its_size(text: str) -> None:
    """Thirty digits and twelve decimals: more than the usual precision of a Decimal."""
    value = number(text)
    assert number(grouped(value)) == value
    assert re.fullmatch(NUMBER, grouped(value))


@given(_WRITTEN)
def test_a_plain_number_is_the_same_number(text: str) -> None:
    value = number(text)
    assert plain(value) == value
    assert not re.search(r"E|\.[0-9]*0$", str(plain(value)) if value >= 1 else "")


@pytest.mark.parametrize("text", ["007", "1,28", "12,8000", ".5", "1.", "1e3", "١", ""])
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    assert not re.fullmatch(NUMBER, text)


@pytest.mark.parametrize(
    ("text", "value"),
    [("1,280", 1280), ("-5", -5), ("−5", -5), ("1.50", Decimal("1.5"))],
)
def test_commas_and_both_minus_signs_are_read(text: str, value: int | Decimal) -> None:
    assert number(text) == value


@pytest.mark.parametrize(
    ("suffix", "text"),
    [
        ("k", "1500"),
        ("K", "1500"),
        ("M", "1500000"),
        (" million", "1500000"),
        ("bn", "1500000000"),
        ("%", "1.50"),
        ("", "1.50"),
    ],
)
def test_a_suffix_is_worked_in_without_rounding(suffix: str, text: str) -> None:
    assert str(in_full(Decimal("1.50"), suffix)) == text


def test_whole_numbers_go_to_files_as_integers() -> None:
    assert type(as_number(Decimal(45))) is int
    assert str(as_number(Decimal("45.0"))) == "45.0"
