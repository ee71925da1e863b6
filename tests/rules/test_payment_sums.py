"""Parts of a payment that make a whole."""

import pytest

from commish.findings import Severity
from tests.rules.judged import judged

_PAYMENT = "kind: agreement\npayment:\n  {}\n"


def _found(payment: str) -> list[tuple[str, Severity]]:
    return [(one.message, one.severity) for one in judged(_PAYMENT.format(payment)).of("PBR005")]


def _shares(*shares: int, more: str = "") -> list[tuple[str, Severity]]:
    kinds = ("service_fee", "interim_outcome", "final_outcome")
    parts = ", ".join(
        f"{{id: p{n}, type: {kinds[n]}, title: P, share_of_value: {share}}}"
        for n, share in enumerate(shares)
    )
    return _found(f"components: [{parts}]{more}")


def test_shares_of_the_value_make_a_hundred() -> None:
    assert not _shares(70, 20, 10)
    assert _shares(70, 20, 11) == [
        ("The shares of the value add up to 101%, not to 100%.", Severity.ERROR)
    ]


def test_the_share_at_risk_is_that_of_the_results() -> None:
    assert not _shares(70, 20, 10, more="\n  at_risk: 30")
    [(message, severity)] = _shares(70, 20, 10, more="\n  at_risk: 40")
    assert message.startswith("The share that depends on results is said to be 40%")
    assert severity is Severity.WARNING


def test_a_share_that_nobody_states_may_fill_what_is_missing() -> None:
    part = "{id: b, type: block, title: B}"
    assert not _found(
        f"components: [{{id: a, type: block, title: A, share_of_value: 70}}, {part}]\n  at_risk: 9"
    )
    assert not _found(f"components: [{part}]\n  at_risk: 9")


def _bands(*bands: str) -> list[str]:
    listed = ", ".join(f"{{id: b{n}, title: B{n}, price: £5{b}}}" for n, b in enumerate(bands))
    part = f"{{id: a, type: unit_rate, title: A, bands: [{listed}]}}"
    return [message for message, _ in _found(f"components: [{part}]")]


@pytest.mark.parametrize(
    "bands",
    [
        (", from: 0, to: 100", ", from: 100, to: 200", ", from: 200"),
        (", from: 0, to: 100", ", from: 101"),
        (", from: 101", ", from: 0, to: 100"),
        (", to: 1.5", ", from: 1.6"),
        ("", ""),
        (", from: 0, to: 100, group: young", ", from: 0, to: 100, group: old"),
    ],
)
def test_bands_may_follow_each_other(bands: tuple[str, ...]) -> None:
    assert not _bands(*bands)


@pytest.mark.parametrize(
    ("bands", "message"),
    [
        ((", to: 100", ", from: 99"), "The bands “B0” and “B1” overlap."),
        ((", from: 0", ", from: 99"), "The bands “B0” and “B1” overlap."),
        ((", to: 100", ", from: 102"), "There is a gap between the bands “B0” and “B1”."),
        ((", from: 9, to: 8", ", from: 8"), "The band “B0” ends before it begins."),
    ],
)
def test_bands_leave_no_gap_and_do_not_overlap(bands: tuple[str, ...], message: str) -> None:
    assert _bands(*bands) == [message]


@pytest.mark.parametrize(
    ("caps", "found"),
    [
        ("cap_total: £100\n  cap_period: £100", 0),
        ("cap_total: £100\n  cap_period: £101", 1),
        ("cap_total: about £100\n  cap_period: £101", 0),
        ("cap_total: not stated\n  cap_period: £101", 0),
        ("cap_total: £100 excluding VAT\n  cap_period: £101 including VAT", 0),
        ("cap_total: £100\n  components: [{id: a, type: block, title: A, cap: £101}]", 1),
        ("components: [{id: a, type: block, title: A, cap: £101}]", 0),
    ],
)
def test_no_cap_is_higher_than_the_cap_over_all(caps: str, found: int) -> None:
    assert len(_found(caps)) == found


@pytest.mark.parametrize(("limit", "found"), [(1000, 0), (999, 1), ("about 999", 0)])
def test_the_lower_price_begins_at_the_volume(limit: int | str, found: int) -> None:
    part = (
        f"id: a, type: cost_and_volume, title: A, volume: 1,000, marginal_up_to: {limit}".replace(
            "1,000", "1000"
        )
    )
    assert len(_found(f"components: [{{{part}}}]")) == found


@pytest.mark.parametrize(("weights", "found"), [((70, 30), 0), ((70, 29), 1), ((), 0)])
def test_weights_of_a_formula_make_a_hundred(weights: tuple[int, ...], found: int) -> None:
    formula = ", ".join(f"{{index: I{n}, weight: {weight}}}" for n, weight in enumerate(weights))
    uplift = f"uplift: [{{id: u, from: 2026-04-01, formula: [{formula}]}}]"
    assert len(_found(uplift)) == found


@pytest.mark.parametrize(("collar", "found"), [(4, 0), (5, 1)])
def test_the_least_rise_is_no_more_than_the_most(collar: int, found: int) -> None:
    uplift = f"uplift: [{{id: u, from: 2026-04-01, cap: 4, collar: {collar}}}]"
    assert len(_found(uplift)) == found


def test_without_a_payment_there_is_nothing_to_add() -> None:
    assert not judged("kind: agreement\n").of("PBR005")
