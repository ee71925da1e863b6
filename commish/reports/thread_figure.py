"""The golden thread in a paper: a picture, the same as a list, and the same for code hosts."""

from collections.abc import Collection, Mapping

from commish.insight.facts import Thing
from commish.insight.picturing import RANKS, drawn, rank
from commish.insight.thread import Thread
from commish.insight.walking import Branch as Walked
from commish.insight.walking import tree
from commish.model.tier import Tier
from commish.reports.blocks import Branch, Figure, TreeList
from commish.reports.inlines import State, Status, literal
from commish.reports.mermaid import flowchart
from commish.reports.picture import Picture, description, svg
from commish.reports.wordings import in_words

__all__ = ["thread_figure"]


def thread_figure(
    thread: Thread, names: Collection[str], *, title: str, prefix: str
) -> Figure | None:
    """The thread of these ids; None when there is nothing to draw a line between."""
    nodes, edges = drawn(thread, names, _notes(thread, names))
    if not edges:
        return None
    picture = Picture(title, RANKS, nodes, edges)
    shown = {node.id for node in nodes}
    below = {edge.below for edge in edges}
    roots = [thing for node in nodes if node.id not in below if (thing := thread.find(node.id))]
    roots.sort(key=lambda one: (rank(one) or 0, one.id))
    listed = tuple(
        _branch(thread, one, shown) for one in tree(thread, roots) if one.thing.id in shown
    )
    return Figure(
        caption=title,
        svg=svg(picture, prefix=prefix),
        alt=description(nodes, edges),
        alternative=(TreeList(listed),),
        mermaid=flowchart(picture),
    )


def _notes(thread: Thread, names: Collection[str]) -> Mapping[str, str]:
    found = (thread.find(name) for name in names)
    return {
        one.id: "illustrative" for one in found if one and one.values.get("illustrative") is True
    }


def _branch(thread: Thread, walked: Walked, shown: Collection[str]) -> Branch:
    thing = walked.thing
    status = Status(walked.marks[0], State.CAUTION) if walked.marks else None
    return Branch(
        literal(thread.title(thing)),
        literal(_note(thing, again=walked.again)),
        status,
        tuple(_branch(thread, one, shown) for one in walked.branches if one.thing.id in shown),
    )


def _note(thing: Thing, *, again: bool) -> str:
    said = [in_words(thing.tier or thing.sort.replace("-", "_"))]
    if thing.tier:
        said.append(f"“{Tier(thing.tier).way_of_operating}”")
    if thing.word("status"):
        said.append(thing.status)
    if thing.values.get("illustrative") is True:
        said.append("illustrative")
    if again:
        said.append("told above")
    return ", ".join(said)
