"""Whether a message may quote a value: findings are printed, logged and sent further than files."""

from collections.abc import Mapping
from typing import cast

from commish.findings import Pointer
from commish.source.addresses import at_address
from commish.source.schemas import Schema, resolve, schema

__all__ = ["may_be_quoted"]


def may_be_quoted(kind: str, data: Mapping[str, object], pointer: Pointer) -> bool:
    """Whether the value at *pointer* is public and the document withholds no part of it.

    The document need not be valid. Where it can't be told what it withholds, that is all of it.
    """
    return _is_public(kind, pointer) and not any(
        one[: len(pointer)] == pointer[: len(one)] for one in _withheld(kind, data)
    )


def _is_public(kind: str, pointer: Pointer) -> bool:
    """Whether every key on the way is; one in a value is as public as what holds the value."""
    part = schema(kind)
    for step in pointer:
        properties = cast("Mapping[str, Schema]", part.get("properties", {}))
        if isinstance(step, int):
            part = resolve(cast("Schema", part.get("items", {})))
            continue
        part = resolve(properties.get(step, {}))
        marked = any("x-visibility" in one for one in properties.values())
        if marked and part.get("x-visibility") != "public":
            return False
    return True


def _withheld(kind: str, data: Mapping[str, object]) -> list[Pointer]:
    """What the document says is exempt or confidential; the empty way stands for all of it."""
    found: list[Pointer] = []
    for order in (*_listed(data, "exempt"), *_listed(data, "confidential")):
        address = order.get("what") if isinstance(order, Mapping) else None
        named = at_address(kind, data, address) if isinstance(address, str) else ()
        found += named or ((),)
    return found


def _listed(data: Mapping[str, object], key: str) -> list[object]:
    found = data.get(key, [])
    return found if isinstance(found, list) else [found]
