"""Values as they are given on the command line, made into what a document holds."""

from collections.abc import Mapping
from decimal import Decimal
from typing import cast

from commish.errors import CommishError
from commish.source.names import nearest
from commish.source.scalars import plain
from commish.source.schemas import Schema, resolve, schema

__all__ = ["given"]


def given(kind: str, words: Mapping[str, str]) -> dict[str, object]:
    """The values of a new document's keys, each from its text.

    A text becomes a number or true and false where the schema asks for one, and is parted at
    its commas where it asks for a list.

    Raises:
        CommishError: the kind has no such key, or its value is more than a line can say.
    """
    properties = cast("Mapping[str, Schema]", schema(kind)["properties"])
    return {key: _value(kind, key, text, properties) for key, text in words.items()}


def _value(kind: str, key: str, text: str, properties: Mapping[str, Schema]) -> object:
    if key not in properties:
        near = nearest(key, properties)
        mend = f"Did you mean {near}?" if near else f"`commish explain {kind}` lists its keys."
        raise CommishError(f"{kind} has no key {key}.", mend)
    part = resolve(properties[key])
    types = _types(part)
    if "array" in types and "string" not in types:
        item = resolve(cast("Schema", part["items"]))
        texts = [one.strip() for one in text.split(",") if one.strip()]
        return [_item(kind, key, one, item) for one in texts]
    if types == ["object"]:
        raise _too_much(kind, key)
    return _single(text, types)


def _item(kind: str, key: str, text: str, item: Schema) -> object:
    types = _types(item)
    if types != ["object"]:
        return _single(text, types)
    if set(cast("list[str]", item.get("required", []))) != {"id"}:
        raise _too_much(kind, key)
    return {"id": text}


def _single(text: str, types: list[str]) -> object:
    meant = plain(text)
    if isinstance(meant, bool):
        return meant if "boolean" in types else text
    is_number = isinstance(meant, int | Decimal) and {"integer", "number"} & set(types)
    return meant if is_number else text


def _types(part: Schema) -> list[str]:
    found = part.get("type", "string")
    return cast("list[str]", found) if isinstance(found, list) else [str(found)]


def _too_much(kind: str, key: str) -> CommishError:
    return CommishError(
        f"{key} has keys of its own, so --set can't give it.",
        f"Write it into the file: `commish explain {kind}.{key}` shows how.",
    )
