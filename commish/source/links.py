"""Links resolved over the whole workspace, with what was most likely meant."""

from collections.abc import Iterable, Iterator

from commish.findings import Finding, Related
from commish.insight.facts import Reference, Thing, Way
from commish.insight.thread import Thread
from commish.source.codes.ids import ID_USED_TWICE
from commish.source.codes.links import (
    GOES_ROUND,
    LINK_TO_NOTHING,
    LINK_TO_THE_WRONG_KIND,
    NEARLY_A_SOURCE,
)
from commish.source.names import nearest

__all__ = ["WORDS", "check_links"]

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


def check_links(thread: Thread, missing: Iterable[str] = ()) -> Iterator[Finding]:
    """What is wrong with ids and links over all documents.

    *missing* are ids of documents that could not be read: a link to one is not a second finding.
    """
    unread = {name.casefold() for name in missing}
    yield from _used_twice(thread)
    for reference in thread.references:
        found = thread.find(reference.target)
        if found is not None and found.id == reference.holder and reference.way is not Way.NONE:
            yield _to_itself(reference)
        elif found is None:
            if reference.target.casefold() not in unread:
                yield from _to_nothing(thread, reference)
        elif found.sort not in reference.wanted and not reference.soft:
            yield _to_the_wrong_kind(reference, found)
    yield from _going_round(thread)


def called(sort: str) -> str:
    """What a kind or sort is called in a sentence: “a pool”, “an outcome”."""
    return WORDS.get(sort, f"a {sort.replace('-', ' ')}")


def _used_twice(thread: Thread) -> Iterator[Finding]:
    for facts in thread.facts:
        for thing in facts.things:
            first = thread.find(thing.id)
            if first is not None and first is not thing:
                yield ID_USED_TWICE.at(
                    thing.place,
                    f"The id “{thing.id}” is used twice.",
                    "Give one of the two another id, and put it in the links that mean it.",
                    pointer=(*thing.pointer, "id"),
                    related=(Related(first.place, "first used here"),),
                )


def _candidates(thread: Thread, wanted: tuple[str, ...]) -> list[str]:
    return [thing.id for thing in thread.things.values() if thing.sort in wanted]


def _to_nothing(thread: Thread, reference: Reference) -> Iterator[Finding]:
    candidates = _candidates(thread, reference.wanted)
    near = nearest(reference.target, candidates)
    if reference.soft:
        if near:
            yield NEARLY_A_SOURCE.at(
                reference.place,
                f"No source has the id “{reference.target}”, but “{near}” is close.",
                f"Write {near}, or plain words that are no id.",
                pointer=reference.pointer,
            )
        return
    wanted = " or ".join(called(sort) for sort in reference.wanted)
    mend = f"Did you mean {near}?" if near else _what_there_is(candidates, wanted)
    yield LINK_TO_NOTHING.at(
        reference.place,
        f"{reference.label} names “{reference.target}”, but nothing here has that id"
        f" (it should be {wanted}).",
        mend,
        pointer=reference.pointer,
    )


def _what_there_is(candidates: list[str], wanted: str) -> str:
    if not candidates:
        return f"Write {wanted} with this id, or leave the link out."
    shown = ", ".join(sorted(candidates)[:5])
    return f"There are: {shown}{' …' if len(candidates) > 5 else ''}."  # noqa: PLR2004 -- a line's worth


def _to_the_wrong_kind(reference: Reference, found: Thing) -> Finding:
    wanted = " or ".join(called(sort) for sort in reference.wanted)
    return LINK_TO_THE_WRONG_KIND.at(
        reference.place,
        f"{reference.label} should name {wanted}, but “{found.id}” is {called(found.sort)}.",
        f"Name {wanted}, or put this link under the key that is meant for it.",
        pointer=reference.pointer,
        related=(Related(found.place, f"{found.id} stands here"),),
    )


def _to_itself(reference: Reference) -> Finding:
    return GOES_ROUND.at(
        reference.place,
        f"{reference.label} of “{reference.holder}” names itself.",
        "Take the link out, or name the other one that is meant.",
        pointer=reference.pointer,
    )


def _going_round(thread: Thread) -> Iterator[Finding]:
    steps = {(step.above, step.below): step for step in thread.steps if not step.beside}
    while steps and (ring := _ring(steps)):
        step = steps.pop((ring[0], ring[1]))
        yield GOES_ROUND.at(
            step.reference.place,
            f"“{ring[0]}” stands above itself: {' → '.join(ring)}.",
            "Take out the link that leads back.",
            pointer=step.reference.pointer,
        )


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
