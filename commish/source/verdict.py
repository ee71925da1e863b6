"""Whether a document is valid: jsonschema-rs decides, fast and without words."""

from functools import cache

import jsonschema_rs

from commish.source.schemas import schema, shared

__all__ = ["is_valid"]


@cache
def _registry() -> jsonschema_rs.Registry:
    return jsonschema_rs.Registry([("json-schema:///shared.schema.json", dict(shared()))])


@cache
def _validator(kind: str) -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(dict(schema(kind)), registry=_registry())


def is_valid(kind: str, data: object) -> bool:
    """Whether *data* fits the schema of *kind*."""
    return _validator(kind).is_valid(data)
