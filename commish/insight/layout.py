"""The golden thread laid out in ranks: what stands where, so that few lines cross.

A line that spans several ranks holds a place in each rank that it passes, so that it bends
round the boxes there. Such a place is a *bend*; it has an id of its own, with a space in it,
which no document's id has.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from commish.insight.crossings import crossed, positions
from commish.insight.ordering import Web, few_crossings
from commish.insight.spacing import spaced

__all__ = [
    "Edge",
    "Node",
    "Order",
    "Rank",
    "counting",
    "courses",
    "crossings",
    "ordered",
    "placed",
    "within_a_rank",
]

Order = tuple[tuple[str, ...], ...]
"""The ids in each rank in use, from the top rank down, bends among them."""


@dataclass(frozen=True, slots=True)
class Rank:
    """One row of the picture, such as the political tier."""

    name: str
    """As it is shown beside the row: `Political`."""


@dataclass(frozen=True, slots=True)
class Node:
    """One thing in the picture."""

    id: str
    """Unique in the picture."""
    title: str
    rank: int
    """Which of the ranks it stands in, 0 for the top."""
    kind: str
    """What it is, such as `commission` or `agreement`: it decides the colour."""
    note: str = ""
    """A few words more, such as a value or a date."""
    state: str = ""
    """How it stands, in words: `on target`, `draft`."""
    marks: tuple[str, ...] = ()
    """What is amiss with it, in words: `nobody delivers this`."""
    shows_id: bool = True
    """Whether its id is written in the picture: for officers, who look it up, and not in papers."""


@dataclass(frozen=True, slots=True, order=True)
class Edge:
    """A line from one thing to another that hangs on it."""

    above: str
    """The id of the thing that the other answers."""
    below: str
    label: str = ""
    """The role or share of the link, if any: `60%`."""


def ordered(nodes: Iterable[Node], edges: Iterable[Edge]) -> Order:
    """The ids in each rank, in an order in which few lines cross.

    Empty ranks are left out. What hangs together stays together; in doubt ids count up, the
    numbers in them read as numbers. The order that *nodes* and *edges* come in makes no
    difference. Links within a rank, and links to what is not in the picture, have no say.
    """
    rows = _rows(nodes)
    ties = _ties(courses(rows, edges))
    rows = _with_bends(rows, ties)
    name = list(chain.from_iterable(rows))
    number = {place: at for at, place in enumerate(name)}
    web = Web.of(len(name), sorted((number[upper], number[lower]) for upper, lower in ties))
    found = few_crossings([[number[place] for place in row] for row in rows], web)
    return tuple(tuple(name[place] for place in row) for row in found)


def crossings(order: Order, edges: Iterable[Edge]) -> int:
    """How many pairs of lines cross when each runs through its bends in *order*, exactly.

    Lines within a rank are not counted, nor lines to what is not in *order*; two links between
    the same two things are one line.

    Raises:
        KeyError: *order* holds no bend where a line passes a rank.
    """
    name = list(chain.from_iterable(order))
    number = {place: at for at, place in enumerate(name)}
    ties = [(number[upper], number[lower]) for upper, lower in _ties(courses(order, edges))]
    rows = [[number[place] for place in row] for row in order]
    return crossed(rows, Web.of(len(name), ties).below, positions(rows, len(name)))


def placed(
    order: Order,
    edges: Iterable[Edge],
    *,
    lengths: Mapping[str, float],
    gaps: tuple[float, float],
    room: float = 0,
) -> dict[str, float]:
    """How far along its row the centre of each place of *order* lies, from 0.

    *lengths* says how much of its row each thing takes; a bend takes none. Neighbours that are
    tied to the same thing stand at least the first of *gaps* apart, others the second. No row
    is longer than *room*, or than the longest row needs.
    """
    name = list(chain.from_iterable(order))
    number = {place: at for at, place in enumerate(name)}
    ties = [(number[upper], number[lower]) for upper, lower in _ties(courses(order, edges))]
    centres = spaced(
        [[number[place] for place in row] for row in order],
        Web.of(len(name), ties),
        [lengths.get(place, 0) for place in name],
        gaps=gaps,
        room=room,
    )
    return dict(zip(name, centres, strict=True))


def courses(order: Order, edges: Iterable[Edge]) -> dict[Edge, tuple[str, ...]]:
    """The places that each line passes, from the upper end through its bends to the lower one.

    Only lines between two different ranks of *order* have a course.
    """
    row = {place: at for at, places in enumerate(order) for place in places}
    known = (edge for edge in set(edges) if edge.above in row and edge.below in row)
    return {
        edge: _course(edge, row) for edge in sorted(known) if row[edge.above] != row[edge.below]
    }


def _course(edge: Edge, row: Mapping[str, int]) -> tuple[str, ...]:
    upper, lower = sorted((edge.above, edge.below), key=row.__getitem__)
    passed = range(row[upper] + 1, row[lower])
    return (upper, *(f"{upper} {lower} {at}" for at in passed), lower)


def within_a_rank(order: Order, edges: Iterable[Edge]) -> tuple[Edge, ...]:
    """The links between two different things of one rank of *order*."""
    row = {place: at for at, places in enumerate(order) for place in places}
    return tuple(
        edge
        for edge in sorted(set(edges))
        if edge.above in row and edge.above != edge.below and row[edge.above] == row.get(edge.below)
    )


def counting(name: str) -> tuple[list[tuple[int, str]], str]:
    """A key to sort ids by that puts `KPI-9` before `KPI-10`."""
    parts = re.split(r"([0-9]+)", name)
    return [(int(part), "") if at % 2 else (0, part) for at, part in enumerate(parts)], name


def _rows(nodes: Iterable[Node]) -> Order:
    """The nodes of each rank in use, ids counting up."""
    ranks: dict[int, list[str]] = {}
    for node in nodes:
        ranks.setdefault(node.rank, []).append(node.id)
    return tuple(tuple(sorted(ranks[rank], key=counting)) for rank in sorted(ranks))


def _ties(lines: Mapping[Edge, Sequence[str]]) -> list[tuple[str, str]]:
    """Each pair of neighbouring places on a course, once."""
    return list(dict.fromkeys(chain.from_iterable(pairwise(course) for course in lines.values())))


def _with_bends(rows: Order, ties: Iterable[tuple[str, str]]) -> Order:
    """*rows* with the bends after the things of each rank."""
    row = {place: at for at, places in enumerate(rows) for place in places}
    bends: list[list[str]] = [[] for _ in rows]
    # A course runs downwards, so the row of the upper place is known by the time it is asked.
    for upper, lower in ties:
        if lower not in row:
            row[lower] = row[upper] + 1
            bends[row[lower]].append(lower)
    return tuple((*places, *bends[at]) for at, places in enumerate(rows))
