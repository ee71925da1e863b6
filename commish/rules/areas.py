"""Whole areas and the places in them: an average is nobody's home."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from decimal import Decimal
from typing import NamedTuple

from commish.findings import Severity
from commish.insight.coverage import links_called
from commish.insight.facts import Thing
from commish.insight.kept import kept_items
from commish.insight.sentences import quoted
from commish.insight.setting import Setting
from commish.insight.thread import Thread
from commish.insight.within import lies_within
from commish.model.number import EXACT
from commish.model.period import Period
from commish.model.quantity import Quantity
from commish.model.value import NotAValue
from commish.rules.registry import Problem, rule

__all__ = ["outcome_suits_each_place"]

_WHOLE = Decimal(100)


class _Standing(NamedTuple):
    place: Thing
    period: Period
    value: Quantity


@rule("GEO001", severity=Severity.INFORMATION, basis="seed")
def outcome_suits_each_place(thread: Thread, setting: Setting) -> Iterator[Problem]:
    """An outcome for a whole area takes notice of how much its places differ.

    An average is nobody's home. Where one town stands far below the next, the same outcome at the
    same target leaves out those who need it most. Places are compared where series of one indicator
    give values for the same period; how far apart is far, the rulebook `good-practice` says. An
    indicator with `breakdowns` is looked at by place already.

    Bad:
        kind: workspace
        places:
          - id: county
            title: The county
            level: county
          - id: north-town
            title: North town
            level: town
            within: county
          - id: south-town
            title: South town
            level: town
            within: county
        ---
        kind: outcome-framework
        outcomes:
          - id: in-work
            title: People who look for work find it
            places:
              - county
        indicators:
          - id: found-work
            title: People in work six months later
            direction: higher
            measures:
              - in-work
        ---
        kind: series
        id: north-work
        indicator: found-work
        place: north-town
        values:
          - period: 2025/26
            value: 60%
        ---
        kind: series
        id: south-work
        indicator: found-work
        place: south-town
        values:
          - period: 2025/26
            value: 20%

    Good:
        kind: workspace
        places:
          - id: county
            title: The county
            level: county
          - id: north-town
            title: North town
            level: town
            within: county
          - id: south-town
            title: South town
            level: town
            within: county
        ---
        kind: outcome-framework
        outcomes:
          - id: in-work
            title: People who look for work find it
            places:
              - county
        indicators:
          - id: found-work
            title: People in work six months later
            direction: higher
            breakdowns:
              - place
            measures:
              - in-work
        ---
        kind: series
        id: north-work
        indicator: found-work
        place: north-town
        values:
          - period: 2025/26
            value: 60%
        ---
        kind: series
        id: south-work
        indicator: found-work
        place: south-town
        values:
          - period: 2025/26
            value: 20%

    Source: commissioning guide of Northamptonshire County Council (2014): outcomes may differ
        between areas or groups.
    """
    limit = setting.law_on("places-apart-share", setting.as_of)
    series = _standings(thread)
    if limit is None or not series:
        return
    places = links_called(thread, "places")
    for outcome in thread.of_sort("outcome"):
        wide = [link.target.casefold() for link in places.get(outcome.id, ())]
        for indicator in _indicators(thread, outcome) if len(wide) == 1 else ():
            apart = _apart(thread, series.get(indicator.id, []), wide[0])
            if apart and _share(*apart) > limit.number:
                low, high = apart
                yield Problem(
                    outcome,
                    f"The outcome {quoted(outcome.title)} is one for all of"
                    f" {_name(thread, wide[0])}, but {quoted(indicator.title)} differs by more than"
                    f" {limit.number}% between {quoted(low.place.title)} and"
                    f" {quoted(high.place.title)} ({low.period.text}).",
                    "Set it by place, or write under `breakdowns` of the indicator how it is"
                    " looked at.",
                )


def _name(thread: Thread, place: str) -> str:
    thing = thread.find(place)
    return quoted(thing.title if thing else place)


def _indicators(thread: Thread, outcome: Thing) -> Iterator[Thing]:
    """Its indicators that are looked at as a whole only."""
    for step in thread.below(outcome.id):
        below = thread.find(step.below)
        if below and below.sort == "indicator" and "breakdowns" not in below.says:
            yield below


def _standings(thread: Thread) -> Mapping[str, list[_Standing]]:
    """The newest value of each series about a place, by its indicator."""
    about = links_called(thread, "place", "indicator")
    found: dict[str, list[_Standing]] = {}
    for series in thread.of_sort("series"):
        named = {link.label: thread.find(link.target) for link in about.get(series.id, ())}
        place, indicator = named.get("place"), named.get("indicator")
        newest = _newest(series)
        if place and indicator and newest:
            found.setdefault(indicator.id, []).append(_Standing(place, *newest))
    return found


def _newest(series: Thing) -> tuple[Period, Quantity] | None:
    values = []
    for one in kept_items(series.values.get("values")):
        with suppress(NotAValue):
            value = Quantity.parse(one.get("value"))
            if value.stated and not value.change:
                values.append((Period.parse(one.get("period")), value))
    return max(values, key=lambda one: one[0].last, default=None)


def _apart(
    thread: Thread, standings: list[_Standing], wide: str
) -> tuple[_Standing, _Standing] | None:
    """The lowest and the highest of the places within an area, of the newest period of all."""
    inside = [one for one in standings if wide in [*lies_within(thread, one.place.id)][1:]]
    newest = max((one.period.last for one in inside), default=None)
    alike = [one for one in inside if one.period.last == newest]
    ordered = sorted(alike, key=lambda one: one.value.value or Decimal(0))
    return (ordered[0], ordered[-1]) if len(ordered) > 1 else None


def _share(low: _Standing, high: _Standing) -> Decimal:
    """By how much of the higher value the lower one is under it, in per cent."""
    above, below = high.value.value or Decimal(0), low.value.value or Decimal(0)
    if above <= 0:
        return Decimal(0)
    return EXACT.divide(EXACT.multiply(EXACT.subtract(above, below), _WHOLE), above)
