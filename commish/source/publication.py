"""What may be shown in public: built by allow-list, before any paper, template or picture.

A property reaches the public only where its schema says `x-visibility: public`. A document may
withhold more, by address, as exempt or as confidential.
"""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import cast

from commish.errors import CommishError
from commish.source.schemas import Schema, resolve, schema

__all__ = ["Published", "Withheld", "publish"]

ALL = "all"
"""The address that withholds a whole document."""


@dataclass(frozen=True, slots=True, order=True)
class Withheld:
    """That something is withheld, and why; never what it is."""

    kind: str
    """The kind of the document."""
    ground: str
    """`exempt` or `confidential`."""
    category: str
    """The paragraph or ground of an exemption, or the basis of a confidence."""
    because: str
    """Why the public interest is better served so; empty for what is confidential."""


@dataclass(frozen=True, slots=True)
class Published:
    """The public part of a document."""

    data: dict[str, object] | None
    """None when all of it is withheld."""
    withheld: tuple[Withheld, ...]


def publish(kind: str, data: Mapping[str, object]) -> Published:
    """The public part of a valid document.

    Raises:
        CommishError: what is to be withheld can't be found, so nothing is safe to show.
    """
    orders = list(_orders(kind, data))
    withheld = tuple(sorted(order for _, order in orders))
    if any(address == ALL for address, _ in orders):
        return Published(None, withheld)
    shown = _pruned(data, schema(kind))
    for address, _ in orders:
        _withhold(shown, data, address)
    return Published(shown, withheld)


def _orders(kind: str, data: Mapping[str, object]) -> Iterator[tuple[str, Withheld]]:
    for order in cast("list[dict[str, object]]", data.get("exempt", [])):
        because = _plain(order["because"])
        yield str(order["what"]), Withheld(kind, "exempt", str(order["category"]), because)
    for order in cast("list[dict[str, object]]", data.get("confidential", [])):
        yield str(order["what"]), Withheld(kind, "confidential", _plain(order["basis"]), "")


def _plain(text: object) -> str:
    return str(text["en"]) if isinstance(text, dict) else str(text)


def _pruned(data: Mapping[str, object], part: Schema) -> dict[str, object]:
    properties = cast("Mapping[str, Schema]", part.get("properties", {}))
    return {
        key: _shown(value, properties[key])
        for key, value in data.items()
        if key in properties and properties[key].get("x-visibility") == "public"
    }


def _shown(value: object, part: Schema) -> object:
    part = resolve(part)
    if isinstance(value, list) and "items" in part:
        item = resolve(cast("Schema", part["items"]))
        return [_shown(one, item) for one in value]
    if isinstance(value, dict) and _is_marked(part):
        return _pruned(value, part)
    return deepcopy(value)


def _is_marked(part: Schema) -> bool:
    """Whether the keys inside say for themselves who may see them; a value is seen as a whole."""
    properties = cast("Mapping[str, Schema]", part.get("properties", {}))
    return any("x-visibility" in one for one in properties.values())


def _withhold(shown: dict[str, object], data: Mapping[str, object], address: str) -> None:
    parts = address.split(".")
    if parts[0] == data.get("id") and parts[0] not in data:
        parts = parts[1:]
    if not parts or not _is_there(data, parts):
        raise CommishError(
            f"“{data.get('id')}” withholds “{address}”, but there is nothing at that address.",
            "Write the address of what is to be withheld, such as budget or options.b.cost.",
        )
    _remove(shown, parts)


def _is_there(value: object, parts: list[str]) -> bool:
    for part in parts:
        found = _within(value, part)
        if found is None:
            return False
        value = found[0]
    return True


def _within(value: object, part: str) -> tuple[object] | None:
    if isinstance(value, Mapping) and part in value:
        return (value[part],)
    if isinstance(value, list):
        found = [one for one in value if _named(one, part)]
        return (found[0],) if found else None
    return None


def _named(item: object, name: str) -> bool:
    if isinstance(item, Mapping):
        return name in [str(one) for one in item.values() if isinstance(one, str)]
    return item == name


def _remove(value: object, parts: list[str]) -> None:
    for part in parts[:-1]:
        found = _within(value, part)
        if found is None:
            return
        value = found[0]
    last = parts[-1]
    if isinstance(value, dict):
        value.pop(last, None)
    elif isinstance(value, list):
        value[:] = [one for one in value if not _named(one, last)]
