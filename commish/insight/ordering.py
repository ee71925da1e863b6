"""The order of places in each row that lets few lines cross.

Rows are sorted by the mean place of their neighbours, downwards and upwards in turn, then
neighbours in a row change places wherever that saves a crossing. Several first orders are
tried and the best result is kept. There is no chance in it: the same rows and ties give the
same order.

Source: Sugiyama, Tagawa and Toda, "Methods for Visual Understanding of Hierarchical System
Structures", 1981 (sweeps by the mean); Gansner and others, "A Technique for Drawing Directed
Graphs", 1993 (changing places).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from operator import itemgetter

from commish.insight.crossings import Rows, Ties, crossed, gain_of_swap, positions

__all__ = ["Web", "few_crossings"]

_SWEEPS = 8
_PATIENCE = 2
"""How many sweeps in a row may bring nothing before a start is given up."""
_PASSES = 1
_LAST_PASSES = 20


@dataclass(frozen=True, slots=True)
class Web:
    """What is tied to what: every tie joins two neighbouring rows."""

    above: Ties
    below: Ties

    @classmethod
    def of(cls, places: int, ties: Iterable[tuple[int, int]]) -> "Web":
        """The web of *ties*, each an upper and a lower place numbered below *places*."""
        web = cls([[] for _ in range(places)], [[] for _ in range(places)])
        for upper, lower in ties:
            web.below[upper].append(lower)
            web.above[lower].append(upper)
        return web


def few_crossings(rows: Rows, web: Web) -> Rows:
    """The places of *rows* in an order in which few lines cross.

    What hangs together stays together. Where it is free, the numbers in a row count up.
    """
    found = [_in_reading_order(_untangled(family, web), web) for family in _families(rows, web)]
    return [list(chain.from_iterable(family[at] for family in found)) for at in range(len(rows))]


def _families(rows: Rows, web: Web) -> list[Rows]:
    """What hangs together, each in rows: the largest first."""
    row_of = {place: at for at, row in enumerate(rows) for place in row}
    families: list[list[int]] = []
    seen: set[int] = set()
    for place in row_of:
        if place not in seen:
            families.append(sorted(_walk([place], web)))
            seen.update(families[-1])
    families.sort(key=len, reverse=True)
    return [_in_rows(family, row_of, len(rows)) for family in families]


def _in_reading_order(rows: Rows, web: Web) -> Rows:
    """The same crossings, with ids counting up where that is free.

    Mirrored if more ids then count up; what is tied to the very same places goes by id.
    """
    steps = [right - left for row in rows for left, right in pairwise(row)]
    rows = [row[::-1] for row in rows] if sum(step < 0 for step in steps) * 2 > len(steps) else rows
    return [_twins_by_id(row, web) for row in rows]


def _twins_by_id(row: Sequence[int], web: Web) -> list[int]:
    twins: dict[tuple[tuple[int, ...], tuple[int, ...]], list[int]] = {}
    for place in row:
        twins.setdefault(_ties_of(place, web), []).append(place)
    queues = {key: iter(sorted(places)) for key, places in twins.items()}
    return [next(queues[_ties_of(place, web)]) for place in row]


def _ties_of(place: int, web: Web) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return tuple(sorted(web.above[place])), tuple(sorted(web.below[place]))


def _untangled(rows: Rows, web: Web) -> Rows:
    """The best order that sweeps reach from several starts."""
    best = min((_swept(start, web) for start in _starts(rows, web)), key=itemgetter(0))[1]
    _trade_places(best, web, positions(best, len(web.above)), passes=_LAST_PASSES)
    return best


def _starts(rows: Rows, web: Web) -> list[Rows]:
    """Four first orders: family by family from the top and from the foot, both ways round."""
    top = list(chain.from_iterable(rows))
    foot = list(chain.from_iterable(reversed(rows)))
    row_of = {place: at for at, row in enumerate(rows) for place in row}
    walks = (_walk(seeds, web) for seeds in (top, top[::-1], foot, foot[::-1]))
    return [_in_rows(walk, row_of, len(rows)) for walk in walks]


def _in_rows(places: Iterable[int], row_of: Mapping[int, int], count: int) -> Rows:
    rows: Rows = [[] for _ in range(count)]
    for place in places:
        rows[row_of[place]].append(place)
    return rows


def _walk(seeds: Iterable[int], web: Web) -> list[int]:
    """The places in the order in which a walk along the ties, depth first, comes to them."""
    seen: dict[int, None] = {}
    for seed in seeds:
        waiting = [seed]
        while waiting:
            place = waiting.pop()
            if place not in seen:
                seen[place] = None
                waiting += reversed(web.below[place] + web.above[place])
    return list(seen)


def _swept(rows: Rows, web: Web) -> tuple[int, Rows]:
    """The fewest crossings that sweeps reach from *rows*, and their order."""
    where = positions(rows, len(web.above))
    best = (crossed(rows, web.below, where), [list(row) for row in rows])
    idle = 0
    for sweep in range(_SWEEPS):
        _sweep(rows, web, where, downwards=sweep % 2 == 0)
        _trade_places(rows, web, where, passes=_PASSES)
        found = crossed(rows, web.below, where)
        idle = 0 if found < best[0] else idle + 1
        if not idle:
            best = (found, [list(row) for row in rows])
        if idle == _PATIENCE:
            break
    return best


def _sweep(rows: Rows, web: Web, where: list[int], *, downwards: bool) -> None:
    """Sort each row by the mean place of the neighbours in the row just passed."""
    ties = web.above if downwards else web.below
    for row in rows[1:] if downwards else rows[-2::-1]:
        mean = {
            place: sum([where[end] for end in ties[place]]) / len(ties[place])
            for place in row
            if ties[place]
        }
        # A place without neighbours there has no wish: it stays where it is, the rest move.
        moved = iter(sorted((place for place in row if place in mean), key=mean.__getitem__))
        row[:] = [next(moved) if place in mean else place for place in row]
        _note(row, where)


def _note(row: Sequence[int], where: list[int]) -> None:
    for index, place in enumerate(row):
        where[place] = index


def _trade_places(rows: Rows, web: Web, where: list[int], *, passes: int) -> None:
    """Let neighbours in a row change places wherever that saves crossings."""
    restless = set(range(len(rows)))
    for _ in range(passes):
        changed = [
            at for at in range(len(rows)) if at in restless and _trade_row(rows[at], web, where)
        ]
        restless = {at + step for at in changed for step in (-1, 0, 1)}


def _trade_row(row: list[int], web: Web, where: list[int]) -> bool:
    above = [sorted([where[end] for end in web.above[place]]) for place in row]
    below = [sorted([where[end] for end in web.below[place]]) for place in row]
    changed = False
    for left in range(len(row) - 1):
        right = left + 1
        if gain_of_swap(above[left], above[right]) + gain_of_swap(below[left], below[right]) > 0:
            changed = True
            row[left], row[right] = row[right], row[left]
            above[left], above[right] = above[right], above[left]
            below[left], below[right] = below[right], below[left]
    if changed:
        _note(row, where)
    return changed
