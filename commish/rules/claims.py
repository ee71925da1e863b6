"""Counts of a return that add up: claims, monthly totals, and what counts through the year."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from commish.findings import Pointer, Severity
from commish.insight.agreeing import total_of
from commish.insight.exactly import exact
from commish.insight.returned import returns_of
from commish.insight.thread import Thread
from commish.model.number import grouped
from commish.model.period import APRIL, Period
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.return_ import Claim, Return

__all__ = ["claims_and_totals_add_up", "cumulative_figure_does_not_fall"]


@rule("ARI003")
def claims_and_totals_add_up(document: Return) -> Iterator[Problem]:
    """What was verified and refused is what was claimed, and a month is counted once.

    Claims are paid, so each has to end as verified or refused, and no more can be inspected or
    fail than there are. Claims that nobody has settled yet are only reminded. Monthly totals lie in
    the period of the return, and a month, provider and band stand there once.

    Bad:
        kind: return
        id: hub-2026-27-q2
        agreement: hub-contract
        period: 2026/27 Q2
        claims:
          - id: settled
            component: six-months
            claimed: 9
            verified: 8
            refused: 2

    Good:
        kind: return
        id: hub-2026-27-q2
        agreement: hub-contract
        period: 2026/27 Q2
        claims:
          - id: settled
            component: six-months
            claimed: 9
            verified: 8
            refused: 1

    Source: working practice; National Audit Office, Outcome-based payment schemes (2015).
    """
    for index, claim in enumerate(document.claims):
        is_open = document.state == "provisional" or document.status == "draft"
        yield from _claim(claim, ("claims", index), is_open=is_open)
    yield from _totals(document)


def _claim(claim: Claim, where: Pointer, *, is_open: bool) -> Iterator[Problem]:
    claimed, verified, refused, sampled, failed = (
        exact(getattr(claim, key))
        for key in ("claimed", "verified", "refused", "sampled", "failed")
    )
    mend = "Correct the one that is wrong."
    settled = total_of([verified, refused])
    if claimed is not None and settled is not None and settled != claimed:
        over = settled > claimed
        yield Problem(
            (*where, "claimed"),
            f"Of {grouped(claimed)} results claimed, {grouped(settled)} were verified or refused.",
            mend if over else "Correct the one that is wrong, or leave out `refused` until then.",
            None if over else Severity.INFORMATION if is_open else Severity.WARNING,
        )
    elif claimed is not None and verified is not None and verified > claimed:
        message = f"Only {grouped(claimed)} were claimed, but {grouped(verified)} were verified."
        yield Problem((*where, "verified"), message, mend)
    if sampled is not None and failed is not None and failed > sampled:
        message = f"Only {grouped(sampled)} were inspected, but {grouped(failed)} failed."
        yield Problem((*where, "failed"), message, mend)
    if sampled is not None and claimed is not None and sampled > claimed:
        message = f"Only {grouped(claimed)} were claimed, but {grouped(sampled)} were inspected."
        yield Problem((*where, "sampled"), message, mend)


def _totals(document: Return) -> Iterator[Problem]:
    seen: dict[tuple[object, ...], int] = {}
    for index, total in enumerate(document.totals):
        month = total.month
        if month.first > document.period.last or month.last < document.period.first:
            yield Problem(
                ("totals", index, "month"),
                f"{month.words} is outside the period of this provider return,"
                f" {document.period.words}.",
                "Correct the month, or move the line to the return of its period.",
            )
        line = (month, total.provider.id if total.provider else "", total.band)
        if seen.setdefault(line, index) != index:
            yield Problem(
                ("totals", index),
                "The totals give this month, provider and band twice.",
                "Add the two lines together, or leave one out.",
                Severity.WARNING,
            )


@rule("ARI002")
def cumulative_figure_does_not_fall(thread: Thread) -> Iterator[Problem]:
    """What counts from the start of the year does not fall within the year.

    A running total can stay or grow. Where it falls, one of two returns is wrong, or the figure is
    no running total. A return that may still change is only reminded.

    Bad:
        kind: return
        id: hub-q1
        agreement: hub-contract
        period: 2026/27 Q1
        measures:
          - kpi: referrals
            value: 40
            cumulative: true
        ---
        kind: return
        id: hub-q2
        agreement: hub-contract
        period: 2026/27 Q2
        measures:
          - kpi: referrals
            value: 38
            cumulative: true

    Good:
        kind: return
        id: hub-q1
        agreement: hub-contract
        period: 2026/27 Q1
        measures:
          - kpi: referrals
            value: 40
            cumulative: true
        ---
        kind: return
        id: hub-q2
        agreement: hub-contract
        period: 2026/27 Q2
        measures:
          - kpi: referrals
            value: 62
            cumulative: true

    Source: working practice.
    """
    returns = returns_of(thread)
    for returned in returns.standing:
        before = returns.before(returned)
        if before is None or not _is_of_one_year(before.period, returned.period):
            continue
        for measure in returned.measures:
            last = before.measure(measure.kpi)
            if last is None or not (last.cumulative and measure.cumulative):
                continue
            was, now = last.number, measure.number
            percent = "%" in (last.unit, measure.unit)
            if was is not None and now is not None and now < was and not percent:
                open_ = returned.is_open or before.is_open
                yield Problem(
                    returned.at("measures", measure.place, "value"),
                    f"This figure counts from the start of the year, but fell from {grouped(was)}"
                    f" to {grouped(now)}.",
                    "Correct one of the two figures, or leave out `cumulative`.",
                    Severity.WARNING if open_ else None,
                    ((before.at("measures", last.place, "kpi"), "the last figure stands here"),),
                )


def _is_of_one_year(earlier: Period, later: Period) -> bool:
    """Of calendar months and quarters nobody knows whether they count from January or April."""
    sure = earlier.year_starts != 1 or earlier.first.month >= APRIL or later.first.month < APRIL
    return earlier.year == later.year and sure
