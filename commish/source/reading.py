"""A file as plain data, with the place of every key and value, or with what is wrong with it."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from commish.findings import Finding, Place, Pointer, Severity
from commish.source.characters import decoded
from commish.source.codes.yaml import DIRECTIVE, DUPLICATE_KEY
from commish.source.conflicts import conflicts
from commish.source.disk import content_of, too_large
from commish.source.limits import MOST_BYTES, MOST_FINDINGS

if TYPE_CHECKING:
    from commish.source.marks import Marks

__all__ = ["Reading", "read_bytes", "read_file"]

_DIRECTIVE = re.compile(r"(?:[ \t]*+(?:#.*+)?+\n)*+(%.*)").match


class Reading(NamedTuple):
    """What one file says. Treat `data` as it is: it is not copied."""

    path: str
    """As it is shown, with forward slashes."""
    text: str
    """The file's text with `\\n` at the end of lines; empty when it is no text in UTF-8."""
    data: object
    """Dictionaries, lists, text, `int`, `Decimal`, `bool` and None; None when an error is found.

    The keys of dictionaries are text.
    """
    findings: tuple[Finding, ...]
    """In the order of the file. With warnings alone there are data all the same."""
    marks: "Marks | None" = None
    """Where everything stands; None when the file could not be read or they were dropped."""
    made_out: object = None
    """The data of a file in which nothing but keys stand twice: enough to know what it declares."""

    def place(self, pointer: Pointer) -> Place:
        """The span of the value at *pointer*; of what holds it when it is not there."""
        if self.marks is None:
            return Place(self.path)
        span = self.marks.span(self.marks.find(pointer))
        return self.marks.lines.place(self.path, *span)

    def key_place(self, pointer: Pointer) -> Place:
        """The span of the key at *pointer*, or of a list's item; of what holds it if not there.

        For the document itself it is the first key.
        """
        if self.marks is None:
            return Place(self.path)
        return self.marks.lines.place(self.path, *self.marks.key_span(pointer))

    def without_marks(self) -> "Reading":
        """The same without text and places, which take most of the memory."""
        return self._replace(text="", marks=None)


def read_file(path: Path, shown: str) -> Reading:
    """The file at *path*, which findings show as *shown*.

    Raises:
        CommishError: the path is not there or may not be read.
    """
    content = content_of(path, shown)
    if isinstance(content, Finding):
        return Reading(shown, "", None, (content,))
    return read_bytes(content, shown)


def read_bytes(content: bytes, shown: str) -> Reading:
    """The file that has *content*, which findings show as *shown*."""
    if len(content) > MOST_BYTES:
        return Reading(shown, "", None, (too_large(len(content), shown),))
    text, refused = decoded(content, shown)
    found = _limited(chain(refused, conflicts(text, shown), _directives(text, shown)), text)
    if found:
        return Reading(shown, text, None, found)
    # PyYAML takes time to import, and a run whose files are all known already needs none of it
    from commish.source.parsing import parsed  # noqa: PLC0415

    data, marks, findings = parsed(text, shown)
    found = _limited(findings, text)
    errors = [finding for finding in found if finding.severity is Severity.ERROR]
    if errors:
        twice = all(finding.code == DUPLICATE_KEY.code for finding in errors)
        return Reading(shown, text, None, found, marks, made_out=_plain(data) if twice else None)
    return Reading(shown, text, data, found, marks)


def _directives(text: str, shown: str) -> Iterator[Finding]:
    """The finding for a first line that begins with `%`."""
    match = _DIRECTIVE(text)
    if match is not None:
        line = text.count("\n", 0, match.start(1)) + 1
        place = Place(shown, line, 1, line, len(match[1]) + 1)
        message = "The file begins with an instruction to the YAML program."
        yield DIRECTIVE.at(place, message, "Delete this line, and the line --- below it.")


def _plain(value: object) -> object:
    """Data without the keys that stand in for refused ones."""
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items() if isinstance(key, str)}
    return [_plain(one) for one in value] if isinstance(value, list) else value


def _limited(findings: Iterable[Finding], text: str) -> tuple[Finding, ...]:
    """The first findings in the order of the file; the last says when there are more.

    Of a file that withholds something they quote nothing.
    """
    found = list(islice(findings, MOST_FINDINGS + 1))
    more = len(found) > MOST_FINDINGS
    found = sorted(found[:MOST_FINDINGS], key=lambda finding: finding.order)
    if more:
        message = f"{found[-1].message} More is wrong in this file."
        found[-1] = found[-1]._replace(message=message)
    if found:
        # Most files have no findings, and need none of what tells personal data
        from commish.source.withheld import seems_withheld, without_quotes  # noqa: PLC0415

        if seems_withheld(text):
            return tuple(map(without_quotes, found))
    return tuple(found)
