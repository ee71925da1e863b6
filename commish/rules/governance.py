"""Decisions and roles: who agreed, on what papers, and with which interests."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from commish.findings import Severity
from commish.insight.deciding import deciding_steps, only_notes
from commish.insight.facts import Thing
from commish.insight.kept import kept_items
from commish.insight.sentences import listed, quoted
from commish.insight.thread import Thread
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.agreement import Agreement
    from commish.model.commission import Commission
    from commish.model.decision import Decision
    from commish.model.procurement import Procurement

__all__ = [
    "agreed_is_decided",
    "commissioner_and_provider_are_apart",
    "decision_has_one_decider",
]

_AGREEING = ("", "agree", "vary", "extend", "award")


@rule("GOV001", basis="seed")
def agreed_is_decided(thread: Thread) -> Iterator[Problem]:
    """What is called agreed is decided by a decision that was made.

    Conclusions are formally agreed and written down at each tier; otherwise nobody can later say
    who agreed what, and when. `agreed` is a claim, and a made decision that names the document
    under `decides` is what backs it.

    Bad:
        kind: outcome-framework
        id: youth-outcomes
        status: agreed

    Good:
        kind: outcome-framework
        id: youth-outcomes
        status: agreed
        ---
        kind: decision
        id: cabinet-2026-05
        status: made
        decides:
          - id: youth-outcomes

    Source: commissioning guide of Northamptonshire County Council (2014), on dialogue.
    """
    decided = _decisions(thread)
    for document in thread.of_sort("commission", "outcome-framework", "plan"):
        decisions = decided.get(document.id.casefold(), [])
        if document.status != "agreed" or any(one.status == "made" for one in decisions):
            continue
        names = listed(sorted(quoted(one.id) for one in decisions))
        unmade = f"{names} {'has' if len(decisions) == 1 else 'have'} not been made"
        why = unmade if decisions else "no decision on it is recorded"
        yield Problem(
            document,
            f"{quoted(document.title)} is marked agreed, but {why}.",
            "Record the decision with status `made` and name this document under its `decides`,"
            " or call it proposed.",
            related=tuple((one, f"{one.id} stands here") for one in decisions),
        )


def _decisions(thread: Thread) -> Mapping[str, list[Thing]]:
    """The decisions that agree each document, by its id in lower case."""
    found: dict[str, list[Thing]] = {}
    for decision in thread.of_sort("decision"):
        for item in kept_items(decision.values.get("decides")):
            if item.get("change", "") in _AGREEING:
                found.setdefault(str(item.get("id")).casefold(), []).append(decision)
    for reference in thread.references:
        adopted = thread.find(reference.target) if reference.label == "adopted" else None
        if adopted and adopted.sort == "decision":
            found.setdefault(reference.holder.casefold(), []).append(adopted)
    return found


@rule("SEP001", severity=Severity.WARNING, basis="seed")
def commissioner_and_provider_are_apart(
    document: Commission | Agreement | Procurement,
) -> Iterator[Problem]:
    """No post leads both commissioning and providing, unless the interest is declared.

    Whoever is tied to a service can hardly judge freely whether it is the best one. In-house
    services are commissioned like any other. Where one post has to stand on both sides,
    `declared_interest` says why, and how the interest is managed.

    Bad:
        kind: commission
        roles:
          commissioner: Head of Libraries
          provider: Head of Libraries

    Good:
        kind: commission
        roles:
          commissioner: Head of Commissioning
          provider: Head of Libraries

    Source: Shropshire Council, Strategic commissioning (2012), 5.2 and 5.3.
    """
    roles = document.roles
    if roles is None or roles.declared_interest or not roles.commissioner.strip():
        return
    if _plain(roles.commissioner) == _plain(roles.provider):
        yield Problem(
            ("roles", "provider"),
            f"The post {quoted(roles.provider)} leads both commissioning and providing.",
            "Give one of the two to another post, or write `declared_interest` under `roles`.",
        )


def _plain(post: str) -> str:
    return " ".join(post.split()).casefold()


@rule("GOV012", severity=Severity.WARNING, basis="seed")
def decision_has_one_decider(decision: Decision) -> Iterator[Problem]:
    """A decision has one body that decides; others recommend, or are consulted.

    Where two bodies decide, each may think that the other answers for it; where none does, nobody
    does. What goes to several bodies has a route: each step says in which capacity.

    Bad:
        kind: decision
        status: proposed
        route:
          - body: cabinet
            capacity: decides
          - body: health-board
            capacity: decides

    Good:
        kind: decision
        status: proposed
        route:
          - body: health-board
            capacity: recommends
          - body: cabinet
            capacity: decides

    Source: commissioning guide of Northamptonshire County Council (2014), on roles.
    """
    if decision.status not in ("proposed", "made") or not decision.route:
        return
    bodies = dict.fromkeys(step.body for step in deciding_steps(decision))
    if len(bodies) > 1:
        yield Problem(
            ("route",),
            f"More than one body decides this: {listed(map(quoted, bodies))}.",
            "Let one decide and the others recommend; or write a decision for each.",
        )
    elif not bodies and not only_notes(decision.type, (step.capacity for step in decision.route)):
        yield Problem(
            ("route",),
            "The route of this decision ends with nobody who decides.",
            "Write `capacity: decides` at the step that does.",
        )
