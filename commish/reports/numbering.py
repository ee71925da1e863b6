"""Numbers and names that every format shares: notes by first reference, a name for each section."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from operator import is_
from typing import cast

from commish.reports.blocks import Figure, Heading, Paragraph, Table
from commish.reports.inlines import FootnoteRef
from commish.reports.report import Footnote, Report

__all__ = ["nodes", "numbered"]

_LONGEST_NAME = 60
"""Characters of a heading that go into its name within the page."""


def numbered(report: Report) -> Report:
    """*report* with its notes in order of first reference, and a name for all that can be cited.

    Every format is written from what this returns, so that note 3 is note 3 everywhere.

    Raises:
        ValueError: a note is referred to but not there, there but not referred to, there twice
            or referring to a note itself; or a heading skips a level.
    """
    _check_headings(report)
    numbering = _Numbering()
    front = cast("Report", numbering.rewritten(replace(report, footnotes=())))
    return replace(front, footnotes=_in_order(report.footnotes, numbering.references))


def nodes(tree: object) -> Iterator[object]:
    """Every block and inline of *tree* (a report, a block, a tuple of them) in reading order."""
    if isinstance(tree, tuple):
        for part in tree:
            yield from nodes(part)
    elif is_dataclass(tree):
        yield tree
        for field in fields(tree):
            yield from nodes(getattr(tree, field.name))


class _Numbering:
    """What has been numbered and named so far, on the way through a report."""

    def __init__(self) -> None:
        self.references: Counter[str] = Counter()
        self.names: set[str] = set()

    def rewritten(self, tree: object) -> object:
        """*tree* with numbers and names set, first things first."""
        if isinstance(tree, tuple):
            parts = tuple(self.rewritten(part) for part in tree)
            return tree if all(map(is_, parts, tree)) else parts
        if not is_dataclass(tree) or isinstance(tree, type):
            return tree
        before = {field.name: getattr(tree, field.name) for field in fields(tree)}
        after = {name: self.rewritten(value) for name, value in before.items()}
        changed = {name: value for name, value in after.items() if value is not before[name]}
        changed |= self._own(tree)
        return replace(tree, **changed) if changed else tree

    def _own(self, node: object) -> dict[str, object]:
        match node:
            case FootnoteRef(key=key):
                self.references[key] += 1
                return {
                    "number": list(self.references).index(key) + 1,
                    "place": self.references[key],
                }
            case Heading():
                return {"anchor": self._name("section", node.text)}
            case Table():
                return {"anchor": self._name("table", node.caption)}
            case Figure():
                return {"anchor": self._name("figure", node.caption)}
            case Paragraph() if node.number:
                return {"anchor": self._name("paragraph", node.number)}
            case _:
                return {}

    def _name(self, kind: str, words: str) -> str:
        slug = f"{kind}-{_slug(words)}".rstrip("-")
        name, count = slug, 1
        while name in self.names:
            count += 1
            name = f"{slug}-{count}"
        self.names.add(name)
        return name


def _slug(words: str) -> str:
    ascii_words = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_words).strip("-")[:_LONGEST_NAME]


def _in_order(notes: tuple[Footnote, ...], references: Counter[str]) -> tuple[Footnote, ...]:
    by_key = {note.key: note for note in notes}
    if len(by_key) < len(notes):
        raise ValueError("two notes have the same key")
    if difference := by_key.keys() ^ references.keys():
        raise ValueError(f"notes and references do not match: {', '.join(sorted(difference))}")
    if any(isinstance(node, FootnoteRef) for node in nodes(notes)):
        raise ValueError("a note does not refer to a note")
    return tuple(replace(by_key[key], references=count) for key, count in references.items())


def _check_headings(report: Report) -> None:
    above = 0
    for node in nodes(report.blocks):
        if isinstance(node, Heading):
            if not 1 <= node.level <= above + 1:
                raise ValueError(f"the heading {node.text!r} skips a level")
            above = node.level
