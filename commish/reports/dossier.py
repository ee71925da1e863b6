"""What lies on the desk when a paper is written: public models, and the thread that joins them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from commish.insight.facts import Thing
from commish.insight.thread import Thread
from commish.model.document import Document
from commish.model.workspace import Workspace

__all__ = ["NOT_SHOWN", "Dossier", "Omission"]

NOT_SHOWN = "one that is not shown here"
"""In place of the title of what the readers may not see. Its id would be a name that tells."""

_Kind = TypeVar("_Kind", bound=Document)


@dataclass(frozen=True, slots=True, order=True)
class Omission:
    """That something is withheld from the public, and on which ground."""

    kind: str
    """The kind of document it is in."""
    whole: bool
    """Whether the whole document is withheld, or a part of it."""
    ground: str
    """`exempt` or `confidential`."""
    category: str
    because: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything that a paper may draw on, already cut to what its readers may see."""

    workspace: Workspace
    as_of: date
    thread: Thread
    documents: Mapping[str, Document]
    """By id in lower case."""
    checked: str
    """What was checked, in a sentence for the footer."""
    amiss: Callable[[Thing], tuple[str, ...]]
    """What is amiss with a thing in the whole thread: a public copy says nothing untrue of it."""
    omissions: Mapping[str, Sequence[Omission]] = field(default_factory=dict)
    """By the id of a document, in lower case: what is withheld in it and next to it."""
    hidden: Mapping[str, str] = field(default_factory=dict)
    """The ids, in lower case, of the documents that are withheld as a whole, each with its kind."""
    private: bool = False
    """True when exempt and confidential parts were asked for by name."""

    def find(self, name: str, kind: type[_Kind]) -> _Kind | None:
        """The document with this id, if it is of this kind."""
        found = self.documents.get(name.casefold())
        return found if isinstance(found, kind) else None

    def holder(self, name: str) -> Document | None:
        """The document that has this id, or that holds the thing that has it."""
        thing = self.thread.find(name)
        return self.documents.get(thing.document.casefold()) if thing else None

    def all_of(self, kind: type[_Kind], chosen: Callable[[_Kind], bool] = bool) -> list[_Kind]:
        """Every document of a kind, in the order of ids."""
        found = (one for one in self.documents.values() if isinstance(one, kind) and chosen(one))
        return sorted(found, key=lambda one: one.id)

    def hidden_of(self, kind: str) -> list[str]:
        """The ids, in lower case, of the documents of a kind that are withheld as a whole."""
        return [name for name, found in self.hidden.items() if found == kind]

    def title(self, name: str) -> str:
        """What the thing with this id is called; other words where it may not be shown."""
        thing = self.thread.find(name)
        return self.thread.title(thing) if thing else NOT_SHOWN

    def withheld(self, names: Iterable[str]) -> tuple[Omission, ...]:
        """What is withheld in these documents or next to them, each once."""
        found = (self.omissions.get(name.casefold(), ()) for name in names)
        return tuple(sorted({one for many in found for one in many}))
