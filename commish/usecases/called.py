"""Fields of documents by their names alone, for somebody who does not know whose they are."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import NamedTuple, cast

from commish.source.schemas import Schema, kinds, resolve, schema

__all__ = ["Called", "field_names", "fields_called", "numbers"]

_DEEPEST = 3
"""How many names below its kind a field is looked for."""


class Called(NamedTuple):
    """What fields of one name have in common."""

    description: str
    paths: tuple[str, ...]
    """Where it stands, the least deep first: `agreement.parties.role`."""


def fields_called(name: str) -> tuple[Called, ...]:
    """What a name in the singular or plural means, each meaning once, the least deep first."""
    wanted = numbers(name.strip().casefold().replace(" ", "_").replace("-", "_"))
    meanings: dict[tuple[str, str], list[str]] = {}
    for path, part in _fields(_DEEPEST):
        leaf = path.rpartition(".")[2]
        if leaf in wanted:
            meanings.setdefault((leaf, str(part.get("description", ""))), []).append(path)
    return tuple(Called(said, tuple(paths)) for (_, said), paths in meanings.items())


def numbers(word: str) -> frozenset[str]:
    """A word in the singular and the plural: `kpi` and `kpis`, `party` and `parties`."""
    one = {word, word.removesuffix("s")} - {""}
    if word.endswith("ies"):
        one.add(f"{word.removesuffix('ies')}y")
    more = {f"{each}s" for each in one} | {f"{each[:-1]}ies" for each in one if each[-1:] == "y"}
    return frozenset(one | more)


def field_names() -> tuple[str, ...]:
    """The names of the fields that kinds have, each once."""
    return tuple(dict.fromkeys(path.rpartition(".")[2] for path, _ in _fields(1)))


def _fields(deep: int) -> Iterator[tuple[str, Schema]]:
    level = [(kind, schema(kind)) for kind in kinds()]
    for _ in range(deep):
        level = list(chain.from_iterable(_inside(path, part) for path, part in level))
        yield from level


def _inside(path: str, part: Schema) -> Iterator[tuple[str, Schema]]:
    if "items" in part and "properties" not in part:
        part = resolve(cast("Schema", part["items"]))
    for name, inner in cast("Mapping[str, Schema]", part.get("properties", {})).items():
        yield f"{path}.{name}", resolve(inner)
