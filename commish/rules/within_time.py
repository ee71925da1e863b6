"""A commission keeps within the time of what it answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from commish.findings import Severity
from commish.insight.facts import Thing
from commish.insight.kept import kept_dates
from commish.insight.sentences import listed, quoted
from commish.insight.thread import Thread
from commish.insight.within import families
from commish.model.dates import PartialDate
from commish.rules.registry import Problem, rule

__all__ = ["dates_lie_within"]


class _Span(NamedTuple):
    starts: PartialDate | None
    ends: PartialDate | None


@rule("TIR012", severity=Severity.INFORMATION, basis="seed")
def dates_lie_within(thread: Thread) -> Iterator[Problem]:
    """A commission neither starts before what it answers nor ends after it.

    What runs on when the commission above has ended is paid for by a promise that is over; what
    starts before it was not asked for yet. There are honest reasons, such as a pilot that came
    first or a plan that is carried out once it is written, so this is only a reminder. Of a month
    or a year the gentlest day counts, and dates that are not written break nothing. A commission
    that answers several has the time of all of them together.

    Bad:
        kind: commission
        id: safe-streets
        tier: strategic
        start: 2026-04
        end: 2029-03
        ---
        kind: commission
        id: street-lights
        tier: tactical
        answers:
          - safe-streets
        start: 2026-04
        end: 2031-03

    Good:
        kind: commission
        id: safe-streets
        tier: strategic
        start: 2026-04
        end: 2029-03
        ---
        kind: commission
        id: street-lights
        tier: tactical
        answers:
          - safe-streets
        start: 2026-04
        end: 2029-03

    Source: commissioning guide of Northamptonshire County Council (2014), Table 1.
    """
    for child, parents in families(thread):
        own, above = _span(child), [_span(one) for one in parents]
        begins = _all([one.starts for one in above])
        if own.starts and begins:
            first = min(begins, key=lambda one: one.first)
            if own.starts.last < first.first:
                yield _apart(child, parents, ("starts", own.starts, "before"), first)
        ends = _all([one.ends for one in above])
        if own.ends and ends:
            last = max(ends, key=lambda one: one.last)
            if own.ends.first > last.last:
                yield _apart(child, parents, ("ends", own.ends, "after"), last)


def _span(commission: Thing) -> _Span:
    start = kept_dates(commission.values.get("start"))
    end = kept_dates(commission.values.get("end"))
    return _Span(start.first if start else None, end.latest if end else None)


def _all(dates: list[PartialDate | None]) -> list[PartialDate]:
    """The dates, if each is known."""
    known = [one for one in dates if one]
    return known if len(known) == len(dates) else []


def _apart(
    child: Thing, parents: list[Thing], told: tuple[str, PartialDate, str], bound: PartialDate
) -> Problem:
    verb, own, order = told
    names = listed(quoted(one.title) for one in parents)
    theirs = verb if len(parents) == 1 else verb.removesuffix("s")
    return Problem(
        child,
        f"{quoted(child.title)} {verb} {own.when}, {order} what it answers: {names} {theirs}"
        f" {bound.when}.",
        "Correct the dates, or let what it answers run as long.",
        related=tuple((one, f"{one.id} stands here") for one in parents),
    )
