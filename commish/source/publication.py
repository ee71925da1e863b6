"""What may be shown in public: built by allow-list, before any paper, template or picture.

A property reaches the public only where its schema says `x-visibility: public`. A document may
withhold more, by address, as exempt or as confidential.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from commish.errors import CommishError
from commish.findings import Pointer
from commish.source.addresses import at_address
from commish.source.schemas import Schema, resolve, schema

__all__ = ["Published", "Withheld", "astray", "publish"]

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

    A group that would lose a key which it must have is withheld as a whole.

    Raises:
        CommishError: what is to be withheld can't be found, so nothing is safe to show.
    """
    orders = list(_orders(kind, data))
    withheld = tuple(sorted(order for _, order in orders))
    if any(address == ALL for address, _ in orders):
        return Published(None, withheld)
    hidden = frozenset(
        pointer for address, _ in orders for pointer in _pointers(kind, data, address)
    )
    return Published(_pruned(data, schema(kind), (), hidden), withheld)


def astray(kind: str, data: Mapping[str, object]) -> Iterator[Pointer]:
    """The addresses in a valid document that withhold nothing, because nothing stands there."""
    for order in ("exempt", "confidential"):
        for index, one in enumerate(cast("list[dict[str, object]]", data.get(order, []))):
            address = str(one["what"])
            if address != ALL and not at_address(kind, data, address):
                yield (order, index, "what")


def _orders(kind: str, data: Mapping[str, object]) -> Iterator[tuple[str, Withheld]]:
    for order in cast("list[dict[str, object]]", data.get("exempt", [])):
        because = _plain(order["because"])
        yield str(order["what"]), Withheld(kind, "exempt", str(order["category"]), because)
    for order in cast("list[dict[str, object]]", data.get("confidential", [])):
        yield str(order["what"]), Withheld(kind, "confidential", _plain(order["basis"]), "")


def _plain(text: object) -> str:
    return str(text["en"]) if isinstance(text, dict) else str(text)


def _pointers(kind: str, data: Mapping[str, object], address: str) -> tuple[Pointer, ...]:
    found = at_address(kind, data, address)
    if not found:
        raise CommishError(
            f"“{data.get('id')}” withholds “{address}”, but there is nothing at that address.",
            "Write the address of what is to be withheld, such as budget or options.b.cost.",
        )
    return found


def _pruned(
    data: Mapping[str, object], part: Schema, at: Pointer, hidden: frozenset[Pointer]
) -> dict[str, object] | None:
    """The keys of a group that are public and not hidden; None when one that it needs is hidden.

    Where no key says for itself who may see it, the group is a value and is seen as a whole.
    """
    properties = cast("Mapping[str, Schema]", part.get("properties", {}))
    marked = any("x-visibility" in one for one in properties.values())
    shown: dict[str, object] = {}
    for key, value in data.items():
        inner = properties.get(key, {})
        if not marked or inner.get("x-visibility") == "public":
            found = _shown(value, inner, (*at, key), hidden)
            if found is not None:
                shown[key] = found
            elif key in cast("list[str]", part.get("required", [])):
                return None
    return shown


def _shown(value: object, part: Schema, at: Pointer, hidden: frozenset[Pointer]) -> object:
    """What may be shown of a value; None for nothing, which no valid document holds."""
    part = resolve(part)
    if at in hidden:
        return None
    if isinstance(value, list):
        item = cast("Schema", part.get("items", {}))
        found = (_shown(one, item, (*at, index), hidden) for index, one in enumerate(value))
        kept = [one for one in found if one is not None]
        return kept if kept or not value else None
    return _pruned(value, part, at, hidden) if isinstance(value, dict) else value
