"""Whether what was decided stands: refused, deferred, or still open to be called in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING

from commish.findings import Severity
from commish.insight.calendar import add_working_days
from commish.insight.deciding import in_words, kept_decided_on, kept_deciding, kept_on
from commish.insight.facts import Thing
from commish.insight.kept import kept_items
from commish.insight.pointing import inside
from commish.insight.sentences import listed, quoted
from commish.insight.setting import Setting
from commish.insight.thread import Thread
from commish.insight.withholding import told
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.dates import PartialDate

__all__ = ["call_in_is_waited_for", "refused_is_not_agreed"]

_NOT_CARRIED = ("deferred", "refused")
_AGREEING = ("", "agree", "vary", "extend", "award")
_ENTERING = ("", "agree", "award")
_BEGINS = (("signed", "was signed"), ("start", "begins"))


@rule("GOV008", basis="practice")
def refused_is_not_agreed(thread: Thread) -> Iterator[Problem]:
    """What a meeting deferred or refused is not marked agreed on the strength of it.

    A refused or deferred paper still names what it was to decide, and who reads only that takes it
    for agreed. Another decision that did agree it settles the matter.

    Bad:
        kind: plan
        id: housing-plan
        status: agreed
        ---
        kind: decision
        id: cabinet-2026-05
        status: made
        route:
          - body: cabinet
            capacity: decides
            date: 2026-05-12
            result: refused
        decides:
          - id: housing-plan

    Good:
        kind: plan
        id: housing-plan
        status: proposed
        ---
        kind: decision
        id: cabinet-2026-05
        status: made
        route:
          - body: cabinet
            capacity: decides
            date: 2026-05-12
            result: refused
        decides:
          - id: housing-plan

    Source: commissioning guide of Northamptonshire County Council (2014), on dialogue.
    """
    refused: dict[str, list[tuple[Thing, str]]] = {}
    carried = set()
    for decision in thread.of_sort("decision"):
        result = _result(decision)
        for item in kept_items(decision.values.get("decides")):
            name = str(item.get("id")).casefold()
            if item.get("change", "") not in _AGREEING:
                continue
            if result in _NOT_CARRIED:
                refused.setdefault(name, []).append((decision, result))
            elif decision.status == "made":
                carried.add(name)
    for name, decisions in refused.items():
        document = thread.find(name)
        if document and document.status == "agreed" and name not in carried:
            what = listed(f"{quoted(one.id)} {result} it" for one, result in decisions)
            yield Problem(
                document,
                f"{quoted(document.title)} is marked agreed, but {what}.",
                "Call it proposed, or record the decision that agreed it.",
                related=tuple((one, f"{one.id} stands here") for one, _ in decisions),
            )


def _result(decision: Thing) -> str:
    """The result of the last step that decides; empty when it is not recorded."""
    results = [str(step.get("result", "")) for step in kept_deciding(decision)]
    return results[-1] if results else ""


@rule("GOV010", basis="policy")
def call_in_is_waited_for(thread: Thread, setting: Setting) -> Iterator[Problem]:
    """What may be called in is not carried out before the time for it is over.

    Members of scrutiny may ask for a decision to be thought over again. An agreement that is signed
    or begins before `call_in.until` takes that away; so does a time shorter than the body's own
    (`lead_times`, step `call_in`), and a call-in that does not apply without a reason given.

    Bad:
        kind: agreement
        id: outreach
        signed: 2026-10-15
        ---
        kind: decision
        status: made
        route:
          - body: cabinet
            capacity: decides
            date: 2026-10-13
            result: agreed
        decides:
          - id: outreach
            change: award
        call_in:
          applies: true
          until: 2026-10-20

    Good:
        kind: agreement
        id: outreach
        signed: 2026-10-21
        ---
        kind: decision
        status: made
        route:
          - body: cabinet
            capacity: decides
            date: 2026-10-13
            result: agreed
        decides:
          - id: outreach
            change: award
        call_in:
          applies: true
          until: 2026-10-20

    Source: the body's own constitution; Local Government Act 2000, section 9F.
    """
    for decision in thread.of_sort("decision"):
        call_in = decision.values.get("call_in")
        asked = decision.status in ("proposed", "made") and _result(decision) not in _NOT_CARRIED
        if not asked or not isinstance(call_in, Mapping):
            continue
        if call_in.get("applies") is False:
            if "call_in.waived_because" not in decision.says:
                yield _waived(decision)
            continue
        least = _least(decision, setting)
        until = kept_on(call_in, "until")
        if least and until and until.last < least:
            yield _too_short(decision, until, least)
        ends = until.first if until else least
        if ends:
            yield from _too_early(thread, decision, ends)


def _waived(decision: Thing) -> Problem:
    return Problem(
        inside(decision, "call_in"),
        "This decision is said to be free of call-in, but no reason is given.",
        "Write the reason under `call_in.waived_because`.",
        Severity.WARNING,
    )


def _least(decision: Thing, setting: Setting) -> date | None:
    """The last day of the body's own call-in period; None where it or the day is not known.

    It runs from publication, which is never before the decision.
    """
    decided = kept_decided_on(decision)
    lead = next((one for one in setting.workspace.lead_times if one.step == "call_in"), None)
    if decided is None or decided.first != decided.last or lead is None or not lead.days:
        return None
    if lead.count == "working":
        return add_working_days(decided.first, lead.days, nation=setting.nation)
    return decided.first + timedelta(days=lead.days)


def _too_short(decision: Thing, until: PartialDate, least: date) -> Problem:
    return Problem(
        inside(decision, "call_in", "until"),
        f"Call-in ends {until.when}, but by the body's own rule not before {in_words(least)}.",
        "Correct `call_in.until`, or `lead_times` in commish.yaml.",
        Severity.WARNING,
    )


def _too_early(thread: Thread, decision: Thing, ends: date) -> Iterator[Problem]:
    """The agreements that this decision enters into, and that do not wait for it."""
    decided = kept_decided_on(decision)
    for item in kept_items(decision.values.get("decides")):
        agreement = thread.find(str(item.get("id")))
        if (
            not agreement
            or agreement.sort != "agreement"
            or item.get("change", "") not in _ENTERING
        ):
            continue
        for key, what in _BEGINS:
            day = kept_on(agreement.values, key)
            if day and decided and decided.last <= day.first and day.last <= ends:
                yield Problem(
                    inside(agreement, key),
                    f"This agreement {what} {day.when}, but the decision on it may be called in"
                    f" until {told(thread, decision, in_words(ends))}.",
                    "Wait until then; or correct the dates.",
                    related=((decision, f"{decision.id} stands here"),),
                )
                break
