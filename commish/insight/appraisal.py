"""Options compared by weighted scores: the ranking, and how little would change the winner.

Figures are exact fractions; they are rounded only where they are shown.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from commish.model.number import grouped, plain

__all__ = ["Appraisal", "Ranked", "Swing", "rounded"]

_WHOLE = Fraction(100)


class Ranked(NamedTuple):
    """An option and its weighted score."""

    option: str
    score: Fraction


class Swing(NamedTuple):
    """A change of one weight at which another option draws level with the winner."""

    criterion: str
    weight: Fraction
    """The weight as it is, in points of 100."""
    to: Fraction
    """The weight at which they are level, in points of 100."""
    winner: str
    rival: str

    @property
    def points(self) -> Fraction:
        """How far the weight moves, up or down."""
        return abs(self.to - self.weight)


@dataclass(frozen=True)
class Appraisal:
    """Options that are scored on every criterion, and what each criterion weighs."""

    weights: Mapping[str, Decimal]
    """By criterion. They are used as shares of their sum, so that 40 of 80 is a half."""
    scores: Mapping[str, Mapping[str, Decimal]]
    """By option, then by criterion."""

    @cached_property
    def ranking(self) -> tuple[Ranked, ...]:
        """The options, best first; those that are level keep the order in which they are written.

        An option's score is the sum of its scores, each times its weight, over the sum of weights.
        Without weights there is no ranking.
        """
        whole = sum(map(Fraction, self.weights.values()))
        if not whole:
            return ()
        found = [
            Ranked(option, self._weighed(option, self.weights) / whole) for option in self.scores
        ]
        return tuple(sorted(found, key=lambda one: -one.score))

    @property
    def winner(self) -> str:
        """The option with the highest score; empty when two are level."""
        first, *others = (*self.ranking, Ranked("", Fraction(0)))
        alone = len(self.ranking) == 1 or (others and others[0].score < first.score)
        return first.option if self.ranking and alone else ""

    @property
    def smallest_swing(self) -> Swing | None:
        """The smallest change of one weight that lets another option draw level with the winner.

        The other weights give way in proportion. None: two are level already, or no single weight
        changes the winner.
        """
        return min(self._swings(), key=lambda one: one.points, default=None)

    def dominated(self) -> Iterator[tuple[str, str]]:
        """Each option that another beats: nowhere better, somewhere worse; with the first such."""
        for option, own in self.scores.items():
            for other, scores in self.scores.items():
                if _beats(scores, own):
                    yield option, other
                    break

    def _swings(self) -> Iterator[Swing]:
        if not self.winner:
            return
        whole = sum(map(Fraction, self.weights.values()))
        for criterion, own in self.weights.items():
            others = {key: one for key, one in self.weights.items() if key != criterion}
            rest = sum(map(Fraction, others.values()))
            if not rest:
                continue
            for rival in self.scores:
                at = self._level(rival, criterion, others, rest)
                if rival != self.winner and at is not None:
                    share = Fraction(own) / whole
                    yield Swing(criterion, _WHOLE * share, _WHOLE * at, self.winner, rival)

    def _level(
        self, rival: str, criterion: str, others: Mapping[str, Decimal], rest: Fraction | int
    ) -> Fraction | None:
        """The share of a criterion at which a rival is level with the winner; None: at none.

        With share t the lead is t × the lead on the criterion + (1 − t) × the lead on the others.
        A rival that is level only when the criterion weighs nothing or everything never wins.
        """
        here = Fraction(self.scores[self.winner][criterion] - self.scores[rival][criterion])
        there = (self._weighed(self.winner, others) - self._weighed(rival, others)) / rest
        if here == there:
            return None
        share = there / (there - here)
        return share if 0 < share < 1 else None

    def _weighed(self, option: str, weights: Mapping[str, Decimal]) -> Fraction:
        scores = self.scores[option]
        products = (Fraction(one) * Fraction(scores[key]) for key, one in weights.items())
        return sum(products, Fraction(0))


def _beats(one: Mapping[str, Decimal], other: Mapping[str, Decimal]) -> bool:
    pairs: Sequence[tuple[Decimal, Decimal]] = [(one[key], other[key]) for key in other]
    return all(a >= b for a, b in pairs) and any(a > b for a, b in pairs)


def rounded(value: Fraction) -> str:
    """A figure with one decimal at most, rounded half up, as papers print it."""
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return grouped(plain(exact.quantize(Decimal("0.1"), ROUND_HALF_UP)))
