"""The link by which a new document hangs on a thing that is there already."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from commish.errors import CommishError
from commish.insight.facts import Thing, Way
from commish.source.links import called
from commish.source.schemas import Schema, Shape, schema, shape
from commish.source.starters import shows

__all__ = ["link_to"]

_ORDER = (Way.UP, Way.DOWN, Way.BESIDE, Way.NONE)


@dataclass(frozen=True, slots=True)
class _Link:
    key: str
    way: Way
    is_list: bool
    is_group: bool
    """Whether the id stands in a group of keys: `- id: safe-homes`."""
    is_shown: bool
    """Whether a new document shows the key anyway."""

    @property
    def rank(self) -> tuple[int, bool]:
        return _ORDER.index(self.way), not self.is_shown

    def naming(self, name: str) -> object:
        """The value that names the thing with this id."""
        inner: object = {"id": name} if self.is_group else name
        return [inner] if self.is_list else inner


def link_to(kind: str, tier: str, thing: Thing) -> tuple[str, object]:
    """The key of a new document that names *thing*, and its value.

    A key that leads up the thread is taken first, then one that leads down, then one beside it;
    one that is no part of the thread only if a new document shows it anyway.

    Raises:
        CommishError: no key of the kind can name the thing, or several can alike.
    """
    links = sorted(_links(kind, tier, thing.sort), key=lambda one: one.rank)
    if not links:
        what = f"{tier} {kind}" if tier else kind.replace("-", " ")
        raise CommishError(
            f"A new {what} has no key that names {called(thing.sort)} such as {thing.id}.",
            "Leave --from out, or start another kind of document.",
        )
    best = [one for one in links if one.rank == links[0].rank]
    if len(best) > 1:
        ways = " or ".join(f"--set {one.key}={thing.id}" for one in best)
        raise CommishError(
            f"{called(kind).capitalize()} can name {thing.id} under more than one key.",
            f"Leave --from out and give {ways}.",
        )
    return best[0].key, best[0].naming(thing.id)


def _links(kind: str, tier: str, sort: str) -> Iterator[_Link]:
    properties = cast("Mapping[str, Schema]", schema(kind)["properties"])
    for key, here in shape(kind).properties.items():
        tiers = cast("list[str]", properties[key].get("x-tier", [tier]))
        holder = _holder(here, sort)
        is_shown = shows(properties[key], tier)
        if holder and tier in tiers and (is_shown or holder.way is not Way.NONE):
            is_list = holder is not here
            is_group = is_list and holder is not here.item
            yield _Link(key, holder.way, is_list=is_list, is_group=is_group, is_shown=is_shown)


def _holder(here: Shape, sort: str) -> Shape | None:
    """Where in a property the id of such a thing stands: itself, its items, or their id."""
    inner = here.item.properties.get("id") if here.item else None
    return next((one for one in (here, here.item, inner) if one and sort in one.reference), None)
