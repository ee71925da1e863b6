"""Decisions and roles: who agreed, on what papers, and with which interests."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from commish.findings import Severity
from commish.insight.facts import Thing
from commish.insight.kept import kept_items
from commish.insight.sentences import listed, quoted
from commish.insight.setting import Setting
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
    "report_lists_background_papers",
]

_COUNCILS = ("council_executive", "council_committee", "county", "district", "unitary")
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
        why = f"{names} decides it but is not made" if decisions else "no decision decides it"
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


@rule("GOV004", basis="policy")
def report_lists_background_papers(decision: Decision, setting: Setting) -> Iterator[Problem]:
    """A council's report lists its background papers, or says that there are none.

    Residents may read what a report rests on, and can only ask for what is listed. `none` is an
    answer; an empty list is not, and `not stated` is a gap that somebody else left. Records of
    officers' decisions and papers of other bodies are not asked.

    Bad:
        kind: workspace
        body:
          type: council_executive
        ---
        kind: decision
        id: youth-pathway-report
        status: proposed

    Good:
        kind: workspace
        body:
          type: council_executive
        ---
        kind: decision
        id: youth-pathway-report
        status: proposed
        background_papers:
          - title: Youth homelessness review, March 2026

    Source: Shropshire Council's report form (2012): the list must be completed for all reports.
    """
    is_report = decision.status in ("proposed", "made") and not _is_by_an_officer(decision, setting)
    if not is_report or setting.body_type not in _COUNCILS:
        return
    if not decision.background_papers:
        yield Problem(
            ("status",),
            "This report lists no background papers and does not say that there are none.",
            "List them under `background_papers`, or write `background_papers: none`.",
        )
    elif decision.background_papers == "not stated":
        yield Problem(
            ("background_papers",),
            "This report does not state its background papers.",
            "List them under `background_papers`, or write `none` if there are none.",
            Severity.WARNING,
        )


def _is_by_an_officer(decision: Decision, setting: Setting) -> bool:
    officers = {
        body.id.casefold() for body in setting.workspace.bodies if "officer" in body.type.casefold()
    }
    deciding = {step.body.casefold() for step in decision.route if step.capacity == "decides"}
    return decision.delegated_under is not None or bool(deciding and deciding <= officers)


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
