"""A document to start from, made from the schema of its kind."""

from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap
from typing import cast

from commish.source.schemas import Schema, Shape, resolve, schema, shape
from commish.source.spelling import entry

__all__ = ["shows", "starter"]

_WIDTH = 80
_DATED = ("date", "date_terms", "period")
"""Values that may be a year, which nobody writes in quotes."""
_HINT = "To use a key, delete the # before its lines and write over the example."


def starter(
    kind: str,
    said: Mapping[str, object],
    *,
    address: str,
    known: Mapping[str, Sequence[str]] | None = None,
) -> str:
    """The text of a new document: what is known already, and what to write next as comments.

    A key that nobody has filled in stays a comment, so that nothing is said that is not so.

    Args:
        kind: The kind of document.
        said: What is known already, by key; `kind` among it.
        address: Where the schema of the kind lies, seen from the document's folder.
        known: Ids of the workspace by sort of thing. They stand in examples of links.

    Raises:
        CommishError: a text holds a character that no document may hold.
    """
    properties = cast("Mapping[str, Schema]", schema(kind)["properties"])
    required = {"title", *cast("list[str]", schema(kind)["required"])}
    head = [key for key in properties if key in required and key in said]
    lines = [f"# yaml-language-server: $schema={address}", f"# {_HINT}"]
    for key in head:
        lines += entry(key, said[key])
    tier = str(said.get("tier", ""))
    for key, part in properties.items():
        if key in head or not (key in said or shows(part, tier)):
            continue
        lines += ["", *_comment(part)]
        if key in said:
            lines += entry(key, said[key])
        else:
            lines += [f"#{line}" for line in _example(kind, key, known or {})]
    return "\n".join(lines) + "\n"


def shows(part: Schema, tier: str = "") -> bool:
    """Whether a document of *tier* is started with this property of its kind."""
    found = part.get("x-starter", False)
    return tier in found if isinstance(found, list) else found is True


def _comment(part: Schema) -> Iterator[str]:
    """What a key is for, and the words to choose from if there are any."""
    yield from _prose(str(part["description"]))
    if "enum" in part:
        yield from _prose(f"One of: {', '.join(map(str, cast('list[object]', part['enum'])))}.")


def _prose(text: str) -> Iterator[str]:
    yield from (f"# {line}" for line in wrap(text, _WIDTH - 2, break_on_hyphens=False))


def _example(kind: str, key: str, known: Mapping[str, Sequence[str]]) -> Iterator[str]:
    part = resolve(cast("Mapping[str, Schema]", schema(kind)["properties"])[key])
    example = cast("list[object]", part["examples"])[0]
    here = shape(kind).properties.get(key)
    yield from entry(key, _at_home(example, here, known))


def _at_home(example: object, here: Shape | None, known: Mapping[str, Sequence[str]]) -> object:
    """The example, with links that lead somewhere in this workspace if it has such things."""
    if here is None:
        return example
    if isinstance(example, list):
        return [_at_home(one, here.item, known) for one in example]
    if isinstance(example, Mapping):
        return {key: _at_home(one, here.properties.get(key), known) for key, one in example.items()}
    if here.value in _DATED and str(example).isdecimal():
        return int(str(example))
    found = (name for sort in here.reference for name in known.get(sort, ()))
    return next(found, example)
