"""Outcomes: each a change for people, each with a way to know, each delivered by somebody."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from commish.findings import Severity
from commish.insight.facts import Reference, Thing
from commish.insight.sentences import quoted
from commish.insight.stages import Stage
from commish.insight.thread import Thread
from commish.insight.wording import activity_words
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.commission import Commission
    from commish.model.framework import OutcomeFramework

__all__ = ["outcome_has_an_indicator", "outcome_is_a_change", "outcome_is_delivered"]


@rule("OUT001", basis="seed")
def outcome_has_an_indicator(thread: Thread) -> Iterator[Problem]:
    """Every outcome has at least one indicator.

    Without one nobody can tell whether it was reached. An indicator counts wherever it is written,
    as long as it names the outcome or the outcome names it. It is asked for once the outcome is
    agreed, or a commission that names it has reached the stage of outcomes; before that this is a
    reminder.

    Bad:
        kind: commission
        id: safe-streets
        tier: political
        stage: outcomes
        why: Half of all residents stay at home after dark.
        outcomes:
          - id: streets-feel-safe
            title: People feel safe in the streets after dark

    Good:
        kind: commission
        id: safe-streets
        tier: political
        stage: outcomes
        why: Half of all residents stay at home after dark.
        outcomes:
          - id: streets-feel-safe
            title: People feel safe in the streets after dark
        ---
        kind: outcome-framework
        id: safety-outcomes
        indicators:
          - id: feel-safe
            title: Residents who feel safe after dark
            direction: higher
            measures:
              - streets-feel-safe

    Source: Shropshire Council, Strategic commissioning (2012), 7.4; Beyond Big Contracts (2014).
    """
    for outcome in thread.of_sort("outcome"):
        live = [one for one in _resting_on(thread, outcome) if one.status != "ended"]
        if not live or outcome.says & {"indicators", "not_commissioned"}:
            continue
        if any(one.sort == "indicator" for one in live):
            continue
        yield Problem(
            outcome,
            f"The outcome {quoted(outcome.title)} has no indicator, so nobody can tell whether it"
            " is reached.",
            "Write an indicator in an outcome framework, and name the outcome under its"
            " `measures`.",
            None if any(map(_settled, live)) else Severity.INFORMATION,
        )


def _resting_on(thread: Thread, outcome: Thing) -> Iterator[Thing]:
    """The document that writes the outcome, and whatever names it."""
    names = [outcome.document, *(step.below for step in thread.below(outcome.id))]
    return (one for one in map(thread.find, names) if one)


def _settled(holder: Thing) -> bool:
    stage = Stage.named(holder.word("stage"))
    return holder.status == "agreed" or (stage is not None and stage.rank >= Stage.OUTCOMES.rank)


@rule("OUT002", severity=Severity.WARNING, basis="seed")
def outcome_is_a_change(document: Commission | OutcomeFramework) -> Iterator[Problem]:
    """An outcome is a change for people, not an activity or an output.

    “Provide 40 sessions” says what a service does; whether anybody is better off, it does not.
    Those who are paid for activity deliver activity. This rule reads wording: it quotes the words
    that it stumbled on, and may be wrong.

    Bad:
        kind: outcome-framework
        outcomes:
          - id: job-clubs
            title: Run a weekly job club in each town

    Good:
        kind: outcome-framework
        outcomes:
          - id: in-work
            title: People who look for work find it

    Source: Beyond Big Contracts (2014), on outcomes and outputs; NLGN, Effective Commissioning.
    """
    for index, outcome in enumerate(document.outcomes):
        for key, text in (("title", outcome.title), ("statement", outcome.statement)):
            words = activity_words(str(text or ""))
            if words:
                yield Problem(
                    ("outcomes", index, key),
                    f"{quoted(words)} reads as an activity or an output, not as a change for"
                    " people.",
                    "Say what is different for people when it works, and keep this for outputs or"
                    " activities.",
                )
                break


@rule("TIR002", severity=Severity.WARNING, basis="seed")
def outcome_is_delivered(thread: Thread) -> Iterator[Problem]:
    """What members have agreed is delivered by something below.

    An outcome that is agreed and then forgotten is a promise broken in silence. A commission that
    answers the political one delivers its outcomes, unless it names others; an agreement that
    names the outcome delivers it as well. If nothing is meant to, `nothing_below` or
    `not_commissioned` says why.

    Bad:
        kind: commission
        id: safe-streets
        tier: political
        status: agreed
        outcomes:
          - streets-feel-safe
        why: Half of all residents stay at home after dark.
        for_whom: Everyone who lives here
        where: The whole town
        ---
        kind: decision
        id: cabinet-2026-05
        status: made
        decides:
          - id: safe-streets

    Good:
        kind: commission
        id: safe-streets
        tier: political
        status: agreed
        outcomes:
          - streets-feel-safe
        why: Half of all residents stay at home after dark.
        for_whom: Everyone who lives here
        where: The whole town
        ---
        kind: decision
        id: cabinet-2026-05
        status: made
        decides:
          - id: safe-streets
        ---
        kind: commission
        id: street-lights
        tier: strategic
        answers:
          - safe-streets

    Source: commissioning guide of Northamptonshire County Council (2014), Table 1.
    """
    links = _outcome_links(thread)
    for commission in thread.of_sort("commission"):
        silenced = commission.says & {"nothing_below", "not_commissioned"}
        if commission.tier == "political" and commission.status == "agreed" and not silenced:
            yield from _undelivered(thread, commission, links.get(commission.id, []))


def _undelivered(
    thread: Thread, commission: Thing, named: list[tuple[Reference, Thing]]
) -> Iterator[Problem]:
    below = list(_below(thread, commission))
    if any("outcomes" not in one.says for one in below):
        return
    forgotten = [link for link in named if not _is_delivered(thread, link[1])]
    if not below and len(forgotten) == len(named):
        yield Problem(
            commission,
            f"{quoted(commission.title)} is agreed, but nothing below answers it.",
            "Write the commission that answers it, or say why none does under `nothing_below`.",
        )
        return
    for link, outcome in forgotten:
        yield Problem(
            link,
            f"The outcome {quoted(outcome.title)} is agreed, but nothing below delivers it.",
            "Name it in the commission or agreement that delivers it, or say why none does under"
            " its `not_commissioned`.",
        )


def _is_delivered(thread: Thread, outcome: Thing) -> bool:
    return "not_commissioned" in outcome.says or any(_below(thread, outcome))


def _below(thread: Thread, above: Thing) -> Iterator[Thing]:
    """The commissions under the political tier, and the agreements, directly below a thing."""
    for step in thread.below(above.id):
        one = thread.find(step.below)
        if one and one.sort in ("commission", "agreement") and one.tier != "political":
            yield one


def _outcome_links(thread: Thread) -> dict[str, list[tuple[Reference, Thing]]]:
    """The outcomes that each document names or writes, by its id."""
    found: dict[str, list[tuple[Reference, Thing]]] = {}
    for reference in thread.references:
        outcome = thread.find(reference.target) if reference.label == "outcomes" else None
        if outcome:
            found.setdefault(reference.holder, []).append((reference, outcome))
    return found
