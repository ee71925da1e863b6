"""Figures of one document that must agree."""

import pytest

from commish.findings import Severity
from tests.rules.judged import judged

_RETURN = "kind: return\nagreement: hub\nperiod: 2026/27 Q2\n"


def _found(lines: str) -> list[tuple[str, Severity, tuple[str | int, ...]]]:
    told = judged(f"{_RETURN}{lines}\n").of("ARI001")
    return [(one.message, one.severity, one.pointer) for one in told]


def _measure(about: str) -> list[tuple[str, Severity, tuple[str | int, ...]]]:
    return _found(f"measures: [{{kpi: kpi, {about}}}]")


@pytest.mark.covers("G56", "commish validate")
def test_a_percentage_is_what_its_counts_make() -> None:
    [(message, severity, pointer)] = _measure("value: 81%, numerator: 75, denominator: 100")
    assert message == "The value says 81%, but 75 of 100 is 75%."
    assert (severity, pointer) == (Severity.ERROR, ("measures", 0, "value"))


@pytest.mark.parametrize(
    ("value", "right"), [("66.7%", 1), ("67%", 1), ("66%", 0), ("66.6%", 0), ("66.67%", 1)]
)
def test_a_percentage_may_be_rounded_at_its_last_place(value: str, right: int) -> None:
    assert (not _measure(f"value: {value}, numerator: 2, denominator: 3")) == bool(right)


@pytest.mark.parametrize("value", ["0.03", "3", "30", "300", "29.99999"])
def test_another_number_may_be_a_rate_or_a_mean(value: str) -> None:
    found = _measure(f"value: {value}, numerator: 3, denominator: 100")
    assert bool(found) == (value == "29.99999")


def test_what_is_no_usual_multiple_is_a_warning() -> None:
    [(message, severity, _)] = _measure("value: 4.1, numerator: 1, denominator: 3")
    assert message == "The value says 4.1, but 1 of 3 is 0.3333."
    assert severity is Severity.WARNING


@pytest.mark.parametrize("value", ["about 80%", "over 80%", "not stated", "12 to 15", "10 more"])
def test_inexact_values_are_left_alone(value: str) -> None:
    assert not _measure(f"value: {value}, numerator: 75, denominator: 100")
    assert not _measure("value: 81%, numerator: about 75, denominator: 100")


def test_more_than_all_is_an_error_in_a_percentage_alone() -> None:
    [(message, severity, pointer)] = _measure("value: 120%, numerator: 120, denominator: 100")
    assert message == "The figures say 120 of 100, which is more than all."
    assert (severity, pointer) == (Severity.ERROR, ("measures", 0, "numerator"))
    assert not _measure("value: 1.2, numerator: 120, denominator: 100")


def test_a_share_of_nobody_is_an_error_and_no_value_of_nobody_is_not() -> None:
    [(message, _, pointer)] = _measure("value: 0%, numerator: 0, denominator: 0")
    assert message.startswith("Nobody is counted here")
    assert pointer == ("measures", 0, "denominator")
    assert not _measure("value: not stated, numerator: 0, denominator: 0")
    assert _measure("numerator: 2, denominator: 0")


@pytest.mark.covers("G17", "commish validate")
def test_an_indicator_s_baseline_is_checked_alike() -> None:
    framework = (
        "kind: outcome-framework\nindicators: [{{id: one, title: One, direction: higher, "
        "kind: proportion, baseline: {{at: 2026, {}}}}}]\n"
    )
    for about, right in (
        ("value: 45, numerator: 9, denominator: 20", True),
        ("value: 40%, numerator: 9, denominator: 20", False),
        ("value: 45, numerator: 21, denominator: 20", False),
        ("value: 45, numerator: 0, denominator: 0", False),
    ):
        assert (not judged(framework.format(about)).of("ARI001")) is right


@pytest.mark.parametrize(
    ("kind", "value", "more_than_all"),
    [("proportion", "45", True), ("count", "45%", True), ("count", "1.05", False)],
)
def test_what_is_a_share_by_kind_or_by_unit_is_no_more_than_all(
    kind: str, value: str, *, more_than_all: bool
) -> None:
    baseline = f"{{at: 2026, value: {value}, numerator: 21, denominator: 20}}"
    told = judged(
        "kind: outcome-framework\nindicators: [{id: one, title: One, direction: higher, "
        f"kind: {kind}, baseline: {baseline}}}]\n"
    ).of("ARI001")
    assert [one.message for one in told] == (
        ["The figures say 21 of 20, which is more than all."] if more_than_all else []
    )


def test_a_series_is_checked_by_its_own_unit() -> None:
    series = (
        "kind: series\nunit: '{}'\n"
        "values: [{{period: 2026, value: {}, numerator: 27, denominator: 50}}]\n"
    )
    assert not judged(series.format("%", "54")).of("ARI001")
    assert judged(series.format("%", "5.4")).of("ARI001")
    assert not judged(series.format("places", "5.4")).of("ARI001")


def _parts(total: str, *parts: str) -> list[tuple[str, Severity, tuple[str | int, ...]]]:
    groups = ", ".join(f"{{group: g{n}, {part}}}" for n, part in enumerate(parts))
    return _measure(f"{total}, breakdown: [{groups}]")


def test_groups_add_to_the_total() -> None:
    assert not _parts("numerator: 9", "numerator: 5", "numerator: 4")
    [(message, severity, pointer)] = _parts("numerator: 9", "numerator: 5", "numerator: 3")
    assert message == "The groups add up to 8, but the total is 9."
    assert (severity, pointer) == (Severity.WARNING, ("measures", 0, "numerator"))


def test_two_ways_of_grouping_side_by_side_are_fine() -> None:
    by_age, by_place = ("numerator: 5", "numerator: 4"), ("numerator: 7", "numerator: 2")
    assert not _parts("numerator: 9", *by_age, *by_place)


def test_a_group_is_no_greater_than_the_total() -> None:
    [(message, severity, _)] = _parts("denominator: 9", "denominator: 10", "denominator: 1")
    assert message == "A group counts 10, but the total is 9."
    assert severity is Severity.ERROR


@pytest.mark.parametrize(
    ("total", "parts"),
    [
        ("value: 9", ("value: 5", "value: not stated")),
        ("value: 9", ("value: 5",)),
        ("value: not stated", ("value: 5", "value: 6")),
        ("value: about 9", ("value: 5", "value: 3")),
        ("value: 3.5", ("value: 3", "value: 4")),
        ("value: 60%", ("value: 10%", "value: 20%")),
        ("value: 9", ("cell: B1", "cell: B2")),
        ("numerator: 0", ("numerator: 0", "numerator: 0")),
    ],
)
def test_parts_that_need_not_add_up_are_left_alone(total: str, parts: tuple[str, ...]) -> None:
    """Something is not known, or it is a mean or a share, which lie between those of the groups."""
    assert not _parts(total, *parts)


def test_counts_by_group_add_up() -> None:
    assert _parts("value: 9", "value: 5", "value: 3")
    assert not _parts("value: 9", "value: 5", "value: 4")


def test_ratios_of_groups_are_checked_too() -> None:
    found = _parts("value: 50%", "value: 30%, numerator: 1, denominator: 2")
    assert found[0][2] == ("measures", 0, "breakdown", 0, "value")


def test_nobody_has_more_people_than_contacts() -> None:
    assert not _found("users: 81\ncontacts: 81")
    [(message, severity, _)] = _found("users: 82\ncontacts: 81")
    assert message == "Only 81 contacts are counted with 82 different people."
    assert severity is Severity.ERROR
    assert not _found("users: about 82\ncontacts: 81")
    assert not _found("users: 82")
