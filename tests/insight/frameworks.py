"""Made-up commissioning frameworks whose maker knew a good order for them.

Each is planted in order, from one plan down to its measures: a tree, with about one link in
twelve across it. Then the ids are dealt out at random, so that nothing gives the order away.
"""

import random
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean

from commish.insight.layout import Edge, Node, Order, courses

_SIZES = {40: (1, 4, 5, 7, 8, 9, 40), 200: (1, 8, 14, 24, 38, 52, 200)}
"""How many things each rank holds, by the number of measures."""
_ACROSS = 0.08

_Place = tuple[int, int]
"""A rank, and where in it a thing was planted."""
_Tie = tuple[_Place, _Place]


@dataclass(frozen=True)
class Framework:
    """A framework, and the order in which it was planted."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    planted: Order
    """A bend stands where the straight line between its ends passes the rank."""


def framework(measures: int, seed: int) -> Framework:
    """A framework of 40 or 200 *measures*; the same *seed* makes the same one."""
    dice = random.Random(seed)  # noqa: S311  # nothing secret hangs on it
    sizes = _SIZES[measures]
    tree = list(_tree(sizes, dice))
    ties = [*tree, *_across(sizes, tree, dice)]
    places = [(rank, at) for rank, size in enumerate(sizes) for at in range(size)]
    dealt = dice.sample(range(len(places)), len(places))
    names = {place: f"ID-{number}" for place, number in zip(places, dealt, strict=True)}
    edges = tuple(Edge(names[upper], names[lower]) for upper, lower in ties)
    nodes = [Node(names[place], f"Thing {names[place]}", place[0], "kpi") for place in places]
    dice.shuffle(nodes)
    spots = {names[place]: at for place, at in _spots(places, tree).items()}
    return Framework(tuple(nodes), edges, _planted(nodes, edges, spots))


def _tree(sizes: Iterable[int], dice: random.Random) -> Iterator[_Tie]:
    """Ties from each thing to a run of things in the rank below."""
    for rank, (upper, lower) in enumerate(pairwise(sizes)):
        ends = [0, *sorted(dice.sample(range(1, lower), upper - 1)), lower]
        for at, (start, stop) in enumerate(pairwise(ends)):
            yield from (((rank, at), (rank + 1, below)) for below in range(start, stop))


def _across(sizes: tuple[int, ...], tree: Iterable[_Tie], dice: random.Random) -> list[_Tie]:
    known = set(tree)
    found: list[_Tie] = []
    while len(found) < _ACROSS * sum(sizes):
        upper = dice.randrange(1, len(sizes) - 1)
        lower = min(upper + dice.choice((1, 1, 1, 2, 3)), len(sizes) - 1)
        tie = ((upper, dice.randrange(sizes[upper])), (lower, dice.randrange(sizes[lower])))
        if tie not in known:
            known.add(tie)
            found.append(tie)
    return found


def _spots(places: Iterable[_Place], tree: Iterable[_Tie]) -> dict[_Place, float]:
    """Each thing over the middle of what grows from it."""
    below: dict[_Place, list[_Place]] = {}
    for upper, lower in tree:
        below.setdefault(upper, []).append(lower)
    spots: dict[_Place, float] = {}
    for place in sorted(places, reverse=True):
        ends = below.get(place)
        spots[place] = fmean(spots[end] for end in ends) if ends else place[1]
    return spots


def _planted(nodes: Iterable[Node], edges: Iterable[Edge], spots: Mapping[str, float]) -> Order:
    rows: dict[int, dict[str, float]] = {}
    for node in nodes:
        rows.setdefault(node.rank, {})[node.id] = spots[node.id]
    ranks = {node.id: node.rank for node in nodes}
    for course in courses(tuple(tuple(rows[rank]) for rank in sorted(rows)), edges).values():
        start, end = spots[course[0]], spots[course[-1]]
        for step, place in enumerate(course):
            share = step / (len(course) - 1)
            rows[ranks[course[0]] + step].setdefault(place, start + (end - start) * share)
    return tuple(tuple(sorted(row, key=row.__getitem__)) for _, row in sorted(rows.items()))
