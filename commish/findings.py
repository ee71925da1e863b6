"""What is wrong, where, and what to do: values, never exceptions."""

from dataclasses import dataclass, field
from enum import Enum

__all__ = ["Finding", "Place", "Pointer", "Related", "Severity"]

Pointer = tuple[str | int, ...]
"""The way to a value in a document, such as `("outcomes", 0, "title")`."""


class Severity(Enum):
    """How much a finding matters."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"

    @property
    def rank(self) -> int:
        """0 for an error, 2 for information: worst first."""
        return ("error", "warning", "information").index(self.value)


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A span in a file. Lines and columns count from 1, in characters; 0 says unknown."""

    path: str
    """As it is shown: relative to the workspace or as the user gave it, with forward slashes."""
    line: int = 0
    column: int = 0
    end_line: int = 0
    end_column: int = 0
    """Just past the last character."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that explains a finding, such as where a key was first written."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
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
    related: tuple[Related, ...] = field(default=())

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """By file, place and code: the same order on every machine."""
        return (self.place.path, self.place.line, self.place.column, self.code, self.message)
