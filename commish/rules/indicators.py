"""Indicators and KPIs: where they started, and which way is good."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from commish.findings import Severity
from commish.insight.facts import Thing
from commish.insight.kept import kept_items
from commish.insight.sentences import quoted
from commish.insight.thread import Thread
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.framework import OutcomeFramework

__all__ = ["indicator_has_a_direction", "target_has_a_dated_baseline"]


@rule("OUT003", severity=Severity.WARNING)
def target_has_a_dated_baseline(thread: Thread) -> Iterator[Problem]:
    """An indicator or KPI with a target has a baseline with its date.

    A target of 60% is a triumph from 20% and a defeat from 70%. Without the date of the baseline
    nobody can tell what has changed since. A KPI has the baseline of the indicator that it
    promises. A target or a baseline that nobody knows says `not stated`, and is left alone.

    Bad:
        kind: outcome-framework
        id: youth-outcomes
        indicators:
          - id: settled
            title: Settled after six months
            direction: higher
            target: 60%

    Good:
        kind: outcome-framework
        id: youth-outcomes
        indicators:
          - id: settled
            title: Settled after six months
            direction: higher
            baseline:
              value: 45%
              period: 2025/26
            target: 60%

    Source: working practice; National Audit Office, Outcome-based payment schemes (2015).
    """
    promised = _promised(thread)
    for thing in thread.of_sort("indicator", "kpi"):
        if not _has_a_target(thing):
            continue
        measured = promised.get(thing.id) if thing.sort == "kpi" else thing
        what = "KPI" if thing.sort == "kpi" else "indicator"
        name = f"The {what} {quoted(thread.title(thing))}"
        if measured is None:
            yield Problem(
                thing,
                f"{name} has a target and names no indicator, so it has no baseline.",
                "Name its indicator under `indicator`.",
                Severity.INFORMATION,
            )
        else:
            yield from _unsure(thing, measured, name)


def _has_a_target(thing: Thing) -> bool:
    return "path" in thing.says or (
        "target" in thing.says and not _is_not_stated(thing.values.get("target"))
    )


def _promised(thread: Thread) -> dict[str, Thing]:
    """The indicator that each KPI promises."""
    found = {}
    for reference in thread.references:
        indicator = thread.find(reference.target) if reference.label == "indicator" else None
        if indicator and indicator.sort == "indicator":
            found[reference.holder] = indicator
    return found


def _unsure(thing: Thing, measured: Thing, name: str) -> Iterator[Problem]:
    if "baseline" not in measured.says:
        yield Problem(
            thing,
            f"{name} has a target but no baseline.",
            "Write where it stood at the start under `baseline`, with its date or period.",
        )
        return
    baseline = measured.values.get("baseline")
    if not isinstance(baseline, Mapping):
        return
    if not _is_not_stated(baseline.get("value")) and not _is_dated(baseline):
        yield Problem(
            thing,
            f"{name} has a target, but its baseline has no date.",
            "Write `at` or `period` beside the value of the `baseline`.",
        )


def _is_not_stated(raw: object) -> bool:
    """Whether a value says that it is not known; of one that changes, at every time."""
    if isinstance(raw, list):
        return all(map(_is_not_stated, raw))
    told = raw.get("value") if isinstance(raw, Mapping) else raw
    return isinstance(told, str) and told.casefold() == "not stated"


def _is_dated(baseline: Mapping[str, object]) -> bool:
    value = baseline.get("value")
    claims = [value] if isinstance(value, Mapping) else kept_items(value)
    return bool({"at", "period"} & baseline.keys()) or any("period" in one for one in claims)


@rule("OUT004")
def indicator_has_a_direction(framework: OutcomeFramework) -> Iterator[Problem]:
    """An indicator says which way is good.

    Whether a rise is good news can't be guessed from a title: more referrals may mean more trust
    or more trouble. Without it no result can be called on or off target. `range` is for what
    should stay between two values, `neutral` for what is only watched.

    Bad:
        kind: outcome-framework
        indicators:
          - id: referrals
            title: Referrals by schools

    Good:
        kind: outcome-framework
        indicators:
          - id: referrals
            title: Referrals by schools
            direction: higher

    Source: working practice.
    """
    for index, indicator in enumerate(framework.indicators):
        if not indicator.direction:
            yield Problem(
                ("indicators", index),
                f"The indicator {quoted(indicator.title)} does not say which way is good.",
                "Write `direction`: higher, lower, range or neutral.",
            )
