"""Whether a document is valid: jsonschema-rs decides, fast and without words."""

from functools import cache
from typing import TYPE_CHECKING

from commish.source.schemas import schema, shared

if TYPE_CHECKING:
    import jsonschema_rs

__all__ = ["is_valid"]


@cache
def _registry() -> "jsonschema_rs.Registry":
    # A run whose files are all known already needs none of it
    import jsonschema_rs  # noqa: PLC0415

    return jsonschema_rs.Registry([("json-schema:///shared.schema.json", dict(shared()))])


@cache
def _validator(kind: str) -> "jsonschema_rs.Draft202012Validator":
    import jsonschema_rs  # noqa: PLC0415 -- as above

    return jsonschema_rs.Draft202012Validator(dict(schema(kind)), registry=_registry())


def is_valid(kind: str, data: object) -> bool:
    """Whether *data* fits the schema of *kind*."""
    return _validator(kind).is_valid(data)
