"""Money added and shared: nothing lost, nothing guessed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commish.model.money import Basis, Money, Vat
from commish.model.qualifier import Qualifier
from commish.model.sums import (
    MixedCurrenciesError,
    NoVatBasisError,
    instalments,
    split,
    split_by_shares,
    total,
    with_vat,
)

_PENNIES = st.integers(-(10**14), 10**14).map(lambda pennies: Decimal(pennies).scaleb(-2))
_SHARES = st.lists(st.integers(0, 1000), min_size=1, max_size=12).filter(any)


def _monies(*texts: str) -> list[Money]:
    return [Money.parse(text) for text in texts]


@pytest.mark.parametrize(
    ("texts", "text"),
    [
        (["£100", "£50.50"], "£150.50"),
        (["£100", "not stated", "not stated"], "£100 known, 2 not stated"),
        (["not stated"] * 3, "not stated (3 of 3)"),
        (["about £1.2m", "£800,000", "not stated"], "about £2,000,000 known, 1 not stated"),
        (["over £100", "at least £50"], "over £150"),
        (["up to £4,000", "£1"], "up to £4,001"),
        (["£10", "-£15"], "-£5"),
        (["EUR 5", "€5", "not stated"], "€10 known, 1 not stated"),
        ([], "£0"),
    ],
)
def test_a_total_owns_up_to_what_it_does_not_know(texts: list[str], text: str) -> None:
    assert str(total(_monies(*texts))) == text


def test_a_total_counts_what_went_into_it() -> None:
    summed = total(_monies("about £100", "not stated", "£20"))
    assert summed.known == 120
    assert (summed.not_stated, summed.count) == (1, 3)
    assert summed.qualifier is Qualifier.ABOUT
    assert not summed.complete
    assert total(_monies("£1")).complete


def test_a_total_of_unlike_amounts_says_so() -> None:
    alike = total(_monies("£1 a year excluding VAT", "£2 a year excluding VAT", "not stated"))
    assert (alike.vat, alike.basis, alike.mixed) == (Vat.EXCLUDED, Basis.ANNUAL, False)
    assert total(_monies("£1 excluding VAT", "£2")).mixed
    unlike = total(_monies("£1 a year excluding VAT", "£2 over the term excluding VAT"))
    assert (unlike.vat, unlike.basis, unlike.mixed) == (Vat.EXCLUDED, None, True)


def test_currencies_are_never_added_together() -> None:
    with pytest.raises(MixedCurrenciesError, match="amounts in EUR and GBP have no sum"):
        total(_monies("£1", "€1"))


@given(st.lists(_PENNIES, max_size=8))
def test_a_total_of_stated_amounts_is_exact(amounts: list[Decimal]) -> None:
    assert total([Money(amount) for amount in amounts]).known == sum(amounts)


def test_a_total_keeps_every_digit() -> None:
    """The usual precision of a Decimal is 28 digits; a sum must not be rounded silently."""
    assert total([Money(Decimal(10**29)), Money(Decimal("0.01"))]).known == Decimal(f"{10**29}.01")


def test_a_hundred_pounds_in_three_adds_up() -> None:
    assert [str(part) for part in split(Decimal(100), 3)] == ["33.34", "33.33", "33.33"]


def test_the_odd_penny_goes_to_the_part_that_lost_most() -> None:
    parts = split_by_shares(Decimal("0.10"), [Decimal("12.5"), Decimal("62.5"), 25])
    assert [str(part) for part in parts] == ["0.01", "0.06", "0.03"]


@given(_PENNIES, _SHARES)
def test_shares_add_up_to_the_penny(amount: Decimal, shares: list[int]) -> None:
    """And no part is a penny or more away from its exact share."""
    parts = split_by_shares(amount, shares)
    assert sum(parts) == amount
    whole = sum(shares)
    for part, share in zip(parts, shares, strict=True):
        assert abs(part * whole - amount * share) < Decimal("0.01") * whole


@given(_PENNIES, st.integers(1, 60))
def test_equal_parts_differ_by_a_penny_at_most(amount: Decimal, parts: int) -> None:
    shared = split(amount, parts)
    assert sum(shared) == amount
    assert max(shared) - min(shared) <= Decimal("0.01")


@pytest.mark.parametrize("shares", [[], [0, 0], [1, -1], [3, -1]])
def test_shares_that_share_nothing_are_refused(shares: list[int]) -> None:
    with pytest.raises(ValueError, match="zero or more, and one at least is above zero"):
        split_by_shares(Decimal(100), shares)


def test_part_of_a_penny_can_not_be_shared() -> None:
    with pytest.raises(ValueError, match=r"0\.005 is no whole number of pennies"):
        split(Decimal("0.005"), 2)


def test_nineteen_months_of_a_contract_are_paid_to_the_penny() -> None:
    paid = instalments(Decimal("360800.00"), 19)
    assert [str(each) for each in paid] == ["18989.54"] + ["18989.47"] * 18


@given(_PENNIES, st.integers(1, 60))
def test_instalments_add_up_with_the_difference_in_the_first(amount: Decimal, count: int) -> None:
    first, *rest = instalments(amount, count)
    assert first + sum(rest) == amount
    assert len(set(rest)) <= 1
    assert all(abs(first) >= abs(other) for other in rest)


def test_an_amount_is_paid_at_least_once() -> None:
    with pytest.raises(ValueError, match="one instalment or more"):
        instalments(Decimal(100), 0)


def test_vat_is_added_for_a_threshold_and_the_budget_stays() -> None:
    budget = Money.parse("about £190,000.00 excluding VAT")
    assert with_vat(budget, Decimal(20)) == Money.parse("about £228,000 including VAT")
    assert str(with_vat(budget, Decimal(20))) == "about £228,000 including VAT"
    assert budget.amount == 190_000


@pytest.mark.parametrize("text", ["£5 including VAT", "£5 outside VAT"])
def test_what_includes_vat_or_is_outside_it_stays(text: str) -> None:
    assert with_vat(Money.parse(text), Decimal(20)) == Money.parse(text)


def test_vat_on_what_is_not_stated_is_not_stated() -> None:
    money = Money.parse({"amount": "not stated", "vat": "excluded"})
    assert with_vat(money, Decimal(20)) == Money(None, vat=Vat.INCLUDED)


def test_an_amount_without_a_vat_basis_is_not_guessed_at() -> None:
    with pytest.raises(NoVatBasisError, match="£190,000 does not say whether VAT is in it"):
        with_vat(Money.parse("£190,000"), Decimal(20))


def test_no_rate_of_vat_is_below_zero() -> None:
    with pytest.raises(ValueError, match="zero or more"):
        with_vat(Money.parse("£5 excluding VAT"), Decimal(-1))


def test_vat_is_not_rounded() -> None:
    """Thresholds compare exact amounts: £0.01 with 17.5 % on top is £0.01175."""
    assert with_vat(Money.parse("£0.01 excluding VAT"), Decimal("17.5")).amount == Decimal(
        "0.01175"
    )
