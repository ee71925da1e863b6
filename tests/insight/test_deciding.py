"""Who decides, when, and for whom."""

from datetime import date

import pytest

from commish.insight.deciding import (
    decided_on,
    deciding_steps,
    in_words,
    is_by_an_officer,
    is_executive,
    kept_decided_on,
    kept_deciding,
    kept_on,
    only_notes,
)
from commish.insight.facts import Thing
from commish.model.dates import PartialDate
from commish.model.decision import Decision, RouteStep
from commish.model.wording import Text
from commish.model.workspace import Body, Workspace
from tests.rules.judged import thread_of

_WORKSPACE = Workspace(
    id="town",
    title="",
    format=1,
    bodies=(
        Body(id="cabinet", title="Cabinet", type="Executive"),
        Body(id="planning", title="Planning", type="Regulatory committee"),
        Body(id="sub", title="Cabinet sub-committee", type="Committee"),
        Body(id="town", title="The town", type="Town council"),
        Body(id="head", title="Head of Housing", type="Officer"),
        Body(id="board", title="The board", type="Partnership"),
    ),
)


@pytest.mark.parametrize(
    "bodies", [["cabinet"], ["Cabinet"], ["sub"], ["head"], ["leader-of-the-council"]]
)
def test_a_cabinet_its_members_and_its_officers_are_the_executive(bodies: list[str]) -> None:
    assert is_executive(bodies, _WORKSPACE) is True


@pytest.mark.parametrize("bodies", [["planning"], ["town"], ["full-council"], ["cabinet", "town"]])
def test_a_committee_and_the_full_council_are_not(bodies: list[str]) -> None:
    assert is_executive(bodies, _WORKSPACE) is False


@pytest.mark.parametrize("bodies", [["board"], ["cabinet", "board"], []])
def test_of_other_bodies_it_can_t_be_told(bodies: list[str]) -> None:
    assert is_executive(bodies, _WORKSPACE) is None


_STEPS = (
    RouteStep(body="board", capacity="recommends", date=PartialDate(2026, 5, 1)),
    RouteStep(body="cabinet", capacity="decides", date=PartialDate(2026, 6, 9)),
    RouteStep(body="cabinet", capacity="decides", date=PartialDate(2026, 5, 12)),
    RouteStep(body="cabinet", capacity="decides"),
)


def test_the_first_day_on_which_a_body_decides_is_the_day() -> None:
    decision = Decision(id="paper", title="", route=_STEPS)
    assert decided_on(decision) == PartialDate(2026, 5, 12)
    assert len(deciding_steps(decision)) == 3
    assert decided_on(Decision(id="paper", title="", route=_STEPS[:1])) is None


def test_what_is_kept_of_a_decision_says_the_same() -> None:
    [thing] = thread_of(
        "kind: decision\nroute:\n- {body: board, capacity: recommends, date: 2026-05-01}\n"
        "- {body: cabinet, capacity: decides, date: 2026-06}\n"
    ).of_sort("decision")
    assert kept_decided_on(thing) == PartialDate(2026, 6)
    assert [step["body"] for step in kept_deciding(thing)] == ["cabinet"]


def test_a_decision_without_a_route_has_no_day() -> None:
    [thing] = thread_of("kind: decision\n").of_sort("decision")
    assert isinstance(thing, Thing)
    assert kept_decided_on(thing) is None


@pytest.mark.parametrize("group", [None, "2026", {}, {"on": None}, {"on": "soon"}, {"on": 3.5}])
def test_a_date_that_can_t_be_read_is_none(group: object) -> None:
    assert kept_on(group, "on") is None


def test_officers_decide_under_a_delegation_or_as_officers() -> None:
    by_head = (RouteStep(body="Head", capacity="decides"),)
    delegated = Decision(id="a", title="", delegated_under=Text.parse("Part 3"))
    assert is_by_an_officer(delegated, _WORKSPACE)
    assert is_by_an_officer(Decision(id="a", title="", route=by_head), _WORKSPACE)
    assert not is_by_an_officer(Decision(id="a", title="", route=_STEPS), _WORKSPACE)
    assert not is_by_an_officer(Decision(id="a", title=""), _WORKSPACE)


@pytest.mark.parametrize(
    ("kind", "capacities"),
    [("noting", ["decides"]), ("assurance", []), ("decision", ["notes"]), ("", ["consulted"])],
)
def test_a_meeting_that_is_asked_for_nothing_only_notes(kind: str, capacities: list[str]) -> None:
    assert only_notes(kind, capacities)


@pytest.mark.parametrize(
    ("kind", "capacities"), [("", ["recommends", "notes"]), ("decision", ["decides"]), ("", [])]
)
def test_a_meeting_that_recommends_or_decides_does_more(kind: str, capacities: list[str]) -> None:
    assert not only_notes(kind, capacities)


def test_days_are_written_as_papers_write_them() -> None:
    assert in_words(date(2026, 12, 22)) == "22 December 2026"
