"""Addresses inside a document: `budget`, `options.b.cost`, `ID.outcomes.safe`."""

from collections.abc import Iterator, Mapping
from typing import cast

from commish.findings import Pointer
from commish.source.schemas import Schema, resolve, schema

__all__ = ["at_address"]


def at_address(kind: str, data: Mapping[str, object], address: str) -> tuple[Pointer, ...]:
    """The ways to all that stands at *address*, which may begin with the document's id.

    The things of a list are told apart by the list's key, and a document with a mistake may have
    two with one key. Empty when nothing stands there.
    """
    parts = address.split(".")
    if parts[0] == data.get("id") and parts[0] not in data:
        parts = parts[1:]
    return tuple(_ways(data, schema(kind), parts)) if parts else ()


def _ways(value: object, part: Schema, names: list[str]) -> Iterator[Pointer]:
    if not names:
        yield ()
    elif isinstance(value, Mapping):
        yield from _into_group(value, part, names)
    elif isinstance(value, list):
        yield from _into_list(value, part, names)


def _into_group(value: Mapping[str, object], part: Schema, names: list[str]) -> Iterator[Pointer]:
    if names[0] in value:
        inner = cast("Mapping[str, Schema]", part.get("properties", {})).get(names[0], {})
        for way in _ways(value[names[0]], resolve(inner), names[1:]):
            yield (names[0], *way)


def _into_list(values: list[object], part: Schema, names: list[str]) -> Iterator[Pointer]:
    key = str(part.get("x-key", "id"))
    item = resolve(cast("Schema", part.get("items", {})))
    for index, value in enumerate(values):
        # A key such as a document's title may have full stops in it
        for used in range(1, len(names) + 1):
            if _is_called(value, key, ".".join(names[:used])):
                for way in _ways(value, item, names[used:]):
                    yield (index, *way)


def _is_called(item: object, key: str, name: str) -> bool:
    written = item.get(key) if isinstance(item, Mapping) else item
    return isinstance(written, str | int) and str(written) == name
