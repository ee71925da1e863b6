"""Small numbers of people."""

import pytest

from commish.findings import Severity
from tests.rules.judged import judged

_SPACE = "kind: workspace\nid: council\ntitle: Council\nsmall_numbers: {}\n"
_RETURN = "kind: return\nagreement: hub\nperiod: 2026/27 Q2\nstatus: accepted\n"


def _found(document: str, profile: str = "under5") -> int:
    found = judged(_SPACE.format(profile), document).of("DAT002")
    assert all(one.severity is Severity.WARNING for one in found)
    return len(found)


@pytest.mark.parametrize(
    ("profile", "most"), [("under5", 4), ("under10", 9), ("nhs_1_7_r5", 7), ("none", 0)]
)
def test_each_profile_has_its_own_limit(profile: str, most: int) -> None:
    told = "{}users: {}\n"
    assert not _found(told.format(_RETURN, 0), profile)
    assert _found(told.format(_RETURN, max(most, 1)), profile) == bool(most)
    assert not _found(told.format(_RETURN, most + 1), profile)


def test_without_a_profile_nothing_is_asked() -> None:
    assert not judged(f"{_RETURN}users: 3\n").of("DAT002")


def test_places_are_named_and_figures_never() -> None:
    cells = ", ".join(f"{{kpi: k{n}, value: 3}}" for n in range(5))
    finding = judged(_SPACE.format("under5"), f"{_RETURN}measures: [{cells}]\n").one("DAT002")
    assert finding.message == (
        "Numbers of people so small that somebody could be recognised would be published: the value"
        " of measure 1, the value of measure 2, the value of measure 3 and 2 more."
    )


@pytest.mark.parametrize(
    "lines",
    [
        "measures: [{kpi: k, value: 50%, numerator: 2, denominator: 40}]",
        "measures: [{kpi: k, value: 50%, numerator: 20, denominator: 4}]",
        "measures: [{kpi: k, breakdown: [{group: g, value: 3}]}]",
        "measures: [{kpi: k, breakdown: [{group: g, numerator: 3}]}]",
        "measures: [{kpi: k, breakdown: [{group: g, denominator: 3}]}]",
        "measures: [{kpi: k, value: {value: 3, unit: clients}}]",
        "claims: [{id: a, component: c, claimed: 30, verified: 28, refused: 2}]",
        "totals: [{month: 2026-07, count: 3}]",
    ],
)
def test_every_count_of_people_is_looked_at(lines: str) -> None:
    assert _found(f"{_RETURN}{lines}\n") == 1


@pytest.mark.parametrize(
    "lines",
    [
        "measures: [{kpi: k, value: 3%}]",
        "measures: [{kpi: k, value: under 5}]",
        "measures: [{kpi: k, value: 3.5}]",
        "measures: [{kpi: k, value: {value: 3, unit: hours}}]",
        "measures: [{kpi: k, amount: £3}]",
        "measures: [{kpi: k, value: not stated}]",
        "contacts: 3",
    ],
)
def test_what_tells_of_nobody_is_left_alone(lines: str) -> None:
    assert not _found(f"{_RETURN}{lines}\n")


@pytest.mark.parametrize(
    "lines",
    [
        "exempt: [{what: all, category: '2', because: One person.}]",
        "confidential: [{what: all, basis: Given in confidence.}]",
    ],
)
def test_what_is_not_published_at_all_may_hold_them(lines: str) -> None:
    assert not _found(f"{_RETURN}users: 3\n{lines}\n")


@pytest.mark.parametrize("status", ["draft", "refused"])
def test_what_nobody_accepted_is_not_published(status: str) -> None:
    assert not _found(_RETURN.replace("accepted", status) + "users: 3\n")


def test_needs_and_series_are_looked_at_too() -> None:
    assert _found("kind: need\nstatus: agreed\nsize: 3\n") == 1
    assert not _found("kind: need\nstatus: agreed\nsize: {value: 3, unit: schools}\n")
    series = "kind: series\nunit: {}\nvalues: [{{period: 2026, value: 3{}}}]\n"
    assert _found(series.format("people", "")) == 1
    assert not _found(series.format("places", ""))
    assert _found(series.format("'%'", ", numerator: 3, denominator: 99")) == 1
