"""Decisions and roles."""

import pytest

from commish.findings import Severity
from tests.rules.judged import judged

_COUNCIL = "kind: workspace\nid: council\nbody: {{type: {}}}\n"
_FRAMEWORK = "kind: outcome-framework\nid: framework\ntitle: Outcomes\nstatus: agreed\n"
_OFFICERS = (
    "kind: workspace\nbody: {type: county}\nbodies:\n- {id: cabinet, title: Cabinet}\n"
    "- {id: director, title: Director, type: Officer}\n"
)


@pytest.mark.parametrize("kind", ["commission", "outcome-framework", "plan"])
def test_what_is_agreed_and_was_never_decided_is_found(kind: str) -> None:
    finding = judged(f"kind: {kind}\nid: a\ntitle: Streets\nstatus: agreed\n").one("GOV001")
    assert finding.severity is Severity.ERROR
    assert finding.message == "“Streets” is marked agreed, but no decision decides it."


@pytest.mark.parametrize("status", ["draft", "proposed", "ended"])
def test_only_agreed_is_a_claim(status: str) -> None:
    assert not judged(_FRAMEWORK.replace("agreed", status)).of("GOV001")


def test_a_made_decision_backs_it() -> None:
    decision = "kind: decision\nid: cabinet\nstatus: {}\ndecides: [{{id: framework}}]\n"
    assert not judged(_FRAMEWORK, decision.format("made")).of("GOV001")
    finding = judged(_FRAMEWORK, decision.format("proposed")).one("GOV001")
    assert finding.message.endswith("but “cabinet” decides it but is not made.")
    assert finding.related


def test_a_decision_to_end_a_thing_does_not_agree_it() -> None:
    decision = "kind: decision\nstatus: made\ndecides: [{id: framework, change: end}]\n"
    assert judged(_FRAMEWORK, decision).of("GOV001")


def test_a_plan_may_name_the_decision_that_adopted_it() -> None:
    plan = "kind: plan\nid: plan\nstatus: agreed\nadopted: cabinet\n"
    assert not judged(plan, "kind: decision\nid: cabinet\nstatus: made\n").of("GOV001")
    assert judged(plan, "kind: decision\nid: cabinet\n").of("GOV001")


@pytest.mark.parametrize("status", ["proposed", "made"])
def test_a_council_s_report_without_background_papers_is_in_error(status: str) -> None:
    report = f"kind: decision\nstatus: {status}\n"
    finding = judged(_COUNCIL.format("council_executive"), report).one("GOV004")
    assert finding.severity is Severity.ERROR
    assert finding.pointer == ("status",)


@pytest.mark.covers("G68", "commish validate")
def test_not_stated_is_a_warning_and_none_an_answer() -> None:
    report = "kind: decision\nstatus: made\nbackground_papers: {}\n"
    council = _COUNCIL.format("unitary")
    finding = judged(council, report.format("not stated")).one("GOV004")
    assert (finding.severity, finding.pointer) == (Severity.WARNING, ("background_papers",))
    for fine in ("none", "[{title: A review}]", "[{title: A review, exempt: true}]"):
        assert not judged(council, report.format(fine)).of("GOV004")
    assert judged(council, report.format("[]")).one("GOV004").severity is Severity.ERROR


@pytest.mark.parametrize("body", ["pcc", "icb", "nhs_trust", "parish", "charity", "fire"])
def test_bodies_that_are_no_council_are_not_asked(body: str) -> None:
    assert not judged(_COUNCIL.format(body), "kind: decision\nstatus: made\n").of("GOV004")


def test_a_body_that_says_nothing_of_itself_is_not_asked() -> None:
    assert not judged("kind: decision\nstatus: made\n").of("GOV004")


@pytest.mark.parametrize("line", ["status: draft", "status: withdrawn", "summary: A draft"])
def test_a_draft_or_withdrawn_paper_is_not_asked(line: str) -> None:
    assert not judged(_COUNCIL.format("county"), f"kind: decision\n{line}\n").of("GOV004")


@pytest.mark.parametrize(
    "lines",
    [
        "delegated_under: Scheme of delegation, part 3",
        "route: [{body: cabinet, capacity: consulted}, {body: director, capacity: decides}]",
    ],
)
def test_the_record_of_an_officer_s_decision_is_not_asked(lines: str) -> None:
    assert not judged(_OFFICERS, f"kind: decision\nstatus: made\n{lines}\n").of("GOV004")


def test_a_report_on_which_members_decide_is_asked() -> None:
    route = "route: [{body: director, capacity: recommends}, {body: cabinet, capacity: decides}]"
    assert judged(_OFFICERS, f"kind: decision\nstatus: made\n{route}\n").of("GOV004")


@pytest.mark.covers("G11", "commish validate")
@pytest.mark.parametrize("kind", ["commission", "agreement", "procurement"])
def test_one_post_on_both_sides_is_found(kind: str) -> None:
    roles = "roles: {commissioner: Head of Libraries, provider: head of  libraries}\n"
    finding = judged(f"kind: {kind}\n{roles}").one("SEP001")
    assert finding.severity is Severity.WARNING
    assert finding.pointer == ("roles", "provider")


@pytest.mark.parametrize(
    "roles",
    [
        "{commissioner: Head of Commissioning, provider: Head of Libraries}",
        "{commissioner: Head of Libraries}",
        "{provider: Head of Libraries}",
        "{commissioner: A, provider: A, declared_interest: A board decides instead.}",
    ],
)
def test_two_posts_or_a_declared_interest_are_fine(roles: str) -> None:
    assert not judged(f"kind: commission\nroles: {roles}\n").of("SEP001")
