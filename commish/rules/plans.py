"""Plans: aims that somebody serves, outcomes that serve an aim, terms that are over."""

from __future__ import annotations

from collections.abc import Iterator

from commish.findings import Severity
from commish.insight.facts import Thing
from commish.insight.sentences import listed, quoted
from commish.insight.setting import Setting
from commish.insight.thread import Thread
from commish.model.dates import PartialDate
from commish.model.value import NotAValue
from commish.rules.registry import Problem, rule

__all__ = ["aim_is_served", "outcome_serves_an_aim", "plan_in_force_is_served"]

_SHOWN = 3


@rule("PLN001", severity=Severity.WARNING, basis="seed")
def aim_is_served(thread: Thread) -> Iterator[Problem]:
    """Every aim of a plan is served by an outcome.

    An aim was promised at an election or adopted by members. If no outcome serves it, nothing is
    commissioned for it either, and the promise is kept by nobody. Until the plan is agreed, and
    before any of its aims is served, this is a reminder.

    Bad:
        kind: plan
        id: town-plan
        status: agreed
        aims:
          - id: safe-town
            title: A safe town
          - id: green-town
            title: A green town
        ---
        kind: decision
        status: made
        decides:
          - id: town-plan
        ---
        kind: outcome-framework
        outcomes:
          - id: streets-feel-safe
            title: People feel safe in the streets after dark
            serves:
              - safe-town

    Good:
        kind: plan
        id: town-plan
        status: agreed
        aims:
          - id: safe-town
            title: A safe town
        ---
        kind: decision
        status: made
        decides:
          - id: town-plan
        ---
        kind: outcome-framework
        outcomes:
          - id: streets-feel-safe
            title: People feel safe in the streets after dark
            serves:
              - safe-town

    Source: commissioning guide of Northamptonshire County Council (2014), on manifesto
        commitments.
    """
    aims = thread.of_sort("aim")
    begun = {one.document for one in aims if _served_by(thread, one.id)}
    for aim in aims:
        plan = thread.find(aim.document)
        if plan is None or plan.status == "ended" or _served_by(thread, aim.id):
            continue
        firm = plan.status == "agreed" and plan.id in begun
        yield Problem(
            aim,
            f"No outcome serves the aim {quoted(aim.title)} of {quoted(plan.title)}.",
            "Name it under `serves` of the outcome that is for it.",
            None if firm else Severity.INFORMATION,
        )


def _served_by(thread: Thread, name: str) -> list[Thing]:
    """The live outcomes and frameworks that serve an aim or a plan."""
    found = (thread.find(one.below) for one in thread.below(name) if one.label == "serves")
    return [one for one in found if one and _is_live(thread, one)]


def _is_live(thread: Thread, one: Thing) -> bool:
    holder = thread.find(one.document)
    return "not_commissioned" not in one.says and (holder is None or holder.status != "ended")


@rule("PLN002", severity=Severity.INFORMATION, basis="seed")
def outcome_serves_an_aim(thread: Thread) -> Iterator[Problem]:
    """An outcome serves an aim of a plan, where there is a plan.

    With that link the thread goes on up to what members promised. Many outcomes come from law or
    from residents and serve no plan, so this is never more than a reminder, and none where the
    workspace holds no plan.

    Bad:
        kind: plan
        id: town-plan
        ---
        kind: outcome-framework
        outcomes:
          - id: streets-feel-safe
            title: People feel safe in the streets after dark

    Good:
        kind: plan
        id: town-plan
        ---
        kind: outcome-framework
        serves:
          - town-plan
        outcomes:
          - id: streets-feel-safe
            title: People feel safe in the streets after dark

    Source: commissioning guide of Northamptonshire County Council (2014), on manifesto
        commitments.
    """
    if not thread.of_sort("plan"):
        return
    for outcome in thread.of_sort("outcome"):
        holder = thread.find(outcome.document)
        served = "serves" in outcome.says or (holder is not None and "serves" in holder.says)
        if not served and _is_live(thread, outcome):
            yield Problem(
                outcome,
                f"The outcome {quoted(outcome.title)} serves no aim of a plan.",
                "Name the aim under `serves`, if there is one.",
            )


@rule("PLN003", severity=Severity.WARNING, basis="seed")
def plan_in_force_is_served(thread: Thread, setting: Setting) -> Iterator[Problem]:
    """Outcomes serve a plan whose term is not over.

    When a plan ends, what was promised in it lapses or is promised again. Outcomes that go on
    serving it are paid for on a mandate that nobody holds any more. Of an end given as a month or a
    year the last day counts.

    Bad:
        kind: plan
        id: town-plan
        to: 2025
        aims:
          - id: safe-town
            title: A safe town
        ---
        kind: outcome-framework
        outcomes:
          - id: streets-feel-safe
            title: People feel safe in the streets after dark
            serves:
              - safe-town

    Good:
        kind: plan
        id: town-plan
        to: 2027
        aims:
          - id: safe-town
            title: A safe town
        ---
        kind: outcome-framework
        outcomes:
          - id: streets-feel-safe
            title: People feel safe in the streets after dark
            serves:
              - safe-town

    Source: commissioning guide of Northamptonshire County Council (2014), on manifesto
        commitments; Deloitte, Results by proxy (2013), on the election cycle.
    """
    aims: dict[str, list[str]] = {}
    for aim in thread.of_sort("aim"):
        aims.setdefault(aim.document, []).append(aim.id)
    for plan in thread.of_sort("plan"):
        end = _end(plan)
        if end is None or end.last >= setting.as_of:
            continue
        names = (plan.id, *aims.get(plan.id, ()))
        live = list({one.id: one for name in names for one in _served_by(thread, name)}.values())
        if live:
            yield Problem(
                plan,
                f"The term of {quoted(plan.title)} ended in {end.words}, and"
                f" {_told(live)} still serve{'s' if len(live) == 1 else ''} it.",
                "Name the plan that follows under `serves`, or end the outcomes.",
                related=tuple((one, f"{one.id} stands here") for one in live[:_SHOWN]),
            )


def _end(plan: Thing) -> PartialDate | None:
    try:
        return PartialDate.parse(plan.values.get("to"))
    except NotAValue:
        return None


def _told(live: list[Thing]) -> str:
    names = [quoted(one.title) for one in live[:_SHOWN]]
    rest = [f"{len(live) - _SHOWN} more"] if len(live) > _SHOWN else []
    return listed(names + rest)
