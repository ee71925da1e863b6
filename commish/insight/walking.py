"""The thread as a person walks it: trees down or up, and the way between two things."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from commish.insight.facts import Thing
from commish.insight.thread import Thread

__all__ = [
    "HANGS_ON_NOTHING",
    "NOBODY_DELIVERS",
    "Branch",
    "in_order",
    "loose",
    "marks",
    "tree",
    "way",
]

HANGS_ON_NOTHING = "hangs on nothing"
NOBODY_DELIVERS = "nobody delivers this"

_HANGING = ("commission", "agreement", "procurement", "return", "payment", "kpi")
_TO_DELIVER = ("outcome", "commission")
_OF_TIER = ("political", "strategic", "tactical", "service")
_BESIDE = ("decision", "pool", "procurement")
_SORTS = ("plan", "aim", "need", "outcome", "quality", "indicator", "commission", "procurement")
_LATER = ("agreement", "pool", "provider", "body", "kpi", "return", "payment", "series")


@dataclass(frozen=True, slots=True)
class Branch:
    """A thing, how it hangs on the one before, and what follows."""

    thing: Thing
    label: str = ""
    """The key that links it to the branch before; empty for a root."""
    marks: tuple[str, ...] = ()
    """What is amiss: it hangs on nothing, or nobody delivers it."""
    beside: tuple[Thing, ...] = ()
    """Decisions, pools and others that stand beside it."""
    branches: tuple["Branch", ...] = ()
    again: bool = False
    """It stands in full elsewhere in the tree; what follows it is not told twice."""

    def flat(self) -> Iterator["Branch"]:
        """This branch and every one under it."""
        yield self
        for branch in self.branches:
            yield from branch.flat()


def tree(thread: Thread, roots: Sequence[Thing], *, up: bool = False) -> tuple[Branch, ...]:
    """What follows each root, down the thread or up; a thing with many parents is told once."""
    told: set[str] = set()
    return tuple(_branch(thread, root, "", told, up=up) for root in roots)


def loose(thread: Thread, told: Sequence[Branch] = ()) -> tuple[Thing, ...]:
    """What belongs in the thread, hangs on nothing, and is not in *told*."""
    seen = {branch.thing.id for root in told for branch in root.flat()}
    return tuple(
        thing
        for thing in thread.of_sort(*_HANGING)
        if thing.id not in seen and HANGS_ON_NOTHING in marks(thread, thing)
    )


def marks(thread: Thread, thing: Thing) -> tuple[str, ...]:
    """What is amiss with a thing in the thread."""
    found = []
    if thing.sort in _HANGING and thing.tier != "political" and not thread.above(thing.id):
        found.append(HANGS_ON_NOTHING)
    if thing.sort in _TO_DELIVER and not _is_delivered(thread, thing):
        found.append(NOBODY_DELIVERS)
    return tuple(found)


def _is_delivered(thread: Thread, thing: Thing) -> bool:
    if thing.tier == "service" or {"nothing_below", "not_commissioned"} & thing.says:
        return True
    below = (thread.find(name) for name in thread.all_below(thing.id))
    return any(one and (one.tier == "service" or one.sort == "agreement") for one in below)


def way(thread: Thread, start: str, end: str) -> tuple[Thing, ...]:
    """The way between two things: straight down or up, else by both, else by what stands beside.

    The shortest of its sort; empty when there is none.
    """
    for neighbours in (_under, _over, _along, _around):
        names = _shortest(partial(neighbours, thread), start, end)
        if names:
            return tuple(thing for name in names if (thing := thread.find(name)))
    return ()


def _shortest(neighbours: Callable[[str], Iterable[str]], start: str, end: str) -> list[str]:
    came: dict[str, str] = {start: ""}
    queue = deque([start])
    while queue and end not in came:
        name = queue.popleft()
        for other in neighbours(name):
            if other not in came:
                came[other] = name
                queue.append(other)
    names = [end] if end in came else []
    while names and came[names[-1]]:
        names.append(came[names[-1]])
    return names[::-1]


def _under(thread: Thread, name: str) -> list[str]:
    return sorted(step.below for step in thread.below(name))


def _over(thread: Thread, name: str) -> list[str]:
    return sorted(step.above for step in thread.above(name))


def _along(thread: Thread, name: str) -> list[str]:
    return [*_under(thread, name), *_over(thread, name)]


def _around(thread: Thread, name: str) -> list[str]:
    beside = [step.below if step.above == name else step.above for step in thread.beside(name)]
    return [*_along(thread, name), *sorted(beside)]


def _branch(thread: Thread, thing: Thing, label: str, told: set[str], *, up: bool) -> Branch:
    if thing.id in told:
        return Branch(thing, label, again=bool(_onward(thread, thing.id, up=up)))
    told.add(thing.id)
    onward = _onward(thread, thing.id, up=up)
    branches = tuple(_branch(thread, one, key, told, up=up) for one, key in onward)
    return Branch(thing, label, marks(thread, thing), _beside(thread, thing.id), branches)


def _onward(thread: Thread, name: str, *, up: bool) -> list[tuple[Thing, str]]:
    steps = thread.above(name) if up else thread.below(name)
    found: dict[str, tuple[Thing, str]] = {}
    for step in steps:
        thing = thread.find(step.above if up else step.below)
        if thing and thing.sort != "body":
            found.setdefault(thing.id, (thing, step.label))
    return sorted(found.values(), key=lambda pair: _order(pair[0]))


def _beside(thread: Thread, name: str) -> tuple[Thing, ...]:
    names = {step.above if step.below == name else step.below for step in thread.beside(name)}
    found = (thread.find(one) for one in names)
    return tuple(in_order(one for one in found if one and one.sort in _BESIDE))


def in_order(things: Iterable[Thing]) -> list[Thing]:
    """Things as they follow each other under one parent: by sort, by tier, by id."""
    return sorted(things, key=_order)


def _order(thing: Thing) -> tuple[int, int, str]:
    sorts = (*_SORTS, *_LATER)
    sort = sorts.index(thing.sort) if thing.sort in sorts else len(sorts)
    tier = _OF_TIER.index(thing.tier) if thing.tier in _OF_TIER else 0
    return (sort, tier, thing.id)
