"""The record of a decision: by whom, why, with what result, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from commish.findings import Severity
from commish.insight.deciding import (
    is_executive,
    kept_decided_on,
    kept_deciding,
)
from commish.insight.facts import Thing
from commish.insight.kept import kept_items
from commish.insight.law import Entry
from commish.insight.sentences import listed, quoted
from commish.insight.setting import Setting
from commish.insight.thread import Thread
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.decision import Decision

__all__ = [
    "made_decision_has_a_result",
    "recommendations_are_followed_up",
    "record_gives_reasons_and_alternatives",
]

_NOT_MADE = ("deferred", "noted")
_OPEN = ("", "open", "in_progress")


@rule("GOV006", basis="law")
def record_gives_reasons_and_alternatives(thread: Thread, setting: Setting) -> Iterator[Problem]:
    """The record of a decision gives its reasons and the alternatives that were rejected.

    Nobody can judge a decision, or learn from it, without knowing what else might have been done
    and why it was not. Asked of decisions that an executive or its officers made, and of officers
    of other bodies who award. Options that were rejected with a reason, here or in the commission
    that is decided, are alternatives. Drafts are not asked.

    Bad:
        kind: workspace
        body:
          type: council_executive
          nation: england
        ---
        kind: decision
        status: made
        background_papers: none
        route:
          - body: cabinet
            capacity: decides
            date: 2026-11-10
            result: agreed
        reasons: The service keeps people in their homes.
        implications:
          equality:
            none_because: Nothing changes for anybody.

    Good:
        kind: workspace
        body:
          type: council_executive
          nation: england
        ---
        kind: decision
        status: made
        background_papers: none
        route:
          - body: cabinet
            capacity: decides
            date: 2026-11-10
            result: agreed
        reasons: The service keeps people in their homes.
        alternatives:
          - id: end-it
            text: To end the service. It would cost people their homes.
        implications:
          equality:
            none_because: Nothing changes for anybody.

    Source: SI 2012/2089, regulations 12 and 13; SI 2014/2095, regulation 7.
    """
    for decision in thread.of_sort("decision"):
        entry = _duty(decision, setting) if decision.status == "made" else None
        if entry is None:
            continue
        faults = [] if "reasons" in decision.says else ["no reasons"]
        if not _has_alternatives(thread, decision):
            faults.append("no alternatives that were considered and rejected")
        if faults:
            yield Problem(
                decision,
                f"This record of a decision gives {listed(faults, 'and')} ({entry.citation}).",
                "Write `reasons` and `alternatives`; if there was no alternative, say so there.",
                entry.at_most(Severity.ERROR),
            )


def _duty(decision: Thing, setting: Setting) -> Entry | None:
    """The duty to record it, of an executive or of an officer of another body."""
    when = kept_decided_on(decision)
    if any(step.get("result") in _NOT_MADE for step in kept_deciding(decision)[-1:]):
        return None
    bodies = [str(step.get("body", "")) for step in kept_deciding(decision)]
    by_an_officer = "delegated_under" in decision.values or _are_officers(bodies, setting)
    if by_an_officer or is_executive(bodies, setting.workspace):
        found = setting.law_on("decision-record", when)
        if found:
            return found
    changes = [item.get("change") for item in kept_items(decision.values.get("decides"))]
    if by_an_officer and "award" in changes:
        return setting.law_on("officer-decision-record", when)
    return None


def _are_officers(bodies: list[str], setting: Setting) -> bool:
    officers = {
        body.id.casefold() for body in setting.workspace.bodies if "officer" in body.type.casefold()
    }
    return bool(bodies) and {body.casefold() for body in bodies} <= officers


def _has_alternatives(thread: Thread, decision: Thing) -> bool:
    if "alternatives" in decision.says or "options.rejected_because" in decision.says:
        return True
    decided = (item.get("id") for item in kept_items(decision.values.get("decides")))
    found = (thread.find(str(one)) for one in decided)
    return any(one and "options.rejected_because" in one.says for one in found)


@rule("GOV009", basis="practice")
def made_decision_has_a_result(decision: Decision, setting: Setting) -> Iterator[Problem]:
    """A decision that is marked made says who made it, when, and with which result.

    What was deferred or only noted was not decided. Whoever reads `made` takes it for settled, and
    a result or a day that nobody wrote down, or a meeting that has yet to be held, settles nothing.

    Bad:
        kind: decision
        status: made
        route:
          - body: cabinet
            capacity: decides
            date: 2026-11-10
            result: deferred

    Good:
        kind: decision
        status: made
        route:
          - body: cabinet
            capacity: decides
            date: 2026-11-10
            result: agreed

    Source: working practice.
    """
    if decision.status != "made":
        return
    if not decision.route:
        yield Problem(
            ("status",),
            "This decision is marked made, but nothing says who made it, or when.",
            "Write under `route` the body that decides, with its `date` and `result`.",
            Severity.INFORMATION,
        )
    for index, step in enumerate(decision.route):
        if step.capacity != "decides":
            continue
        where = ("route", index)
        if step.result in _NOT_MADE:
            yield Problem(
                (*where, "result"),
                f"This decision is marked made, but its result says that it was {step.result}.",
                "Correct the result, or call the decision proposed until it is made.",
            )
        missing = [key for key in ("result", "date") if not getattr(step, key)]
        if missing:
            yield Problem(
                where,
                f"This decision is marked made, but no {listed(missing, 'and no')} is recorded.",
                f"Write {listed(f'`{key}`' for key in missing)} in the step that decides.",
                Severity.WARNING,
            )
        if step.date and step.date.first > setting.as_of:
            yield Problem(
                (*where, "date"),
                f"This decision is marked made, but its date, {step.date.words}, lies ahead.",
                "Correct the date, or call the decision proposed until it is made.",
            )


@rule("GOV011", severity=Severity.INFORMATION)
def recommendations_are_followed_up(decision: Decision, setting: Setting) -> Iterator[Problem]:
    """What was agreed to be done by a day is done by then, or somebody says how far it is.

    A decision is worth what comes of it. Counted are recommendations of a decision that was made,
    whose day is past and which are neither done nor dropped.

    Bad:
        kind: decision
        status: made
        recommendations:
          - id: report-back
            text: Report back on the first year.
            due: 2026-09-30
            status: open

    Good:
        kind: decision
        status: made
        recommendations:
          - id: report-back
            text: Report back on the first year.
            due: 2026-09-30
            status: done
            evidence: Report to Cabinet of 22 September 2026

    Source: Shropshire Council, Strategic commissioning (2012), section 2.
    """
    if decision.status != "made":
        return
    for index, one in enumerate(decision.recommendations):
        if one.status in _OPEN and one.due and one.due.last < setting.as_of:
            who = f" for {quoted(one.owner)}" if one.owner else ""
            yield Problem(
                ("recommendations", index),
                f"Recommendation {index + 1}{who} was due {one.due.when} and is still open.",
                "Write how far it is under `status`, with what shows it under `evidence`.",
            )
