"""Documents in which chosen parts are withheld, with a word of their own in every text of them."""

import random
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import cast

import yaml

from commish.source.reading import read_file
from commish.source.schemas import Schema, definition, resolve, schema

__all__ = ["Planted", "as_yaml", "internal_keys", "internal_places", "plant"]

_FREE = frozenset({"text", "line", "title", "post", "source"})
"""Definitions of the schemas that any words fit."""
_NEVER = frozenset({"exempt", "confidential", "format", "exclude", "overlay", "as_of", "rules"})
_ORDER = {"category": "3", "because": "The public interest is in keeping it."}


@dataclass(slots=True)
class Planted:
    """What was planted where."""

    words: list[str] = field(default_factory=list)
    """The words that no public copy may hold."""
    places: list[str] = field(default_factory=list)
    """The addresses that are withheld, for the message of a test that fails."""


def plant(sample: Path, folder: Path, seed: int, word: Callable[[int], str]) -> Planted:
    """Copy *sample* to *folder* with parts withheld, the same parts for the same *seed*.

    Every text in such a part becomes a word of its own: *word* makes it from a number.
    """
    chance = random.Random(seed)  # noqa: S311 -- a test that finds the same faults each time
    planted = Planted()
    shutil.copytree(sample, folder, ignore=shutil.ignore_patterns("README.md"))
    for path in sorted(folder.rglob("*.yaml")):
        data = cast("dict[str, object]", read_file(path, path.name).data)
        _withhold(data, chance, planted, word)
        path.write_text(as_yaml(data), encoding="utf-8")
    return planted


def as_yaml(data: object) -> str:
    """Data as a file holds it: exact numbers, texts as they are."""
    return yaml.dump(data, Dumper=_Exact, allow_unicode=True, sort_keys=False, width=10_000)


class _Exact(yaml.SafeDumper):
    """Writes a decimal number as it stands."""


_Exact.add_representer(
    Decimal,
    lambda dumper, number: dumper.represent_scalar("tag:yaml.org,2002:float", f"{number:f}"),
)


def internal_keys(kind: str) -> list[str]:
    """The keys of a kind that its schema does not show to the public."""
    properties = cast("Mapping[str, Schema]", schema(kind)["properties"])
    return [key for key, part in properties.items() if part.get("x-visibility") != "public"]


def internal_places(kind: str, word: str) -> Iterator[tuple[str, object]]:
    """Each internal key with a value that its schema allows and *word* in its texts."""
    properties = cast("Mapping[str, Schema]", schema(kind)["properties"])
    for key in internal_keys(kind):
        if key not in ("exempt", "confidential"):
            yield (
                key,
                _worded(
                    cast("list[object]", properties[key]["examples"])[0], properties[key], word
                ),
            )


def _worded(value: object, part: Schema, word: str) -> object:
    filled = _filled(value, part, Planted(), lambda _: word)
    return {"any": word} if part.get("type") == "object" and "properties" not in part else filled


def _withhold(
    data: dict[str, object], chance: random.Random, planted: Planted, word: Callable[[int], str]
) -> None:
    """Withhold all of a document, some of it or nothing."""
    kind = str(data["kind"])
    lot = chance.random()
    chosen = _addresses(data, schema(kind))
    some = ["all"] if lot < 0.1 else chance.sample(chosen, min(3, len(chosen)))
    if lot > 0.6:
        return
    for address in some:
        planted.places.append(f"{data['id']}: {address}")
        _mark(data, address, kind, planted, word)
    data["exempt"] = [{"what": address, **_ORDER} for address in some]


def _addresses(data: Mapping[str, object], part: Schema) -> list[str]:
    """The keys of a document, and the things of its lists."""
    properties = cast("Mapping[str, Schema]", part["properties"])
    found = [key for key in data if key not in _NEVER]
    for key in found[:]:
        listed, name = data[key], properties[key].get("x-key")
        if isinstance(listed, list) and name:
            found += [f"{key}.{_name(one, str(name))}" for one in listed]
    return found


def _name(item: object, key: str) -> str:
    return str(item[key] if isinstance(item, dict) else item)


def _mark(
    data: dict[str, object],
    address: str,
    kind: str,
    planted: Planted,
    word: Callable[[int], str],
) -> None:
    """Put a word of its own into every text at an address."""
    properties = cast("Mapping[str, Schema]", schema(kind)["properties"])
    key, _, name = address.partition(".")
    if address == "all":
        for inner in [one for one in data if one not in _NEVER | {"kind", "id"}]:
            data[inner] = _filled(data[inner], properties[inner], planted, word)
        return
    part = properties[key]
    if not name:
        if key not in ("kind", "id"):
            data[key] = _filled(data[key], part, planted, word)
        return
    items = cast("list[object]", data[key])
    by = str(part["x-key"])
    inside = cast("Schema", part["items"])
    data[key] = [
        _filled(one, inside, planted, word, kept=by) if _name(one, by) == name else one
        for one in items
    ]


def _filled(
    value: object, part: Schema, planted: Planted, word: Callable[[int], str], kept: str = ""
) -> object:
    named = definition(str(part.get("$ref", "")))
    own = "pattern" in part or "enum" in part
    part = resolve(part)
    if isinstance(value, str) and named in _FREE and not own:
        planted.words.append(word(len(planted.words)))
        return planted.words[-1]
    if isinstance(value, list) and "items" in part:
        return [_filled(one, cast("Schema", part["items"]), planted, word) for one in value]
    if isinstance(value, dict):
        return dict(_items(value, part, planted, word, kept))
    return value


def _items(
    value: Mapping[str, object],
    part: Schema,
    planted: Planted,
    word: Callable[[int], str],
    kept: str,
) -> Iterator[tuple[str, object]]:
    properties = cast("Mapping[str, Schema]", part.get("properties", {}))
    for key, inner in value.items():
        if key in properties and key != kept and part.get("x-key") != key:
            yield key, _filled(inner, properties[key], planted, word)
        else:
            yield key, inner
