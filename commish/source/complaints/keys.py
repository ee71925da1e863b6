"""Findings for keys: those that nobody knows, and those that are missing."""

import re
from collections.abc import Mapping
from functools import cache
from typing import cast

from commish.findings import Finding, Pointer
from commish.source.characters import shortened
from commish.source.codes.schema import MISSING_KEY, UNKNOWN_KEY
from commish.source.complaints.renaming import renamed
from commish.source.complaints.spot import Spot, Unfit
from commish.source.complaints.wording import both, meaning, one_kind, sentence
from commish.source.names import nearest
from commish.source.schemas import Schema, kinds, resolve, schema

__all__ = ["about_a_missing_key", "about_an_unknown_key", "meant_key"]

_MISSPELT = 0.8
"""So alike are two words that one is the other misspelt, whatever else it may mean."""
_LIKE = 0.74
"""So alike are two short words of which one has two letters in the wrong order."""
_MOST_KEYS = 12
"""Keys that are listed in a mend."""
_FEW = 2
"""Kinds that a key may belong to: more say nothing."""
_OTHER_WORDS = {
    "amount": "value",
    "contract": "agreement",
    "date": "on",
    "description": "summary",
    "end_date": "end",
    "name": "title",
    "reason": "because",
    "start_date": "start",
    "supplier": "provider",
    "value": "amount",
}
"""What forms and other programs call some keys."""


def about_an_unknown_key(document: Unfit, pointer: Pointer, missing: tuple[str, ...]) -> Finding:
    """What is wrong with a key that its group does not have, and which was most likely meant.

    *missing* are keys that the group lacks and that are told of here, as part of one mistake. In a
    document that withholds something only a key that is surely one of commish's own is named.
    """
    holder, key = document.spot(pointer[:-1]), str(pointer[-1])
    meant = meant_key(holder, key)
    mend = _meant(holder, meant) if meant else _elsewhere(document, holder, key)
    if not mend:
        meant = nearest(key, _keys(holder.part), _LIKE) or (missing[0] if len(missing) == 1 else "")
        mend = _meant(holder, meant) if meant else _where_to_look(holder)
    fix = renamed(document, pointer, meant, _keys(holder.part))
    is_named = document.is_open or fix is not None
    what = f"`{shortened(key)}`" if is_named else "What stands here"
    message = f"{what} is not a key of {_called(holder)}"
    if missing:
        message += f", and {both(_quoted(missing))} {'are' if len(missing) > 1 else 'is'} missing"
    return UNKNOWN_KEY.at(
        document.reading.key_place(pointer),
        sentence(message),
        sentence(mend),
        pointer=pointer if is_named else pointer[:-1],
    )._replace(fix=fix)


def about_a_missing_key(document: Unfit, pointer: Pointer, missing: tuple[str, ...]) -> Finding:
    """Which keys a group lacks, and what they mean."""
    holder = document.spot(pointer)
    this = holder.label if pointer else f"This {one_kind(document.kind).partition(' ')[2]}"
    message = f"{this} has {both([f'no {key}' for key in _quoted(missing)])}"
    parts = _keys(holder.part)
    meanings = [f"`{key}`: {meaning(resolve(parts[key]))}" for key in missing]
    mend = sentence(f"Add {'; '.join(meanings)}")
    return MISSING_KEY.at(holder.key_place, sentence(message), mend, pointer=pointer)


def meant_key(holder: Spot, key: str) -> str:
    """The key that was surely meant: misspelt, in capitals, or in the words of another form."""
    known = _keys(holder.part)
    plain = re.sub(r"[\s_-]+", "_", key.strip()).casefold()
    if plain in known:
        return plain
    other = _OTHER_WORDS.get(plain, "")
    if other in known:
        return other
    written = cast("Mapping[str, object]", holder.value)
    needed = cast("list[str]", holder.part.get("required", []))
    missing = [key for key in needed if key not in written]
    return nearest(plain, known, _MISSPELT) or nearest(plain, missing, _LIKE)


def _meant(holder: Spot, key: str) -> str:
    if key in cast("Mapping[str, object]", holder.value):
        return f"`{key}` is written too: take one of the two out."
    return f"Did you mean `{key}`?"


def _elsewhere(document: Unfit, holder: Spot, key: str) -> str:
    """Where else the key belongs; empty when that is not plain."""
    for length in range(len(holder.pointer) - 1, -1, -1):
        above = document.spot(holder.pointer[:length])
        if key in _keys(above.part):
            margin = "put it at the left margin" if not above.pointer else "indent it less"
            return f"It is a key of {_called(above)}: {margin}."
    if "string" in holder.types and holder.form in ("", "text"):
        return "If this is a text with a colon in it, put the whole text in quotes."
    return _below(holder, key) or _of_another_kind(holder, key)


def _of_another_kind(holder: Spot, key: str) -> str:
    others = () if holder.pointer else _kinds_with(key)
    return f"It is a key of {both(map(one_kind, others))}." if 0 < len(others) <= _FEW else ""


def _below(holder: Spot, key: str) -> str:
    """Where it belongs one level down, at best to the key above it."""
    group, known = cast("Mapping[str, object]", holder.value), _keys(holder.part)
    names = list(group)
    before = [name for name in names[: names.index(key)] if name in known]
    if before and _has_below(known[before[-1]], key):
        return f"If it belongs to `{before[-1]}` above, indent it as far as the keys there."
    inside = [name for name, part in known.items() if _has_below(part, key)]
    return f"It is a key of what stands in `{inside[0]}`." if len(inside) == 1 else ""


def _has_below(part: Schema, key: str) -> bool:
    part = resolve(part)
    return key in _keys(part) or key in _keys(resolve(cast("Schema", part.get("items", {}))))


@cache
def _kinds_with(key: str) -> tuple[str, ...]:
    return tuple(kind for kind in kinds() if key in _keys(schema(kind)))


def _where_to_look(holder: Spot) -> str:
    keys = _keys(holder.part)
    if not holder.pointer:
        return f"`commish explain {holder.kind}` lists its keys; your own go under `local:`."
    if len(keys) <= _MOST_KEYS:
        return f"The keys here are {both(_quoted(keys))}."
    return f"`commish explain {holder.field}` lists the keys."


def _called(holder: Spot) -> str:
    if not holder.pointer:
        return one_kind(holder.kind)
    return f"the items of `{holder.key}`" if holder.is_item else f"`{holder.key}`"


def _keys(part: Schema) -> Mapping[str, Schema]:
    return cast("Mapping[str, Schema]", part.get("properties", {}))


def _quoted(keys: Mapping[str, object] | tuple[str, ...]) -> list[str]:
    return [f"`{key}`" for key in keys]
