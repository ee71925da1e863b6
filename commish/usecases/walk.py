"""Walk the golden thread of a workspace."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from commish.errors import CommishError
from commish.findings import Finding
from commish.insight.facts import Thing
from commish.insight.picturing import RANKS, drawn
from commish.insight.thread import Thread
from commish.insight.walking import Branch, loose, tree, way
from commish.reports.mermaid import flowchart
from commish.reports.picture import Picture, svg
from commish.source.names import nearest
from commish.usecases.whole import Whole, around, read_whole

__all__ = ["Walk", "as_mermaid", "as_svg", "find_thing", "walk"]


@dataclass(frozen=True, slots=True)
class Walk:
    """What was walked, and what is amiss on the way."""

    title: str
    as_of: date
    thread: Thread
    trees: tuple[Branch, ...]
    loose: tuple[Branch, ...]
    """What hangs on nothing; only told when the whole workspace is walked."""
    way: tuple[Thing, ...]
    """The things between two ids; empty otherwise."""
    findings: Mapping[str, tuple[Finding, ...]]
    """By the id of a document."""

    @property
    def names(self) -> tuple[str, ...]:
        """Every id that is told, each once."""
        if self.way:
            return tuple(thing.id for thing in self.way)
        branches = (branch for root in (*self.trees, *self.loose) for branch in root.flat())
        return tuple(dict.fromkeys(branch.thing.id for branch in branches))


def walk(
    folder: Path, names: tuple[str, ...] = (), *, up: bool = False, as_of: date | None = None
) -> Walk:
    """Walk from every political commission, from one id, or between two.

    Raises:
        CommishError: there is no workspace, no such id, or no way between the two.
    """
    whole = read_whole(around(folder, as_of))
    thread = whole.thread
    if len(names) > 1:
        return _walked(whole, (), (), _way(thread, names[0], names[1]))
    if names:
        start = find_thing(thread, names[0])
        return _walked(whole, tree(thread, [start], up=up), ())
    roots = [one for one in thread.of_sort("commission") if one.tier == "political"]
    if up:
        roots = [one for one in thread.of_sort("agreement", "commission") if not _down(thread, one)]
    trees = tree(thread, roots, up=up)
    return _walked(whole, trees, tree(thread, loose(thread, trees)))


def _down(thread: Thread, thing: Thing) -> bool:
    below = (thread.find(step.below) for step in thread.below(thing.id))
    return any(one and one.sort in ("commission", "agreement") for one in below)


def _walked(
    whole: Whole,
    trees: tuple[Branch, ...],
    hanging: tuple[Branch, ...],
    between: tuple[Thing, ...] = (),
) -> Walk:
    findings: dict[str, tuple[Finding, ...]] = {}
    for finding in whole.findings:
        findings[finding.subject] = (*findings.get(finding.subject, ()), finding)
    setting = whole.opened.setting
    return Walk(
        setting.workspace.title or whole.opened.site.root.name,
        setting.as_of,
        whole.thread,
        trees,
        hanging,
        between,
        findings,
    )


def find_thing(thread: Thread, name: str) -> Thing:
    """The thing with this id.

    Raises:
        CommishError: nothing has it; the message names what was most likely meant.
    """
    found = thread.find(name)
    if found:
        return found
    near = nearest(name, [thing.id for thing in thread.things.values()])
    raise CommishError(
        f"Nothing here has the id “{name}”.",
        f"Did you mean {near}?" if near else "`commish walk` shows every id of the thread.",
    )


def _way(thread: Thread, start: str, end: str) -> tuple[Thing, ...]:
    first, last = find_thing(thread, start), find_thing(thread, end)
    found = way(thread, first.id, last.id)
    if not found:
        raise CommishError(
            f"No links lead from “{first.id}” to “{last.id}”.",
            "`commish show ID` shows what each hangs on.",
        )
    return found


def as_svg(walked: Walk) -> str:
    """The walk as a picture."""
    return svg(_picture(walked), prefix="thread")


def as_mermaid(walked: Walk) -> str:
    """The walk as a mermaid flowchart, which code hosts draw beside a change."""
    return flowchart(_picture(walked))


def _picture(walked: Walk) -> Picture:
    names = dict.fromkeys(walked.names)
    if not walked.way:
        names |= dict.fromkeys(
            other for name in walked.names for other in walked.thread.all_above(name)
        )
    nodes, edges = drawn(walked.thread, names, {})
    return Picture(walked.title, RANKS, nodes, edges)
