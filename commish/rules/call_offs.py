"""Framework agreements: what is called off stays under the ceiling."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from commish.findings import Severity
from commish.insight.budgets import Added, added
from commish.insight.facts import Thing
from commish.insight.kept import kept_money, kept_sum
from commish.insight.regimes import told_at
from commish.insight.sentences import quoted
from commish.insight.setting import Setting
from commish.insight.term_of_agreement import term_of_thing, value_over_term
from commish.insight.thread import Thread
from commish.model.money import Basis, Money
from commish.rules.registry import Problem, rule

__all__ = ["call_offs_stay_under_the_ceiling"]


@rule("CAL001")
def call_offs_stay_under_the_ceiling(thread: Thread, setting: Setting) -> Iterator[Problem]:
    """What is called off a framework agreement does not add up to more than its ceiling.

    Above the ceiling nothing more may be bought under it: what is, was never competed for. What is
    not stated is counted and never taken for zero. Each call-off counts for its whole term.

    Bad:
        kind: agreement
        id: care-framework
        type: framework_agreement
        ceiling: £100,000
        ---
        kind: agreement
        id: care-north
        type: call_off
        call_off_of: care-framework
        value: £70,000
        ---
        kind: agreement
        id: care-south
        type: call_off
        call_off_of: care-framework
        value: £40,000

    Good:
        kind: agreement
        id: care-framework
        type: framework_agreement
        ceiling: £100,000
        ---
        kind: agreement
        id: care-north
        type: call_off
        call_off_of: care-framework
        value: £70,000
        ---
        kind: agreement
        id: care-south
        type: call_off
        call_off_of: care-framework
        value: £20,000

    Source: working practice; Procurement Act 2023, section 45, on what a framework states.
    """
    for framework in thread.of_sort("agreement"):
        ceiling = kept_sum(framework.values.get("ceiling"))
        drawn = _drawn(framework, ceiling, thread, setting) if ceiling else None
        if drawn and drawn.exceeds:
            yield Problem(
                told_at(framework, _call_offs(framework, thread), "ceiling"),
                f"The call-offs under {quoted(framework.title)} add up to {drawn}, more than its"
                f" ceiling of {ceiling}.",
                "Stop calling off, and take advice on what went over; or correct the values.",
                None if drawn.is_exact else Severity.WARNING,
                tuple((one, f"{one.id} stands here") for one in _call_offs(framework, thread)),
            )


def _call_offs(framework: Thing, thread: Thread) -> list[Thing]:
    below = (one.below for one in thread.below(framework.id) if one.label == "call_off_of")
    return [one for one in map(thread.find, below) if one]


def _drawn(framework: Thing, ceiling: Money, thread: Thread, setting: Setting) -> Added | None:
    call_offs = _call_offs(framework, thread)
    whole = replace(ceiling, basis=Basis.TERM, as_written="")
    parts = [_over_term(one) for one in call_offs]
    return added(parts, whole, setting.workspace.vat) if call_offs else None


def _over_term(agreement: Thing) -> Money | None:
    """The value for the whole term as it stands now, VAT as it is written."""
    dated = kept_money(agreement.values.get("value"))
    return value_over_term(dated.latest, term_of_thing(agreement)) if dated else None
