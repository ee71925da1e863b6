"""Writes docs/reference/links.md: every key that links, and where the other end stands."""

from collections.abc import Iterator

from commish.insight.facts import Way
from commish.source.schemas import Shape, kinds, shape
from docs.generate.parts.markdown import code, heading_note, table

__all__ = ["pages"]

_PAGE = "docs/reference/links.md"
_INTRODUCTION = """\
# Links

A link is the id of another document, or of a thing that a document declares. These keys link.
[The golden thread](../explanation/thread.md) says what is made of them.

**Up** says that the other end stands above in the thread, **down** that it stands below, **beside**
that it stands at the same height. The rest are checked like any link, and no part of the thread.
Two more stand almost everywhere and are left out here: a `source` may begin with the id of a source
document, and a value that changes may name the `decision` that set it.

"""
_WAYS = {
    Way.UP: "Up",
    Way.DOWN: "Down",
    Way.BESIDE: "Beside",
    Way.NONE: "Not part of the thread",
}
_DECLARED = """
## What lists declare

An item of these lists gives an id to a thing that others can name. An item that is only an id, or
has no key besides `id`, `role`, `share` and `note`, names a thing that stands elsewhere.

"""


def pages() -> dict[str, str]:
    """The page, by its path from the root of the checkout."""
    links = sorted({link for kind in kinds() for link in _links(kind, shape(kind))})
    parts = [heading_note("the schemas"), _INTRODUCTION]
    for way, heading in _WAYS.items():
        rows = [(code(key), names) for key, found, names in links if found == way.value]
        parts += [f"## {heading}\n\n", table(("key", "names"), rows), "\n"]
    declared = sorted(one for kind in kinds() for one in _declared(kind, shape(kind)))
    rows = [(code(key), sort) for key, sort in declared]
    text = "".join(parts).rstrip("\n") + "\n" + _DECLARED + table(("list", "declares"), rows)
    return {_PAGE: text}


def _links(path: str, part: Shape) -> Iterator[tuple[str, str, str]]:
    """Each key that links: its path, its way, and what it names."""
    if part.source or part.value:
        return
    if part.reference:
        yield path, part.way.value, ", ".join(part.reference)
    for name, inner in part.properties.items():
        yield from _links(f"{path}.{name}", inner)
    if part.item:
        yield from _links(path, part.item)


def _declared(path: str, part: Shape) -> Iterator[tuple[str, str]]:
    if part.declares:
        yield path, part.declares
    for name, inner in part.properties.items():
        yield from _declared(f"{path}.{name}", inner)
    if part.item:
        yield from _declared(path, part.item)
