"""What serves what: outcomes that somebody delivers, and things that lead to an outcome."""

from collections import deque
from collections.abc import Iterator, Mapping

from commish.insight.facts import Reference, Thing
from commish.insight.thread import Thread

__all__ = ["is_delivered", "leads_to_an_outcome", "links_called"]

_AT_AN_END = ("ended", "withdrawn")
_DELIVERING = ("agreement", "procurement")


def links_called(thread: Thread, *labels: str) -> Mapping[str, tuple[Reference, ...]]:
    """The links under these keys, by the id of the thing that holds them."""
    found: dict[str, list[Reference]] = {}
    for reference in thread.references:
        if reference.label in labels:
            found.setdefault(reference.holder, []).append(reference)
    return {holder: tuple(links) for holder, links in found.items()}


def leads_to_an_outcome(thread: Thread, name: str) -> bool:
    """Whether an outcome stands anywhere above a thing."""
    seen, queue = {name}, deque([name])
    while queue:
        for step in thread.above(queue.popleft()):
            above = thread.find(step.above)
            if above and above.sort == "outcome":
                return True
            if step.above not in seen:
                seen.add(step.above)
                queue.append(step.above)
    return False


def is_delivered(thread: Thread, outcome: Thing) -> bool:
    """Whether a service commission, an agreement or what buys one stands below an outcome.

    So does a commission that says why nothing is below it (`nothing_below`). A commission that
    names outcomes is for those alone; one that names none is for all of what it answers. What an
    outcome grows from (`leads_to`) delivers it too. What has ended delivers nothing more.
    """
    seen, queue = {outcome.id}, deque([outcome])
    while queue:
        for below in _next(thread, queue.popleft()):
            if below.id in seen or below.status in _AT_AN_END:
                continue
            if _is_an_answer(below):
                return True
            seen.add(below.id)
            queue.append(below)
    return False


def _is_an_answer(below: Thing) -> bool:
    service = below.sort in _DELIVERING or below.tier == "service"
    return service or "nothing_below" in below.says


def _next(thread: Thread, above: Thing) -> Iterator[Thing]:
    for step in thread.below(above.id):
        below = thread.find(step.below)
        if below and not (step.label == "answers" and "outcomes" in below.says):
            yield below
    for step in thread.beside(above.id):
        grower = thread.find(step.above) if step.label == "leads_to" else None
        if grower:
            yield grower
