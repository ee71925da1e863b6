"""What the picture of the golden thread shows, in words."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from commish.insight.layout import Edge, Node, counting
from commish.reports.thread_states import sentence

__all__ = ["description"]

_MOST = 12
"""A description that names more than this is no help to a listener."""

_Links = Mapping[str, Mapping[str, str]]
"""The label of the link from each thing to each that hangs on it."""


def description(nodes: Iterable[Node], edges: Iterable[Edge]) -> str:
    """What the picture shows, for those who can't see it.

    Up to twelve links are named one by one, and how things stand; of more it says how many
    there are, and to see the list below. What is amiss is said in either case.
    """
    things = sorted(nodes, key=lambda node: (node.rank, counting(node.id)))
    names = _names(things)
    links = _links(edges, names)
    count = sum(map(len, links.values()))
    marks = _groups([(mark, node.id) for node in things for mark in node.marks], names)
    if count > _MOST or len(things) > 2 * _MOST:
        return " ".join([f"{len(things)} things and {count} links: see the list below.", *marks])
    states = _groups([(node.state, node.id) for node in things if node.state], names)
    return " ".join([*_each_link(links, names), *_unlinked(links, names), *states, *marks])


def _names(things: Sequence[Node]) -> dict[str, str]:
    """The title of each thing, with its id where two have the same title."""
    titles = {node.id: " ".join(node.title.split()) for node in things}
    uses = Counter(titles.values())
    return {
        name: f"“{title}” ({name})" if uses[title] > 1 else f"“{title}”"
        for name, title in titles.items()
    }


def _links(edges: Iterable[Edge], names: Mapping[str, str]) -> _Links:
    links: dict[str, dict[str, str]] = {name: {} for name in names}
    for edge in sorted(edges):
        if edge.above in names and edge.below in names:
            labels = [links[edge.above].get(edge.below, ""), edge.label]
            links[edge.above][edge.below] = ", ".join(filter(None, labels))
    return links


def _each_link(links: _Links, names: Mapping[str, str]) -> Iterator[str]:
    for above, below in links.items():
        labels = ((end, below[end]) for end in names if end in below)
        ends = [f"{names[end]} ({label})" if label else names[end] for end, label in labels]
        if ends:
            yield f"{names[above]} leads to {_listed(ends)}."


def _unlinked(links: _Links, names: Mapping[str, str]) -> Iterator[str]:
    reached = {end for below in links.values() for end in below}
    alone = [names[name] for name in names if not links[name] and name not in reached]
    if alone:
        yield f"Linked to nothing here: {_listed(alone)}."


def _groups(pairs: Iterable[tuple[str, str]], names: Mapping[str, str]) -> Iterator[str]:
    """One sentence for each text, with the things of which it is true."""
    groups: dict[str, list[str]] = {}
    for text, name in pairs:
        groups.setdefault(sentence(text), []).append(names[name])
    for text, found in groups.items():
        yield f"{text}: {_listed(found) if len(found) <= _MOST else f'{len(found)} things'}."


def _listed(words: Sequence[str]) -> str:
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]]))
