"""Plans, and what serves them."""

from datetime import date

import pytest

from commish.findings import Severity
from tests.rules.judged import judged

_PLAN = (
    "kind: plan\nid: plan\ntitle: The plan\nstatus: {}\naims:\n"
    "- {{id: safe-town, title: A safe town}}\n- {{id: green-town, title: A green town}}\n"
)
_SERVES = "kind: outcome-framework\nid: f\noutcomes:\n- {{id: o, title: Safe, serves: [{}]}}\n"


def test_an_aim_of_an_agreed_plan_that_nothing_serves_is_found() -> None:
    finding = judged(_PLAN.format("agreed"), _SERVES.format("safe-town")).one("PLN001")
    assert finding.severity is Severity.WARNING
    assert finding.pointer == ("aims", 1)
    assert finding.message == "No outcome serves the aim “A green town” of “The plan”."


@pytest.mark.parametrize(
    ("status", "served"), [("draft", "safe-town"), ("proposed", "safe-town"), ("agreed", "other")]
)
def test_before_it_is_agreed_or_begun_it_is_a_reminder(status: str, served: str) -> None:
    found = judged(_PLAN.format(status), _SERVES.format(served)).of("PLN001")
    assert {one.severity for one in found} == {Severity.INFORMATION}


def test_an_ended_plan_is_left_alone() -> None:
    assert not judged(_PLAN.format("ended")).of("PLN001")


@pytest.mark.parametrize("line", ["status: ended", ""])
def test_what_is_over_or_declined_serves_nothing(line: str) -> None:
    serves = _SERVES.format("safe-town")
    if not line:
        serves = serves.replace("title: Safe,", "title: Safe, not_commissioned: {because: No},")
    assert len(judged(_PLAN.format("agreed"), f"{serves}{line}\n").of("PLN001")) == 2


_OUTCOME = "kind: outcome-framework\nid: f\noutcomes: [{id: o, title: Safe}]\n"


def test_an_outcome_that_serves_nothing_is_a_reminder_where_there_is_a_plan() -> None:
    finding = judged(_PLAN.format("draft"), _OUTCOME).one("PLN002")
    assert finding.severity is Severity.INFORMATION
    assert finding.message == "The outcome “Safe” serves no aim of a plan."
    assert not judged(_OUTCOME).of("PLN002")


@pytest.mark.parametrize(
    "serving",
    [_SERVES.format("safe-town"), _OUTCOME + "serves: [plan]\n", _OUTCOME + "status: ended\n"],
)
def test_what_serves_an_aim_or_is_over_is_silent(serving: str) -> None:
    assert not judged(_PLAN.format("draft"), serving).of("PLN002")


@pytest.mark.parametrize(
    ("to", "day", "found"),
    [
        ("2026-03", date(2026, 3, 31), 0),
        ("2026-03", date(2026, 4, 1), 1),
        ("2026", date(2026, 12, 31), 0),
        ("2026", date(2027, 1, 1), 1),
    ],
)
def test_a_plan_is_over_the_day_after_its_last(to: str, day: date, found: int) -> None:
    plan = f"{_PLAN.format('agreed')}to: {to}\n"
    assert len(judged(plan, _SERVES.format("safe-town"), as_of=day).of("PLN003")) == found


def test_what_still_serves_an_old_plan_is_named() -> None:
    plan = _PLAN.format("agreed") + "to: 2020\n"
    finding = judged(plan, _SERVES.format("safe-town")).one("PLN003")
    assert finding.severity is Severity.WARNING
    assert finding.message == "The term of “The plan” ended in 2020, and “Safe” still serves it."


@pytest.mark.parametrize(
    ("count", "names"),
    [(2, "“O0” and “O1”"), (3, "“O0”, “O1” and “O2”"), (5, "“O0”, “O1”, “O2” and 2 more")],
)
def test_many_are_counted_and_each_once(count: int, names: str) -> None:
    plan = _PLAN.format("agreed") + "to: 2020\n"
    outcomes = "".join(
        f"- {{id: o{n}, title: O{n}, serves: [safe-town, green-town]}}\n" for n in range(count)
    )
    message = judged(plan, f"kind: outcome-framework\noutcomes:\n{outcomes}").one("PLN003").message
    assert message.endswith(f"{names} still serve it.")


@pytest.mark.parametrize("lines", ["", "to: 2020\n"])
def test_without_an_end_or_without_outcomes_it_is_silent(lines: str) -> None:
    serving = _SERVES.format("safe-town" if not lines else "other")
    assert not judged(_PLAN.format("agreed") + lines, serving).of("PLN003")
