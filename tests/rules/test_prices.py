"""Prices: raised by a decision, and not under cost."""

import pytest

from commish.findings import Severity
from tests.rules.judged import Judged, judged

_DATED = "[{value: £24.10}, {from: 2026-04-01, value: £25.07%s}]"


def _paid(amount: str, *, more: str = "", uplift: str = "", signed: bool = True) -> Judged:
    head = "kind: agreement\n" + ("signed: 2025-03-01\n" if signed else "")
    text = (
        f"{head}{more}payment:\n  components:\n"
        f"  - {{id: hours, type: unit_rate, title: Hours, per: hour, amount: {amount}}}\n"
    )
    return judged(text + (f"  uplift: [{uplift}]\n" if uplift else ""))


@pytest.mark.parametrize(
    ("uplift", "severity"),
    [
        ("", Severity.ERROR),
        ("{id: a, from: 2026-04-01}", Severity.WARNING),
        ("{id: a, from: 2025-04-01, decision: d}", Severity.ERROR),
        ("{id: a, from: 2026-04-01, decision: d}", None),
        ("{id: a, from: 2026-04, decision: d}", None),
        ("{id: a, from: 2026-04-01}, {id: b, from: 2026-04-01, decision: d}", None),
    ],
)
def test_a_rate_rises_by_an_uplift_that_was_decided(uplift: str, severity: Severity | None) -> None:
    found = _paid(_DATED % "", uplift=uplift).of("UPL001")
    assert [one.severity for one in found] == ([severity] if severity else [])


def test_the_rate_that_changed_is_pointed_at() -> None:
    finding = _paid(_DATED % "").one("UPL001")
    assert finding.pointer == ("payment", "components", 0, "amount", 1)
    assert finding.message == (
        "The rate for “Hours” changes to £25.07 from 1 April 2026, and no decision, variation or"
        " uplift says why."
    )


def test_a_decision_or_a_recorded_variation_is_enough() -> None:
    assert not _paid(_DATED % ", decision: d").of("UPL001")
    variation = "variations: [{no: '2', effective: 2026-04-01, what: Price}]\n"
    assert not _paid(_DATED % ", variation: '2'", more=variation).of("UPL001")
    assert _paid(_DATED % ", variation: '3'", more=variation).of("UPL001")


@pytest.mark.parametrize("amount", ["£24.10", "not stated", "[{value: £24.10}]"])
def test_a_rate_that_stays_needs_nothing(amount: str) -> None:
    assert not _paid(amount).of("UPL001")


def test_a_draft_is_asked_more_gently() -> None:
    assert _paid(_DATED % "", signed=False).one("UPL001").severity is Severity.WARNING


def test_the_prices_of_bands_are_rates_too() -> None:
    text = (
        "kind: agreement\nsigned: 2025-03-01\npayment:\n  components:\n"
        "  - id: hours\n    type: unit_rate\n    title: Hours\n    bands:\n"
        f"    - {{id: night, title: Nights, price: {_DATED % ''}}}\n"
    )
    finding = judged(text).one("UPL001")
    assert finding.pointer == ("payment", "components", 0, "bands", 0, "price", 1)
    assert "“Nights”" in finding.message


def _cost(price: str, cost: str = "£25.40") -> Judged:
    return _paid(price, more=f"stated_cost: {cost}\n")


@pytest.mark.covers("G136", "commish validate")
@pytest.mark.parametrize(("price", "found"), [("£25.39", True), ("£25.40", False), ("£26", False)])
def test_a_price_under_the_provider_s_cost_is_a_warning(price: str, *, found: bool) -> None:
    findings = _cost(price).of("CST001")
    assert bool(findings) is found
    for one in findings:
        assert one.severity is Severity.WARNING
        assert "25.40" not in one.message, "the cost is internal"
        assert one.pointer == ("payment", "components", 0, "amount")


@pytest.mark.parametrize(
    ("price", "cost"),
    [
        ("not stated", "£25.40"),
        ("£24", "not stated"),
        ("€24", "£25.40"),
        ("£24 including VAT", "£25.40 excluding VAT"),
    ],
)
def test_only_like_is_compared_with_like(price: str, cost: str) -> None:
    assert not _cost(price, cost).of("CST001")


def test_the_price_and_the_cost_are_those_of_the_day() -> None:
    """In November 2026 the new price is in force, and the cost of 2027 is not."""
    assert not _cost("[{value: £20}, {from: 2026-04-01, value: £26}]").of("CST001")
    assert not _cost("£24", "[{from: 2027-04-01, value: £25.40}]").of("CST001")
    assert not _cost("[{from: 2027-04-01, value: £20}]").of("CST001")


def test_of_several_units_nobody_knows_whose_cost_it_is() -> None:
    text = (
        "kind: agreement\nstated_cost: £25.40\npayment:\n  components:\n"
        "  - {id: a, type: unit_rate, title: A, amount: £24}\n"
        "  - {id: b, type: unit_rate, title: B, amount: £24}\n"
    )
    assert not judged(text).of("CST001")
    assert not judged("kind: agreement\nstated_cost: £25.40\n").of("CST001")


def test_a_year_s_value_is_compared_with_a_year_s_cost() -> None:
    text = "kind: agreement\nvalue: £99 a year\nstated_cost: £100 a year\n"
    finding = judged(text).one("CST001")
    assert finding.message.startswith("The value of £99 a year is under the cost")
    assert finding.pointer == ("value",)
    assert not judged(text.replace("£99 a year", "£99")).of("CST001")
    assert not judged("kind: agreement\nstated_cost: £100 a year\n").of("CST001")
