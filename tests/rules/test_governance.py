"""Decisions and roles."""

import pytest

from commish.findings import Severity
from tests.rules.judged import judged

_FRAMEWORK = "kind: outcome-framework\nid: framework\ntitle: Outcomes\nstatus: agreed\n"


@pytest.mark.parametrize("kind", ["commission", "outcome-framework", "plan"])
def test_what_is_agreed_and_was_never_decided_is_found(kind: str) -> None:
    finding = judged(f"kind: {kind}\nid: a\ntitle: Streets\nstatus: agreed\n").one("GOV001")
    assert finding.severity is Severity.ERROR
    assert finding.message == "“Streets” is marked agreed, but no decision on it is recorded."


@pytest.mark.parametrize("status", ["draft", "proposed", "ended"])
def test_only_agreed_is_a_claim(status: str) -> None:
    assert not judged(_FRAMEWORK.replace("agreed", status)).of("GOV001")


def test_a_made_decision_backs_it() -> None:
    decision = "kind: decision\nid: cabinet\nstatus: {}\ndecides: [{{id: framework}}]\n"
    assert not judged(_FRAMEWORK, decision.format("made")).of("GOV001")
    finding = judged(_FRAMEWORK, decision.format("proposed")).one("GOV001")
    assert finding.message.endswith("but “cabinet” has not been made.")
    assert finding.related


def test_a_decision_to_end_a_thing_does_not_agree_it() -> None:
    decision = "kind: decision\nstatus: made\ndecides: [{id: framework, change: end}]\n"
    assert judged(_FRAMEWORK, decision).of("GOV001")


def test_a_plan_may_name_the_decision_that_adopted_it() -> None:
    plan = "kind: plan\nid: plan\nstatus: agreed\nadopted: cabinet\n"
    assert not judged(plan, "kind: decision\nid: cabinet\nstatus: made\n").of("GOV001")
    assert judged(plan, "kind: decision\nid: cabinet\n").of("GOV001")


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


_ROUTE = "kind: decision\nstatus: {}\nroute: [{}]\n"


@pytest.mark.parametrize("status", ["proposed", "made"])
def test_two_bodies_that_decide_are_one_too_many(status: str) -> None:
    route = "{body: cabinet, capacity: decides}, {body: board, capacity: decides}"
    finding = judged(_ROUTE.format(status, route)).one("GOV012")
    assert finding.message == "More than one body decides this: “cabinet” and “board”."
    assert not judged(_ROUTE.format("draft", route)).of("GOV012")


def test_one_body_may_decide_on_two_days() -> None:
    """Deferred in May and agreed in June."""
    route = (
        "{body: cabinet, capacity: decides, date: 2026-05-12, result: deferred},"
        "{body: cabinet, capacity: decides, date: 2026-06-09, result: agreed}"
    )
    assert not judged(_ROUTE.format("proposed", route)).of("GOV012")


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("{body: board, capacity: recommends}", 1),
        ("{body: board, capacity: recommends}, {body: cabinet, capacity: decides}", 0),
        ("{body: board, capacity: notes}", 0),
        ("{body: board, capacity: consulted}", 0),
        ("{body: board, capacity: recommends}]\ntype: noting\nnotes: x\nabout: [", 0),
        ("", 0),
    ],
)
def test_a_route_ends_with_somebody_who_decides(lines: str, found: int) -> None:
    """What is only noted, or has no route yet, is not asked."""
    assert len(judged(_ROUTE.format("proposed", lines)).of("GOV012")) == found
