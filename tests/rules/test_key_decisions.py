"""Key decisions: noticed in time, and known by the body's own test."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commish.findings import Severity
from commish.insight.calendar import clear_days_between
from tests.rules.judged import judged

_COUNCIL = "kind: workspace\nbody: {type: county, nation: england}\n"
_BODIES = (
    "bodies:\n- {id: cabinet, title: Cabinet, type: Executive}\n"
    "- {id: planning, title: Planning, type: Regulatory committee}\n"
    "- {id: council, title: The council, type: Full Council}\n"
    "- {id: director, title: Director, type: Officer}\n"
)


def _key(on: str, notice: str = "", *, status: str = "proposed", body: str = "cabinet") -> str:
    return (
        f"kind: decision\nstatus: {status}\nkey: {{is: true}}\n"
        f"route: [{{body: {body}, capacity: decides, date: {on}, result: agreed}}]\n"
        + (f"notice: {{{notice}}}\n" if notice else "")
    )


def test_the_notice_of_monday_23_november_allows_tuesday_22_december() -> None:
    assert not judged(_COUNCIL, _key("2026-12-22", "published: 2026-11-23")).of("GOV002")
    finding = judged(_COUNCIL, _key("2026-12-21", "published: 2026-11-23")).one("GOV002")
    assert finding.severity is Severity.ERROR
    assert finding.pointer == ("notice", "published")
    assert "published on 23 November 2026" in finding.message
    assert "the earliest lawful date is 22 December 2026" in finding.message
    assert "SI 2012/2089, regulation 9" in finding.message


@given(st.dates(date(2026, 1, 1), date(2027, 12, 31)), st.integers(1, 60))
def test_it_is_too_soon_just_when_fewer_than_28_clear_days_lie_between(
    notice: date, days: int
) -> None:
    decided = notice + timedelta(days=days)
    found = judged(_COUNCIL, _key(str(decided), f"published: {notice}")).of("GOV002")
    assert bool(found) is (clear_days_between(notice, decided) < 28)


@pytest.mark.parametrize("on", ["2026-12", "2026", "2027-01-04"])
def test_a_decision_that_may_be_late_enough_is_left_alone(on: str) -> None:
    assert not judged(_COUNCIL, _key(on, "published: 2026-11-23")).of("GOV002")


def test_a_month_that_is_too_soon_on_every_day_is_found() -> None:
    assert judged(_COUNCIL, _key("2026-11", "published: 2026-11-23")).of("GOV002")
    assert judged(_COUNCIL, _key("2026-12-21", "published: 2026-11")).of("GOV002") == ()


@pytest.mark.parametrize("days", [5, 4])
def test_the_general_exception_needs_five_clear_days(days: int) -> None:
    decided = date(2026, 11, 23) + timedelta(days=days + 1)
    notice = "published: 2026-11-23, exception: general_exception, because: A late grant"
    found = judged(_COUNCIL, _key(str(decided), notice)).of("GOV002")
    assert bool(found) is (days < 5)
    assert all("5 clear days" in one.message and "regulation 10" in one.message for one in found)


def test_the_general_exception_needs_a_notice_too() -> None:
    finding = judged(_COUNCIL, _key("2026-11-26", "exception: general_exception")).one("GOV002")
    assert "the day of its notice is not recorded" in finding.message


def test_special_urgency_needs_somebody_who_agreed() -> None:
    notice = "published: 2026-11-23, exception: special_urgency"
    finding = judged(_COUNCIL, _key("2026-11-24", notice)).one("GOV002")
    assert finding.pointer == ("notice", "exception")
    agreed = f"{notice}, agreed_by: Chair of scrutiny"
    assert not judged(_COUNCIL, _key("2026-11-24", agreed)).of("GOV002")


def test_an_exception_that_was_not_needed_is_no_fault() -> None:
    notice = "published: 2026-11-01, exception: general_exception"
    assert not judged(_COUNCIL, _key("2026-12-01", notice)).of("GOV002")


def test_a_missing_notice_is_a_reminder_while_there_is_time() -> None:
    """Judged on 22 November 2026: a notice of that day allows 21 December."""
    reminder = judged(_COUNCIL, _key("2026-12-21")).one("GOV002")
    assert reminder.severity is Severity.INFORMATION
    assert "to be public by 22 November 2026" in reminder.message
    assert judged(_COUNCIL, _key("2026-12-20")).one("GOV002").severity is Severity.ERROR
    made = judged(_COUNCIL, _key("2026-12-21", status="made")).one("GOV002")
    assert made.severity is Severity.ERROR
    assert made.pointer == ("key", "is")


@pytest.mark.parametrize("body", ["pcc", "icb", "council_committee", "parish", "fire"])
def test_other_bodies_have_no_such_notice(body: str) -> None:
    workspace = _COUNCIL.replace("county", body)
    assert not judged(workspace, _key("2026-12-01", "published: 2026-11-23")).of("GOV002")


@pytest.mark.parametrize("nation", ["wales", "scotland", "northern_ireland"])
def test_other_nations_are_not_judged_by_it(nation: str) -> None:
    workspace = _COUNCIL.replace("england", nation)
    assert not judged(workspace, _key("2026-12-01", "published: 2026-11-23")).of("GOV002")


def test_before_10_september_2012_there_was_no_such_rule() -> None:
    for on, found in (("2012-05-02", 0), ("2012-09-09", 0), ("2012-09-10", 1), ("2012-09", 0)):
        given = judged(_COUNCIL, _key(on, "published: 2012-08-30"))
        assert len(given.of("GOV002")) == found, on


@pytest.mark.parametrize("body", ["planning", "council"])
def test_a_committee_and_the_full_council_make_no_executive_decision(body: str) -> None:
    early = _key("2026-12-01", "published: 2026-11-23", body=body)
    assert not judged(_COUNCIL + _BODIES, early).of("GOV002")


def test_an_officer_s_key_decision_needs_a_notice_as_well() -> None:
    early = _key("2026-12-01", "published: 2026-11-23", body="director")
    assert judged(_COUNCIL + _BODIES, early).of("GOV002")


@pytest.mark.parametrize(
    "change",
    [
        ("capacity: decides", "capacity: recommends"),
        (", date: 2026-12-01", ""),
        ("is: true", "is: false"),
        ("status: proposed", "status: draft"),
        ("status: proposed", "status: withdrawn"),
    ],
)
def test_what_is_no_key_decision_with_a_date_is_left_alone(change: tuple[str, str]) -> None:
    decision = _key("2026-12-01", "published: 2026-11-23")
    assert judged(_COUNCIL, decision).of("GOV002")
    assert not judged(_COUNCIL, decision.replace(*change)).of("GOV002")


def test_the_day_of_a_recommendation_does_not_count() -> None:
    route = "route: [{body: board, capacity: recommends, date: 2026-12-01}, {"
    decision = _key("2026-12-22", "published: 2026-11-23").replace("route: [{", route)
    assert not judged(_COUNCIL, decision).of("GOV002")


def test_a_body_s_own_rulebook_may_ask_for_more() -> None:
    own = (
        "kind: rulebook\nentries:\n- {id: own, title: Own, topic: key-decision-notice-days,"
        " number: 20, count: working, basis: policy, source: Constitution, verified: verified}\n"
    )
    finding = judged(_COUNCIL, own, _key("2026-12-21", "published: 2026-11-23")).one("GOV002")
    assert "after 20 clear working days the earliest lawful date is 22 December 2026" in (
        finding.message
    )
