"""Values that were kept raw, and are read when a rule asks."""

from decimal import Decimal

from commish.insight.kept import kept_dates, kept_items, kept_money, kept_text


def test_a_budget_is_read() -> None:
    budget = kept_money("£58,000 a year")
    assert budget
    assert budget.first.amount == Decimal(58_000)


def test_dates_that_change_are_read() -> None:
    ends = kept_dates([{"value": "2028-03"}, {"value": "2029-03", "from": "2027-01"}])
    assert ends
    assert str(ends.latest) == "2029-03"


def test_what_is_not_there_or_can_not_be_read_is_none() -> None:
    """Whoever reads files says what is wrong with them; a rule need not say it again."""
    assert kept_money(None) is None
    assert kept_money("a lot") is None
    assert kept_dates("soon") is None


def test_a_text_is_read_in_english() -> None:
    assert kept_text({"en": "Small", "cy": "Bach"}) == "Small"
    assert kept_text(None) == ""
    assert kept_text(["Small"]) == ""


def test_only_groups_of_keys_are_items() -> None:
    assert kept_items([{"id": "a"}, "b"]) == ({"id": "a"},)
    assert kept_items("a") == ()
