"""Facts as text in JSON, and back: what is kept of a document from one run to the next."""

import json
from collections.abc import Sequence
from functools import lru_cache
from sys import intern
from typing import Any

from commish.insight.facts import Facts, Locate, Reference, Thing, Way

__all__ = ["NotKept", "facts_from", "packed", "packed_facts", "unpacked"]

_MARK = "\0"
"""The one key of what stands for a decimal; no text of a document may hold this character."""
_MARKED = '{"\\u0000":'
_WAYS = {way.value: way for way in Way}


class NotKept(ValueError):  # noqa: N818 -- nothing is wrong: it is found again each time
    """What can't be kept so that the very same comes back."""


def packed(value: object) -> bytes:
    """Plain data as JSON.

    Raises:
        NotKept: it holds what JSON can't bring back as it was.
    """
    from decimal import Decimal  # noqa: PLC0415 -- takes time to import, and few documents hold one

    decimals = 0

    def marked(value: object) -> dict[str, str]:
        nonlocal decimals
        if not isinstance(value, Decimal):
            raise NotKept(type(value).__name__)
        decimals += 1
        return {_MARK: str(value)}

    text = json.dumps(value, default=marked, separators=(",", ":"), allow_nan=False)
    if text.count("\\u0000") != decimals or text.count(_MARKED) != decimals:
        raise NotKept("a text with NUL")
    return text.encode("ascii")


def unpacked(content: bytes) -> Any:  # noqa: ANN401 -- any data
    """What was packed; tuples come back as lists."""
    return json.loads(content, object_hook=_unmarked if _MARKED.encode() in content else None)


def packed_facts(facts: Facts) -> bytes:
    """The facts of one document, without its path.

    Raises:
        NotKept: they hold what JSON can't bring back as it was.
    """
    return packed((facts.kind, facts.id, *_packed(facts)))


def _packed(facts: Facts) -> tuple[Sequence[object], Sequence[object]]:
    documents = {one.document for one in facts.things}
    if not documents.union(one.document for one in facts.references) <= {facts.id}:
        raise NotKept("a thing of another document")
    things = [
        (one.id, one.sort, one.title, dict(one.values), sorted(one.says), one.pointer)
        for one in facts.things
    ]
    references = [
        (one.holder, one.target, one.wanted, one.label, one.way.value, one.pointer, one.soft)
        for one in facts.references
    ]
    return things, references


def facts_from(content: bytes, path: str, locate: Locate) -> Facts:
    """The facts that were packed, of the file that is shown as *path*; *locate* finds places."""
    kind, name, things, references = unpacked(content)
    return Facts(
        path,
        kind,
        name,
        tuple([_thing(one, name, locate) for one in things]),
        tuple([_reference(one, name, locate) for one in references]),
    )


def _thing(one: Sequence[Any], document: str, locate: Locate) -> Thing:
    name, sort, title, values, says, pointer = one
    known = _says(tuple(says))
    return Thing(name, intern(sort), title, locate, document, values, known, tuple(pointer))


def _reference(one: Sequence[Any], document: str, locate: Locate) -> Reference:
    holder, target, wanted, label, way, pointer, soft = one
    kinds = _wanted(tuple(wanted))
    return Reference(
        holder, target, kinds, intern(label), _WAYS[way], locate, tuple(pointer), document, soft
    )


# Thousands of documents write the same keys and want the same kinds: each is there once


@lru_cache(maxsize=10_000)
def _says(keys: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(intern, keys))


@lru_cache(maxsize=1_000)
def _wanted(kinds: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(intern, kinds))


def _unmarked(value: dict[str, Any]) -> object:
    if _MARK not in value:
        return value
    from decimal import Decimal  # noqa: PLC0415 -- as above

    return Decimal(value[_MARK])
