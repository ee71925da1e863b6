"""Ids, and the id that a text would be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commish.source.schemas import kinds
from commish.usecases.ids import as_id, is_id


@pytest.mark.parametrize("name", ["a", "safe-homes", "Kpi-2", "a" * 40])
def test_letters_digits_and_single_hyphens_are_an_id(name: str) -> None:
    assert is_id(name, "commission")


@pytest.mark.parametrize("name", ["", "2b", "-a", "a-", "a--b", "a b", "a_b", "é", "a\n", "a" * 41])
def test_anything_else_is_none(name: str) -> None:
    assert not is_id(name, "commission")


def test_a_return_may_have_a_longer_one() -> None:
    assert is_id("a" * 60, "return")
    assert not is_id("a" * 61, "return")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Safe Homes!", "safe-homes"),
        ("Café & bar", "cafe-bar"),
        ("st-consortium-2013/14 Q3", "st-consortium-2013-14-q3"),
        ("2013 contract", "need-2013-contract"),
        ("日本", "need"),
        ("a" * 39 + " b", "a" * 39),
    ],
)
def test_a_text_becomes_the_nearest_id(text: str, name: str) -> None:
    assert as_id(text, "need") == name


@given(st.text(), st.sampled_from(kinds()))
def test_whatever_the_text_what_comes_of_it_is_an_id(text: str, kind: str) -> None:
    assert is_id(as_id(text, kind), kind)
