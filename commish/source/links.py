"""Links resolved over the whole workspace, with what was most likely meant."""

from collections.abc import Iterable, Iterator

from commish.findings import Finding, Related
from commish.insight.facts import Facts, Reference, Thing, Way
from commish.insight.thread import Thread
from commish.source.codes.ids import ID_USED_TWICE
from commish.source.codes.links import (
    GOES_ROUND,
    LINK_TO_NOTHING,
    LINK_TO_THE_WRONG_KIND,
    NEARLY_A_CYCLE,
    NEARLY_A_SOURCE,
)
from commish.source.names import nearest

__all__ = ["WORDS", "called", "check_links"]

WORDS = {
    "aim": "an aim of a plan",
    "body": "a body of commish.yaml",
    "cohort": "a cohort of commish.yaml",
    "indicator": "an indicator",
    "kpi": "a KPI",
    "outcome": "an outcome",
    "outcome-framework": "an outcome framework",
    "place": "a place of commish.yaml",
    "quality": "a service quality",
    "agreement": "an agreement",
    "workspace": "the workspace",
}
"""What a sort is called in a sentence, where “a” and its name do not do."""
_NEARLY = {
    "cycle": (NEARLY_A_CYCLE, "the name of a cycle that everybody knows"),
    "source": (NEARLY_A_SOURCE, "plain words that are no id"),
}
"""What may be an id and need not be, by the sort that it may name."""
_MOST_SHOWN = 5
"""Ids in one message."""


def check_links(
    thread: Thread, missing: Iterable[str] = (), lost: frozenset[str] = frozenset()
) -> Iterator[Finding]:
    """What is wrong with ids and links over all documents.

    *missing* are ids of documents that could not be read, and *lost* the sorts of things that such
    a document declares: a link to one is not a second finding.
    """
    unread = {name.casefold() for name in missing}
    meant = _Meant(thread)
    unclear = set()
    for facts, thing, first in _used_twice(thread):
        unclear.add(thing.id.casefold())
        if not _are_in_one_list(facts, first, thing):
            yield _used_again(thing, first)
    for reference in thread.references:
        if lost and not lost.isdisjoint(reference.wanted):
            continue
        if not unclear or reference.target.casefold() not in unclear:
            yield from _about(reference, thread, meant, unread)
    yield from _going_round(thread)


def _about(
    reference: Reference, thread: Thread, meant: "_Meant", unread: set[str]
) -> Iterable[Finding]:
    found = thread.find(reference.target)
    if found is None:
        is_unread = reference.target.casefold() in unread
        return () if is_unread else _to_nothing(meant, reference)
    if found.id == reference.holder and reference.way is not Way.NONE:
        return (_to_itself(reference),)
    if found.sort not in reference.wanted and not reference.soft:
        return (_to_the_wrong_kind(reference, found),)
    return ()


def called(sort: str) -> str:
    """What a kind or sort is called in a sentence: “a pool”, “an outcome”."""
    return WORDS.get(sort, f"a {sort.replace('-', ' ')}")


def _used_twice(thread: Thread) -> Iterator[tuple[Facts, Thing, Thing]]:
    """Each thing whose id another one has that comes first, with the facts of its document."""
    for facts in thread.facts:
        for thing in facts.things:
            first = thread.find(thing.id)
            if first and first is not thing:
                yield facts, thing, first


def _used_again(thing: Thing, first: Thing) -> Finding:
    return ID_USED_TWICE.at(
        thing.place,
        f"The id “{thing.id}” is used twice.",
        "Give one of the two another id, and put it in the links that mean it.",
        pointer=(*thing.pointer, "id"),
        related=(Related(first.place, "first used here"),),
    )


def _are_in_one_list(facts: Facts, one: Thing, other: Thing) -> bool:
    """Whether two things stand in one list of a document, whose own check tells of them."""
    is_near = bool(other.pointer) and one.pointer[:-1] == other.pointer[:-1]
    return is_near and any(one is thing for thing in facts.things)


class _Meant:
    """What links to nothing may have meant. One id that is gone is looked for once."""

    def __init__(self, thread: Thread) -> None:
        self._thread = thread
        self._candidates: dict[tuple[str, ...], list[str]] = {}
        self._near: dict[tuple[str, tuple[str, ...]], str] = {}
        self._sure: dict[tuple[str, tuple[str, ...]], str] = {}

    def candidates(self, wanted: tuple[str, ...]) -> list[str]:
        """The ids of all things of these sorts, in order."""
        if wanted not in self._candidates:
            things = self._thread.things.values()
            self._candidates[wanted] = sorted(one.id for one in things if one.sort in wanted)
        return self._candidates[wanted]

    def near(self, target: str, wanted: tuple[str, ...]) -> str:
        """The id of such a thing that is closest to what is written; empty when none is close."""
        key = (target, wanted)
        if key not in self._near:
            self._near[key] = nearest(target, self.candidates(wanted))
        return self._near[key]

    def surely(self, target: str, wanted: tuple[str, ...]) -> str:
        """The same where there is no doubt: so alike to no other, and to nothing of another sort.

        Two ids may be alike on purpose, and one of the two documents may not be written yet.
        """
        from commish.source.slips import surely  # noqa: PLC0415 -- only a slip pays

        key = (target, wanted)
        if key not in self._sure:
            name = surely(target, self.candidates(wanted), shortest=5, clear=3)
            # A document of another sort may be what is meant, under the wrong key
            others = (one.id for one in self._thread.things.values() if one.id != name)
            self._sure[key] = name if name and not surely(target, others) else ""
        return self._sure[key]


def _to_nothing(meant: _Meant, reference: Reference) -> Iterator[Finding]:
    near = meant.near(reference.target, reference.wanted)
    if reference.soft:
        if near:
            sort = reference.wanted[0]
            code, other = _NEARLY[sort]
            yield code.at(
                reference.place,
                f"No {sort} has the id “{reference.target}”, but “{near}” is close.",
                f"Write {near}, or {other}.",
                pointer=reference.pointer,
            )
        return
    wanted = " or ".join(called(sort) for sort in reference.wanted)
    candidates = meant.candidates(reference.wanted)
    place = reference.place
    sure = bool(near) and meant.surely(reference.target, reference.wanted) == near
    mend = f"Did you mean {near}?" if near else _what_there_is(candidates, wanted)
    found = LINK_TO_NOTHING.at(
        place,
        f"`{reference.label}` names “{reference.target}”, but nothing here has that id"
        f" (it should be {wanted}).",
        mend,
        pointer=reference.pointer,
    )
    if sure:
        from commish.source.edits import span_fix  # noqa: PLC0415 -- as above

        found = found._replace(fix=span_fix(place.span, reference.target, near))
    yield found


def _what_there_is(candidates: list[str], wanted: str) -> str:
    if not candidates:
        return f"Write {wanted} with this id, or leave the link out."
    more = " …" if len(candidates) > _MOST_SHOWN else ""
    return f"There are: {', '.join(candidates[:_MOST_SHOWN])}{more}."


def _to_the_wrong_kind(reference: Reference, found: Thing) -> Finding:
    wanted = " or ".join(called(sort) for sort in reference.wanted)
    return LINK_TO_THE_WRONG_KIND.at(
        reference.place,
        f"`{reference.label}` should name {wanted}, but “{found.id}” is {called(found.sort)}.",
        f"Name {wanted}, or put this link under the key that is meant for it.",
        pointer=reference.pointer,
        related=(Related(found.place, f"{found.id} stands here"),),
    )


def _to_itself(reference: Reference) -> Finding:
    return GOES_ROUND.at(
        reference.place,
        f"`{reference.label}` of “{reference.holder}” names itself.",
        "Take the link out, or name the other one that is meant.",
        pointer=reference.pointer,
    )


def _going_round(thread: Thread) -> Iterator[Finding]:
    steps = {(step.above, step.below): step for step in thread.steps if not step.beside}
    while steps and (ring := _ring(steps)):
        step = steps.pop((ring[0], ring[1]))
        yield GOES_ROUND.at(
            step.reference.place,
            f"“{ring[0]}” stands above itself: {' → '.join(_shown(ring))}.",
            "Take out the link that leads back.",
            pointer=step.reference.pointer,
        )


def _shown(ring: tuple[str, ...]) -> tuple[str, ...]:
    """A ring as a message shows it: of a long one the beginning and the end."""
    return ring if len(ring) <= _MOST_SHOWN else (*ring[: _MOST_SHOWN - 2], "…", ring[-1])


def _ring(steps: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """One way round, from a thing down to itself; empty when there is none."""
    from graphlib import CycleError, TopologicalSorter  # noqa: PLC0415 -- a thread without steps pays nothing

    sorter: TopologicalSorter[str] = TopologicalSorter()
    for above, below in steps:
        sorter.add(below, above)
    try:
        sorter.prepare()
    except CycleError as error:
        return tuple(error.args[1])
    return ()
