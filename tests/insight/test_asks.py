"""What each tier must say, and what may say it."""

from collections.abc import Mapping
from typing import cast

import pytest

from commish.findings import Place
from commish.insight.asks import ASKS, ON_ITS_OWN, Ask, missing
from commish.insight.facts import Facts, Thing, keys_of
from commish.insight.size import Size
from commish.insight.stages import Stage
from commish.insight.thread import Thread
from commish.model.tier import Tier
from commish.source.schemas import Schema, resolve, schema, shared
from tests.rules.judged import thread_of

_SKIPS = "skips: {tier: tactical, because: Small}\n"
_WHY = Ask("why it is wanted", ("commission.why",), Stage.PRIORITIES)
_ALL = {*ON_ITS_OWN, *(ask for asks in ASKS.values() for ask in asks)}


@pytest.mark.parametrize("ask", _ALL, ids=lambda ask: ask.key)
def test_what_is_asked_for_can_be_written(ask: Ask) -> None:
    """Every key is one of the schema's: a mend that can't be followed is worse than none."""
    for address in ask.by:
        kind, *keys = address.split(".")
        definitions = cast("Mapping[str, Schema]", shared()["$defs"])
        part: Schema = definitions["outcome"] if kind == "outcome" else schema(kind)
        for key in keys:
            part = resolve(part)
            part = cast("Schema", part["items"]) if "items" in part else part
            part = cast("Mapping[str, Schema]", part["properties"])[key]


@pytest.mark.parametrize("tier", Tier, ids=lambda tier: tier.value)
def test_a_tier_may_write_what_it_is_asked_for(tier: Tier) -> None:
    properties = cast("Mapping[str, Schema]", schema("commission")["properties"])
    for ask in ASKS[tier]:
        allowed = properties[ask.key].get("x-tier", [tier.value])
        assert tier.value in cast("list[str]", allowed)


def test_a_light_service_commission_is_asked_for_seven_things() -> None:
    thread = thread_of(f"kind: commission\nid: grant\ntier: service\n{_SKIPS}")
    assert [ask.key for ask in _missing(thread, "grant", Size.LIGHT)] == [
        "outcomes",
        "cohorts",
        "activities",
        "delivered_by",
        "cost",
        "start",
        "measures",
    ]


def test_seven_facts_are_enough_for_it() -> None:
    thread = thread_of(
        f"kind: commission\nid: grant\ntier: service\n{_SKIPS}outcomes: [play]\n"
        "for_whom: Children\n"
        "activities: [{id: games, title: Games in the park}]\ndelivered_by: [play-group]\n"
        "cost: £3,000\nstart: 2026-04\nmeasures: [children-who-play]\n"
    )
    assert not _missing(thread, "grant", Size.LIGHT)
    assert _missing(thread, "grant", Size.STANDARD)


@pytest.mark.parametrize("line", ["answers: [above]\n", f"answers: [above]\n{_SKIPS}", ""])
def test_only_what_stands_alone_on_purpose_says_outcome_and_cohorts(line: str) -> None:
    """What is answered says so already; that nothing is answered is a finding of its own."""
    thread = thread_of(f"kind: commission\nid: grant\ntier: service\n{line}")
    assert not {"outcomes", "cohorts"} & {ask.key for ask in _missing(thread, "grant")}


def test_an_agreement_below_states_the_facts_of_a_service() -> None:
    thread = thread_of(
        "kind: commission\nid: pathway\ntier: service\n",
        "kind: agreement\nid: contract\ncommissions: [pathway]\noutcomes: [settled]\n"
        "cohorts: [young]\nservice: Mediation\nparties: [{id: depaul}]\nvalue: £58,000\n"
        "start: 2026-04\nlocality: [town]\nkpis: [{id: kpi-a, title: A}]\n",
    )
    assert [ask.key for ask in _missing(thread, "pathway")] == ["access", "feedback"]


def test_an_agreement_of_a_commission_below_speaks_for_the_one_above() -> None:
    thread = thread_of(
        "kind: commission\nid: programme\ntier: tactical\n",
        "kind: commission\nid: pathway\ntier: service\nanswers: [programme]\nkpis: [kpi-b]\n",
        "kind: agreement\nid: contract\ncommissions: [pathway]\nvalue: £58,000\n",
    )
    keys = {ask.key for ask in _missing(thread, "programme")}
    assert "budget" not in keys
    assert "kpis" in keys, "a commission below does not speak for the one that it answers"


def test_needs_outcomes_pools_and_decisions_speak_too() -> None:
    thread = thread_of(
        "kind: commission\nid: safe\noutcomes: [settled]\nneeds: [youth]\nwhy: It matters\n",
        "kind: outcome-framework\noutcomes:\n- {id: settled, title: Settled, places: [town]}\n"
        "- {id: calm, title: Calm, leads_to: [settled]}\n",
        "kind: need\nid: youth\npopulation: Young people\nevidence: [{id: a, statement: A}]\n",
        "kind: commission\nid: plan\ntier: strategic\nanswers: [safe]\n",
        "kind: decision\nabout: [plan]\noptions: [{id: b, title: B}]\n",
        "kind: commission\nid: programme\ntier: tactical\nanswers: [plan]\n",
        "kind: pool\ntotal: not stated\ncommissions: [programme]\n",
    )
    assert not _missing(thread, "safe")
    assert not {"evidence", "options"} & {ask.key for ask in _missing(thread, "plan")}
    assert "budget" not in {ask.key for ask in _missing(thread, "programme")}


def test_what_stands_one_step_down_counts() -> None:
    """Who does it, when and where may be written activity by activity."""
    activity = {"id": "a", "title": "A", "who": "The team", "when": "Mondays", "where": "Hub"}
    written = {"tier": "service", "activities": [activity, {"id": "b", "title": "B"}]}
    thread = _thread_over(written)
    assert [ask.key for ask in missing(thread, thread.things["example"], Size.STANDARD)] == [
        "cost",
        "access",
        "measures",
        "feedback",
    ]


def test_a_commission_of_no_tier_is_asked_nothing() -> None:
    thread = _thread_over({"tier": "regional"})
    assert not missing(thread, thread.things["example"], Size.FULL)


@pytest.mark.parametrize(
    "written", [{"stage": "outcomes"}, {"stage": "exit"}, {"status": "agreed"}]
)
def test_it_is_due_once_agreed_or_past_the_gate(written: dict[str, object]) -> None:
    assert _WHY.is_due(_thread_over(written).things["example"])


@pytest.mark.parametrize("written", [{}, {"stage": "priorities"}, {"status": "proposed"}])
def test_before_that_it_is_not(written: dict[str, object]) -> None:
    assert not _WHY.is_due(_thread_over(written).things["example"])


def test_what_only_delivery_can_tell_is_not_due_when_it_is_agreed() -> None:
    [feedback] = [ask for ask in ASKS[Tier.SERVICE] if ask.key == "feedback"]
    assert not feedback.is_due(_thread_over({"status": "agreed"}).things["example"])
    assert feedback.is_due(_thread_over({"stage": "exit"}).things["example"])


def _missing(thread: Thread, name: str, size: Size = Size.STANDARD) -> tuple[Ask, ...]:
    commission = thread.find(name)
    assert commission
    return missing(thread, commission, size)


def _thread_over(written: Mapping[str, object]) -> Thread:
    thing = Thing(
        "example", "commission", "", lambda _: Place("a.yaml"), "example", written, keys_of(written)
    )
    return Thread([Facts("a.yaml", "commission", "example", (thing,), ())])
