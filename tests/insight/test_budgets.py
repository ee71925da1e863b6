"""Budgets compared."""

from commish.insight.budgets import added
from commish.model.money import Money


def _money(*texts: str) -> list[Money | None]:
    return [Money.parse(text) if text else None for text in texts]


def test_parts_are_added_and_compared() -> None:
    [whole] = _money("£100,000 a year")
    assert whole
    assert added(_money("£80,000 a year", "£40,000 a year"), whole, "").exceeds
    assert not added(_money("£80,000 a year", "£20,000 a year"), whole, "").exceeds


def test_what_is_not_stated_is_counted_and_never_zero() -> None:
    parts = added(_money("£80,000", "not stated", ""), Money.parse("£100,000"), "")
    assert not parts.exceeds
    assert str(parts) == "£80,000 known, 2 not stated"


def test_a_year_is_never_added_to_a_term() -> None:
    parts = added(
        _money("£80,000 a year", "£400,000 over the term"), Money.parse("£90,000 a year"), ""
    )
    assert not parts.exceeds
    assert str(parts) == "£80,000, and 1 on another basis"


def test_what_nobody_says_of_vat_is_what_the_body_means() -> None:
    whole = Money.parse("£100,000 excluding VAT")
    assert added(_money("£120,000"), whole, "excluded").exceeds
    assert not added(_money("£120,000"), whole, "").exceeds


def test_other_currencies_are_not_compared() -> None:
    assert not added(_money("€120,000"), Money.parse("£100,000"), "").exceeds


def test_a_whole_that_is_open_above_is_never_exceeded() -> None:
    assert not added(_money("£120,000"), Money.parse("over £100,000"), "").exceeds
    assert not added(_money("£120,000"), Money.parse("not stated"), "").exceeds


def test_about_right_is_not_exact() -> None:
    assert added(_money("£120,000"), Money.parse("£100,000"), "").is_exact
    assert not added(_money("about £120,000"), Money.parse("£100,000"), "").is_exact
    assert not added(_money("£120,000"), Money.parse("up to £100,000"), "").is_exact
