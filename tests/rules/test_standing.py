"""Whether what was decided stands."""

import pytest

from commish.findings import Severity
from tests.rules.judged import judged

_PLAN = "kind: plan\nid: plan\ntitle: Housing plan\nstatus: agreed\n"


def _decision(result: str, *, name: str = "may", status: str = "made", change: str = "") -> str:
    changed = f", change: {change}" if change else ""
    return (
        f"kind: decision\nid: {name}\nstatus: {status}\ndecides: [{{id: plan{changed}}}]\n"
        f"route: [{{body: cabinet, capacity: decides, date: 2026-05-12, result: {result}}}]\n"
    )


@pytest.mark.parametrize("result", ["deferred", "refused"])
def test_what_was_deferred_or_refused_is_not_agreed(result: str) -> None:
    finding = judged(_PLAN, _decision(result)).one("GOV008")
    assert finding.severity is Severity.ERROR
    assert finding.message == f"“Housing plan” is marked agreed, but “may” {result} it."
    assert finding.related
    assert not judged(_PLAN.replace("agreed", "proposed"), _decision(result)).of("GOV008")


@pytest.mark.parametrize("result", ["agreed", "amended", "noted"])
def test_other_results_take_nothing_back(result: str) -> None:
    assert not judged(_PLAN, _decision(result)).of("GOV008")


def test_a_later_decision_that_agreed_it_settles_the_matter() -> None:
    later = _decision("agreed", name="june")
    assert not judged(_PLAN, _decision("deferred"), later).of("GOV008")
    proposed = _decision("agreed", name="june", status="proposed")
    assert judged(_PLAN, _decision("deferred"), proposed).of("GOV008")


def test_the_last_step_that_decides_counts() -> None:
    step = "{body: cabinet, capacity: decides, date: 2026-04-14, result: deferred}, {"
    decision = _decision("agreed").replace("route: [{", f"route: [{step}")
    assert not judged(_PLAN, decision).of("GOV008")


def test_to_refuse_an_ending_does_not_unsettle_what_is_agreed() -> None:
    assert not judged(_PLAN, _decision("refused", change="end")).of("GOV008")


_AGREEMENT = "kind: agreement\nid: outreach\n{}\n"
_AWARD = (
    "kind: decision\nid: paper\nstatus: made\ndecides: [{id: outreach, change: award}]\n"
    "route: [{body: cabinet, capacity: decides, date: 2026-10-13, result: agreed}]\n"
    "call_in: {applies: true, until: 2026-10-20}\n"
)
_OWN = "kind: workspace\nlead_times: [{{step: call_in, days: 5{}}}]\n"


@pytest.mark.parametrize("key", ["signed", "start"])
@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("2026-10-12", 0),
        ("2026-10-13", 1),
        ("2026-10-20", 1),
        ("2026-10-21", 0),
        ("2026-10", 0),
        ("2026-11", 0),
    ],
)
def test_an_agreement_waits_until_call_in_is_over(key: str, day: str, found: int) -> None:
    """What began before the decision was not begun because of it."""
    told = judged(_AGREEMENT.format(f"{key}: {day}"), _AWARD).of("GOV010")
    assert [one.severity for one in told] == [Severity.ERROR] * found


def test_one_agreement_is_told_once() -> None:
    both = _AGREEMENT.format("signed: 2026-10-14\nstart: 2026-10-15")
    finding = judged(both, _AWARD).one("GOV010")
    assert finding.message == (
        "This agreement was signed on 14 October 2026, but the decision on it may be called in"
        " until 20 October 2026."
    )


@pytest.mark.parametrize(
    "change",
    [
        ("change: award", "change: extend"),
        ("change: award", "change: end"),
        ("status: made", "status: draft"),
        ("{id: outreach,", "{id: other,"),
        (", date: 2026-10-13", ""),
    ],
)
def test_other_changes_and_unknown_days_are_left_alone(change: tuple[str, str]) -> None:
    early = _AGREEMENT.format("signed: 2026-10-14")
    assert judged(early, _AWARD).of("GOV010")
    assert not judged(early, _AWARD.replace(*change)).of("GOV010")


def test_what_is_decided_but_is_no_agreement_does_not_begin() -> None:
    work = "kind: commission\nid: outreach\ntier: service\nstart: 2026-10-14\n"
    assert not judged(work, _AWARD).of("GOV010")


@pytest.mark.parametrize(
    ("count", "until", "found"),
    [
        (", count: working", "2026-10-20", 0),
        (", count: working", "2026-10-19", 1),
        (", count: calendar", "2026-10-18", 0),
        ("", "2026-10-17", 1),
    ],
)
def test_a_shorter_time_than_the_body_s_own_is_found(count: str, until: str, found: int) -> None:
    """Five working days after Tuesday 13 October 2026 end on the 20th."""
    decision = _AWARD.replace("2026-10-20", until)
    told = judged(_OWN.format(count), decision).of("GOV010")
    assert [one.severity for one in told] == [Severity.WARNING] * found


def test_without_a_day_the_body_s_own_time_is_waited_for() -> None:
    decision = _AWARD.replace(", until: 2026-10-20", "")
    for day, found in (("2026-10-20", 1), ("2026-10-21", 0)):
        agreement = _AGREEMENT.format(f"signed: {day}")
        assert (
            len(judged(_OWN.format(", count: working"), agreement, decision).of("GOV010")) == found
        )
        assert not judged(agreement, decision).of("GOV010")


def test_months_alone_and_a_month_s_precision_tell_no_period() -> None:
    lead = "kind: workspace\nlead_times: [{step: call_in, months: 1}, {step: tender, days: 5}]\n"
    early = _AWARD.replace("2026-10-20", "2026-10-14")
    assert not judged(lead, early).of("GOV010")
    assert not judged(_OWN.format(""), early.replace("2026-10-13", "2026-10")).of("GOV010")


def test_call_in_that_does_not_apply_has_a_reason() -> None:
    free = _AWARD.replace("applies: true, until: 2026-10-20", "applies: false")
    assert judged(free).one("GOV010").severity is Severity.WARNING
    urgent = free.replace("applies: false", "applies: false, waived_because: Urgent; chair agreed.")
    assert not judged(urgent).of("GOV010")


def test_a_day_that_is_withheld_is_not_told_in_another_file() -> None:
    exempt = "exempt: [{what: call_in, category: '3', because: It would help bidders.}]\n"
    found = judged(_AGREEMENT.format("signed: 2026-10-14"), _AWARD + exempt).one("GOV010")
    assert found.message.endswith("may be called in until ….")


@pytest.mark.parametrize("result", ["deferred", "refused"])
def test_what_was_not_carried_is_not_called_in(result: str) -> None:
    early = _AGREEMENT.format("signed: 2026-10-14")
    assert not judged(early, _AWARD.replace("result: agreed", f"result: {result}")).of("GOV010")


def test_a_finding_points_at_the_day_that_is_wrong() -> None:
    finding = judged(_AGREEMENT.format("signed: 2026-10-14"), _AWARD).one("GOV010")
    assert (finding.pointer, finding.place.line) == (("signed",), 3)
    shorter = judged(_OWN.format(", count: working"), _AWARD.replace("10-20", "10-19"))
    assert shorter.one("GOV010").place.line == 6
