"""Amounts of money from text and back."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from commish.model.money import SHORT_FORM, Basis, Money, Vat
from commish.model.qualifier import Qualifier
from commish.model.value import NotAValue, NotPossible

_AMOUNTS = st.integers(-(10**29), 10**29) | st.decimals(
    min_value=-(10**12), max_value=10**12, places=4
)

_LONGEST = Decimal(10**30)
"""A number in files has at most thirty digits; with `bn` after it, it can be more."""


def _parsed(raw: object) -> Money:
    try:
        return Money.parse(raw)
    except NotPossible:
        assume(condition=False)
        raise


_SHORT = st.from_regex(SHORT_FORM, fullmatch=True).map(_parsed)
_LONG = st.fixed_dictionaries(
    {"amount": _AMOUNTS | st.sampled_from(["not stated", "about £1.2m", "£58,000 a year"])},
    optional={
        "currency": st.sampled_from(["GBP", "EUR", "USD"]),
        "qualifier": st.sampled_from([each.value for each in Qualifier]),
        "vat": st.sampled_from([each.value for each in Vat]),
        "basis": st.sampled_from([each.value for each in Basis]),
        "as_written": st.just("a significant sum"),
        "illustrative": st.just(value=True),
    },
).map(_parsed)


@given(_SHORT | _LONG)
def test_short_and_long_form_load_and_print_alike(money: Money) -> None:
    again = Money.parse(money.long_form())
    assert again == money
    assert hash(again) == hash(money)
    assert str(again) == str(money)
    assert again.long_form() == money.long_form()


@given(_SHORT)
def test_what_is_printed_can_be_written(money: Money) -> None:
    assert Money.parse(str(money)) == money
    assume(money.amount is None or abs(money.amount) < _LONGEST)
    assert Money.parse(money.in_our_words) == money


@given(_LONG)
def test_an_amount_in_our_words_is_a_short_form(money: Money) -> None:
    """Apart from what is not stated: then only the long form can say of which currency."""
    assume(money.stated)
    assert Money.parse(money.in_our_words) == money


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("£58,000", Money(Decimal(58000))),
        ("£24.10", Money(Decimal("24.10"))),
        ("£0.125", Money(Decimal("0.125"))),
        ("£448m", Money(Decimal(448_000_000))),
        ("£9bn", Money(Decimal(9_000_000_000))),
        ("£9 billion", Money(Decimal(9_000_000_000))),
        ("£1.5k", Money(Decimal(1500))),
        ("about £1.2m", Money(Decimal(1_200_000), qualifier=Qualifier.ABOUT)),
        ("up to £4,000", Money(Decimal(4000), qualifier=Qualifier.UP_TO)),
        ("-£500", Money(Decimal(-500))),
        ("−£500", Money(Decimal(-500))),
        ("GBP 58000", Money(Decimal(58000))),
        ("EUR 1,000", Money(Decimal(1000), "EUR")),
        ("€1,000", Money(Decimal(1000), "EUR")),
        ("£58,000 a year", Money(Decimal(58000), basis=Basis.ANNUAL)),
        ("£58,000 per annum", Money(Decimal(58000), basis=Basis.ANNUAL)),
        ("£58,000 over the term", Money(Decimal(58000), basis=Basis.TERM)),
        ("£58,000 excluding VAT", Money(Decimal(58000), vat=Vat.EXCLUDED)),
        ("£58,000 plus VAT", Money(Decimal(58000), vat=Vat.EXCLUDED)),
        ("£58,000 including VAT", Money(Decimal(58000), vat=Vat.INCLUDED)),
        ("£58,000 outside VAT", Money(Decimal(58000), vat=Vat.OUTSIDE)),
        ("£5 a year, ex VAT", Money(Decimal(5), vat=Vat.EXCLUDED, basis=Basis.ANNUAL)),
        ("not stated", Money(None)),
    ],
)
def test_the_short_forms(text: str, expected: Money) -> None:
    assert Money.parse(text) == expected


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("£58000", "£58,000"),
        ("£190,000.00", "£190,000.00"),
        ("£24.1", "£24.10"),
        ("£448m", "£448m"),
        ("About £1.2m", "about £1.2m"),
        ("EUR 1,000", "EUR 1,000"),
        ({"amount": 58000}, "£58,000"),
        ({"amount": Decimal("24.1"), "basis": "annual"}, "£24.10 a year"),
        ({"amount": 5, "vat": "excluded"}, "£5 excluding VAT"),
        ({"amount": 5, "vat": "outside", "basis": "term"}, "£5 over the term, outside VAT"),
        ({"amount": 58000, "currency": "EUR"}, "€58,000"),
        ({"amount": "about £1.2m", "vat": "excluded"}, "about £1.2m excluding VAT"),
        ({"amount": "£1.2m a year", "vat": "excluded"}, "£1,200,000 a year, excluding VAT"),
        ({"amount": "not stated", "currency": "EUR"}, "not stated"),
        ({"amount": "not stated", "as_written": "a significant sum"}, "a significant sum"),
        ({"amount": 5, "source": "x", "period": "2011/12", "note": "y"}, "£5"),
    ],
)
def test_the_author_s_words_are_printed_where_they_say_more(raw: object, text: str) -> None:
    assert str(Money.parse(raw)) == text


@pytest.mark.parametrize(
    ("raw", "instead"),
    [
        (58000, "£58,000"),
        (Decimal("58000.5"), "£58,000.50"),
        ("58000", "£58000"),
        ("58,000", "£58,000"),
        ("58k", "£58k"),
        ("£ 500", "£500"),
        ("£-500", "-£500"),
        ("(£500)", "-£500"),
        ("$5", "USD 5"),
        ("~£5", "about £5"),
        ("500 pounds", "£500"),
        ("58000 GBP", "£58000"),
        ("£1.2 m", "£1.2m"),
        ("£1.2mn", "£1.2m"),
        ("£1.2b", "£1.2bn"),
        ("£58,000 p.a.", "£58,000 a year"),
        ("£58,000 pa", "£58,000 a year"),
        ("£58,000/year", "£58,000 a year"),
        ("£58,000 + VAT", "£58,000 excluding VAT"),
        ("£58,000 excl. VAT", "£58,000 excluding VAT"),
        ("£58,000 net of VAT", "£58,000 excluding VAT"),
        ("£58,000 incl. VAT", "£58,000 including VAT"),
        ("£58,000 pa (", ""),
        ("tbc", "not stated"),
        (None, "not stated"),
    ],
)
def test_a_common_slip_is_refused_with_what_to_write(raw: object, instead: str) -> None:
    with pytest.raises(NotAValue, match="expected an amount of money with its currency") as refused:
        Money.parse(raw)
    assert refused.value.instead == instead
    if instead:
        Money.parse(instead)


@pytest.mark.parametrize(
    "raw", [True, [5], "", "lots", "£1,00", "50p", "£", Decimal("NaN"), "pounds"]
)
def test_what_is_no_money_is_refused_without_a_guess(raw: object) -> None:
    with pytest.raises(NotAValue, match="such as `£58,000`") as refused:
        Money.parse(raw)
    assert not refused.value.mend


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        ("over -£5", "can be read two ways"),
        ({"amount": "not stated", "qualifier": "about"}, "can't be “about” anything"),
        ({"amount": "£5", "currency": "EUR"}, "`currency` say two things"),
        ({"amount": "£5 including VAT", "vat": "excluded"}, "`vat` say two things"),
        ({"amount": "£5 a year", "basis": "term"}, "`basis` say two things"),
    ],
)
def test_what_contradicts_itself_can_not_be(raw: object, message: str) -> None:
    with pytest.raises(NotPossible, match=message):
        Money.parse(raw)


@pytest.mark.parametrize(
    ("raw", "pointer"),
    [
        ({"vat": "excluded"}, ("amount",)),
        ({"amount": {"amount": 5}}, ("amount",)),
        ({"amount": 5, "currency": "pounds"}, ("currency",)),
        ({"amount": 5, "currency": 5}, ("currency",)),
        ({"amount": 5, "vat": "exclusive"}, ("vat",)),
        ({"amount": 5, "value": 5}, ()),
    ],
)
def test_a_long_form_is_refused_at_the_key_at_fault(raw: object, pointer: tuple[str, ...]) -> None:
    with pytest.raises(NotAValue) as refused:
        Money.parse(raw)
    assert refused.value.pointer == pointer


def test_not_stated_is_not_nought() -> None:
    assert not Money.parse("not stated").stated
    assert Money.parse("£0").stated


@pytest.mark.parametrize("text", ["£0.10", "£19.99", "£1234567890123.45", "£4.35"])
def test_pennies_are_exact(text: str) -> None:
    """Binary fractions lose these; `Decimal` does not."""
    money = Money.parse(text)
    assert money.amount == Decimal(text.removeprefix("£"))
