"""What is wrong at a place in a text, and what to do about it."""

from typing import NamedTuple

from commish.findings import Finding, Pointer, Related
from commish.source.codes import yaml
from commish.source.codes.definition import Code
from commish.source.marks import Lines

__all__ = ["Advice"]


class Advice(NamedTuple):
    """A finding in the making: words for a span of the text, in offsets."""

    message: str
    mend: str
    start: int
    end: int
    code: Code = yaml.NOT_YAML
    pointer: Pointer = ()
    related: tuple[Related, ...] = ()

    def finding(self, lines: Lines, path: str) -> Finding:
        """The finding in the file that is shown as *path*."""
        place = lines.place(path, self.start, self.end)
        return self.code.at(
            place, self.message, self.mend, pointer=self.pointer, related=self.related
        )
