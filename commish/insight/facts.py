"""What is kept of each document when the document itself is let go."""

from collections.abc import Callable, Mapping
from enum import Enum
from sys import intern
from types import MappingProxyType
from typing import NamedTuple

from commish.findings import Place, Pointer

__all__ = ["Facts", "Locate", "Reference", "Thing", "Way", "keys_of"]


Locate = Callable[[Pointer], Place]
"""Where in a file a pointer leads."""


class Way(Enum):
    """Where the target of a link stands in the golden thread, seen from its holder."""

    UP = "up"
    DOWN = "down"
    BESIDE = "beside"
    NONE = "none"


class Thing(NamedTuple):
    """A document, or a thing inside one that has an id of its own."""

    id: str
    sort: str
    """A kind of document, or what a list declares: outcome, indicator, quality, kpi, aim, place."""
    title: str
    locate: Locate
    """Finds places in its file; asked only when there is something to say."""
    document: str
    """The id of the document that holds it; its own id for a document."""
    values: Mapping[str, object] = MappingProxyType({})
    """What rules over many documents need of it as it was read: tier, status, stage, budget …"""
    says: frozenset[str] = frozenset()
    """The keys that it writes, and those one step down: `activities`, `activities.who`."""
    pointer: Pointer = ()
    """Where it stands in its document."""

    @property
    def place(self) -> Place:
        """Where its id stands."""
        return self.locate((*self.pointer, "id"))

    def word(self, key: str) -> str:
        """The value of *key* as text; empty when it is not there or no text."""
        value = self.values.get(key, "")
        return value if isinstance(value, str) else ""

    @property
    def tier(self) -> str:
        """The tier of a commission; empty for anything else."""
        return self.word("tier")

    @property
    def status(self) -> str:
        """draft, proposed, agreed …; what does not say is a draft."""
        return self.word("status") or "draft"


class Reference(NamedTuple):
    """A link as it is written: from its holder to an id."""

    holder: str
    """The id of the thing that holds the link."""
    target: str
    """The id as it is written."""
    wanted: tuple[str, ...]
    """The kinds and sorts that it may name."""
    label: str
    """The key under which it stands, such as `answers`."""
    way: Way
    locate: Locate
    pointer: Pointer
    document: str
    """The id of the document in which it stands."""
    soft: bool = False
    """A source in plain words may look like an id: only a near miss is reported."""

    @property
    def place(self) -> Place:
        """Where the id is written."""
        return self.locate(self.pointer)


class Facts(NamedTuple):
    """The things and links of one document."""

    path: str
    kind: str
    id: str
    things: tuple[Thing, ...]
    """The document first, then what it declares."""
    references: tuple[Reference, ...]


def keys_of(item: Mapping[str, object]) -> frozenset[str]:
    """The keys that an item writes, and those one step down, of a group or of a list's items."""
    return frozenset(map(intern, item)) | {
        intern(f"{key}.{inner}")
        for key, value in item.items()
        for group in (value if isinstance(value, list) else [value])
        if isinstance(group, Mapping)
        for inner in group
    }
