"""How far along its row each place stands: near what it is tied to, never too near the next.

A place of no length is a bend in a line.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from commish.insight.crossings import Rows, Ties
from commish.insight.ordering import Web

__all__ = ["Wish", "nearest", "spaced"]

_ROUNDS = 6
_PULL = (4, 1, 8)
"""How strongly a tie pulls if it joins no bend, one, or two: boxes stand under what they hang on
rather than under a line that comes from afar, and that line stays straight."""
_FAINT = 0.01
"""The weight of the wish to stay put, where nothing else is wished."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Where a place would like its centre, and how strongly."""

    at: float
    weight: float


@dataclass(frozen=True, slots=True)
class _Row:
    places: list[int]
    steps: list[float]
    """How far each centre is from the one before it, at least; 0 for the first."""
    ends: tuple[float, float]
    """From the start of the row to the first centre, from the last centre to the end."""

    @property
    def length(self) -> float:
        return self.ends[0] + sum(self.steps) + self.ends[1]


def spaced(
    rows: Rows, web: Web, lengths: Sequence[float], *, gaps: tuple[float, float], room: float
) -> list[float]:
    """The centre of each place along its row, from 0, with its *lengths* kept clear.

    Neighbours tied to the same place stand the first of *gaps* apart or more, others the
    second. No row is longer than *room*, or than the longest row needs.
    """
    laid = [_row(row, web, lengths, gaps) for row in rows if row]
    room = max([room, *(row.length for row in laid)])
    centres = [room / 2] * len(lengths)
    for row, ties in _passes(laid, web):
        wishes = [_wish(place, ties[place], lengths, centres) for place in row.places]
        bounds = (row.ends[0], room - row.ends[1])
        for place, centre in zip(row.places, nearest(wishes, row.steps, bounds), strict=True):
            centres[place] = centre
    return centres


def _row(places: list[int], web: Web, lengths: Sequence[float], gaps: tuple[float, float]) -> _Row:
    steps = [0.0]
    for left, right in pairwise(places):
        gap = (
            gaps[0]
            if _is_kin(web.above, left, right) or _is_kin(web.below, left, right)
            else gaps[1]
        )
        steps.append((lengths[left] + lengths[right]) / 2 + gap)
    return _Row(places, steps, (lengths[places[0]] / 2, lengths[places[-1]] / 2))


def _is_kin(ties: Ties, left: int, right: int) -> bool:
    return not set(ties[left]).isdisjoint(ties[right])


def _passes(rows: list[_Row], web: Web) -> Iterator[tuple[_Row, Ties]]:
    """Which row goes by which ties, in turn: down and up again, so that a family ends centred."""
    for _ in range(_ROUNDS):
        yield from ((row, web.above) for row in rows)
        yield from ((row, web.below) for row in reversed(rows))


def _wish(
    place: int, ends: Sequence[int], lengths: Sequence[float], centres: Sequence[float]
) -> Wish:
    """Near the mean of its *ends*: more so along a bent line, to keep that straight."""
    if not ends:
        return Wish(centres[place], _FAINT)
    weights = [_PULL[(not lengths[place]) + (not lengths[end])] for end in ends]
    pull = sum(centres[end] * weight for end, weight in zip(ends, weights, strict=True))
    return Wish(pull / sum(weights), sum(weights))


def nearest(
    wishes: Sequence[Wish], steps: Sequence[float], bounds: tuple[float, float]
) -> list[float]:
    """The centres nearest to the *wishes* (least weighted squares) that keep their distance.

    Each centre is at least its step further than the one before it (the first step is not
    read). All lie within *bounds*, the first and last centre allowed, which must leave room
    for the steps.

    Source: pool adjacent violators, as in Barlow and others, "Statistical Inference under
    Order Restrictions", 1972; clipping the free solution gives the bounded one.
    """
    offsets = _running(steps)
    pools: list[tuple[float, float, int]] = []
    for wish, offset in zip(wishes, offsets, strict=True):
        pool = (wish.at - offset, wish.weight, 1)
        while pools and pools[-1][0] >= pool[0]:
            pool = _pooled(pools.pop(), pool)
        pools.append(pool)
    lowest, highest = bounds[0], bounds[1] - offsets[-1]
    flat = [min(max(at, lowest), highest) for at, _, count in pools for _ in range(count)]
    return [at + offset for at, offset in zip(flat, offsets, strict=True)]


def _running(steps: Sequence[float]) -> list[float]:
    offsets = [0.0]
    for step in steps[1:]:
        offsets.append(offsets[-1] + step)
    return offsets


def _pooled(
    first: tuple[float, float, int], second: tuple[float, float, int]
) -> tuple[float, float, int]:
    weight = first[1] + second[1]
    at = (first[0] * first[1] + second[0] * second[1]) / weight
    return at, weight, first[2] + second[2]
