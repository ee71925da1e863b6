"""The golden thread in a paper: a picture, the same as a list, and the same for code hosts."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from commish.insight.facts import Thing
from commish.insight.layout import Edge, Node
from commish.insight.picturing import RANKS, drawn, rank, spare
from commish.insight.thread import Thread
from commish.insight.walking import in_order
from commish.model.tier import Tier
from commish.reports.blocks import Branch, Figure, TreeList
from commish.reports.dossier import Dossier
from commish.reports.inlines import State, Status, literal
from commish.reports.mermaid import flowchart
from commish.reports.picture import Picture, description, svg
from commish.reports.wordings import in_words

__all__ = ["thread_figure"]


def thread_figure(
    dossier: Dossier, names: Collection[str], *, title: str, prefix: str
) -> Figure | None:
    """The thread of these ids; None when there is nothing to draw a line between.

    A line that a longer way down says already is left out, of the picture and of the list.
    """
    thread = dossier.thread
    boxes, found = drawn(thread, names, _notes(thread, names), dossier.amiss)
    nodes = tuple(replace(box, shows_id=False) for box in boxes)
    edges = spare(found)
    if not edges:
        return None
    picture = Picture(title, RANKS, nodes, edges)
    return Figure(
        caption=title,
        svg=svg(picture, prefix=prefix),
        alt=description(nodes, edges),
        alternative=(TreeList(_Telling(thread, nodes, edges).trees()),),
        mermaid=flowchart(picture),
    )


def _notes(thread: Thread, names: Iterable[str]) -> Mapping[str, str]:
    found = (thread.find(name) for name in names)
    return {one.id: "illustrative" for one in found if one and _is_made_up(one)}


def _is_made_up(thing: Thing) -> bool:
    return thing.values.get("illustrative") is True


@dataclass(slots=True)
class _Telling:
    """The list as it is told: what hangs on a thing is told once."""

    thread: Thread
    nodes: Sequence[Node]
    edges: Sequence[Edge]
    told: set[str] = field(default_factory=set)

    def trees(self) -> tuple[Branch, ...]:
        """What stands at the top, and after it what only a circle leads to."""
        things = [thing for node in self.nodes if (thing := self.thread.find(node.id))]
        things.sort(key=lambda one: (rank(one) or 0, one.id))
        below = {edge.below for edge in self.edges}
        tops = [thing for thing in things if thing.id not in below]
        branches = [self._branch(thing) for thing in tops]
        branches += [self._branch(thing) for thing in things if thing.id not in self.told]
        return tuple(branches)

    def _branch(self, thing: Thing) -> Branch:
        onward = [edge.below for edge in self.edges if edge.above == thing.id]
        again = thing.id in self.told
        self.told.add(thing.id)
        [node] = [one for one in self.nodes if one.id == thing.id]
        status = Status(node.marks[0], State.CAUTION) if node.marks and not again else None
        found = (self.thread.find(name) for name in onward)
        inner = [] if again else in_order(one for one in found if one)
        note = _again(thing, bool(onward)) if again else _note(thing)
        title = literal(self.thread.title(thing))
        return Branch(title, literal(note), status, tuple(map(self._branch, inner)))


def _kind(thing: Thing) -> str:
    return in_words((thing.tier or thing.sort).replace("-", "_"))


def _note(thing: Thing) -> str:
    said = [_kind(thing)]
    if thing.tier:
        said.append(f"“{Tier(thing.tier).way_of_operating}”")
    said += filter(None, (thing.word("status"), "illustrative" if _is_made_up(thing) else ""))
    return ", ".join(said)


def _again(thing: Thing, leads_on: bool) -> str:  # noqa: FBT001 -- a private choice of words
    return f"{_kind(thing)}, told above" if leads_on else _kind(thing)
