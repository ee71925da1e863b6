"""Show one thing: what it says, what it hangs on, what hangs on it, what is wrong with it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import cast

from commish.findings import Finding
from commish.insight.facts import Thing
from commish.insight.thread import Thread
from commish.insight.walking import marks
from commish.source.reading import Reading
from commish.source.schemas import Schema, resolve, schema
from commish.usecases.walk import find_thing
from commish.usecases.whole import Whole, around, read_whole

__all__ = ["Said", "Shown", "show"]

_HEAD = ("kind", "id", "title", "tier", "status")


@dataclass(frozen=True, slots=True)
class Said:
    """One field that the thing writes."""

    key: str
    title: str
    value: object


@dataclass(frozen=True, slots=True)
class Shown:
    """A thing and its surroundings."""

    thing: Thing
    as_of: date
    said: tuple[Said, ...]
    above: tuple[tuple[str, Thing], ...]
    """The key that links, and what it hangs on."""
    below: tuple[tuple[str, Thing], ...]
    beside: tuple[tuple[str, Thing], ...]
    marks: tuple[str, ...]
    findings: tuple[Finding, ...]
    called: Callable[[Thing], str]
    """What a thing is called: by its title, or a KPI by its indicator's."""


def show(folder: Path, name: str, as_of: date | None = None) -> Shown:
    """Show the document or thing with this id.

    Raises:
        CommishError: there is no workspace or no such id.
    """
    whole = read_whole(around(folder, as_of), keep=True)
    thread = whole.thread
    thing = find_thing(thread, name)
    up = [(step.label, step.above) for step in thread.above(thing.id)]
    down = [(step.label, step.below) for step in thread.below(thing.id)]
    side = [
        (step.label, step.below if step.above == thing.id else step.above)
        for step in thread.beside(thing.id)
    ]
    own = whole.about(thing.document)
    inside = [one for one in own if one.pointer[: len(thing.pointer)] == thing.pointer]
    return Shown(
        thing=thing,
        as_of=whole.opened.setting.as_of,
        said=_said(whole, thing),
        above=_named(thread, up),
        below=_named(thread, down),
        beside=_named(thread, side),
        marks=marks(thread, thing),
        findings=tuple(sorted(inside, key=lambda one: one.order)),
        called=thread.title,
    )


def _named(thread: Thread, links: list[tuple[str, str]]) -> tuple[tuple[str, Thing], ...]:
    found = ((label, thread.find(name)) for label, name in dict.fromkeys(links))
    return tuple((label, thing) for label, thing in found if thing)


def _said(whole: Whole, thing: Thing) -> tuple[Said, ...]:
    """What it writes, as far as its file can be read."""
    file = whole.kept.get(thing.document)
    value = _as_read(file.reading) if file else None
    part = schema(file.checked.kind) if file and file.checked.kind else {}
    for step in thing.pointer:
        value = cast("Mapping[str | int, object]", value)[step]
        part = _inner(part, step)
    properties = cast("Mapping[str, Schema]", resolve(part).get("properties", {}))
    written = value if isinstance(value, Mapping) else {}
    return tuple(
        Said(key, str(resolve(properties[key]).get("title", key)), one)
        for key, one in written.items()
        if key in properties and key not in _HEAD
    )


def _as_read(reading: Reading) -> object:
    """What a file says, or as much as was made out of a faulty one."""
    return reading.made_out if reading.data is None else reading.data


def _inner(part: Schema, step: str | int) -> Schema:
    part = resolve(part)
    if isinstance(step, int):
        return cast("Schema", part.get("items", {}))
    return cast("Mapping[str, Schema]", part.get("properties", {})).get(step, {})
