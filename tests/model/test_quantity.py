"""Numbers as their sources give them."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from commish.model.qualifier import Qualifier
from commish.model.quantity import SHORT_FORM, Quantity
from commish.model.value import NotAValue, NotPossible

_NUMBERS = st.integers(-(10**29), 10**29) | st.decimals(
    min_value=-(10**12), max_value=10**12, places=3
)

_LONGEST = Decimal(10**30)
"""A number in files has at most thirty digits; with `billion` after it, it can be more."""


def _parsed(raw: object) -> Quantity:
    try:
        return Quantity.parse(raw)
    except NotPossible:
        assume(condition=False)
        raise


_SHORT = st.from_regex(SHORT_FORM, fullmatch=True).map(_parsed)
_LONG = st.fixed_dictionaries(
    {"value": _NUMBERS | st.just("not stated")},
    optional={
        "upper": _NUMBERS,
        "qualifier": st.sampled_from([each.value for each in Qualifier]),
        "unit": st.sampled_from(["%", "beds", "months"]),
        "change": st.booleans(),
        "as_written": st.just("some"),
        "source": st.just("jsna-2009"),
    },
).map(_parsed)


@given(_SHORT | _LONG)
def test_short_and_long_form_load_and_print_alike(quantity: Quantity) -> None:
    again = Quantity.parse(quantity.long_form())
    assert again == quantity
    assert hash(again) == hash(quantity)
    assert str(again) == str(quantity)
    assert again.long_form() == quantity.long_form()


@given(_SHORT)
def test_what_is_printed_can_be_written(quantity: Quantity) -> None:
    assert Quantity.parse(str(quantity)) == quantity
    assume(all(abs(end) < _LONGEST for end in (quantity.value, quantity.upper) if end is not None))
    assert Quantity.parse(quantity.in_our_words) == quantity


@given(_NUMBERS)
def test_a_number_is_itself(number: int | Decimal) -> None:
    assert Quantity.parse(number) == Quantity(Decimal(number)) == Quantity.parse({"value": number})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("280", Quantity(Decimal(280))),
        ("1.5", Quantity(Decimal("1.5"))),
        ("1,280", Quantity(Decimal(1280))),
        ("−3", Quantity(Decimal(-3))),
        ("about 45", Quantity(Decimal(45), Qualifier.ABOUT)),
        ("Around 45", Quantity(Decimal(45), Qualifier.ABOUT)),
        ("over 130", Quantity(Decimal(130), Qualifier.OVER)),
        ("at least 130", Quantity(Decimal(130), Qualifier.AT_LEAST)),
        ("up to 4,000", Quantity(Decimal(4000), Qualifier.UP_TO)),
        ("just under 90%", Quantity(Decimal(90), Qualifier.UNDER, unit="%")),
        ("54%", Quantity(Decimal(54), unit="%")),
        ("1.2 million", Quantity(Decimal(1_200_000))),
        ("12 to 15", Quantity(Decimal(12), upper=Decimal(15))),
        ("12% to 15%", Quantity(Decimal(12), upper=Decimal(15), unit="%")),
        ("1 to 2 million", Quantity(Decimal(1_000_000), upper=Decimal(2_000_000))),
        ("about 12 to 15", Quantity(Decimal(12), Qualifier.ABOUT, Decimal(15))),
        ("10 more", Quantity(Decimal(10), change=True)),
        ("10 fewer", Quantity(Decimal(-10), change=True)),
        ("at least 10% less", Quantity(Decimal(-10), Qualifier.AT_LEAST, None, "%", change=True)),
        ("10 to 15 fewer", Quantity(Decimal(-15), upper=Decimal(-10), change=True)),
        ("0 fewer", Quantity(Decimal(0), change=True)),
        ("0 to 10 fewer", Quantity(Decimal(-10), upper=Decimal(0), change=True)),
        ("not stated", Quantity(None)),
    ],
)
def test_the_short_forms(text: str, expected: Quantity) -> None:
    """A percentage is points: 54% is 54, never 0.54."""
    assert Quantity.parse(text) == expected


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (280, "280"),
        (1280, "1,280"),
        ("1280", "1,280"),
        (Decimal("54.0"), "54.0"),
        ("Nearly 90%", "nearly 90%"),
        ("1.2 million", "1.2 million"),
        ("Not stated", "not stated"),
        ("−0", "0"),
        ("0 fewer", "0 fewer"),
        ({"value": "around 45", "unit": "beds"}, "around 45 beds"),
        ({"value": "around 45", "unit": "%"}, "around 45%"),
        ({"value": "around 45", "change": True}, "about 45 more"),
        ({"value": 90, "qualifier": "under", "unit": "%"}, "under 90%"),
        ({"value": 90, "as_written": "nine in ten"}, "nine in ten"),
        ({"value": 12, "upper": 15, "unit": "beds"}, "12 to 15 beds"),
        ({"value": -15, "upper": -10, "change": True, "unit": "beds"}, "10 to 15 fewer beds"),
        ({"value": 12, "unit": "months", "source": "x", "note": "y"}, "12 months"),
    ],
)
def test_the_author_s_words_are_printed_where_they_say_more(raw: object, text: str) -> None:
    assert str(Quantity.parse(raw)) == text


def test_the_author_s_words_make_no_other_quantity() -> None:
    assert Quantity.parse("nearly 90%") == Quantity.parse("under 90%")
    assert len({Quantity.parse("around 45"), Quantity.parse("about 45")}) == 1


def test_not_stated_is_not_zero() -> None:
    assert not Quantity.parse("not stated").stated
    assert Quantity.parse(0).stated
    assert Quantity.parse("not stated") != Quantity.parse(0)


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("54 %", "54%"),
        ("54 per cent", "54%"),
        ("54 percent", "54%"),
        ("12-15", "12 to 15"),
        ("12–15%", "12 to 15%"),
        ("~45", "about 45"),
        ("c. 45", "about 45"),
        ("approx. 45", "about 45"),
        ("> 45", "over 45"),
        ("<5", "under 5"),
        (">=5", "at least 5"),
        ("≤5", "up to 5"),
        ("+10", "10 more"),
        (".5", "0.5"),
        ("  about   45 ", "about 45"),
        ("n/a", "not stated"),
        ("TBC", "not stated"),
        ("unknown", "not stated"),
        ("?", "not stated"),
        (None, "not stated"),
    ],
)
def test_a_common_slip_is_refused_with_what_to_write(text: object, instead: str) -> None:
    with pytest.raises(NotAValue, match="expected a number such as `280`") as refused:
        Quantity.parse(text)
    assert refused.value.instead == instead
    Quantity.parse(instead)


@pytest.mark.parametrize(
    "raw",
    ["many", "", "007", "1,28", "1e3", "£58,000", "45 beds", True, Decimal("NaN"), [45], 1.5],
)
def test_what_is_no_number_is_refused_without_a_guess(raw: object) -> None:
    with pytest.raises(NotAValue, match="expected a number such as `280`") as refused:
        Quantity.parse(raw)
    assert not refused.value.mend


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        ("15 to 12", "ends at 12, and that is not above 15"),
        ("12 to 12", "ends at 12, and that is not above 12"),
        ("over 12 to 15", "a range has both ends"),
        ("12% to 15", "need one unit"),
        ("1 million to 2 billion", "need one unit"),
        ("-5 more", "says its direction twice"),
        ("over -5", "can be read two ways"),
        ({"value": -5, "upper": 5, "change": True}, "a change is more or fewer"),
        ({"value": "not stated", "upper": 5}, "no upper end"),
        ({"value": "not stated", "qualifier": "about"}, "no qualifier"),
        ({"value": "about 45", "qualifier": "over"}, "`qualifier` say two things"),
        ({"value": "54%", "unit": "beds"}, "`unit` say two things"),
        ({"value": "10 more", "change": False}, "`change` say two things"),
        ({"value": "12 to 15", "upper": 16}, "`upper` say two things"),
    ],
)
def test_what_contradicts_itself_can_not_be(raw: object, message: str) -> None:
    with pytest.raises(NotPossible, match=message):
        Quantity.parse(raw)


@pytest.mark.parametrize(
    ("raw", "pointer"),
    [
        ({"unit": "beds"}, ("value",)),
        ({"value": {"value": 1}}, ("value",)),
        ({"value": 1, "upper": "15"}, ("upper",)),
        ({"value": 1, "qualifier": "maybe"}, ("qualifier",)),
        ({"value": 1, "unit": 4}, ("unit",)),
        ({"value": 1, "change": "yes"}, ("change",)),
        ({"value": 1, "as_written": 4}, ("as_written",)),
        ({"value": 1, "amount": 4}, ()),
    ],
)
def test_a_long_form_is_refused_at_the_key_at_fault(raw: object, pointer: tuple[str, ...]) -> None:
    with pytest.raises(NotAValue) as refused:
        Quantity.parse(raw)
    assert refused.value.pointer == pointer


def test_the_ends_of_a_range_keep_all_their_digits() -> None:
    """The usual precision of a Decimal is 28 digits; a source may give 30."""
    most = "9" * 30
    assert str(Quantity.parse({"value": -int(most), "upper": -1, "change": True})) == (
        f"1 to {int(most):,} fewer"
    )
