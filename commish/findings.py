"""What is wrong, where, and what to do: values, never exceptions."""

from collections.abc import Callable
from datetime import date
from enum import Enum
from typing import NamedTuple

__all__ = [
    "Acceptance",
    "Accepted",
    "Edit",
    "Finding",
    "Fix",
    "Place",
    "Pointer",
    "Related",
    "Severity",
]

Pointer = tuple[str | int, ...]
"""The way to a value in a document, such as `("outcomes", 0, "title")`."""
_UNKNOWN = (0, 0, 0, 0)


class Severity(Enum):
    """How much a finding matters."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"

    @property
    def rank(self) -> int:
        """0 for an error, 2 for information: worst first."""
        return ("error", "warning", "information").index(self.value)


class Place:
    """A span in a file, which may be looked up when a line of it is first asked for."""

    __slots__ = ("_span", "path")

    def __init__(self, path: str, *span: int) -> None:
        self.path = path
        """As it is shown: relative to the workspace or as given, with forward slashes."""
        self._span: tuple[int, ...] | Callable[[], Place] = (*span, *_UNKNOWN)[:4]

    @classmethod
    def later(cls, path: str, look_up: Callable[[], "Place"]) -> "Place":
        """A place in *path* that *look_up* finds: it may have to read the file for that."""
        place = cls(path)
        place._span = look_up
        return place

    @property
    def span(self) -> tuple[int, ...]:
        """First line and column, last line, and the column just past the last character.

        They count from 1, in characters; all are 0 when the place is not known.
        """
        if not isinstance(self._span, tuple):
            self._span = self._span().span
        return self._span

    @property
    def line(self) -> int:
        """The line in which it begins."""
        return self.span[0]

    @property
    def column(self) -> int:
        """The column in which it begins."""
        return self.span[1]

    @property
    def end_line(self) -> int:
        """The line in which it ends."""
        return self.span[2]

    @property
    def end_column(self) -> int:
        """The column just past its last character."""
        return self.span[3]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Place) and (self.path, self.span) == (other.path, other.span)

    def __hash__(self) -> int:
        return hash(self.path)  # the path alone: nothing is looked up for a set of findings

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path

    def __repr__(self) -> str:
        return f"Place{(self.path, *self.span)}"


class Related(NamedTuple):
    """A second place that explains a finding, such as where a key was first written."""

    place: Place
    text: str


class Edit(NamedTuple):
    """One piece of a file put in the place of another."""

    span: tuple[int, int, int, int]
    """What it replaces: lines and columns as a place has them; nothing where both ends are one."""
    text: str


class Fix(NamedTuple):
    """A mend that is certain, so that a machine may make it."""

    title: str
    """What it does, as an order: “Write `title` for `titel`.”"""
    edits: tuple[Edit, ...] = ()
    rename: str = ""
    """The name that the file is to have instead, in the folder where it is."""


class Finding(NamedTuple):
    """One thing that is wrong, in one sentence, with its mend."""

    code: str
    """Never changes: `TIR001`."""
    name: str
    """Never changes: `answers-a-commission-above`."""
    severity: Severity
    place: Place
    message: str
    """One sentence for an officer. Quotes no more of a value than it needs."""
    mend: str = ""
    """What to do, in one sentence."""
    pointer: Pointer = ()
    """Where in the document."""
    subject: str = ""
    """The id of the document, when it has one."""
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    """Set only where there is one way to mend it, and no doubt."""

    @property
    def order(self) -> tuple[str, int, int, str, str, str, str]:
        """By file, place and code: the same order on every machine.

        Then by all that it says, so that no two which differ in print change places.
        """
        where = "/".join(map(str, self.pointer))
        at = self.place
        return (at.path, at.line, at.column, self.code, self.message, self.mend, where)


class Acceptance(NamedTuple):
    """Somebody's word that a finding is accepted: beside a line of a file, or in a document."""

    code: str
    """The code or the name of the rule, as it is written."""
    because: str
    by: str
    """The post that accepts it; empty for a comment."""
    until: date | None
    """The last day on which it holds."""
    place: Place
    """Where it is written."""
    where: str = ""
    """The id of the document, or an address in it; empty in a document: everywhere."""
    lines: tuple[int, int] | None = None
    """For a comment: the first and the last line of its file that it is about."""


class Accepted(NamedTuple):
    """A finding that is accepted, and by which word."""

    finding: Finding
    acceptance: Acceptance
