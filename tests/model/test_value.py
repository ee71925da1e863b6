"""How a value that can't be read is refused."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commish.model.period import Period
from commish.model.quantity import Quantity
from commish.model.value import NotAValue, NotPossible, anchored, in_raw_form, mended, shown


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (None, "nothing"),
        (True, "`true`"),
        (280, "280"),
        (Decimal("1.50"), "1.50"),
        (Decimal("NaN"), "NaN"),
        pytest.param(10**5000, "a number too long to show", id="long"),
        ("abc", "“abc”"),
        ("a\x1b[31m\nb\u202e", "“a�[31m�b�”"),
        ([1], "a list"),
        ({"a": 1}, "a group of keys"),
    ],
)
def test_a_refused_value_is_named_in_plain_words(raw: object, words: str) -> None:
    assert shown(raw) == words


@given(st.text(max_size=200) | st.integers() | st.decimals())
def test_a_message_quotes_at_most_sixty_characters(raw: object) -> None:
    assert len(shown(raw)) <= len("“”") + 60


def test_a_long_text_is_cut_where_it_is_quoted() -> None:
    assert shown("x" * 61) == f"“{'x' * 59}…”"


def test_a_refusal_says_what_to_write_instead() -> None:
    assert NotAValue("expected a date", "2013-04-01").mend == "write `2013-04-01`"
    assert not NotAValue("expected a date").mend


def test_a_refusal_inside_a_list_keeps_its_way_and_its_kind() -> None:
    refused = NotPossible("no such day", "2026-02-28", ("from",)).inside(1).inside("target")
    assert isinstance(refused, NotPossible)
    assert (refused.pointer, refused.instead) == (("target", 1, "from"), "2026-02-28")
    assert str(refused) == refused.message == "no such day"


def test_a_pattern_for_schemas_has_no_names_in_it() -> None:
    assert anchored("(?P<one>a)|(?P<two_b>b)") == "^(?:(?:a)|(?:b))$"


def test_slips_are_put_right_only_where_that_makes_a_value() -> None:
    digits = re.compile("[0-9]+")
    assert mended(" 1 2 ", [(" ", "")], digits) == "12"
    assert mended("a 2", [(" ", "")], digits) == ""
    assert mended("1" * 101, [], digits) == ""


def test_a_value_in_raw_form_is_its_keys_or_its_text() -> None:
    assert in_raw_form(Quantity.parse("54%")) == {"value": 54, "unit": "%"}
    assert in_raw_form(Period.parse("2013-04")) == "2013-04"
