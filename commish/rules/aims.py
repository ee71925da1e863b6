"""Targets that can be judged: a tolerance that leaves room, a range with its ends in order."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from commish.findings import Severity
from commish.insight.exactly import exact
from commish.insight.promised import Promise, promise
from commish.insight.regimes import at
from commish.insight.thread import Thread
from commish.insight.withholding import called
from commish.model.quantity import Quantity
from commish.rules.registry import Problem, rule

__all__ = ["target_can_be_judged"]


@rule("RAG002")
def target_can_be_judged(thread: Thread) -> Iterator[Problem]:
    """A target, its range and its tolerance can tell on target from off target.

    A tolerance in per cent of a target of zero leaves no room at all: write it in points. A range
    has an end, and its lower end under its upper one. A tolerance is no less than zero. That a
    target was reached before anybody began is only mentioned: it may be there to hold what was
    won.

    Bad:
        kind: outcome-framework
        id: youth-outcomes
        indicators:
          - id: sleeping-out
            title: Young people who sleep out
            direction: lower
            baseline:
              value: 12
              period: 2025/26
            target: 0
            tolerance: 5%

    Good:
        kind: outcome-framework
        id: youth-outcomes
        indicators:
          - id: sleeping-out
            title: Young people who sleep out
            direction: lower
            baseline:
              value: 12
              period: 2025/26
            target: 0
            tolerance: 1

    Source: working practice.
    """
    for thing in thread.of_sort("indicator", "kpi"):
        promised = promise(thread, thing.id)
        if promised:
            name = f"The {'KPI' if thing.sort == 'kpi' else 'indicator'} {called(thread, thing)}"
            yield from _tolerance(promised, name)
            yield from _range(promised, name)
            yield from _reached(promised, name)


def _tolerance(promised: Promise, name: str) -> Iterator[Problem]:
    thing, tolerance = promised.thing, promised.tolerance
    if tolerance is None or not {"tolerance", "target"} & thing.values.keys():
        return
    targets = [term.value for term in promised.target.terms] if promised.target else []
    if tolerance.value is not None and tolerance.value < 0:
        yield Problem(
            at(thing, "tolerance"),
            f"{name} has a tolerance below zero.",
            "Write it without the minus.",
        )
    elif tolerance.unit == "%" and any(exact(one) == 0 for one in targets):
        yield Problem(
            at(thing, "tolerance"),
            f"{name} has a target of zero and a tolerance in per cent of it, which is nothing.",
            "Write the tolerance in points: `tolerance: 2`.",
        )


def _range(promised: Promise, name: str) -> Iterator[Problem]:
    thing = promised.thing
    if not ({"low", "high"} & thing.values.keys() or promised.direction == "range"):
        return
    low, high = (exact(end) for end in promised.ends)
    if low is not None and high is not None and low > high:
        yield Problem(
            at(thing, "low"),
            f"{name} has a range that ends before it begins.",
            "Swap `low` and `high`.",
        )
    is_empty = promised.ends == (None, None) and promised.target is None
    if is_empty and thing.sort == "indicator":
        yield Problem(
            thing,
            f"{name} is to stay in a range, and neither end of it is written.",
            "Write `low`, `high` or both.",
            Severity.INFORMATION,
        )


def _reached(promised: Promise, name: str) -> Iterator[Problem]:
    thing = promised.thing
    target = promised.target.first if promised.target and "target" in thing.values else None
    if target is None or not _is_reached(promised.baseline, target, promised.direction):
        return
    yield Problem(
        thing,
        f"{name} had reached its target already at the baseline.",
        "Say in `note` that it is to be held, or set the target higher.",
        Severity.INFORMATION,
    )


def _is_reached(baseline: Quantity | None, target: Quantity, direction: str) -> bool:
    began, wanted = exact(baseline), exact(target)
    if began is None or wanted is None or baseline is None or baseline.unit != target.unit:
        return False
    ahead: Decimal = began - wanted
    return (direction == "higher" and ahead >= 0) or (direction == "lower" and ahead <= 0)
