"""What lies on the desk when a paper is written: public models, and the thread that joins them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from commish.insight.thread import Thread
from commish.model.document import Document
from commish.model.workspace import Workspace

__all__ = ["Dossier", "Omission"]

_Kind = TypeVar("_Kind", bound=Document)


@dataclass(frozen=True, slots=True)
class Omission:
    """That something is withheld from the public, and on which ground."""

    kind: str
    """The kind of document it is in."""
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
    """By id."""
    omissions: Mapping[str, Sequence[Omission]]
    """By the id of the document; a paper about it says so and prints no sum over it."""
    checked: str
    """What was checked, in a sentence for the footer."""
    private: bool = False
    """True when exempt and confidential parts were asked for by name."""

    def find(self, name: str, kind: type[_Kind]) -> _Kind | None:
        """The document with this id, if it is of this kind."""
        found = self.documents.get(name)
        return found if isinstance(found, kind) else None

    def all_of(self, kind: type[_Kind], chosen: Callable[[_Kind], bool] = bool) -> list[_Kind]:
        """Every document of a kind, in the order of ids."""
        found = (one for one in self.documents.values() if isinstance(one, kind) and chosen(one))
        return sorted(found, key=lambda one: one.id)
