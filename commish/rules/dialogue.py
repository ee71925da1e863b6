"""What the tiers say to each other: alerts that are answered, dialogues that are concluded."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from commish.findings import Severity
from commish.insight.sentences import quoted
from commish.insight.setting import Setting
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.commission import Commission
    from commish.model.record import Dialogue

__all__ = ["alert_is_answered", "dialogue_is_concluded"]


@rule("TIR009", severity=Severity.WARNING, basis="seed")
def alert_is_answered(commission: Commission, setting: Setting) -> Iterator[Problem]:
    """An alert from one tier to another is answered in time.

    Those who deliver see first what no longer works. If an alert gets no answer for months, the
    next one is not sent. An answer is a later entry the other way, or a conclusion. After how many
    days it is late stands in the rulebook `good-practice`.

    Bad:
        kind: workspace
        ---
        kind: commission
        tier: strategic
        status: draft
        dialogue:
          - id: waiting-list
            from: tactical
            to: strategic
            on: 2026-06-01
            kind: alert
            text: Twice as many people ask as we have places for.

    Good:
        kind: workspace
        ---
        kind: commission
        tier: strategic
        status: draft
        dialogue:
          - id: waiting-list
            from: tactical
            to: strategic
            on: 2026-06-01
            kind: alert
            text: Twice as many people ask as we have places for.
          - id: more-places
            from: strategic
            to: tactical
            on: 2026-06-20
            kind: answer
            text: The board looks at it in July.

    Source: commissioning guide of Northamptonshire County Council (2014), on dialogue.
    """
    if commission.status == "ended" or not commission.dialogue:
        return
    for index, entry in enumerate(commission.dialogue):
        if _is_late(entry, commission.dialogue, setting):
            days = (setting.as_of - entry.on.last).days
            yield Problem(
                ("dialogue", index),
                f"This alert from the {entry.from_} tier, sent {entry.on.when}, has had no answer"
                f" for {days} days.",
                "Answer it in an entry of its own, or write its `conclusion`.",
            )


def _is_late(entry: Dialogue, dialogue: tuple[Dialogue, ...], setting: Setting) -> bool:
    """Whether an alert has been left without an answer for too long."""
    if entry.kind != "alert" or _is_concluded(entry, dialogue):
        return False
    if any(_answers(other, entry) for other in dialogue):
        return False
    limit = setting.law_on("alert-answer-days", setting.as_of)
    return limit is not None and (setting.as_of - entry.on.last).days > limit.number


def _answers(other: Dialogue, entry: Dialogue) -> bool:
    opposite = (other.from_, other.to) == (entry.to, entry.from_)
    return opposite and _day(other) >= _day(entry)


@rule("TIR011", severity=Severity.WARNING, basis="seed")
def dialogue_is_concluded(commission: Commission, setting: Setting) -> Iterator[Problem]:
    """A commission that is agreed leaves no dialogue open.

    Tiers may talk freely, but what they conclude is agreed and written down. What is still open
    when the commission is agreed will be remembered differently by each side. A conclusion closes
    what the same two tiers said up to then; an alert that is overdue is told by TIR009.

    Bad:
        kind: commission
        id: safe-streets
        tier: political
        status: agreed
        nothing_below: Residents do it.
        outcomes:
          - streets-feel-safe
        why: Half of all residents stay at home after dark.
        for_whom: Everyone who lives here
        where: The whole town
        dialogue:
          - id: which-streets
            from: strategic
            to: political
            on: 2026-05-12
            kind: question
            text: Are lanes outside the town meant, too?
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
        nothing_below: Residents do it.
        outcomes:
          - streets-feel-safe
        why: Half of all residents stay at home after dark.
        for_whom: Everyone who lives here
        where: The whole town
        dialogue:
          - id: which-streets
            from: strategic
            to: political
            on: 2026-05-12
            kind: question
            text: Are lanes outside the town meant, too?
            conclusion:
              on: 2026-05-20
              by:
                - Lead Member for Safety
              text: The town only.
        ---
        kind: decision
        id: cabinet-2026-05
        status: made
        decides:
          - id: safe-streets

    Source: commissioning guide of Northamptonshire County Council (2014), on dialogue.
    """
    if commission.status != "agreed" or not commission.dialogue:
        return
    told: set[frozenset[str]] = set()
    for index, entry in enumerate(commission.dialogue):
        pair = frozenset((entry.from_, entry.to))
        if pair in told or _is_concluded(entry, commission.dialogue):
            continue
        if not _is_late(entry, commission.dialogue, setting):
            told.add(pair)
            yield Problem(
                ("dialogue", index),
                f"This dialogue between the {entry.from_} and the {entry.to} tier, begun"
                f" {entry.on.when}, has no conclusion, and {quoted(commission.title)} is agreed.",
                "Write under `conclusion` what was agreed, by which posts, and when.",
            )


def _is_concluded(entry: Dialogue, dialogue: tuple[Dialogue, ...]) -> bool:
    """Whether it, or what the same two tiers said later, has a conclusion."""
    pair = {entry.from_, entry.to}
    return entry.conclusion is not None or any(
        {other.from_, other.to} == pair and other.conclusion and _day(other) >= _day(entry)
        for other in dialogue
    )


def _day(entry: Dialogue) -> date:
    return entry.on.last
