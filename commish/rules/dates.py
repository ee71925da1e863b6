"""Dates of one document that stand in their order: what begins, what falls between, what ends."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from commish.findings import Pointer, Severity
from commish.insight.sentences import quoted
from commish.insight.settled import agreement_is_settled, gently
from commish.model.dates import PartialDate, months_after
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.agreement import Agreement
    from commish.model.commission import Commission
    from commish.model.decision import Decision
    from commish.model.plan import Plan
    from commish.model.pool import Pool
    from commish.model.procurement import Procurement
    from commish.model.terms import Dated

__all__ = ["dates_stand_in_their_order"]

_MEND = "Correct whichever date is wrong."
_Pair = tuple[Pointer, str, PartialDate | None, str, PartialDate | None]
"""Where the later date stands and what it is called, and the same of the earlier one."""


@rule("CON003")
def dates_stand_in_their_order(
    document: Agreement | Commission | Decision | Plan | Pool | Procurement,
) -> Iterator[Problem]:
    """What begins comes before what ends, and what belongs to a term falls within it.

    An end before its start is a slip of the keys, and every sum over the term goes wrong with it:
    its months, its value, its last day of notice. A break or a variation outside the term binds
    nobody. Extensions count as if all were used. Of a month or a year the day that fits best
    counts, so only what can't be right is found. A draft is warned.

    Bad:
        kind: agreement
        signed: 2026-03-02
        start: 2026-04-01
        end: 2025-03-31

    Good:
        kind: agreement
        signed: 2026-03-02
        start: 2026-04-01
        end: 2031-03-31
        breaks:
          - id: year-2
            on: 2028-03-31

    Source: working practice.
    """
    for where, late, second, early, first in _pairs(document):
        if first and second and second.last < first.first:
            severity = gently(Severity.ERROR, settled=_is_settled(document))
            yield Problem(
                where,
                f"The {late}, {second.words}, comes before the {early}, {first.words}.",
                _MEND,
                severity,
            )
    if document.kind == "agreement":
        yield from _within(document)
    elif document.kind == "decision":
        yield from _route(document)


def _is_settled(document: Agreement | Commission | Decision | Plan | Pool | Procurement) -> bool:
    if document.kind == "agreement":
        return agreement_is_settled(document)
    return document.status not in ("", "draft") or document.kind == "procurement"


def _pairs(
    document: Agreement | Commission | Decision | Plan | Pool | Procurement,
) -> Iterator[_Pair]:
    """The pairs of dates of which the one can't come before the other."""
    if document.kind in ("plan", "pool"):
        yield ("to",), "last day", document.to, "first day", document.from_
    elif document.kind == "procurement":
        began = document.started
        yield ("planned_award",), "planned award", document.planned_award, "beginning", began
        for index, award in enumerate(document.awards):
            yield ("awards", index, "on"), "award", award.on, "beginning", began
    elif document.kind == "commission":
        start = document.start.first if document.start else None
        yield from _ends(document.end, start)
    elif document.kind == "agreement":
        yield from _ends(document.end, document.start)
        yield ("ended_on",), "day on which it ended", document.ended_on, "start", document.start
        for index, party in enumerate(document.parties):
            yield ("parties", index, "to"), "last day", party.to, "first day", party.from_


def _ends(ends: Dated[PartialDate] | None, start: PartialDate | None) -> Iterator[_Pair]:
    for index, term in enumerate(ends.terms if ends else ()):
        where: Pointer = ("end", index) if ends and ends.changes else ("end",)
        yield where, "end", term.value, "start", start


def _within(agreement: Agreement) -> Iterator[Problem]:
    """What of an agreement falls outside its term."""
    starts = [day for day in (agreement.signed, agreement.start) if day]
    begins = min((day.first for day in starts), default=date.min) if agreement.start else date.min
    ends = _last_days(agreement)
    severity = gently(Severity.ERROR, settled=agreement_is_settled(agreement))
    for where, what, day, last in _parts(agreement, ends):
        if day.last < begins:
            start = PartialDate.of(begins).words
            message = f"{what} {day.when}, before the agreement begins on {start}."
        elif last and day.first > last and agreement.state != "expired_still_running":
            message = f"{what} {day.when}, after the term ends on {PartialDate.of(last).words}."
        else:
            continue
        yield Problem(where, message, _MEND, severity)


def _last_days(agreement: Agreement) -> list[date]:
    """The last day of the term, then with one extension after the other; empty: not known."""
    if agreement.end is None:
        return []
    last = max(term.value.last for term in agreement.end.terms)
    months = accumulate((one.months for one in agreement.extensions), initial=0)
    return [months_after(last, count) for count in months]


def _parts(
    agreement: Agreement, ends: list[date]
) -> Iterator[tuple[Pointer, str, PartialDate, date | None]]:
    """What falls within the term: where it stands, its sentence, its day and its last one."""
    final = ends[-1] if ends else None
    for index, one in enumerate(agreement.breaks):
        yield ("breaks", index, "on"), f"The break {quoted(one.id)} falls", one.on, final
    for index, option in enumerate(agreement.extensions):
        if option.notice_by:
            what = f"The notice of the extension {quoted(option.id)} is due"
            last = ends[index] if ends else None
            yield ("extensions", index, "notice_by"), what, option.notice_by, last
    for index, change in enumerate(agreement.variations):
        what = f"Variation {change.no} takes effect"
        yield ("variations", index, "effective"), what, change.effective, final
    for index, term in enumerate(agreement.value.terms if agreement.value else ()):
        if index and term.starts:
            yield ("value", index), "A new value takes effect", term.starts, final


def _route(decision: Decision) -> Iterator[Problem]:
    """Steps of a route whose dates run backwards."""
    dated = [(index, one) for index, one in enumerate(decision.route) if one.date]
    for (_, before), (index, after) in pairwise(dated):
        if before.date and after.date and after.date.last < before.date.first:
            yield Problem(
                ("route", index, "date"),
                f"This step is dated {after.date.words}, before the one above it,"
                f" {before.date.words}.",
                "Correct the date, or put the steps in order.",
                Severity.WARNING,
            )
