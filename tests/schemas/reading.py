"""The schemas as tests read them: as plain JSON, without the help of commish."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast

from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

__all__ = ["KINDS", "SCHEMAS", "Part", "Schema", "parts", "properties", "resolve", "validator"]

Schema = Mapping[str, object]

_FOLDER = Path(__file__).resolve().parent.parent.parent / "schemas"
_BASE = "file:///"
_DATA = ("examples", "enum", "const")

SCHEMAS: Mapping[str, Schema] = {
    path.name.removesuffix(".schema.json"): json.loads(path.read_text(encoding="utf-8"))
    for path in sorted(_FOLDER.glob("*.schema.json"))
}
"""Every schema by its name, `shared` among them."""

KINDS = tuple(name for name in SCHEMAS if name != "shared")
"""Every kind of document."""


@dataclass(frozen=True, slots=True)
class Part:
    """One schema within a schema."""

    name: str
    """The file it is in, such as `commission`."""
    pointer: str
    schema: Schema

    def __str__(self) -> str:
        return f"{self.name}#{self.pointer}"


def parts(name: str) -> Iterator[Part]:
    """Every schema within the schema of that name, itself first."""
    return _within(Part(name, "", SCHEMAS[name]))


def properties(name: str) -> Iterator[Part]:
    """Every property within the schema of that name, at any depth."""
    for part in parts(name):
        for key, schema in _mapping(part.schema, "properties").items():
            yield Part(name, f"{part.pointer}/properties/{key}", schema)


def resolve(schema: Schema) -> Schema:
    """A schema with its `$ref` followed; what stands beside the `$ref` wins."""
    ref = schema.get("$ref")
    if not isinstance(ref, str):
        return schema
    found = _mapping(SCHEMAS["shared"], "$defs")[ref.rpartition("/")[2]]
    return {**resolve(found), **{key: value for key, value in schema.items() if key != "$ref"}}


@cache
def validator(name: str, pointer: str = "") -> Draft202012Validator:
    """What checks a value against one schema within a schema."""
    whole = (
        (f"{_BASE}{each}.schema.json", Resource.from_contents(schema, DRAFT202012))
        for each, schema in SCHEMAS.items()
    )
    reference = {"$ref": f"{_BASE}{name}.schema.json#{pointer}"}
    return Draft202012Validator(reference, registry=Registry().with_resources(whole))


def _within(part: Part) -> Iterator[Part]:
    yield part
    for pointer, schema in _below(part.schema):
        yield from _within(Part(part.name, part.pointer + pointer, schema))


def _below(schema: Schema) -> Iterator[tuple[str, Schema]]:
    for key, value in schema.items():
        if key in {"properties", "$defs"}:
            for name, inner in cast("Mapping[str, Schema]", value).items():
                yield f"/{key}/{name}", inner
        elif key not in _DATA and isinstance(value, Mapping):
            yield f"/{key}", value
        elif key not in _DATA and isinstance(value, Sequence) and not isinstance(value, str):
            for index, inner in enumerate(value):
                if isinstance(inner, Mapping):
                    yield f"/{key}/{index}", inner


def _mapping(schema: Schema, key: str) -> Mapping[str, Schema]:
    return cast("Mapping[str, Schema]", schema.get(key, {}))
