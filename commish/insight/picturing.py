"""The thread as boxes and lines in ranks, for the picture."""

from collections.abc import Collection, Mapping

from commish.insight.facts import Thing
from commish.insight.layout import Edge, Node, Rank
from commish.insight.thread import Thread
from commish.insight.walking import marks

__all__ = ["RANKS", "drawn", "rank"]

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
    thread: Thread, names: Collection[str], notes: Mapping[str, str]
) -> tuple[tuple[Node, ...], tuple[Edge, ...]]:
    """The boxes and lines for these ids; *notes* are words under a title, by id."""
    chosen = [thing for name in names if (thing := thread.find(name)) and rank(thing) is not None]
    nodes = tuple(_node(thread, thing, notes.get(thing.id, "")) for thing in chosen)
    shown = {node.id for node in nodes}
    edges = tuple(
        Edge(step.above, step.below)
        for step in thread.steps
        if not step.beside and step.above in shown and step.below in shown
    )
    return nodes, edges


def _node(thread: Thread, thing: Thing, note: str) -> Node:
    return Node(
        id=thing.id,
        title=thread.title(thing),
        rank=rank(thing) or 0,
        kind=thing.tier or thing.sort,
        note=note,
        state=thing.word("status"),
        marks=marks(thread, thing),
    )
