"""What a KPI promises on a day."""

from datetime import date
from decimal import Decimal

import pytest

from commish.insight.performance import Aim
from commish.insight.promised import Promise, promise
from commish.insight.returned import returns_of
from tests.rules.judged import thread_of

_DAY = date(2026, 9, 30)


def _indicator(about: str) -> str:
    return f"kind: outcome-framework\nindicators: [{{id: one, title: One, {about}}}]\n"


def _kpi(about: str) -> str:
    return f"kind: agreement\nid: hub\nkpis: [{{id: kpi, {about}}}]\n"


def _promise(*documents: str, name: str = "kpi") -> Promise:
    found = promise(thread_of(*documents), name)
    assert found is not None
    return found


def _target(*documents: str, name: str = "kpi", unit: str = "") -> Decimal | None:
    aim = _promise(*documents, name=name).aim(_DAY, unit)
    return aim.target if aim else None


def test_a_kpi_comes_before_its_indicator() -> None:
    framework = _indicator("direction: lower, target: 9, tolerance: 2, kind: count")
    kpi = _kpi("indicator: one, target: 8")
    assert _promise(framework, kpi).aim(_DAY, "") == Aim("lower", Decimal(8), tolerance=Decimal(2))
    assert _target(framework, _kpi("indicator: one")) == 9


def test_what_is_neither_kpi_nor_indicator_promises_nothing() -> None:
    thread = thread_of(_kpi("indicator: hub, target: 8"))
    assert promise(thread, "hub") is None
    assert promise(thread, "nobody") is None
    found = promise(thread, "kpi")
    assert found is not None
    assert found.aim(_DAY, "") is None


def test_without_a_direction_nothing_is_held_against_it() -> None:
    assert _promise(_kpi("title: One, target: 8")).aim(_DAY, "") is None


@pytest.mark.parametrize(("day", "target"), [("2026-06-30", 8), ("2026-07-01", 9)])
def test_the_target_of_the_day_counts(day: str, target: int) -> None:
    kpi = _kpi("indicator: one, target: [{value: 8}, {from: 2026-07-01, value: 9}]")
    found = _promise(_indicator("direction: lower"), kpi).aim(date.fromisoformat(day), "")
    assert found is not None
    assert found.target == target


def test_before_the_first_term_there_is_no_target() -> None:
    kpi = _kpi("indicator: one, target: [{from: 2026-10-01, value: 9}]")
    assert _target(_indicator("direction: lower"), kpi) is None


_BASELINE = "baseline: {at: 2025-04-01, value: 54}"


def test_an_indicator_with_a_date_is_approached_in_a_line() -> None:
    about = f"direction: lower, {_BASELINE}, target: 40, by: 2028-03-31"
    found = _target(_indicator(about), name="one")
    assert found is not None
    assert round(found, 4) == Decimal("47.0064")
    same = _target(_indicator(about), _kpi("indicator: one"))
    assert same == found


@pytest.mark.parametrize(
    "about",
    [
        f"{_BASELINE}, target: 40",
        "target: 40, by: 2028-03-31",
        "baseline: {value: 54}, target: 40, by: 2028-03-31",
        "baseline: {at: 2025, value: about 54}, target: 40, by: 2028-03-31",
        "baseline: {at: 2030, value: 54}, target: 40, by: 2028-03-31",
    ],
)
def test_without_both_ends_of_the_line_the_target_holds(about: str) -> None:
    assert _target(_indicator(f"direction: lower, {about}"), name="one") == 40


def test_the_period_of_a_baseline_ends_it() -> None:
    about = "baseline: {period: 2024/25, value: 54}, target: 40, by: 2028-03-31"
    found = _target(_indicator(f"direction: lower, {about}"), name="one")
    assert found is not None
    assert 46 < found < 48


def test_a_kpi_that_promises_its_own_target_has_no_line() -> None:
    framework = _indicator(f"direction: lower, {_BASELINE}, target: 40, by: 2028-03-31")
    assert _target(framework, _kpi("indicator: one, target: 45")) == 45
    assert _target(_indicator(f"direction: lower, {_BASELINE}"), _kpi("indicator: one")) is None


def test_points_on_the_way_come_before_the_target() -> None:
    path = "path: [{at: 2026-08-31, value: 50}, {at: 2026-10-31, value: 44}]"
    found = _target(_indicator("direction: lower"), _kpi(f"indicator: one, target: 9, {path}"))
    assert found is not None
    assert 46 < found < 48


def test_per_cent_is_compared_with_per_cent_alone() -> None:
    framework = _indicator("direction: higher")
    kpi = _kpi("indicator: one, target: 85%, path: [{at: 2026-01, value: 80}]")
    assert _target(framework, kpi, unit="%") == 85
    assert _target(framework, kpi) == 80
    assert _target(framework, _kpi("indicator: one, target: 85%")) is None


@pytest.mark.parametrize(
    ("kind", "measure", "value"),
    [
        ("kind: proportion", "value: 85%, numerator: 849, denominator: 1000", "84.9"),
        ("kind: proportion", "numerator: 849, denominator: 1000", "84.9"),
        ("kind: rate, per: 1000", "value: 3, numerator: 3, denominator: 2000", "1.5"),
        ("kind: mean", "value: 2, numerator: 7, denominator: 4", "1.75"),
        ("kind: rate", "value: 3, numerator: 3, denominator: 2000", "3"),
        ("kind: count", "value: 3, numerator: 3, denominator: 2000", "3"),
        ("kind: count", "value: 3, numerator: 3, denominator: 0", "3"),
        ("kind: money", "amount: £5, numerator: 3, denominator: 2", "5"),
    ],
)
def test_a_figure_is_taken_from_its_counts_where_they_say_it(
    kind: str, measure: str, value: str
) -> None:
    returned = f"kind: return\nagreement: hub\nperiod: 2026\nmeasures: [{{kpi: one, {measure}}}]\n"
    thread = thread_of(_indicator(kind), returned)
    [told] = returns_of(thread).all
    found = promise(thread, "one")
    assert found is not None
    assert found.reported(told.measures[0]) == Decimal(value)


def test_a_figure_without_an_indicator_is_as_it_stands() -> None:
    returned = "kind: return\nagreement: hub\nperiod: 2026\nmeasures: [{kpi: kpi, value: 3}]\n"
    thread = thread_of(_kpi("title: One"), returned)
    found = promise(thread, "kpi")
    assert found is not None
    assert found.per is None
    assert found.reported(returns_of(thread).all[0].measures[0]) == 3
