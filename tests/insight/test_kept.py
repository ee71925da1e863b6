"""Values that were kept raw, and are read when a rule asks."""

from decimal import Decimal

from commish.insight.kept import (
    kept_claim,
    kept_date,
    kept_dates,
    kept_group,
    kept_ids,
    kept_items,
    kept_money,
    kept_sum,
    kept_text,
)


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


def test_a_date_and_a_sum_that_never_change_are_read() -> None:
    assert str(kept_date("2026-04")) == "2026-04"
    assert kept_date(None) is None
    assert kept_date("soon") is None
    assert str(kept_sum("£5")) == "£5"
    assert kept_sum(None) is None
    assert kept_sum("much") is None


def test_of_several_claims_the_first_counts() -> None:
    assert str(kept_claim([{"amount": "£5"}, {"amount": "£6"}])) == "£5"
    assert kept_claim(None) is None
    assert kept_claim([]) is None


def test_links_are_read_as_ids_however_they_are_written() -> None:
    assert kept_ids("a") == ("a",)
    assert kept_ids(["a", {"id": "b", "share": 40}, {"share": 1}]) == ("a", "b")
    assert kept_ids(None) == ()


def test_a_group_is_read_and_nothing_else_is_one() -> None:
    assert kept_group({"a": 1}) == {"a": 1}
    assert kept_group("a") == {}
