"""Where reading stopped, and what can be said about it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from commish.source.advice import Advice
from commish.source.codes import yaml
from commish.source.codes.definition import Code
from commish.source.indentation import indent
from commish.source.marks import Lines
from commish.source.problems import Failure
from commish.source.quoting import Entry, entry

__all__ = ["Diagnosis", "Trouble", "spaces"]


@dataclass(frozen=True, slots=True)
class Trouble:
    """The place where PyYAML could not go on, with the lines around it."""

    lines: Lines
    failure: Failure
    bracket: int = -1
    """Where the innermost bracket that is still open stands; -1 when none is open."""

    @property
    def at(self) -> int:
        """Where reading stopped; at the end of the file its last character."""
        return min(self.failure.at, len(self.lines.text.rstrip()))

    @property
    def character(self) -> str:
        """The character at which reading stopped; empty at the end of the file."""
        return self.lines.text[self.at : self.at + 1].strip()

    @property
    def row(self) -> int:
        """The line where reading stopped, from 1."""
        return self.lines.number(self.at)

    @property
    def column(self) -> int:
        """The column where reading stopped, from 0."""
        return self.at - self.lines.start(self.row)

    @property
    def line(self) -> str:
        """The text of that line."""
        return self.lines.line(self.row)

    @property
    def entry(self) -> Entry:
        """The parts of that line."""
        return entry(self.line)

    def says(self, *words: str) -> bool:
        """Whether PyYAML's problem has one of these *words*."""
        return any(word in self.failure.problem for word in words)

    def above(self, row: int) -> Iterator[tuple[int, str]]:
        """The lines above *row* that are neither blank nor comments, nearest first."""
        for number in range(row - 1, 0, -1):
            line = self.lines.line(number)
            if line.strip() and not line.lstrip().startswith("#"):
                yield number, line

    def advice(self, message: str, mend: str, *, code: Code = yaml.NOT_YAML) -> Advice:
        """Advice that points at the character where reading stopped."""
        return Advice(message, mend, self.at, self.at + len(self.character), code)

    def advice_on(self, row: int, message: str, mend: str) -> Advice:
        """Advice that points at the whole of line *row*."""
        line = self.lines.line(row)
        start = self.lines.start(row)
        return Advice(message, mend, start + indent(line), start + len(line.rstrip()))


Diagnosis = Callable[[Trouble], Advice | None]
"""One kind of mistake: advice when it is this one, None when it is not."""


def spaces(count: int) -> str:
    """`1 space`, `2 spaces`."""
    return f"{count} space" if count == 1 else f"{count} spaces"
