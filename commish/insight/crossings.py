"""How many lines cross between the rows of a layered picture."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

__all__ = ["Rows", "Ties", "crossed", "gain_of_swap", "inversions", "positions"]

Rows = list[list[int]]
"""Places from the top row to the foot, each row from its first place to its last."""

Ties = list[list[int]]
"""For each place, the places of a neighbouring row that it is tied to."""


def inversions(groups: Iterable[Sequence[int]], room: int) -> int:
    """How many pairs of ends are out of order, taken over *groups* in turn.

    A group holds the far ends (0 up to *room*) of the lines from one place; lines that start
    together never cross. Time grows with lines × log(*room*).

    Source: the accumulator tree of Barth, Jünger and Mutzel, "Simple and Efficient Bilayer
    Cross Counting", 2002, with a Fenwick tree as the accumulator.
    """
    tree = [0] * (room + 1)
    total = seen = 0
    for group in groups:
        total += sum(seen - _up_to(tree, end + 1) for end in group)
        for end in group:
            _add(tree, end + 1)
        seen += len(group)
    return total


def _up_to(tree: list[int], at: int) -> int:
    total = 0
    while at:
        total += tree[at]
        at &= at - 1
    return total


def _add(tree: list[int], at: int) -> None:
    while at < len(tree):
        tree[at] += 1
        at += at & -at


def positions(rows: Rows, places: int) -> list[int]:
    """Where each of the *places* stands in its row, from 0."""
    where = [0] * places
    for row in rows:
        for index, place in enumerate(row):
            where[place] = index
    return where


def crossed(rows: Rows, below: Ties, where: Sequence[int]) -> int:
    """How many lines cross in all, with each place tied to the places *below* it."""
    return sum(
        inversions(([where[end] for end in below[place]] for place in row), len(following))
        for row, following in pairwise(rows)
    )


def gain_of_swap(first: Sequence[int], second: Sequence[int]) -> int:
    """How many crossings are saved if the place with the ends *second* goes first.

    Both are sorted. Negative when the swap would cost crossings.
    """
    return sum(bisect_left(second, end) + bisect_right(second, end) - len(second) for end in first)
