"""A document's facts: what it declares and what it links to, by the annotations of its schema."""

import re
from collections.abc import Iterator, Mapping
from sys import intern
from typing import cast

from commish.findings import Finding, Pointer, Related
from commish.insight.facts import Facts, Locate, Reference, Thing, Way, keys_of
from commish.insight.keeping import kept_from
from commish.source.characters import quoted
from commish.source.codes.ids import LISTED_TWICE
from commish.source.names import is_id
from commish.source.possible import check_value
from commish.source.quotable import may_be_quoted
from commish.source.reading import Reading
from commish.source.schemas import Shape, shape

__all__ = ["facts_of", "identity"]

LINK_KEYS = frozenset(("id", "role", "share", "note"))
"""An item with no other key is a link and declares nothing, where a link may stand."""

_TOLD_IN_DETAIL = ("commission", "agreement", "need", "procurement", "decision")
"""Of these, what stands one step inside their keys is kept too: rules ask who, when and where."""
_FOLLOWING = ("workspace", "commission")
"""Kinds that name the cycle which they follow: a document, or one that has no document."""
_NAMES = (str, int)
"""What the key of a list's item may be."""
_SOURCE_ID = re.compile(r"([A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*)(?:,.*)?", re.DOTALL)


class _Gathering:
    """What is found in one document, on one walk through it."""

    def __init__(self, reading: Reading, locate: Locate, document: str) -> None:
        self.reading = reading
        self.locate = locate
        self.document = document
        self.things: list[Thing] = []
        self.references: list[Reference] = []
        self.findings: list[Finding] = []


def identity(data: object) -> tuple[str, str]:
    """The kind and the id of a document as far as they can be read; else empty words.

    What has not the form of an id is none: nothing can link to it.
    """
    if not isinstance(data, Mapping):
        return "", ""
    kind, name = data.get("kind"), data.get("id")
    return (kind if isinstance(kind, str) else "", str(name) if is_id(name) else "")


def facts_of(reading: Reading, locate: Locate | None = None) -> tuple[Facts, tuple[Finding, ...]]:
    """The facts of a document as far as it can be read, and what is impossible in it.

    *locate* finds places later, when the reading itself has been let go.
    """
    data = reading.data
    kind, name = identity(data)
    if not isinstance(data, dict):
        return Facts(reading.path, kind, name, (), ()), ()
    gathering = _Gathering(reading, locate or reading.place, name)
    if name:
        gathering.things.append(_thing(gathering, data, ("id",), kind))
    _gather(gathering, data, shape(kind), (), name)
    cycle = data.get("cycle")
    if kind in _FOLLOWING and is_id(cycle):
        _soft(gathering, str(cycle), "cycle", ("cycle",), name)
    found = Facts(reading.path, kind, name, tuple(gathering.things), tuple(gathering.references))
    return found, tuple(gathering.findings)


def _thing(gathering: _Gathering, item: Mapping[str, object], at: Pointer, sort: str) -> Thing:
    title = item.get("title", "")
    return Thing(
        id=str(item["id"]),
        sort=intern(sort),
        title=title if isinstance(title, str) else "",
        locate=gathering.locate,
        document=gathering.document,
        values=kept_from(sort, item),
        says=keys_of(item) if sort in _TOLD_IN_DETAIL else frozenset(item),
        pointer=at[:-1],
    )


def _gather(gathering: _Gathering, value: object, here: Shape, at: Pointer, holder: str) -> None:
    if here.reference and not here.declares:
        _link(gathering, value, here, at, holder)
    elif here.source:
        _source(gathering, value, at, holder)
    if here.value:
        gathering.findings.extend(check_value(here.value, value, gathering.reading, at))
    if isinstance(value, dict):
        properties = here.properties
        for key, one in value.items():
            # A whole number is no link, and one that fits the schema is always possible
            if key in properties and one.__class__ is not int:
                _gather(gathering, one, properties[key], (*at, key), holder)
    elif isinstance(value, list) and (here.item or here.key):
        _listed(gathering, value, here, at, holder)


def _listed(
    gathering: _Gathering, values: list[object], here: Shape, at: Pointer, holder: str
) -> None:
    item = here.item
    if here.key:
        gathering.findings.extend(_twice(gathering, values, here.key, at))
    if item is None:
        return
    for index, value in enumerate(values):
        where = (*at, index)
        if not item.declares:
            _gather(gathering, value, item, where, holder)
        elif isinstance(value, dict) and not (item.reference and LINK_KEYS.issuperset(value)):
            if is_id(value.get("id")):
                _declare(gathering, value, item, where, holder)
        else:
            _link(gathering, value, item, where, holder)


def _declare(
    gathering: _Gathering, value: dict[str, object], item: Shape, at: Pointer, holder: str
) -> None:
    thing = _thing(gathering, value, (*at, "id"), item.declares)
    gathering.things.append(thing)
    if item.way is not Way.NONE:
        declared = item._replace(reference=(item.declares,))
        _refer(gathering, thing.id, declared, (*at, "id"), holder)
    _gather(gathering, value, item, at, thing.id)


def _link(gathering: _Gathering, value: object, here: Shape, at: Pointer, holder: str) -> None:
    if isinstance(value, dict):
        value, at = value.get("id"), (*at, "id")
    if is_id(value):
        _refer(gathering, str(value), here, at, holder)


def _refer(gathering: _Gathering, target: str, here: Shape, at: Pointer, holder: str) -> None:
    reference = Reference(
        holder,
        target,
        here.reference,
        _label(at),
        here.way,
        gathering.locate,
        at,
        gathering.document,
    )
    gathering.references.append(reference)


def _label(at: Pointer) -> str:
    """The key under which a link stands."""
    for part in reversed(at):
        if isinstance(part, str) and part != "id":
            return part
    return "id"


def _source(gathering: _Gathering, value: object, at: Pointer, holder: str) -> None:
    if isinstance(value, dict):
        gathering.findings.extend(check_value("source", value, gathering.reading, at))
    match = _SOURCE_ID.fullmatch(value) if isinstance(value, str) else None
    if match:
        _soft(gathering, match[1], "source", at, holder)


def _soft(gathering: _Gathering, target: str, sort: str, at: Pointer, holder: str) -> None:
    """A word that may be the id of a thing of this sort, and need not be."""
    reference = Reference(
        holder,
        target,
        (sort,),
        sort,
        Way.NONE,
        gathering.locate,
        at,
        gathering.document,
        soft=True,
    )
    gathering.references.append(reference)


def _twice(gathering: _Gathering, values: list[object], key: str, at: Pointer) -> Iterator[Finding]:
    if len(values) < 2:  # noqa: PLR2004 -- nothing stands twice among fewer
        return
    names = [value.get(key) if isinstance(value, dict) else value for value in values]
    words = [str(name).casefold() if isinstance(name, _NAMES) else None for name in names]
    if len(set(words)) == len(words):
        return
    first: dict[str, int] = {}
    for index, word in enumerate(words):
        if word in first:
            before = (*at, first[word])
            yield _listed_twice(gathering, (*at, index), before, key, str(names[index]))
        elif word is not None:
            first[word] = index


def _listed_twice(
    gathering: _Gathering, at: Pointer, before: Pointer, key: str, name: str
) -> Finding:
    reading = gathering.reading
    data = cast("Mapping[str, object]", reading.data)
    inner = (key,) if isinstance(_at(data, at), dict) else ()
    what = quoted(name) if may_be_quoted(str(data["kind"]), data, at) else "One thing"
    return LISTED_TWICE.at(
        reading.place((*at, *inner)),
        f"{what} stands twice in {at[-2]}.",
        "Give each its own, or leave one out.",
        pointer=at,
        related=(Related(reading.place(before), "first written here"),),
    )


def _at(data: object, pointer: Pointer) -> object:
    for part in pointer:
        data = data[part]  # type: ignore[index]  # a pointer of our own into what we just walked
    return data
