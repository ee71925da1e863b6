"""Reorganisation: what a body that ends may still promise, and who takes it over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from commish.findings import Severity
from commish.insight.facts import Thing
from commish.insight.kept import kept_date, kept_ids, kept_items
from commish.insight.last_days import end_of_thing
from commish.insight.regimes import at
from commish.insight.sentences import quoted
from commish.insight.setting import Setting
from commish.insight.term_of_agreement import Worth, is_over, worth_of_thing
from commish.insight.thread import Thread
from commish.model.dates import PartialDate
from commish.rules.registry import Problem, rule

__all__ = ["commitment_respects_reorganisation"]

_PAYING = ("commissioner", "funder", "host")
_NO_CONTRACT = ("in_house", "grant", "partnership")
_OVER = ("ended", "terminated")


@rule("LGR001", severity=Severity.WARNING, basis="law")
def commitment_respects_reorganisation(thread: Thread, setting: Setting) -> Iterator[Problem]:
    """Before a body ends, nothing large is promised without its successor's consent.

    Once a direction is made, a council that is to be dissolved needs written consent to a contract
    above £100,000 over its whole life. The day of the direction stands with the place, under
    `consent_from`; without it this rule is off. Consent is a decision about the agreement in which
    a successor of the body takes part as one that decides. An agreement that runs past the day on
    which a body ends also needs somebody who takes it over.

    Bad:
        kind: workspace
        body:
          type: county
          nation: england
        places:
          - id: shire
            title: The shire
            level: county
            consent_from: 2026-06-01
        bodies:
          - id: old-county
            title: The county council
            to: 2028-03-31
            successors:
              - id: new-east
                share: 100
          - id: new-east
            title: The new council
            from: 2028-04-01
        ---
        kind: agreement
        type: contract
        signed: 2026-09-01
        value: £400,000 including VAT
        parties:
          - id: old-county
            role: commissioner

    Good:
        kind: workspace
        body:
          type: county
          nation: england
        places:
          - id: shire
            title: The shire
            level: county
            consent_from: 2026-06-01
        bodies:
          - id: old-county
            title: The county council
            to: 2028-03-31
            successors:
              - id: new-east
                share: 100
          - id: new-east
            title: The new council
            from: 2028-04-01
        ---
        kind: agreement
        type: contract
        signed: 2026-09-01
        value: £90,000 including VAT
        parties:
          - id: old-county
            role: commissioner

    Source: Local Government and Public Involvement in Health Act 2007, section 24.
    """
    ending = {one.id.casefold(): one for one in thread.of_sort("body") if "to" in one.values}
    if not ending:
        return
    for agreement in thread.of_sort("agreement"):
        over = agreement.status == "ended" or agreement.word("state") in _OVER
        for party in () if over else kept_items(agreement.values.get("parties")):
            body = ending.get(str(party.get("id")).casefold())
            if body and party.get("role") in _PAYING:
                yield from _crossing(agreement, body)
                yield from _unconsented(agreement, body, thread, setting)


def _crossing(agreement: Thing, body: Thing) -> Iterator[Problem]:
    end, last = end_of_thing(agreement), kept_date(body.values.get("to"))
    if end is None or last is None or end <= last.last:
        return
    followed = bool(kept_items(body.values.get("successors")))
    who = "its successors take it over" if followed else "nobody is named who takes it over"
    yield Problem(
        at(agreement, "end"),
        f"This runs until {PartialDate.of(end).words}, and {quoted(body.title or body.id)} ends on"
        f" {last.words}: {who}.",
        "Name who follows under `successors` of the body, and say there with which share.",
        Severity.INFORMATION if followed else Severity.WARNING,
        ((body, f"{body.id} stands here"),),
    )


def _unconsented(
    agreement: Thing, body: Thing, thread: Thread, setting: Setting
) -> Iterator[Problem]:
    signed = kept_date(agreement.values.get("signed"))
    day = signed.first if signed else setting.as_of
    directed = _directed(agreement, thread)
    law = setting.law_on("vesting-consent-over", day)
    if law is None or directed is None or day < directed or _is_no_contract(agreement):
        return
    worth = _worth(agreement, setting)
    if worth is None or not is_over(worth, law.amount.amount or Decimal(0)):
        return
    if not _has_consent(agreement, body, thread):
        yield Problem(
            at(agreement, "value"),
            f"This is worth {worth} over its whole life, over {law.amount}, and no consent of a"
            f" successor of {quoted(body.title or body.id)} is recorded ({law.citation}).",
            "Record the consent as a decision about this agreement, with the successor in its"
            " `route` as one that decides.",
            law.at_most(Severity.ERROR) if signed else Severity.WARNING,
        )


def _is_no_contract(agreement: Thing) -> bool:
    return agreement.word("type") in _NO_CONTRACT or agreement.word("regime") in _NO_CONTRACT


def _worth(agreement: Thing, setting: Setting) -> Worth | None:
    """Its value over the whole term; VAT is left as it is written."""
    worth = worth_of_thing(agreement, setting.workspace.vat or "outside", Decimal(0))
    return worth if worth and worth.is_sure else None


def _directed(agreement: Thing, thread: Thread) -> date | None:
    """From when consent is needed where it applies; everywhere, if it says no place."""
    names = kept_ids(agreement.values.get("locality"))
    named = [one for one in map(thread.find, names) if one]
    places = list(_with_those_around(named, thread)) if named else thread.of_sort("place")
    days = (kept_date(place.values.get("consent_from")) for place in places)
    return min((day.first for day in days if day), default=None)


def _with_those_around(places: list[Thing], thread: Thread) -> Iterator[Thing]:
    seen: set[str] = set()
    for place in places:
        here: Thing | None = place
        while here and here.id not in seen:
            seen.add(here.id)
            yield here
            here = thread.find(here.word("within")) if here.word("within") else None


def _has_consent(agreement: Thing, body: Thing, thread: Thread) -> bool:
    successors = {
        str(one.get("id")).casefold() for one in kept_items(body.values.get("successors"))
    }
    return any(
        str(step.get("body")).casefold() in successors
        for decision in thread.of_sort("decision")
        if decision.status == "made" and _decides(decision, agreement)
        for step in kept_items(decision.values.get("route"))
        if step.get("capacity") == "decides" and step.get("result") != "refused"
    )


def _decides(decision: Thing, agreement: Thing) -> bool:
    items = kept_items(decision.values.get("decides"))
    return any(str(one.get("id")).casefold() == agreement.id.casefold() for one in items)
