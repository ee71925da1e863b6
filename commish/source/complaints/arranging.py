"""Lists, groups of keys and single values put in each other's place."""

from collections.abc import Callable, Mapping
from typing import cast

from commish.source.complaints.listing import fits
from commish.source.complaints.remedies import Remedy, as_yaml, instead, is_short, is_single
from commish.source.complaints.spot import Spot
from commish.source.complaints.wording import both
from commish.source.schemas import Schema, resolve

__all__ = ["ARRANGEMENTS"]

_MOST_ITEMS = 5


def _listed(spot: Spot) -> Remedy | None:
    """One value where a list is expected."""
    if spot.types != ("array",) or isinstance(spot.value, list):
        return None
    item = resolve(cast("Schema", spot.part.get("items", {})))
    if isinstance(spot.value, Mapping):
        return Remedy("Put a dash before the first of these keys, and the others below it")
    values = _values(spot.value, item)
    if 0 < len(values) <= _MOST_ITEMS and all(map(is_short, values)):
        lines = [f"{spot.key}:", *(f"- {as_yaml(value)}" for value in values)]
        return Remedy("Write it as a list", "\n".join(lines))
    needed = [] if "string" in cast("str", item.get("type", "")) else item.get("required", [])
    named = [f"`{key}`" for key in cast("list[str]", needed)]
    keys = f" and in it {both(named)}" if named else ""
    return Remedy(f"Write a list below the key: a dash before each item{keys}")


def _values(value: object, item: Schema) -> list[object]:
    """The items that one value is, or several with commas between them."""
    split = value.split(",") if isinstance(value, str) else []
    several: list[object] = [one.strip() for one in split]
    for values in ([value], several):
        if values and all(fits(item, one) for one in values):
            return values
    return []


def _single(spot: Spot) -> Remedy | None:
    """A list where one value is expected."""
    if not isinstance(spot.value, list) or "array" in spot.types:
        return None
    if len(spot.value) == 1 and is_single(spot.value[0]):
        return instead(spot, spot.value[0], "Write one value")
    if "object" in spot.types and len(spot.value) == 1:
        return Remedy("Take out the dash, and keep the keys")
    return Remedy("Write one value, without dashes or brackets")


def _group(spot: Spot) -> Remedy | None:
    """Something else where a group of keys is expected."""
    keys = list(cast("Schema", spot.part.get("properties", {})))
    if spot.types != ("object",) or isinstance(spot.value, Mapping) or not keys:
        return None
    needed = cast("list[str]", spot.part.get("required", []))
    named = both([f"`{key}`" for key in needed or keys[:3]])
    such = "" if needed else "keys such as "
    return Remedy(f"Write {such}{named} there, each on a line of its own")


def _no_group(spot: Spot) -> Remedy | None:
    """A group of keys where text is expected: mostly a text with a colon in it."""
    is_text = spot.types == ("string",) and spot.form in ("", "line") and "enum" not in spot.part
    if not is_text or not isinstance(spot.value, Mapping):
        return None
    return Remedy("If it is one text with a colon in it, put it in quotes")


ARRANGEMENTS: tuple[Callable[[Spot], Remedy | None], ...] = (_listed, _single, _group, _no_group)
"""What may be offered, the likeliest first."""
