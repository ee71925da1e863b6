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
