"""Targets that can be judged."""

import pytest

from commish.findings import Severity
from tests.rules.judged import judged

_AGREEMENT = "kind: agreement\nid: hub\nkpis: [{{id: kpi, {}}}]\n"


def _indicator(about: str) -> str:
    return f"kind: outcome-framework\nindicators: [{{id: one, title: One, {about}}}]\n"


def _found(*documents: str) -> list[tuple[str, Severity]]:
    return [(one.message, one.severity) for one in judged(*documents).of("RAG002")]


@pytest.mark.covers("G17", "commish validate")
def test_a_tolerance_in_per_cent_of_zero_is_an_error() -> None:
    [(message, severity)] = _found(_indicator("direction: lower, target: 0, tolerance: 5%"))
    assert "a target of zero and a tolerance in per cent" in message
    assert severity is Severity.ERROR


@pytest.mark.parametrize(
    "about",
    [
        "direction: lower, target: 0, tolerance: 5",
        "direction: lower, target: 1, tolerance: 5%",
        "direction: lower, target: about 0, tolerance: 5%",
        "direction: lower, tolerance: 5%",
        "direction: lower, target: not stated",
    ],
)
def test_any_other_tolerance_leaves_room(about: str) -> None:
    assert not _found(_indicator(about))


def test_a_target_that_falls_to_zero_later_is_found() -> None:
    terms = "direction: lower, target: [{value: 5}, {from: 2027, value: 0}], tolerance: 5%"
    assert _found(_indicator(terms))


def test_a_kpi_may_set_its_target_to_zero_under_its_indicator_s_tolerance() -> None:
    framework = _indicator("direction: lower, tolerance: 5%")
    [(message, _)] = _found(framework, _AGREEMENT.format("indicator: one, target: 0"))
    assert message.startswith("The KPI “One”")
    assert not _found(framework, _AGREEMENT.format("indicator: one"))


def test_a_tolerance_is_not_below_zero() -> None:
    [(message, severity)] = _found(_indicator("direction: lower, target: 5, tolerance: -1"))
    assert message == "The indicator “One” has a tolerance below zero."
    assert severity is Severity.ERROR


@pytest.mark.parametrize(("low", "high", "found"), [(10, 20, 0), (10, 10, 0), (20, 10, 1)])
def test_a_range_ends_after_it_begins(low: int, high: int, found: int) -> None:
    told = _found(_indicator(f"direction: range, low: {low}, high: {high}"))
    assert len(told) == found
    assert all(severity is Severity.ERROR for _, severity in told)


def test_a_range_has_an_end() -> None:
    [(message, severity)] = _found(_indicator("direction: range"))
    assert "neither end" in message
    assert severity is Severity.INFORMATION
    assert not _found(_indicator("direction: range, low: 10"))


@pytest.mark.parametrize(
    ("way", "baseline", "found"),
    [
        ("higher", "84%", 0),
        ("higher", "85%", 1),
        ("lower", "86%", 0),
        ("lower", "84%", 1),
        ("neutral", "85%", 0),
        ("higher", "86", 0),
        ("higher", "not stated", 0),
    ],
)
def test_a_target_that_was_reached_before_is_only_mentioned(
    way: str, baseline: str, found: int
) -> None:
    about = f"direction: {way}, target: 85%, baseline: {{at: 2026, value: {baseline}}}"
    told = _found(_indicator(about))
    assert [severity for _, severity in told] == [Severity.INFORMATION] * found


def test_a_kpi_without_an_indicator_is_left_alone() -> None:
    assert not _found(_AGREEMENT.format("title: One, target: 85%"))
