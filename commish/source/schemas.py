"""The schemas: loaded when asked for, and their annotations as a tree that is quick to walk."""

import json
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple, cast

from commish.insight.facts import Way
from commish.resources import folder

__all__ = ["Schema", "Shape", "kinds", "resolve", "schema", "shape", "shared"]

Schema = Mapping[str, object]
_SUFFIX = ".schema.json"
_VALUES = ("quantity", "money", "fact", "money_fact", "date", "period")
_TERMS = ("quantity_terms", "money_terms", "date_terms")
_ANNOTATIONS = frozenset(
    ("x-ref", "x-thread", "x-key", "x-declares", "x-source", "properties", "items")
)


class Shape(NamedTuple):
    """The annotations at one place of a schema, with only those branches that hold any."""

    properties: Mapping[str, "Shape"] = MappingProxyType({})
    item: "Shape | None" = None
    reference: tuple[str, ...] = ()
    """What a link here may name."""
    way: Way = Way.NONE
    key: str = ""
    """The key of a list's items."""
    declares: str = ""
    """The sort of thing that an item of this list declares."""
    source: bool = False
    """Whether a source stands here, which may be an id."""
    value: str = ""
    """The value that stands here: quantity, money, date …"""

    def __bool__(self) -> bool:
        own = self.reference or self.key or self.declares or self.source or self.value
        return bool(own or self.properties or self.item)


@cache
def kinds() -> tuple[str, ...]:
    """Every kind of document."""
    files = (path.name for path in folder("schemas").iterdir())
    names = (name.removesuffix(_SUFFIX) for name in files if name.endswith(_SUFFIX))
    return tuple(sorted(name for name in names if name != "shared"))


@cache
def schema(kind: str) -> Schema:
    """The schema of a kind, as data."""
    text = (folder("schemas") / f"{kind}{_SUFFIX}").read_text(encoding="utf-8")
    return cast("Schema", json.loads(text))


def shared() -> Schema:
    """The values and things that several kinds use."""
    return schema("shared")


def resolve(part: Schema) -> Schema:
    """A part of a schema with its `$ref` followed; what stands beside the `$ref` wins."""
    ref = part.get("$ref")
    if not isinstance(ref, str):
        return part
    found = cast("Mapping[str, Schema]", shared()["$defs"])[definition(ref)]
    return {**resolve(found), **{key: value for key, value in part.items() if key != "$ref"}}


def definition(ref: str) -> str:
    """The name of the definition that a `$ref` names."""
    return ref.rsplit("/", 1)[-1]


@cache
def shape(kind: str) -> Shape:
    """The annotations of a kind."""
    return _shape(schema(kind))


def _shape(part: Schema) -> Shape:
    name = definition(str(part.get("$ref", "")))
    if name and _ANNOTATIONS.isdisjoint(part):
        return _defined(name)
    return _annotated(part, name)


@cache
def _defined(name: str) -> Shape:
    """One shape for all places that refer to a definition and say no more."""
    return _annotated(cast("Mapping[str, Schema]", shared()["$defs"])[name], name)


def _annotated(part: Schema, name: str) -> Shape:
    part = resolve(part)
    properties = cast("Mapping[str, Schema]", part.get("properties", {}))
    inner = {key: _shape(value) for key, value in properties.items()}
    item = part.get("items")
    return Shape(
        properties={key: value for key, value in inner.items() if value},
        item=(_shape(cast("Schema", item)) or None) if item else None,
        reference=tuple(cast("list[str]", part.get("x-ref", ()))),
        way=Way(part.get("x-thread", "none")),
        key=str(part.get("x-key", "")),
        declares=str(part.get("x-declares", "")),
        source=bool(part.get("x-source")),
        value=name if name in _VALUES + _TERMS else "",
    )
