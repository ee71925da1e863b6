"""Every fault of a document, listed by jsonschema: where it is and which demand it fails.

jsonschema takes a while to import: this module is imported for documents that fail, and no others.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import islice
from typing import Any, cast

from jsonschema import Draft202012Validator, ValidationError, validators
from jsonschema.protocols import Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from commish.findings import Pointer
from commish.source.schemas import Schema, schema, shared

__all__ = ["Fault", "faults", "fits"]

_MOST = 1_000
"""Errors that are looked at: a file with more has one great mistake, not many small ones."""

_ORDER = ("type", "const", "enum", "pattern", "minLength", "maxLength", "minimum", "maximum")
"""The demands on one value, the most telling first. A value that fails several has one fault."""

_SPACES = "\\t\\n\\v\\f\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff"
"""What `\\s` means in ECMAScript, whose patterns JSON Schema has."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing in a document that its schema refuses."""

    pointer: Pointer
    """Of the value; of the group that lacks keys; of a key that is unknown."""
    what: str
    """The word of JSON Schema that says what was asked: `type`, `enum`, `required` …"""
    missing: tuple[str, ...] = ()
    """The keys that a group lacks."""


def faults(kind: str, data: object) -> tuple[Fault, ...]:
    """What the schema of *kind* refuses in *data*: one fault a value, an unknown key and a group.

    Empty when the data fit. There may be more in a document with very many.
    """
    demands: dict[Pointer, set[str]] = {}
    missing: dict[Pointer, dict[str, None]] = {}
    unknown: dict[Pointer, None] = {}
    for error in islice(_validator(kind).iter_errors(cast("Any", data)), _MOST):
        pointer = tuple(error.absolute_path)
        if error.validator == "additionalProperties":
            unknown |= dict.fromkeys((*pointer, key) for key in _strangers(error))
        elif error.validator == "required":
            missing.setdefault(pointer, {}).update(dict.fromkeys(_lacking(error)))
        else:
            demands.setdefault(pointer, set()).add(str(error.validator))
    return (
        *(Fault(pointer, "additionalProperties") for pointer in unknown),
        *(Fault(pointer, "required", tuple(keys)) for pointer, keys in missing.items()),
        *(Fault(pointer, _most_telling(failed)) for pointer, failed in demands.items()),
    )


def fits(part: Schema, value: object) -> bool:
    """Whether a value that holds no others fits a part of a schema whose `$ref` is followed."""
    return bool(_STRICT(part, registry=Registry()).is_valid(cast("Any", value)))


def _most_telling(failed: set[str]) -> str:
    return min(failed, key=lambda one: _ORDER.index(one) if one in _ORDER else len(_ORDER))


def _strangers(error: ValidationError) -> list[str]:
    allowed = cast("Schema", error.schema).get("properties", {})
    instance = cast("Mapping[str, object]", error.instance)
    return [key for key in instance if key not in cast("Schema", allowed)]


def _lacking(error: ValidationError) -> list[str]:
    instance = cast("Mapping[str, object]", error.instance)
    return [key for key in cast("list[str]", error.validator_value) if key not in instance]


@cache
def _validator(kind: str) -> Validator:
    resource = Resource.from_contents(cast("Any", shared()), DRAFT202012)
    registry = Registry[Any]().with_resource("shared.schema.json", resource)
    return _STRICT(schema(kind), registry=registry)


def _pattern(_: Validator, pattern: str, instance: object, __: Schema) -> Iterator[ValidationError]:
    if isinstance(instance, str) and not _compiled(pattern).search(instance):
        yield ValidationError("does not match")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern that means what it means in ECMAScript: `$` is the end, also before a line end."""
    if pattern.endswith("$"):
        pattern = pattern[:-1] + r"\Z"
    return re.compile(pattern.replace(r"\s", _SPACES), re.ASCII)


def _is_integer(_: object, value: object) -> bool:
    """1.0 is a whole number in JSON Schema, also as a `Decimal`; true is none."""
    if isinstance(value, Decimal):
        return value == value.to_integral_value()
    return isinstance(value, int) and not isinstance(value, bool)


_STRICT: Callable[..., Validator] = validators.extend(  # type: ignore[no-untyped-call]
    Draft202012Validator,
    {"pattern": _pattern},
    type_checker=Draft202012Validator.TYPE_CHECKER.redefine("integer", _is_integer),
)
