"""What a police and crime commissioner must publish of grants and of spending."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from commish.findings import Severity
from commish.insight.deciding import kept_on
from commish.insight.facts import Thing
from commish.insight.kept import kept_items
from commish.insight.setting import Setting
from commish.insight.thread import Thread
from commish.insight.worth import pounds_of
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.dates import PartialDate

__all__ = ["grant_says_why_it_reduces_crime", "spending_says_why_it_is_good_value"]

_SETTLED = ("active", "expired_still_running", "ended", "terminated")
_WHY_CRIME = "implications.crime_and_disorder"
_WHY_VALUE = "reasons"


@rule("PCC001", severity=Severity.WARNING, basis="law")
def grant_says_why_it_reduces_crime(thread: Thread, setting: Setting) -> Iterator[Problem]:
    """A commissioner's grant says why it will reduce crime and disorder.

    Of each crime and disorder reduction grant a commissioner publishes the reasons why it will
    reduce crime. They stand in the decision that awards the grant, or that agrees what it is for:
    under `implications.crime_and_disorder`. Which grants are made under which power is not
    recorded, so this is never more than a warning.

    Bad:
        kind: workspace
        body:
          type: pcc
          nation: england
        ---
        kind: agreement
        type: grant
        state: active
        signed: 2026-05-01

    Good:
        kind: workspace
        body:
          type: pcc
          nation: england
        ---
        kind: agreement
        id: refuge-grant
        type: grant
        state: active
        signed: 2026-05-01
        ---
        kind: decision
        status: made
        decides:
          - id: refuge-grant
            change: award
        implications:
          crime_and_disorder:
            text: Women who have somewhere safe to go are harmed less often.
          equality:
            text: Nine in ten of those who gain are women.

    Source: SI 2011/3050, Schedule.
    """
    said = _said_of(thread, _WHY_CRIME)
    for agreement in thread.of_sort("agreement"):
        if agreement.word("type") != "grant" or not _is_settled(agreement):
            continue
        entry = setting.law_on("policing-grants", _when(agreement))
        if entry and not _is_said(thread, agreement, said):
            yield Problem(
                agreement,
                "No decision on this grant says why it will reduce crime and disorder, which is to"
                f" be published ({entry.citation}).",
                f"Say it under `{_WHY_CRIME}` of the decision that awards the grant, and name the"
                " grant under its `decides`.",
                entry.at_most(Severity.WARNING),
            )


@rule("SIO001", severity=Severity.WARNING, basis="law")
def spending_says_why_it_is_good_value(thread: Thread, setting: Setting) -> Iterator[Problem]:
    """A commissioner's larger spending says why it is good value for money.

    Of each item above the limit a commissioner publishes who is paid, for what, and why that is
    good value. The reasons stand in the decision that awards it, or that agrees what it is for:
    under `reasons`. What the reasons say is for readers to judge.

    Bad:
        kind: workspace
        body:
          type: pcc
          nation: england
        ---
        kind: agreement
        type: contract
        state: active
        value: £48,000
        signed: 2026-05-01

    Good:
        kind: workspace
        body:
          type: pcc
          nation: england
        ---
        kind: agreement
        id: victims-helpline
        type: contract
        state: active
        value: £48,000
        signed: 2026-05-01
        ---
        kind: decision
        status: made
        decides:
          - id: victims-helpline
            change: award
        reasons: Three bodies share one line, at a third less for each than a line of its own.
        implications:
          equality:
            text: It is open in eleven languages.

    Source: SI 2011/3050, Schedule.
    """
    said = _said_of(thread, _WHY_VALUE)
    for agreement in thread.of_sort("agreement"):
        worth = pounds_of(agreement)
        if worth is None or agreement.word("type") == "grant" or not _is_settled(agreement):
            continue
        entry = setting.law_on("policing-items", _when(agreement))
        least = entry.amount.amount if entry else None
        if entry is None or least is None or worth <= least:
            continue
        if not _is_said(thread, agreement, said):
            yield Problem(
                agreement,
                f"No decision on this agreement, worth over {entry.amount}, gives a reason why it"
                f" is good value, which is to be published ({entry.citation}).",
                f"Say it under `{_WHY_VALUE}` of the decision that awards it, and name this under"
                " `decides` there.",
                entry.at_most(Severity.WARNING),
            )


def _is_settled(agreement: Thing) -> bool:
    return agreement.status == "agreed" or agreement.word("state") in _SETTLED


def _when(agreement: Thing) -> PartialDate | None:
    return kept_on(agreement.values, "signed") or kept_on(agreement.values, "start")


def _said_of(thread: Thread, key: str) -> frozenset[str]:
    """What is decided by decisions that say something under a key: ids in lower case."""
    return frozenset(
        str(item.get("id")).casefold()
        for decision in thread.of_sort("decision")
        if key in decision.says
        for item in kept_items(decision.values.get("decides"))
    )


def _is_said(thread: Thread, agreement: Thing, said: frozenset[str]) -> bool:
    """Whether something is said of it, of its procurement or of what it is for."""
    procurement = agreement.values.get("procurement")
    named = procurement.get("id") if isinstance(procurement, dict) else procurement
    names = (agreement.id, str(named or ""), *thread.all_above(agreement.id))
    return any(name.casefold() in said for name in names)
