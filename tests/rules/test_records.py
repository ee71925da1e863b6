"""The record of a decision."""

import pytest

from commish.findings import Severity
from tests.rules.judged import judged

_COUNCIL = (
    "kind: workspace\nbody: {type: county, nation: england}\nbodies:\n"
    "- {id: cabinet, title: Cabinet, type: Executive}\n"
    "- {id: director, title: Director of Housing, type: Officer}\n"
    "- {id: planning, title: Planning, type: Regulatory committee}\n"
    "- {id: board, title: The board, type: Governing body}\n"
)
_MADE = (
    "kind: decision\nid: paper\nstatus: made\ndecides: [{id: work, change: award}]\n"
    "route: [{body: cabinet, capacity: decides, date: 2026-10-13, result: agreed}]\n"
)
_REASONS = "reasons: It keeps people in their homes.\n"
_ALTERNATIVES = "alternatives: [{id: end-it, text: To end it would cost homes.}]\n"


@pytest.mark.covers("G71", "commish validate")
def test_a_record_without_reasons_or_alternatives_is_in_error() -> None:
    finding = judged(_COUNCIL, _MADE).one("GOV006")
    assert finding.severity is Severity.ERROR
    assert "gives no reasons and no alternatives" in finding.message
    assert "SI 2012/2089, regulations 12 and 13" in finding.message
    assert "gives no reasons (" in judged(_COUNCIL, _MADE + _ALTERNATIVES).one("GOV006").message
    assert "gives no alternatives" in judged(_COUNCIL, _MADE + _REASONS).one("GOV006").message
    assert not judged(_COUNCIL, _MADE + _REASONS + _ALTERNATIVES).of("GOV006")


def test_an_option_that_was_rejected_with_a_reason_is_an_alternative() -> None:
    """Here, or in the commission that is decided."""
    options = "options: [{{id: a, title: Grants{}}}, {{id: b, title: A tender}}]\n"
    rejected = options.format(", rejected_because: Nobody would add them up.")
    open_ones = options.format("")
    assert not judged(_COUNCIL, _MADE + _REASONS + rejected).of("GOV006")
    assert judged(_COUNCIL, _MADE + _REASONS + open_ones).of("GOV006")
    work = "kind: commission\nid: work\ntier: tactical\n"
    assert not judged(_COUNCIL, work + rejected, _MADE + _REASONS).of("GOV006")
    assert judged(_COUNCIL, work + open_ones, _MADE + _REASONS).of("GOV006")


@pytest.mark.parametrize(
    "change",
    [
        ("status: made", "status: proposed"),
        ("status: made", "status: draft"),
        ("result: agreed", "result: deferred"),
        ("2026-10-13", "2012-09-09"),
        ("2026-10-13", "2012"),
        (", date: 2026-10-13", ""),
        ("body: cabinet", "body: planning"),
        ("body: cabinet", "body: board"),
        ("capacity: decides", "capacity: recommends"),
    ],
)
def test_drafts_older_papers_and_other_bodies_are_not_asked(change: tuple[str, str]) -> None:
    assert not judged(_COUNCIL, _MADE.replace(*change)).of("GOV006")


@pytest.mark.parametrize("change", [("county", "pcc"), ("england", "wales")])
def test_a_commissioner_and_a_welsh_council_are_not_asked(change: tuple[str, str]) -> None:
    assert not judged(_COUNCIL.replace(*change), _MADE).of("GOV006")


@pytest.mark.parametrize(
    "change",
    [
        ("body: cabinet", "body: director"),
        ("status: made", "status: made\ndelegated_under: Part 3"),
    ],
)
def test_an_officer_s_decision_is_recorded_too(change: tuple[str, str]) -> None:
    assert judged(_COUNCIL, _MADE.replace(*change)).of("GOV006")


def test_without_an_executive_only_officers_who_award_are_asked() -> None:
    council = _COUNCIL.replace("county", "council_committee")
    by_an_officer = _MADE.replace("body: cabinet", "body: director")
    finding = judged(council, by_an_officer).one("GOV006")
    assert "SI 2014/2095, regulation 7" in finding.message
    assert not judged(council, by_an_officer.replace("award", "agree")).of("GOV006")
    assert not judged(council, by_an_officer.replace("2026-10-13", "2014-08-05")).of("GOV006")
    assert not judged(council, _MADE.replace("cabinet", "planning")).of("GOV006")


@pytest.mark.parametrize("result", ["deferred", "noted"])
def test_what_was_deferred_or_noted_was_not_made(result: str) -> None:
    decision = _MADE.replace("result: agreed", f"result: {result}")
    finding = judged(decision).one("GOV009")
    assert finding.severity is Severity.ERROR
    assert finding.pointer == ("route", 0, "result")
    assert not judged(decision.replace("made", "proposed")).of("GOV009")


@pytest.mark.parametrize("result", ["agreed", "amended", "refused"])
def test_to_refuse_is_to_decide(result: str) -> None:
    assert not judged(_MADE.replace("result: agreed", f"result: {result}")).of("GOV009")


def test_a_made_decision_with_no_result_is_a_gap() -> None:
    decision = _MADE.replace(", result: agreed", "")
    finding = judged(decision).one("GOV009")
    assert finding.severity is Severity.WARNING
    assert finding.message == "This decision is marked made, but no result is recorded."
    assert not judged(decision.replace("decides, date", "recommends, date")).of("GOV009")


def test_a_made_decision_says_when_it_was_made() -> None:
    undated = _MADE.replace(", date: 2026-10-13", "")
    finding = judged(undated).one("GOV009")
    assert finding.message == "This decision is marked made, but no date is recorded."
    assert finding.mend == "Write `date` in the step that decides."
    neither = judged(undated.replace(", result: agreed", "")).one("GOV009")
    assert neither.message.endswith("but no result and no date is recorded.")
    assert not judged(undated.replace("made", "proposed")).of("GOV009")


def test_a_made_decision_without_a_route_is_a_reminder() -> None:
    finding = judged("kind: decision\nstatus: made\n").one("GOV009")
    assert finding.severity is Severity.INFORMATION
    assert finding.pointer == ("status",)


@pytest.mark.parametrize(
    ("on", "found"), [("2026-11-22", 0), ("2026-11-23", 1), ("2026-11", 0), ("2026-12", 1)]
)
def test_a_decision_of_tomorrow_is_not_made(on: str, found: int) -> None:
    assert len(judged(_MADE.replace("2026-10-13", on)).of("GOV009")) == found


_FOLLOWED = (
    "kind: decision\nstatus: made\nrecommendations:\n"
    "- {{id: report, text: Report back., owner: Head of Housing, due: {}{}}}\n"
)


@pytest.mark.parametrize(
    ("due", "status", "found"),
    [
        ("2026-11-21", "", 1),
        ("2026-11-21", ", status: open", 1),
        ("2026-11-21", ", status: in_progress", 1),
        ("2026-11-21", ", status: done", 0),
        ("2026-11-21", ", status: dropped", 0),
        ("2026-11-22", ", status: open", 0),
        ("2026-11", ", status: open", 0),
        ("2026-10", ", status: open", 1),
    ],
)
def test_what_was_due_and_is_open_is_a_reminder(due: str, status: str, found: int) -> None:
    told = judged(_FOLLOWED.format(due, status)).of("GOV011")
    assert [one.severity for one in told] == [Severity.INFORMATION] * found


def test_the_reminder_names_the_post_and_the_day() -> None:
    finding = judged(_FOLLOWED.format("2026-09-30", "")).one("GOV011")
    assert finding.message == (
        "Recommendation 1 for “Head of Housing” was due on 30 September 2026 and is still open."
    )


def test_a_recommendation_that_nobody_agreed_yet_is_not_followed_up() -> None:
    paper = _FOLLOWED.format("2026-09-30", "").replace("made", "proposed")
    assert not judged(paper).of("GOV011")
    undated = _FOLLOWED.format("2026-09-30", "").replace(", due: 2026-09-30", "")
    assert not judged(undated).of("GOV011")
