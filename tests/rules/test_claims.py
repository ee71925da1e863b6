"""Claims, monthly totals and what counts through the year."""

import pytest

from commish.findings import Severity
from tests.rules.judged import judged

_RETURN = "kind: return\nid: {}\nagreement: hub\nperiod: {}\n"
_Q2 = _RETURN.format("q2", "2026/27 Q2")
_CLAIM = "claims: [{{id: a, component: six-months, {}}}]\n"


def _found(about: str, more: str = "") -> list[tuple[str, Severity]]:
    found = judged(f"{_Q2}{_CLAIM.format(about)}{more}").of("ARI003")
    return [(one.message, one.severity) for one in found]


def test_what_was_verified_and_refused_is_what_was_claimed() -> None:
    assert not _found("claimed: 9, verified: 8, refused: 1")
    assert _found("claimed: 9, verified: 8, refused: 2") == [
        ("Of 9 results claimed, 10 were verified or refused.", Severity.ERROR)
    ]
    [(_, severity)] = _found("claimed: 9, verified: 7, refused: 1")
    assert severity is Severity.WARNING


def test_claims_that_are_not_settled_yet_are_only_mentioned() -> None:
    [(_, severity)] = _found("claimed: 9, verified: 7, refused: 1", "state: provisional\n")
    assert severity is Severity.INFORMATION
    assert not _found("claimed: 9, verified: 7")
    assert not _found("claimed: 9, verified: 8, refused: not stated")


@pytest.mark.parametrize(
    ("about", "message"),
    [
        ("claimed: 9, verified: 10", "Only 9 were claimed, but 10 were verified."),
        ("claimed: 9, sampled: 3, failed: 4", "Only 3 were inspected, but 4 failed."),
        ("claimed: 2, sampled: 3", "Only 2 were claimed, but 3 were inspected."),
    ],
)
def test_no_more_can_be_verified_inspected_or_fail_than_there_are(about: str, message: str) -> None:
    assert _found(about) == [(message, Severity.ERROR)]


@pytest.mark.parametrize(
    "about", ["verified: 9", "sampled: 9", "sampled: 3, failed: 3", "cell: A", "refused: 3"]
)
def test_as_many_as_there_are_is_fine(about: str) -> None:
    assert not _found(f"claimed: 9, {about}")


@pytest.mark.parametrize(
    ("month", "found"), [("2026-06", 1), ("2026-07", 0), ("2026-09", 0), ("2026-10", 1)]
)
def test_monthly_totals_lie_in_the_period(month: str, found: int) -> None:
    told = judged(f"{_Q2}totals: [{{month: {month}, count: 70}}]\n").of("ARI003")
    assert len(told) == found


def test_a_month_provider_and_band_stand_there_once() -> None:
    line = "{{month: 2026-07, provider: depaul, band: {}, count: 70}}"
    both = f"{_Q2}totals: [{line}, {line}]\n"
    assert not judged(both.format("A", "B")).of("ARI003")
    finding = judged(both.format("A", "A")).one("ARI003")
    assert finding.severity is Severity.WARNING
    assert finding.pointer == ("totals", 1)
    assert not judged(both.format("A", "A").replace("2026-07", "2026-08", 1)).of("ARI003")


def _running(*told: tuple[str, str, str]) -> list[Severity]:
    documents = [
        _RETURN.format(f"r{n}", period)
        + f"measures: [{{kpi: a, value: {value}, cumulative: true}}]\n{more}"
        for n, (period, value, more) in enumerate(told)
    ]
    return [one.severity for one in judged(*documents).of("ARI002")]


@pytest.mark.parametrize(("later", "found"), [("41", 0), ("40", 0), ("39", 1), ("not stated", 0)])
def test_what_counts_through_the_year_does_not_fall(later: str, found: int) -> None:
    told = _running(("2026/27 Q1", "40", ""), ("2026/27 Q2", later, ""))
    assert told == [Severity.ERROR] * found


def test_it_begins_again_with_the_year() -> None:
    assert not _running(("2025/26 Q4", "40", ""), ("2026/27 Q1", "3", ""))
    assert _running(("2025/26 Q3", "40", ""), ("2025/26 Q4", "3", ""))


@pytest.mark.parametrize("months", [("2025-12", "2026-01"), ("2026-03", "2026-04")])
def test_of_months_nobody_knows_when_the_year_begins(months: tuple[str, str]) -> None:
    """It may count from January or from April."""
    assert not _running((months[0], "40", ""), (months[1], "3", ""))


@pytest.mark.parametrize("months", [("2026-02", "2026-03"), ("2026-05", "2026-06")])
def test_within_both_years_months_are_compared(months: tuple[str, str]) -> None:
    assert _running((months[0], "40", ""), (months[1], "3", "")) == [Severity.ERROR]


def test_a_running_percentage_may_fall() -> None:
    assert not _running(("2026/27 Q1", "40%", ""), ("2026/27 Q2", "39%", ""))


def test_what_may_still_change_is_a_warning() -> None:
    told = _running(("2026/27 Q1", "40", "state: provisional\n"), ("2026/27 Q2", "39", ""))
    assert told == [Severity.WARNING]


def test_what_does_not_count_through_the_year_may_fall() -> None:
    one = _RETURN + "measures: [{{kpi: a, value: {}}}]\n"
    told = [one.format("a", "2026/27 Q1", 40), one.format("b", "2026/27 Q2", 3)]
    assert not judged(*told).of("ARI002")
    other = _RETURN.format("c", "2026/27 Q3") + "measures: [{kpi: b, value: 1, cumulative: true}]\n"
    assert not judged(*told, other).of("ARI002")
