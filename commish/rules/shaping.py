"""The conversation of authority, providers and community that shapes a solution."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from commish.findings import Severity
from commish.insight.sentences import listed, quoted
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.commission import Commission
    from commish.model.shaping import Deliverable, Shaping

__all__ = ["shaping_has_three_sides_and_one_answer"]

_KINDS = {
    "authority": "the authority",
    "contracted": "contracted providers",
    "community": "the community",
}


@rule("SHP002", basis="seed")
def shaping_has_three_sides_and_one_answer(commission: Commission) -> Iterator[Problem]:
    """All three sides shape a solution, and each deliverable has one party that answers for it.

    A solution is shaped between the authority, those it pays and the community; where one is
    missing, what it could do is not asked. And what two answer for, nobody does: each deliverable
    names one party as `accountable`, by its id. While the commission is a draft this is a reminder.

    Bad:
        kind: commission
        tier: tactical
        status: proposed
        answers:
          - youth-homelessness
        shaping:
          parties:
            - id: council
              title: The council
              kind: authority
            - id: providers
              title: The providers
              kind: contracted
            - id: neighbours
              title: The neighbours
              kind: community
          deliverables:
            - id: hub
              title: Drop-in hub

    Good:
        kind: commission
        tier: tactical
        status: proposed
        answers:
          - youth-homelessness
        shaping:
          parties:
            - id: council
              title: The council
              kind: authority
            - id: providers
              title: The providers
              kind: contracted
            - id: neighbours
              title: The neighbours
              kind: community
          deliverables:
            - id: hub
              title: Drop-in hub
              accountable: providers

    Source: commissioning guide of Northamptonshire County Council (2014), on the trialogue.
    """
    shaping = commission.shaping
    if shaping is None or commission.status == "ended":
        return
    gentle = Severity.INFORMATION if commission.status in ("", "draft") else None
    missing = [words for kind, words in _KINDS.items() if kind not in _present(shaping)]
    if missing and (shaping.parties or shaping.deliverables):
        yield Problem(
            ("shaping", "parties") if shaping.parties else ("shaping",),
            f"The solution was shaped without {listed(missing, 'or')}.",
            "Bring them in, and add them to `parties` with what they will and will not do.",
            gentle,
        )
    names = {party.id.casefold() for party in shaping.parties}
    for index, deliverable in enumerate(shaping.deliverables):
        found = _accountable(deliverable, names)
        if len(found) != 1:
            yield Problem(
                ("shaping", "deliverables", index),
                _who(deliverable, found),
                "Write the id of one party under `accountable`.",
                gentle,
            )
        yield from _unknown(deliverable, names, index)


def _present(shaping: Shaping) -> set[str]:
    return {party.kind for party in shaping.parties}


def _accountable(deliverable: Deliverable, names: set[str]) -> set[str]:
    """The parties that a deliverable names; two stand in one line with a comma or `and`."""
    told = re.split(r"\s*[,;/&+]\s*|\s+and\s+", deliverable.accountable.casefold())
    return {one for one in told if one in names}


def _who(deliverable: Deliverable, found: set[str]) -> str:
    title = quoted(deliverable.title)
    if found:
        return f"{listed(quoted(one) for one in sorted(found))} both answer for {title}."
    told = deliverable.accountable
    return (
        f"{quoted(told)} answers for {title}, but is not one of the parties."
        if told
        else f"Nobody answers for {title}."
    )


def _unknown(deliverable: Deliverable, names: set[str], index: int) -> Iterator[Problem]:
    for place, part in enumerate(deliverable.does):
        if names and part.party.casefold() not in names:
            yield Problem(
                ("shaping", "deliverables", index, "does", place, "party"),
                f"{quoted(part.party)} is not one of the parties that shaped this.",
                "Write the id of a party, or add it to `parties`.",
                Severity.WARNING,
            )
