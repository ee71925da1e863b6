"""What stays of a finding when lines move: so that a service knows it again on the next run."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path

from commish.findings import Finding, Pointer
from commish.source.reading import Reading, read_bytes
from commish.source.schemas import Shape, kinds, shape

__all__ = ["fingerprints"]

_NO_SHAPE = Shape()
_UNNAMED = "*"
"""Stands for an item that has no key of its own: its number would change when another comes in."""


def fingerprints(found: Iterable[Finding], sources: Callable[[str], str]) -> dict[Finding, str]:
    """For each finding 32 hex digits that no other of them has.

    They come from its code, its file, the id of its document and its way in it, where the items of
    lists go by their own ids. Lines and columns do not count, and neither do messages, which may be
    worded better. Findings that are alike in all this are numbered in the order of the file.
    *sources* gives the text of a file.
    """
    data = cache(lambda path: _data(path, sources))
    alike: dict[tuple[str, ...], list[Finding]] = defaultdict(list)
    for one in dict.fromkeys(found):
        path = one.place.path
        steps = _by_name(data, path, one.pointer)
        alike[(one.code, path, one.subject, *steps)].append(one)
    return {
        one: _digest((*key, str(number)))
        for key, several in alike.items()
        for number, one in enumerate(_in_order(several))
    }


def _in_order(several: list[Finding]) -> list[Finding]:
    """By place, which is looked up only where it is needed."""
    return sorted(several, key=lambda one: one.order) if len(several) > 1 else several


def _digest(parts: tuple[str, ...]) -> str:
    whole = "\0".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.sha256(whole).hexdigest()[:32]


def _data(path: str, sources: Callable[[str], str]) -> object:
    """What a file says; of one that is not shown, because it withholds something, too."""
    content = sources(path).encode("utf-8", "replace")
    if not content:
        with suppress(OSError, ValueError):
            content = Path(path).read_bytes()
    reading: Reading = read_bytes(content, path)
    return reading.data or reading.made_out


def _by_name(data: Callable[[str], object], path: str, pointer: Pointer) -> list[str]:
    if not any(isinstance(step, int) for step in pointer):
        return [str(step) for step in pointer]
    value = data(path)
    kind = value.get("kind") if isinstance(value, Mapping) else None
    part = shape(kind) if isinstance(kind, str) and kind in kinds() else _NO_SHAPE
    steps = []
    for step in pointer:
        inside = _inside(value, step)
        steps.append(_name(inside, part.key) if isinstance(step, int) else step)
        part = (part.item if isinstance(step, int) else part.properties.get(step)) or _NO_SHAPE
        value = inside
    return steps


def _inside(value: object, step: str | int) -> object:
    if isinstance(value, Mapping):
        return value.get(step)
    if isinstance(value, list) and isinstance(step, int) and step < len(value):
        return value[step]
    return None


def _name(item: object, key: str) -> str:
    """What an item of a list is told apart by: its key, or itself where it is a plain value."""
    if isinstance(item, Mapping):
        item = item.get(key or "id")
    return str(item) if isinstance(item, str | int) else _UNNAMED
