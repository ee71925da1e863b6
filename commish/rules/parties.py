"""The parties of an agreement: all of them still there, a consortium with a lead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from commish.findings import Pointer, Severity
from commish.insight.facts import Thing
from commish.insight.kept import kept_date, kept_group, kept_items
from commish.insight.regimes import at
from commish.insight.running import is_present, is_running
from commish.insight.sentences import quoted
from commish.insight.setting import Setting
from commish.insight.thread import Thread
from commish.model.dates import PartialDate
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.agreement import Agreement

__all__ = ["consortium_has_a_lead_and_an_agreement", "party_that_ceased_has_a_successor"]


@rule("SUC001")
def party_that_ceased_has_a_successor(thread: Thread, setting: Setting) -> Iterator[Problem]:
    """A party of a running agreement still exists, or the agreement says who took its place.

    Councils merge, providers are renamed or fail. Nobody can serve notice on, or be paid by, a
    party that is no more. The successor stands among the parties, or under `succeeded_by` of the
    party; a party that has left has `to`.

    Bad:
        kind: provider
        id: key-project
        succeeded_by:
          id: new-project
          on: 2026-04-01
          how: merger
        ---
        kind: provider
        id: new-project
        title: New Project
        ---
        kind: agreement
        id: hub-contract
        status: agreed
        state: active
        parties:
          - id: key-project
            role: sole

    Good:
        kind: provider
        id: key-project
        succeeded_by:
          id: new-project
          on: 2026-04-01
          how: merger
        ---
        kind: provider
        id: new-project
        title: New Project
        ---
        kind: agreement
        id: hub-contract
        status: agreed
        state: active
        parties:
          - id: key-project
            role: sole
            succeeded_by: new-project

    Source: working practice; Local Government and Public Involvement in Health Act 2007.
    """
    for agreement in thread.of_sort("agreement"):
        if not is_running(agreement, setting.as_of):
            continue
        parties = kept_items(agreement.values.get("parties"))
        present = {str(one.get("id")).casefold() for one in parties}
        for index, party in enumerate(parties):
            thing = thread.find(str(party.get("id")))
            ended = _ended(thing, setting.as_of) if thing else None
            if thing is None or ended is None or party.get("succeeded_by"):
                continue
            if is_present(party, setting.as_of) and not present & _successors(thing):
                yield Problem(
                    at(agreement, "parties", index, "id"),
                    f"{quoted(thing.title)} is still a party, but ceased {ended.when}.",
                    "Write who took its place under `succeeded_by` of this party.",
                    related=((thing, "its end stands here"),),
                )


def _ended(thing: Thing, day: date) -> PartialDate | None:
    """When a body or a provider ceased, if that was before the day for certain."""
    if thing.sort == "provider":
        on = kept_date(kept_group(thing.values.get("succeeded_by")).get("on"))
        return on if on and on.last <= day else None
    to = kept_date(thing.values.get("to"))
    return to if to and to.last < day else None


def _successors(thing: Thing) -> set[str]:
    told = thing.values.get("succeeded_by" if thing.sort == "provider" else "successors")
    items: tuple[Mapping[str, object], ...] = (
        (told,) if isinstance(told, Mapping) else kept_items(told)
    )
    return {str(one.get("id")).casefold() for one in items}


@rule("CNS001", severity=Severity.WARNING, basis="seed")
def consortium_has_a_lead_and_an_agreement(agreement: Agreement) -> Iterator[Problem]:
    """A consortium has one lead, and its members have a written agreement.

    Friends who win together may fall out over who does what, who is paid when, and who answers for
    the others. One of them leads, and they write it down before they begin. Where `governance`
    tells how they work together, the date of their agreement is only asked for.

    Bad:
        kind: agreement
        id: hub-contract
        status: agreed
        parties:
          - id: depaul-uk
            role: lead
          - id: key-project
            role: member
        consortium:
          formed: before

    Good:
        kind: agreement
        id: hub-contract
        status: agreed
        parties:
          - id: depaul-uk
            role: lead
          - id: key-project
            role: member
        consortium:
          formed: before
          agreement_date: 2026-03-12

    Source: Beyond Big Contracts (2014), on consortia.
    """
    members = [party for party in agreement.parties if party.role in ("lead", "member")]
    leads = [party for party in members if party.role == "lead"]
    told = agreement.consortium
    if not told and len(members) - len(leads) < 1:
        return
    gentle = agreement.status in ("", "draft")
    if agreement.parties and members and len(leads) != 1:
        many = f"{len(leads)} leads" if leads else "no lead"
        yield Problem(
            ("parties",),
            f"This consortium has {many}.",
            "Give one party the role `lead`, and the others the role `member`.",
            Severity.WARNING if gentle or leads else Severity.ERROR,
        )
    if told is None or told.agreement_date is None:
        where: Pointer = ("consortium",) if told else ("parties",)
        described = told is not None and told.governance is not None
        yield Problem(
            where,
            "Nothing says when the members of this consortium made a written agreement.",
            "Write its date under `agreement_date` of `consortium`.",
            Severity.INFORMATION if gentle or described else None,
        )
