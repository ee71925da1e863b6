"""The thread as boxes and lines in ranks, for the picture."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from commish.insight.facts import Thing
from commish.insight.layout import Edge, Node, Rank
from commish.insight.thread import Thread
from commish.insight.walking import marks

__all__ = ["RANKS", "drawn", "rank", "spare"]

RANKS = tuple(
    map(
        Rank,
        (
            "Plan",
            "Need",
            "Outcome",
            "Political",
            "Strategic",
            "Tactical",
            "Service",
            "Procurement",
            "Agreement",
            "Provider",
        ),
    )
)
"""The rows of the picture, from the electorate's plan down to who delivers."""

_RANK_OF = {
    "plan": 0,
    "aim": 0,
    "need": 1,
    "outcome": 2,
    "political": 3,
    "strategic": 4,
    "tactical": 5,
    "service": 6,
    "procurement": 7,
    "agreement": 8,
    "provider": 9,
}


def rank(thing: Thing) -> int | None:
    """The row in which a thing stands; None for what the picture leaves out, such as returns."""
    return _RANK_OF.get(thing.tier or thing.sort)


def drawn(
    thread: Thread,
    names: Iterable[str],
    notes: Mapping[str, str],
    amiss: Callable[[Thing], tuple[str, ...]] | None = None,
) -> tuple[tuple[Node, ...], tuple[Edge, ...]]:
    """The boxes and lines for these ids.

    *notes* are words under a title, by id. What is amiss with a thing is told by *amiss*, else
    read from the thread.
    """
    told = amiss or partial(marks, thread)
    found = (thread.find(name) for name in names)
    chosen = {thing.id: thing for thing in found if thing and rank(thing) is not None}.values()
    nodes = tuple(_node(thread, thing, notes.get(thing.id, ""), told(thing)) for thing in chosen)
    shown = {node.id for node in nodes}
    edges = tuple(
        Edge(step.above, step.below)
        for step in thread.steps
        if not step.beside and step.above in shown and step.below in shown
    )
    return nodes, edges


def spare(edges: Iterable[Edge]) -> tuple[Edge, ...]:
    """The lines without those whose ends are joined by a longer way down: what reaches what stays.

    An outcome that a political commission names, and the strategic commission under it too, is
    drawn once.
    """
    kept = dict.fromkeys(sorted(set(edges)))
    for edge in tuple(kept):
        below: dict[str, list[str]] = {}
        for other in kept:
            if other != edge:
                below.setdefault(other.above, []).append(other.below)
        if _reaches(edge.above, edge.below, below):
            del kept[edge]
    return tuple(kept)


def _reaches(start: str, end: str, below: Mapping[str, Sequence[str]]) -> bool:
    seen, ahead = {start}, [start]
    while ahead:
        for name in below.get(ahead.pop(), ()):
            if name == end:
                return True
            if name not in seen:
                seen.add(name)
                ahead.append(name)
    return False


def _node(thread: Thread, thing: Thing, note: str, amiss: tuple[str, ...]) -> Node:
    return Node(
        id=thing.id,
        title=thread.title(thing),
        rank=rank(thing) or 0,
        kind=thing.tier or thing.sort,
        note=note,
        state=thing.word("status"),
        marks=amiss,
    )
