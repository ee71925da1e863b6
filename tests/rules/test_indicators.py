"""Indicators and KPIs."""

import pytest

from commish.findings import Place, Severity
from commish.insight.facts import Facts, Thing
from commish.insight.thread import Thread
from commish.rules import Problem
from commish.rules.indicators import target_has_a_dated_baseline
from tests.rules.judged import judged

_INDICATOR = (
    "kind: outcome-framework\nid: framework\nindicators:\n- id: settled\n  title: Settled\n"
)


@pytest.mark.covers("G17", "commish validate")
def test_an_indicator_without_a_direction_is_in_error() -> None:
    finding = judged(_INDICATOR).one("OUT004")
    assert finding.severity is Severity.ERROR
    assert finding.pointer == ("indicators", 0)


@pytest.mark.parametrize("direction", ["higher", "lower", "range", "neutral"])
def test_each_direction_is_one(direction: str) -> None:
    assert not judged(f"{_INDICATOR}  direction: {direction}\n").codes


def test_an_indicator_that_stays_in_a_range_needs_no_target() -> None:
    assert not judged(f"{_INDICATOR}  direction: range\n  low: 10\n  high: 20\n").codes


@pytest.mark.parametrize("line", ["target: 60%", "path: [{at: 2027, value: 55%}]"])
def test_a_target_without_a_baseline_is_found(line: str) -> None:
    finding = judged(f"{_INDICATOR}  direction: higher\n  {line}\n").one("OUT003")
    assert finding.severity is Severity.WARNING
    assert finding.message == "The indicator “Settled” has a target but no baseline."


def test_without_a_target_no_baseline_is_asked_for() -> None:
    assert not judged(f"{_INDICATOR}  direction: higher\n").of("OUT003")


def test_a_kpi_has_the_baseline_of_its_indicator() -> None:
    kpi = "kind: agreement\nkpis: [{id: kpi-settled, indicator: settled, target: 60%}]\n"
    finding = judged(_INDICATOR, kpi).one("OUT003")
    assert finding.message == "The KPI “Settled” has a target but no baseline."
    based = "  baseline: {value: 45%, at: 2026-03}\n"
    assert not judged(_INDICATOR + based, kpi).of("OUT003")


def test_a_kpi_of_no_indicator_is_only_reminded() -> None:
    """An agreement may stand alone; what is not linked yet is not scolded."""
    finding = judged("kind: agreement\nkpis: [{id: kpi-a, target: 60%}]\n").one("OUT003")
    assert finding.severity is Severity.INFORMATION
    assert "“kpi-a”" in finding.message


@pytest.mark.parametrize(
    "baseline",
    [
        {"value": "45%", "at": "2026-03"},
        {"value": "45%", "period": "2025/26"},
        {"value": {"value": "45%", "period": "2025/26"}},
        {"value": [{"value": "45%", "period": "2025/26"}, {"value": "47%"}]},
    ],
)
def test_a_baseline_with_a_date_or_a_period_is_dated(baseline: object) -> None:
    assert not _found(baseline)


@pytest.mark.parametrize("baseline", [{"value": "45%"}, {"value": {"value": "45%"}}])
def test_a_baseline_without_either_is_not(baseline: object) -> None:
    [problem] = _found(baseline)
    assert problem.message.endswith("its baseline has no date.")
    assert problem.severity is None


@pytest.mark.parametrize("value", ["not stated", "Not stated", {"value": "not stated"}])
def test_a_baseline_that_nobody_knows_needs_no_date(value: object) -> None:
    """Unknown is legal for every field, as long as it is said."""
    assert not _found({"value": value})


@pytest.mark.parametrize("target", ["not stated", [{"value": "not stated"}]])
def test_a_target_that_nobody_knows_is_none(target: object) -> None:
    assert not _found({"value": "45%"}, target)
    assert _found({"value": "45%"}, [{"value": "not stated"}, {"from": "2027", "value": "60%"}])


def test_a_baseline_that_was_not_kept_is_not_judged() -> None:
    assert not _found(None)


def _found(baseline: object, target: object = "60%") -> list[Problem]:
    """What is found in an indicator of which baseline and target are kept as they were written."""
    values = {"target": target} | ({} if baseline is None else {"baseline": baseline})
    says = frozenset({"target", "baseline"})
    thing = Thing("a", "indicator", "A", lambda _: Place("a.yaml"), "framework", values, says)
    thread = Thread([Facts("a.yaml", "outcome-framework", "framework", (thing,), ())])
    return list(target_has_a_dated_baseline(thread))
