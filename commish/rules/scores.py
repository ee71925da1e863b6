"""Weights and scores: a whole of 100, no gaps, and one scale."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from commish.findings import Severity
from commish.insight.sentences import listed, quoted
from commish.insight.shares import Shares
from commish.model.number import grouped, plain
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.commission import Commission
    from commish.model.procurement import Procurement

__all__ = ["scores_are_complete", "scores_keep_to_the_scale", "weights_are_a_whole"]

_SCALES = (Decimal(10), Decimal(100))
"""Options are scored from 0 to 10 or from 0 to 100; which, the scores themselves tell."""
_OUTLIERS = 4
"""One score in so many may stand out as a slip; with more of them, the scale is the longer one."""


@rule("APP002", basis="guidance")
def weights_are_a_whole(document: Commission | Procurement) -> Iterator[Problem]:
    """The weights of the criteria make 100.

    Whoever reads that quality weighs 40 takes it for 40 of 100. If the weights add up to something
    else, each of them says less or more than it seems to. That goes for options and for tenders
    alike. Three times 33.3 is near enough. In a draft this is a reminder.

    Bad:
        kind: commission
        tier: strategic
        status: proposed
        skips:
          tier: political
          because: The duty is in law.
        criteria:
          - id: quality
            title: Quality
            weight: 50
          - id: price
            title: Price
            weight: 40

    Good:
        kind: commission
        tier: strategic
        status: proposed
        skips:
          tier: political
          because: The duty is in law.
        criteria:
          - id: quality
            title: Quality
            weight: 60
          - id: price
            title: Price
            weight: 40

    Source: guidance on multi-criteria analysis of the Department for Energy Security and Net Zero
        and HM Treasury (2024).
    """
    weights = Shares([one.weight for one in document.criteria])
    if document.criteria and not weights.can_be_whole:
        yield Problem(
            ("criteria",),
            f"The weights of the criteria add up to {grouped(plain(weights.sum))}, not to 100.",
            "Correct the weights.",
            Severity.INFORMATION if document.status in ("", "draft") else None,
        )


@rule("APP003", severity=Severity.WARNING, basis="guidance")
def scores_are_complete(commission: Commission) -> Iterator[Problem]:
    """Every option is scored on every criterion, and on nothing else.

    A gap counts as nought, or drops out of the sum, and either way the ranking is not what it
    seems. Asked of options that were scored at all. A score on a criterion that is not there counts
    for nothing.

    Bad:
        kind: commission
        tier: strategic
        criteria:
          - id: quality
            title: Quality
            weight: 60
          - id: price
            title: Price
            weight: 40
        options:
          - id: carry-on
            title: Carry on as now
            do_nothing: true
            scores:
              - criterion: quality
                score: 4

    Good:
        kind: commission
        tier: strategic
        criteria:
          - id: quality
            title: Quality
            weight: 60
          - id: price
            title: Price
            weight: 40
        options:
          - id: carry-on
            title: Carry on as now
            do_nothing: true
            scores:
              - criterion: quality
                score: 4
              - criterion: price
                score: 6

    Source: guidance on multi-criteria analysis of the Department for Energy Security and Net Zero
        and HM Treasury (2024).
    """
    asked = {one.id.casefold(): one.title for one in commission.criteria}
    for index, option in enumerate(commission.options):
        scored = [one.criterion.casefold() for one in option.scores]
        for at, name in enumerate(scored):
            if name not in asked:
                yield Problem(
                    ("options", index, "scores", at, "criterion"),
                    f"{quoted(option.scores[at].criterion)} is none of the criteria.",
                    "Write the id of a criterion, or add it to `criteria`.",
                )
        missing = [quoted(title) for key, title in asked.items() if key not in scored]
        if scored and missing:
            yield Problem(
                ("options", index),
                f"The option {quoted(option.title)} has no score on {listed(missing)}.",
                "Score every option on every criterion, and say why under `because`.",
            )


@rule("APP004", severity=Severity.WARNING, basis="guidance")
def scores_keep_to_the_scale(commission: Commission) -> Iterator[Problem]:
    """All scores are on one scale, from 0 to 10 or from 0 to 100.

    One 70 among sevens decides the whole appraisal, and is most often a slip of the keys. Which
    scale is meant is read from the scores: if all but one or two are 10 or less, the scale ends at
    10.

    Bad:
        kind: commission
        tier: strategic
        criteria:
          - id: quality
            title: Quality
            weight: 100
        options:
          - id: carry-on
            title: Carry on as now
            scores:
              - criterion: quality
                score: 4
          - id: tender
            title: Tender one service
            scores:
              - criterion: quality
                score: 70
          - id: grants
            title: Grants to groups in each town
            scores:
              - criterion: quality
                score: 8
          - id: in-house
            title: A team of our own
            scores:
              - criterion: quality
                score: 6

    Good:
        kind: commission
        tier: strategic
        criteria:
          - id: quality
            title: Quality
            weight: 100
        options:
          - id: carry-on
            title: Carry on as now
            scores:
              - criterion: quality
                score: 4
          - id: tender
            title: Tender one service
            scores:
              - criterion: quality
                score: 7
          - id: grants
            title: Grants to groups in each town
            scores:
              - criterion: quality
                score: 8
          - id: in-house
            title: A team of our own
            scores:
              - criterion: quality
                score: 6

    Source: guidance on multi-criteria analysis of the Department for Energy Security and Net Zero
        and HM Treasury (2024); the two scales are commish's own reading.
    """
    top = _top([one.score for option in commission.options for one in option.scores])
    for index, option in enumerate(commission.options):
        for at, one in enumerate(option.scores):
            if not 0 <= one.score <= top:
                yield Problem(
                    ("options", index, "scores", at, "score"),
                    f"The score {grouped(plain(one.score))} of {quoted(option.title)} is not on"
                    f" the scale from 0 to {top} that the other scores are on.",
                    "Correct it, or put all scores on one scale.",
                )


def _top(scores: list[Decimal]) -> Decimal:
    short, long = _SCALES
    above = sum(score > short for score in scores)
    return short if above * _OUTLIERS <= len(scores) else long
