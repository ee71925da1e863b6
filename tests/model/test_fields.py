"""The model's fields are the schema's keys: one shape, told once."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest

from commish.source.loading import MODELS, model_of
from commish.source.schemas import Schema, resolve, schema

VALUES = ("commish.model.quantity", "commish.model.money", "commish.model.dates")
VALUES_TOO = ("commish.model.period", "commish.model.fact", "commish.model.terms")
PLAIN = (*VALUES, *VALUES_TOO, "commish.model.wording", "commish.model.tier")
NOT_IN_THE_MODEL = {"kind", "local"}


@pytest.mark.parametrize("kind", sorted(MODELS))
def test_a_class_has_the_fields_that_its_schema_has(kind: str) -> None:
    """A key without a field would be lost; a field without a key could never be filled."""
    differing = list(_differing(model_of(kind), schema(kind), kind))
    assert differing == []


def _differing(found: type, part: Schema, at: str) -> Iterator[str]:
    part = resolve(part)
    properties: Mapping[str, Any] = part.get("properties", {})  # type: ignore[assignment]
    keys = set(properties) - (NOT_IN_THE_MODEL if "." not in at else set())
    own = {one.name.rstrip("_") for one in fields(found)}
    if keys != own:
        yield f"{at}: only the schema {sorted(keys - own)}, only the class {sorted(own - keys)}"
    hints = get_type_hints(found)
    for one in fields(found):
        key = one.name.rstrip("_")
        inner = _group(hints[one.name])
        if inner is not None and key in properties:
            below = resolve(properties[key])
            yield from _differing(inner, below.get("items", below), f"{at}.{key}")  # type: ignore[arg-type]


def _group(hint: object) -> type | None:
    """The dataclass behind a hint, unless it is a value."""
    if get_origin(hint) in (UnionType, tuple) or NoneType in get_args(hint):
        found = (_group(part) for part in get_args(hint))
        return next((one for one in found if one is not None), None)
    plain = getattr(hint, "__module__", "") in PLAIN
    return hint if isinstance(hint, type) and is_dataclass(hint) and not plain else None
