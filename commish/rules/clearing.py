"""What is looked at before a decision is made: equality, money, law."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from commish.findings import Severity
from commish.insight.deciding import (
    kept_decided_on,
    kept_deciding,
    kept_on,
    only_notes,
)
from commish.insight.facts import Thing
from commish.insight.kept import kept_items
from commish.insight.pointing import inside
from commish.insight.sentences import listed
from commish.insight.setting import Setting
from commish.insight.thread import Thread
from commish.insight.withholding import told
from commish.insight.worth import pounds_of
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.dates import PartialDate
    from commish.model.money import Money

__all__ = ["equality_is_looked_at_before_deciding", "final_paper_is_cleared"]

_ASKED = ("proposed", "made")
_EQUALITY = "implications.equality"


@rule("GOV005", basis="law")
def equality_is_looked_at_before_deciding(thread: Thread, setting: Setting) -> Iterator[Problem]:
    """Equality is looked at before a decision is made, and the paper says so.

    Due regard can't be had afterwards. The paper speaks of it under `implications.equality`, if
    only to say that it touches nobody and why; or the commission that is decided has a dated
    analysis. A paper that only notes something decides nothing, and is not asked.

    Bad:
        kind: workspace
        body:
          type: pcc
          nation: england
        ---
        kind: decision
        status: proposed
        route:
          - body: commissioner
            capacity: decides
            date: 2026-12-01

    Good:
        kind: workspace
        body:
          type: pcc
          nation: england
        ---
        kind: decision
        status: proposed
        route:
          - body: commissioner
            capacity: decides
            date: 2026-12-01
        implications:
          equality:
            text: Women would gain most, since most of those who are harmed are women.
            cleared_on: 2026-11-16

    Source: Equality Act 2010, section 149.
    """
    for decision in thread.of_sort("decision"):
        when = kept_decided_on(decision)
        if not _decides(decision) or (when is None and decision.status == "made"):
            continue
        entry = setting.law_on("equality-duty", when or setting.as_of)
        if entry is None:
            continue
        fault = _late_analysis(thread, decision, when)
        if fault is None:
            continue
        yield Problem(
            decision,
            f"The equality analysis for this decision {fault} ({entry.citation}).",
            "Write what it means for equality under `implications.equality`, or date the analysis"
            " under `equality.assessed_on` of the commission.",
            entry.at_most(Severity.ERROR),
        )


def _decides(decision: Thing) -> bool:
    """Whether it is a paper on which something is, or is to be, decided."""
    route = kept_items(decision.values.get("route"))
    capacities = [step.get("capacity") for step in route]
    asked = decision.status in _ASKED and (kept_deciding(decision) or "decides" in decision.values)
    return bool(asked) and not only_notes(decision.word("type"), capacities)


def _late_analysis(thread: Thread, decision: Thing, when: PartialDate | None) -> str | None:
    """What is wrong with the analysis, as the end of a sentence; None: nothing is."""
    dates = [
        (kept_on(one.values.get("equality"), "assessed_on"), one)
        for one in _decided(thread, decision)
    ]
    if _EQUALITY in decision.says:
        implications = decision.values.get("implications")
        said = implications.get("equality") if isinstance(implications, Mapping) else None
        cleared = kept_on(said, "cleared_on")
        if cleared is None:
            return None
        dates.append((cleared, decision))
    known = [(date, thing) for date, thing in dates if date]
    if not known:
        return "is missing"
    first, thing = min(known, key=lambda one: one[0])
    if when is None or first.first <= when.last:
        return None
    return f"is dated {told(thread, thing, first.words)}, after the decision"


def _decided(thread: Thread, decision: Thing) -> Iterator[Thing]:
    for item in kept_items(decision.values.get("decides")):
        found = thread.find(str(item.get("id")))
        if found:
            yield found


@rule("CLR001", basis="policy")
def final_paper_is_cleared(thread: Thread, setting: Setting) -> Iterator[Problem]:
    """A final paper has every clearance, and speaks of every implication, that the body asks for.

    The lists are the body's own: `clearances_needed` and `implications_needed` in commish.yaml. A
    clearance that is needed only over a sum is asked where what is decided is known to be worth
    more. A clearance that came after the decision is worth a look.

    Bad:
        kind: workspace
        clearances_needed:
          - role: finance
          - role: legal
        ---
        kind: decision
        status: proposed
        clearances:
          - role: finance
            post: Section 151 Officer

    Good:
        kind: workspace
        clearances_needed:
          - role: finance
          - role: legal
        ---
        kind: decision
        status: proposed
        clearances:
          - role: finance
            post: Section 151 Officer
          - role: legal
            post: Monitoring Officer

    Source: working practice; Shropshire Council, Strategic commissioning (2012), 5.3.
    """
    workspace = setting.workspace
    if not workspace.clearances_needed and not workspace.implications_needed:
        return
    for decision in thread.of_sort("decision"):
        if decision.status not in _ASKED:
            continue
        cleared = {
            str(one.get("role")): one for one in kept_items(decision.values.get("clearances"))
        }
        roles = [
            one.role
            for one in workspace.clearances_needed
            if one.role not in cleared and _is_needed(thread, decision, one.over)
        ]
        unsaid = [
            one
            for one in workspace.implications_needed
            if f"implications.{one}" not in decision.says
        ]
        yield from _lacking(decision, roles, unsaid)
        yield from _too_late(decision, cleared.values())


def _is_needed(thread: Thread, decision: Thing, over: Money | None) -> bool:
    if over is None or over.amount is None:
        return True
    worth = [pounds_of(one) for one in _decided(thread, decision)]
    return any(one > over.amount for one in worth if one is not None)


def _lacking(decision: Thing, roles: list[str], unsaid: list[str]) -> Iterator[Problem]:
    faults = []
    if roles:
        faults.append(f"lacks {listed(map(_named, roles))} clearance")
    if unsaid:
        faults.append(f"says nothing of its {listed(map(_named, unsaid))} implications")
    if faults:
        yield Problem(
            decision,
            f"This paper {' and '.join(faults)}.",
            "Add what is missing under `clearances` and `implications`; `none_because` is an answer"
            " too. Until then call it a draft.",
        )


def _named(key: str) -> str:
    return "human resources" if key == "hr" else key.replace("_", " ")


def _too_late(decision: Thing, clearances: Iterable[Mapping[str, object]]) -> Iterator[Problem]:
    when = kept_decided_on(decision)
    for one in clearances:
        cleared = kept_on(one, "on")
        if when and cleared and cleared.first > when.last:
            yield Problem(
                inside(decision, "clearances"),
                f"The {_named(str(one.get('role')))} clearance is dated {cleared.words}, after"
                f" the decision of {when.words}.",
                "Correct the dates, or say in the paper that it was cleared afterwards.",
                Severity.WARNING,
            )
