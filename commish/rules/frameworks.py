"""Outcome frameworks: qualities beside outcomes, what an inner change leads to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from commish.findings import Severity
from commish.insight.facts import Thing
from commish.insight.sentences import quoted
from commish.insight.setting import Setting
from commish.insight.size import Limits, Size, limits_of, size_of_thing
from commish.insight.stages import Stage
from commish.insight.thread import Thread
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.framework import OutcomeFramework

__all__ = ["framework_names_service_qualities", "inner_change_leads_to_something"]


@rule("OUT006", severity=Severity.WARNING, basis="seed")
def framework_names_service_qualities(framework: OutcomeFramework) -> Iterator[Problem]:
    """An outcome framework says how services are to be given, besides what they are to achieve.

    Two services may reach the same outcome, one with respect and one without. Qualities such as
    working together or being easy to reach are asked for apart from outcomes, or nobody asks for
    them. Until the framework is agreed this is a reminder.

    Bad:
        kind: outcome-framework
        id: safety-outcomes
        status: agreed
        outcomes:
          - id: streets-feel-safe
            title: People feel safe in the streets after dark
            indicators:
              - feel-safe
        indicators:
          - id: feel-safe
            title: Residents who feel safe after dark
            direction: higher
        ---
        kind: decision
        status: made
        decides:
          - id: safety-outcomes

    Good:
        kind: outcome-framework
        id: safety-outcomes
        status: agreed
        outcomes:
          - id: streets-feel-safe
            title: People feel safe in the streets after dark
            indicators:
              - feel-safe
        indicators:
          - id: feel-safe
            title: Residents who feel safe after dark
            direction: higher
        qualities:
          - id: near-by
            title: Help is close to where people live
        ---
        kind: decision
        status: made
        decides:
          - id: safety-outcomes

    Source: Beyond Big Contracts (2014), on Lambeth.
    """
    if framework.outcomes and not framework.qualities and framework.status != "ended":
        yield Problem(
            ("outcomes",),
            "This outcome framework names no service qualities.",
            "Write under `qualities` how services are to be given, each with a way to know.",
            None if framework.status == "agreed" else Severity.INFORMATION,
        )


@rule("OUT007", severity=Severity.WARNING, basis="seed")
def inner_change_leads_to_something(thread: Thread, setting: Setting) -> Iterator[Problem]:
    """A change within people says which change around them it leads to.

    Confidence is worth having for its own sake; those who pay want to see what grows from it.
    `leads_to` names the outcome for community or society, so that both can be watched. It is asked
    once a commission for the outcome has reached design; before that, for light commissions and
    for grants this is a reminder.

    Bad:
        kind: outcome-framework
        outcomes:
          - id: confidence
            title: Young people are confident
            kind: intrinsic
            indicators:
              - confident
        indicators:
          - id: confident
            title: Young people who call themselves confident
            direction: higher
        ---
        kind: commission
        id: youth-offer
        tier: tactical
        stage: design
        outcomes:
          - confidence

    Good:
        kind: outcome-framework
        outcomes:
          - id: confidence
            title: Young people are confident
            kind: intrinsic
            indicators:
              - confident
            leads_to:
              - friendly-streets
          - id: friendly-streets
            title: Neighbourhoods are friendly
            kind: extrinsic
        indicators:
          - id: confident
            title: Young people who call themselves confident
            direction: higher
        ---
        kind: commission
        id: youth-offer
        tier: tactical
        stage: design
        outcomes:
          - confidence

    Source: Beyond Big Contracts (2014), on Lambeth.
    """
    inner = [
        one
        for one in thread.of_sort("outcome")
        if one.word("kind") == "intrinsic" and not one.says & {"leads_to", "not_commissioned"}
    ]
    asked = _asked(thread, limits_of(setting.workspace)) if inner else frozenset()
    for outcome in inner:
        yield Problem(
            outcome,
            f"The outcome {quoted(outcome.title)} is a change within people, and does not say what"
            " it leads to.",
            "Name under `leads_to` the outcomes for community or society that grow from it.",
            None if outcome.id in asked else Severity.INFORMATION,
        )


def _asked(thread: Thread, limits: Limits) -> frozenset[str]:
    """What stands above commissions that have come to design, but for what only grants are for."""
    commissions = (one for one in thread.of_sort("commission") if _has_come_to_design(one, limits))
    agreements = thread.of_sort("agreement")
    grants = [one for one in agreements if one.word("type") == "grant"]
    others = [one for one in agreements if one.word("type") != "grant"] if grants else []
    return _above(thread, commissions) - (_above(thread, grants) - _above(thread, others))


def _above(thread: Thread, things: Iterable[Thing]) -> frozenset[str]:
    return frozenset(name for one in things for name in thread.all_above(one.id))


def _has_come_to_design(commission: Thing, limits: Limits) -> bool:
    stage = Stage.named(commission.word("stage"))
    late = stage is not None and stage.rank >= Stage.DESIGN.rank and commission.status != "ended"
    return late and size_of_thing(commission, limits).size is not Size.LIGHT
