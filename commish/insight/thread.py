"""The golden thread: one graph over all documents, built once and asked by everything."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from commish.insight.facts import Facts, Reference, Thing, Way

__all__ = ["Step", "Thread"]


class Step(NamedTuple):
    """One link of the thread, with the upper end first."""

    above: str
    below: str
    label: str
    """The key that makes the link."""
    reference: Reference
    beside: bool = False
    """A link that neither side stands above: a decision and what it decides."""


class Thread:
    """Who answers whom: things by id, and the steps above, below and beside each."""

    def __init__(self, facts: Iterable[Facts]) -> None:
        self._facts = tuple(facts)
        self.things: Mapping[str, Thing] = self._index()
        """By id in lower case; the first of two with one id."""
        self._sorted: dict[tuple[str, ...], tuple[Thing, ...]] = {}

    def _index(self) -> dict[str, Thing]:
        things: dict[str, Thing] = {}
        for facts in self._facts:
            for thing in facts.things:
                things.setdefault(thing.id.casefold(), thing)
        return things

    @property
    def facts(self) -> tuple[Facts, ...]:
        """What was read, in the order of reading."""
        return self._facts

    @property
    def references(self) -> Iterator[Reference]:
        """Every link of every document."""
        return (reference for facts in self._facts for reference in facts.references)

    def find(self, name: str) -> Thing | None:
        """The thing with this id, without regard to case."""
        return self.things.get(name.casefold())

    def title(self, thing: Thing) -> str:
        """What a thing is called: its title, a KPI's indicator's, else its id."""
        if thing.title:
            return thing.title
        indicator = self.find(thing.word("indicator"))
        return indicator.title if indicator and indicator.title else thing.id

    def of_sort(self, *sorts: str) -> tuple[Thing, ...]:
        """Every thing of these kinds or sorts, in the order of ids."""
        known = self._sorted.get(sorts)
        if known is None:
            found = (thing for sort in set(sorts) for thing in self._by_sort.get(sort, ()))
            known = self._sorted[sorts] = tuple(sorted(found, key=lambda thing: thing.id))
        return known

    @cached_property
    def _by_sort(self) -> dict[str, list[Thing]]:
        found: dict[str, list[Thing]] = {}
        for thing in self.things.values():
            found.setdefault(thing.sort, []).append(thing)
        return found

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Every link that belongs to the thread and whose two ends exist, each pair once."""
        found: dict[tuple[str, str, str], Step] = {}
        for reference in self.references:
            step = self._step(reference)
            if step:
                found.setdefault((step.above, step.below, "" if not step.beside else "b"), step)
        return tuple(found.values())

    def _step(self, reference: Reference) -> Step | None:
        if reference.way is Way.NONE:
            return None
        holder, target = self.find(reference.holder), self.find(reference.target)
        if not holder or not target or holder is target:
            return None
        above, below = (target, holder) if reference.way is Way.UP else (holder, target)
        beside = reference.way is Way.BESIDE
        return Step(above.id, below.id, reference.label, reference, beside=beside)

    @cached_property
    def _above(self) -> dict[str, tuple[Step, ...]]:
        return _grouped((step.below, step) for step in self.steps if not step.beside)

    @cached_property
    def _below(self) -> dict[str, tuple[Step, ...]]:
        return _grouped((step.above, step) for step in self.steps if not step.beside)

    @cached_property
    def _beside(self) -> dict[str, tuple[Step, ...]]:
        pairs = [(step.above, step) for step in self.steps if step.beside]
        return _grouped(pairs + [(step.below, step) for step in self.steps if step.beside])

    def above(self, name: str) -> tuple[Step, ...]:
        """The steps that lead up from this id."""
        return self._above.get(name, ())

    def below(self, name: str) -> tuple[Step, ...]:
        """The steps that lead down from this id."""
        return self._below.get(name, ())

    def beside(self, name: str) -> tuple[Step, ...]:
        """The links of this id that lead neither up nor down."""
        return self._beside.get(name, ())

    def all_above(self, name: str) -> tuple[str, ...]:
        """Every id over this one, nearest first, each once; loops do no harm."""
        return self._spread(name, lambda one: [step.above for step in self.above(one)])

    def all_below(self, name: str) -> tuple[str, ...]:
        """Every id under this one, nearest first, each once; loops do no harm."""
        return self._spread(name, lambda one: [step.below for step in self.below(one)])

    @staticmethod
    def _spread(start: str, onward: Callable[[str], list[str]]) -> tuple[str, ...]:
        seen = {start: None}
        queue = deque([start])
        while queue:
            for name in onward(queue.popleft()):
                if name not in seen:
                    seen[name] = None
                    queue.append(name)
        return tuple(seen)[1:]


def _grouped(pairs: Iterable[tuple[str, Step]]) -> dict[str, tuple[Step, ...]]:
    groups: dict[str, list[Step]] = {}
    for name, step in pairs:
        groups.setdefault(name, []).append(step)
    return {name: tuple(steps) for name, steps in groups.items()}
