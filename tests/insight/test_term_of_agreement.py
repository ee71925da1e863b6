"""How long an agreement runs, and what it is worth over all of that."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commish.insight.term_of_agreement import (
    Length,
    Worth,
    added_worth,
    is_over,
    months_now,
    term_of_thing,
    value_over_term,
    whole_worth,
    worth_of_thing,
)
from commish.model.agreement import Agreement
from commish.model.dates import PartialDate
from commish.model.money import Money
from commish.model.terms import parse_dated
from tests.rules.judged import thread_of

_TWENTY = Decimal(20)


def _agreement(*lines: str) -> str:
    return "".join(["kind: agreement\nid: one\n", *(f"{line}\n" for line in lines)])


def _length(*lines: str) -> Length:
    return term_of_thing(thread_of(_agreement(*lines)).things["one"])


def _worth(value: str, length: Length | None = None, vat: str = "") -> Worth | None:
    return whole_worth(Money.parse(value), length or Length(None), vat, _TWENTY)


@pytest.mark.parametrize(
    ("lines", "months"),
    [
        (("start: 2013-04", "end: 2014-11"), 20),
        (("start: 2013-04", "end: 2014-11", "months: 18"), 18),
        (("start: 2011", "end: 2012", "pilot: true", "pilot_months: 12"), 12),
        (("start: 2013-04", "end: 2014-11", "pilot_months: 9"), 20),
        (("pilot: true", "pilot_months: 12"), 12),
        (("start: 2013-04",), None),
        (("start: 2014-04", "end: 2013-11"), None),
        (("start: 2026-04", "end: [{value: 2029-03}, {from: 2028-01, value: 2030-03}]"), 36),
    ],
)
def test_months_are_those_written_else_those_between_the_dates(
    lines: tuple[str, ...], months: int | None
) -> None:
    """A pilot that is a part of the term says nothing of the whole."""
    assert _length(*lines).months == months


def test_the_months_of_all_extensions_are_known() -> None:
    extensions = "extensions: [{id: a, months: 12}, {id: b, months: 6}]"
    assert _length("start: 2026-04", "end: 2029-03", extensions) == Length(36, 18)


def test_months_now_follow_the_end_that_was_agreed_last() -> None:
    ends = parse_dated(
        [{"value": "2028-03"}, {"value": "2030-03", "from": "2027-06"}], PartialDate.parse
    )
    agreement = Agreement(id="a", start=PartialDate(2026, 4), end=ends, months=24)
    assert months_now(agreement) == 48
    assert months_now(Agreement(id="a", months=24)) == 24
    assert months_now(Agreement(id="a")) is None


@pytest.mark.parametrize(
    ("value", "length", "amount", "how"),
    [
        ("£190,000 excluding VAT", None, "228000", "£190,000, plus VAT at 20%"),
        ("£190,000 including VAT", None, "190000", "£190,000"),
        ("£190,000 outside VAT", None, "190000", "£190,000"),
        (
            "£95,000 a year, excluding VAT",
            Length(24),
            "228000",
            "£95,000 a year for 24 months, plus VAT at 20%",
        ),
        (
            "£100,000 a year, including VAT",
            Length(36, 24),
            "500000",
            "£100,000 a year for 60 months, extensions of 24 among them",
        ),
        (
            "£300,000 over the term, including VAT",
            Length(36, 24),
            "500000",
            "£300,000 for 36 months and 24 of extensions",
        ),
    ],
)
def test_the_whole_value_counts_term_extensions_and_vat(
    value: str, length: Length | None, amount: str, how: str
) -> None:
    worth = _worth(value, length)
    assert worth
    assert (worth.amount, worth.how) == (Decimal(amount), how)


def test_a_value_that_can_not_be_worked_out_is_none() -> None:
    """Nothing is guessed: no VAT basis, no amount, another currency, a year of an unknown term."""
    assert _worth("£190,000") is None
    assert _worth("not stated", vat="included") is None
    assert _worth("€190,000 including VAT") is None
    assert _worth("£190,000 a year, including VAT") is None
    assert whole_worth(Money.parse("£1 excluding VAT"), Length(None), "", None) is None


def test_the_body_s_own_basis_counts_where_nobody_says() -> None:
    worth = _worth("£190,000", vat="excluded")
    assert str(worth) == "£228,000"


def test_an_extension_of_an_unknown_term_makes_the_value_a_floor() -> None:
    worth = _worth("£190,000 including VAT", Length(None, 12))
    assert str(worth) == "at least £190,000"
    assert worth
    assert worth.is_sure
    about = _worth("about £190,000 including VAT", Length(None, 12))
    assert str(about) == "about £190,000"


@pytest.mark.parametrize(
    ("value", "over"),
    [
        ("£100", False),
        ("£100.01", True),
        ("over £100", True),
        ("at least £100", False),
        ("up to £200", False),
        ("under £200", False),
        ("about £101", True),
    ],
)
def test_a_limit_is_passed_only_by_what_is_certainly_above(value: str, *, over: bool) -> None:
    worth = _worth(value, vat="included")
    assert worth
    assert is_over(worth, Decimal(100)) is over


def test_several_values_make_a_floor_where_one_is_not_known() -> None:
    one = _worth("£100 including VAT")
    about = _worth("about £100 including VAT")
    assert added_worth([]) is None
    assert added_worth([None]) is None
    assert added_worth([one]) is one
    assert str(added_worth([one, one])) == "£200"
    assert str(added_worth([one, None])) == "at least £100"
    assert str(added_worth([one, about])) == "about £200"


def test_the_value_for_the_term_leaves_vat_and_extensions_alone() -> None:
    yearly = Money.parse("£100 a year, excluding VAT")
    assert str(value_over_term(yearly, Length(36, 12))) == "£300 over the term, excluding VAT"
    assert value_over_term(yearly, Length(None)) is None
    assert value_over_term(Money.parse("not stated"), Length(36)) is None


def test_what_an_agreement_was_worth_when_it_was_made() -> None:
    value = "value: [{value: '£10 including VAT'}, {from: 2027-01, value: '£90 including VAT'}]"
    thread = thread_of(_agreement(value))
    assert str(worth_of_thing(thread.things["one"], "", _TWENTY)) == "£10"
    assert worth_of_thing(thread_of(_agreement()).things["one"], "", _TWENTY) is None


@given(st.integers(0, 10**12), st.integers(1, 120), st.integers(0, 120))
def test_a_year_s_value_over_a_term_is_exact(pence: int, months: int, more: int) -> None:
    """Twelve times the whole is the year's value times the months: no penny is lost on the way."""
    value = Money.parse({"amount": Decimal(pence) / 100, "basis": "annual", "vat": "included"})
    worth = whole_worth(value, Length(months, more), "", _TWENTY)
    assert worth
    whole = worth.amount * 12
    assert abs(whole - Decimal(pence) / 100 * (months + more)) < Decimal("1e-20")


@given(st.integers(0, 10**10), st.integers(1, 120))
def test_an_extension_never_lowers_the_value(pounds: int, months: int) -> None:
    value = Money.parse(f"£{pounds} including VAT")
    plain = whole_worth(value, Length(months), "", _TWENTY)
    longer = whole_worth(value, Length(months, 12), "", _TWENTY)
    assert plain
    assert longer
    assert longer.amount >= plain.amount
