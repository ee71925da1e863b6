"""The ranking of options: how sure the winner is, and who never had a chance."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from commish.findings import Severity
from commish.insight.appraisal import Appraisal, rounded
from commish.insight.sentences import listed, quoted
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.commission import Commission

__all__ = ["no_option_is_beaten_everywhere", "winner_does_not_hang_on_one_weight"]


@rule("APP005", severity=Severity.INFORMATION, basis="guidance")
def winner_does_not_hang_on_one_weight(commission: Commission) -> Iterator[Problem]:
    """The option that wins does not hang on the weight of one criterion.

    Weights are judgements, and reasonable people would set them a little otherwise. If five points
    change the winner, members should hear it before they decide. The other weights give way in
    proportion. This is never more than a reminder.

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
          - id: tender
            title: Tender one service
            scores:
              - criterion: quality
                score: 8
              - criterion: price
                score: 5
          - id: grants
            title: Grants to groups in each town
            scores:
              - criterion: quality
                score: 6
              - criterion: price
                score: 7

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
          - id: tender
            title: Tender one service
            scores:
              - criterion: quality
                score: 8
              - criterion: price
                score: 5

    Source: guidance on multi-criteria analysis of the Department for Energy Security and Net Zero
        and HM Treasury (2024).
    """
    appraisal = _appraisal(commission)
    swing = appraisal.smallest_swing if appraisal else None
    if appraisal is None or swing is None:
        return
    options = {one.id: quoted(one.title) for one in commission.options}
    criteria = [one.id.casefold() for one in commission.criteria]
    index = criteria.index(swing.criterion)
    direction = "rises" if swing.to > swing.weight else "falls"
    yield Problem(
        ("criteria", index, "weight"),
        f"{options[swing.winner]} wins with {rounded(appraisal.ranking[0].score)}. If the weight of"
        f" {quoted(commission.criteria[index].title)} {direction} from {rounded(swing.weight)} to"
        f" {rounded(swing.to)}, {options[swing.rival]} draws level.",
        "Say in the paper how sure the weights are.",
    )


@rule("APP006", severity=Severity.INFORMATION, basis="guidance")
def no_option_is_beaten_everywhere(commission: Commission) -> Iterator[Problem]:
    """No option is compared that another beats on every count.

    An option that is nowhere better and somewhere worse than another can't win, whatever the
    weights. It may be there to show that it was thought of; if most are like this, the choice was
    no choice. Doing nothing is there to be compared with, and is left alone.

    Bad:
        kind: commission
        tier: strategic
        criteria:
          - id: quality
            title: Quality
            weight: 100
        options:
          - id: tender
            title: Tender one service
            scores:
              - criterion: quality
                score: 5
          - id: grants
            title: Grants to groups in each town
            scores:
              - criterion: quality
                score: 7

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
          - id: tender
            title: Tender one service
            scores:
              - criterion: quality
                score: 5
              - criterion: price
                score: 8
          - id: grants
            title: Grants to groups in each town
            scores:
              - criterion: quality
                score: 7
              - criterion: price
                score: 6

    Source: guidance on multi-criteria analysis of the Department for Energy Security and Net Zero
        and HM Treasury (2024).
    """
    appraisal = _appraisal(commission)
    beaten = dict(appraisal.dominated()) if appraisal else {}
    options = {one.id: quoted(one.title) for one in commission.options}
    weak: dict[str, list[int]] = {}
    for index, option in enumerate(commission.options):
        nothing = option.do_nothing or option.model == "do_nothing"
        if option.id in beaten and not nothing:
            weak.setdefault(beaten[option.id], []).append(index)
    for better, places in weak.items():
        names = listed(quoted(commission.options[place].title) for place in places)
        one = len(places) == 1
        yield Problem(
            ("options", places[0]),
            f"{names} {'is' if one else 'are'} nowhere better and somewhere worse than"
            f" {options[better]}, so no weights can make {'it' if one else 'them'} win.",
            "Say what speaks for it that no criterion weighs, or leave it out.",
        )


def _appraisal(commission: Commission) -> Appraisal | None:
    """What can be computed: options that are scored, if each of them is scored on everything."""
    weights = {one.id.casefold(): one.weight for one in commission.criteria}
    scores: dict[str, Mapping[str, Decimal]] = {}
    for option in commission.options:
        own = {one.criterion.casefold(): one.score for one in option.scores}
        if own and own.keys() != weights.keys():
            return None
        if own:
            scores[option.id] = own
    return Appraisal(weights, scores) if len(scores) > 1 else None
