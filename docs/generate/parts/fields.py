"""The fields of a document, as its schema has them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from commish.source.schemas import Schema, definition, resolve, shared

__all__ = ["VALUES", "Field", "definitions", "fields"]

VALUES = {
    "id": "an id",
    "return_id": "an id",
    "title": "a title",
    "line": "words",
    "label": "a label",
    "post": "a post",
    "text": "text",
    "address": "an address",
    "hash": "a hash",
    "yes": "true or false",
    "integer": "a whole number",
    "number": "an exact number",
    "score": "a score",
    "share": "a share",
    "quantity": "a quantity",
    "fact": "a sourced number",
    "quantity_terms": "a number that may change",
    "money": "money",
    "money_fact": "a sourced amount",
    "money_terms": "an amount that may change",
    "date": "a date",
    "date_terms": "a date that may change",
    "period": "a period",
    "source": "a source",
    "link": "a link",
}
"""What the definitions of shared.schema.json that are values are called in the tables."""

_PLAIN = {
    "string": "text",
    "integer": "a whole number",
    "number": "an exact number",
    "boolean": "true or false",
    "object": "a group of keys",
    "null": "nothing",
}


@dataclass(frozen=True, slots=True)
class Field:
    """One property of a schema."""

    name: str
    """As it is written: `budget`."""
    description: str
    required: bool
    takes: str
    """What may stand there, or stand there as an item of a list, in words."""
    listed: bool
    """Whether it is a list."""
    or_words: bool
    """Whether words may stand there instead of the list."""
    group: str
    """The definition of the keys that stand there, `-` if they are its own; empty without any."""
    inner: Schema
    """The schema of those keys."""
    tiers: tuple[str, ...]
    """The tiers of a commission at which it belongs; empty: at all."""
    public: bool
    material: bool
    """Whether it counts when a text is agreed."""
    example: object


def fields(part: Schema) -> Iterator[Field]:
    """The properties of a schema, in its order."""
    whole = resolve(part)
    needed = cast("list[str]", whole.get("required", []))
    for name, own in cast("Mapping[str, Schema]", whole.get("properties", {})).items():
        yield _field(name, own, required=name in needed)


def definitions() -> Mapping[str, Schema]:
    """What shared.schema.json defines, by name."""
    return cast("Mapping[str, Schema]", shared()["$defs"])


def _field(name: str, own: Schema, *, required: bool) -> Field:
    whole = resolve(own)
    listed = "array" in _types(whole) and _named(own) not in VALUES
    item = cast("Schema", whole["items"]) if listed else own
    named = _named(own) if listed and not _named(item) else _named(item)
    return Field(
        name=name,
        description=str(whole.get("description", "")),
        required=required,
        takes=_takes(item),
        listed=listed,
        or_words=listed and "string" in _types(whole),
        group=(named or "-") if _is_group(item) else "",
        inner=resolve(item),
        tiers=tuple(cast("list[str]", whole.get("x-tier", []))),
        public=whole.get("x-visibility") == "public",
        material=whole.get("x-material", True) is True,
        example=cast("list[object]", whole.get("examples", [None]))[0],
    )


def _named(part: Schema) -> str:
    """The definition that a schema uses."""
    return definition(str(part.get("$ref", "")))


def _is_group(part: Schema) -> bool:
    return "properties" in resolve(part) and _named(part) not in VALUES


def _takes(item: Schema) -> str:
    whole, named = resolve(item), _named(item)
    names = cast("list[str]", whole.get("x-ref", []))
    if named in ("id", "return_id", "link") and names:
        return f"the id of {' or '.join(map(_with_article, names))}"
    if named in VALUES:
        return VALUES[named]
    if "const" in whole:
        return f"`{whole['const']}`"
    if "enum" in whole:
        return "one of " + ", ".join(f"`{word}`" for word in cast("list[object]", whole["enum"]))
    return " or ".join(_PLAIN[one] for one in _types(whole))


def _types(whole: Schema) -> list[str]:
    types = whole.get("type", [])
    return [str(one) for one in types] if isinstance(types, list) else [str(types)]


def _with_article(name: str) -> str:
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"
