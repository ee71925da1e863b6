"""A paper being written: sections and paragraphs are numbered, and sources become notes."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from commish.model.fact import Claims, Fact, SourceRef
from commish.model.money import Money
from commish.model.quantity import Quantity
from commish.model.terms import Dated, Term
from commish.model.wording import Text
from commish.reports.blocks import Block, Bullets, Column, Heading, Item, Paragraph, Row, Table
from commish.reports.citations import Citations
from commish.reports.dossier import Dossier
from commish.reports.inlines import Emphasis, Inline, Inlines, State, Status, literal, plain_text
from commish.reports.inlines import Text as Words
from commish.reports.prose import prose, prose_line
from commish.reports.report import Footnote
from commish.reports.withheld import withheld_notice
from commish.reports.wordings import sentence

__all__ = ["ILLUSTRATIVE", "Writer"]

ILLUSTRATIVE = "illustrative"
_NOT_STATED = "not stated"
_NOT_STATED_HERE = "not stated here"
"""In a paper that leaves something out, where it may be stated and withheld."""


class _Sourced(Protocol):
    """A line of a file that says where it comes from."""

    @property
    def source(self) -> SourceRef | None:
        """Where it comes from."""

    @property
    def illustrative(self) -> bool | None:
        """Whether we made it up."""


class Writer:
    """Writes the blocks of one paper in order."""

    def __init__(self, dossier: Dossier, drawn_on: Iterable[str] = ()) -> None:
        self.dossier = dossier
        names = tuple(drawn_on)
        self.is_partial = not dossier.private and bool(dossier.withheld(names))
        """Whether something is withheld in the documents that the paper draws on."""
        self.unknown = _NOT_STATED_HERE if self.is_partial else _NOT_STATED
        """What stands where a fact would."""
        self._blocks: list[Block] = []
        self._citations = Citations(dossier)
        self._section = 0
        self._paragraph = 0
        self.add(*withheld_notice(dossier, names))

    @property
    def blocks(self) -> tuple[Block, ...]:
        """What has been written so far."""
        return tuple(self._blocks)

    @property
    def footnotes(self) -> tuple[Footnote, ...]:
        """The notes that were referred to."""
        return self._citations.notes(self.blocks)

    def section(self, heading: str) -> None:
        """Begin a numbered section."""
        self._section += 1
        self._paragraph = 0
        self._blocks.append(Heading(1, heading, str(self._section)))

    def part(self, heading: str) -> None:
        """Begin a part of a section."""
        self._blocks.append(Heading(2, heading))

    def add(self, *blocks: Block) -> None:
        """Add blocks as they are."""
        self._blocks.extend(blocks)

    def say(self, text: Text | str | None, after: Inlines = ()) -> None:
        """A field's text as numbered paragraphs; *after* stands at the end of the last."""
        blocks = list(prose(str(text))) if text else []
        for number, block in enumerate(blocks):
            ending = after if number == len(blocks) - 1 else ()
            if isinstance(block, Paragraph):
                self.line((*block.inlines, *ending))
            else:
                self.add(block)

    def line(self, inlines: Inlines) -> None:
        """One numbered paragraph."""
        self._paragraph += 1
        self.add(Paragraph(inlines, f"{self._section}.{self._paragraph}"))

    def aside(self, text: str) -> None:
        """A sentence of our own, without a number."""
        self.add(Paragraph((Emphasis(literal(text)),)))

    def bullets(self, lines: Iterable[Inlines]) -> None:
        """A list, when it has anything in it."""
        items = tuple(Item(line) for line in lines if line)
        if items:
            self.add(Bullets(items))

    def table(
        self,
        caption: str,
        columns: Sequence[str],
        rows: Iterable[Sequence[Inlines]],
        *,
        numeric: Sequence[str] = (),
        note: str = "",
    ) -> None:
        """A table, when it has any row; *numeric* names the columns of figures.

        Another column after the first that says nothing in any row is left out, and the note
        beneath says so where the files say that it is not stated.
        """
        written = [tuple(cells) for cells in rows]
        if not written:
            return
        told, unknown = [0], []
        for at in range(1, len(columns)):
            cells = [row[at] for row in written]
            if columns[at] in numeric or not all(map(_says_nothing, cells)):
                told.append(at)
            elif any(cells):
                unknown.append(columns[at][:1].lower() + columns[at][1:])
        missing = f"{sentence(self.unknown)}: {', '.join(unknown)}." if unknown else ""
        heads = tuple(Column(columns[at], numeric=columns[at] in numeric) for at in told)
        body = tuple(Row(tuple(row[at] for at in told)) for row in written)
        self.add(Table(caption, heads, body, note=literal(f"{note} {missing}".strip())))

    def words(self, text: Text | str | None) -> Inlines:
        """A text for a cell or a fact."""
        return prose_line(str(text)) if text else ()

    def known(self, text: Text | str | None) -> Inlines:
        """A text for a cell, or that it is not stated."""
        return self.words(text) or literal(self.unknown)

    def made(self, one: _Sourced) -> Inlines:
        """Where a line comes from, and whether we made it up; stands at its end."""
        return (
            *literal(f" ({ILLUSTRATIVE})" if one.illustrative else ""),
            *self.source(one.source),
        )

    def source(self, *sources: SourceRef | None) -> Inlines:
        """References to the notes that say where something comes from."""
        return self._citations.refer(*sources)

    def figure(self, claims: Claims[Quantity] | Claims[Money] | None) -> Inlines:
        """A figure as it was written, each claim with its source; “not stated” where it is not."""
        if claims is None:
            return literal(self.unknown)
        parts: list[Inline] = []
        every: tuple[Fact[Quantity] | Fact[Money], ...] = claims.claims
        for number, claim in enumerate(every):
            parts.extend(literal(" or " if number else ""))
            parts.extend((Words(_said(claim.value)), *self.made(claim)))
        if claims.conflict:
            parts.append(Words(" (sources differ)"))
        return tuple(parts)

    def terms(self, dated: Dated[Quantity] | Dated[Money] | None) -> Inlines:
        """What applies from which date, each value with its source."""
        if dated is None:
            return literal(self.unknown)
        parts: list[Inline] = []
        every: tuple[Term[Quantity] | Term[Money], ...] = dated.terms
        for number, term in enumerate(every):
            begins = f" from {term.starts.words}" if term.starts else ""
            parts.extend(literal(", then " if number else ""))
            parts.extend((Words(f"{_said(term.value)}{begins}"), *self.made(term)))
        return tuple(parts)


def _said(value: Quantity | Money) -> str:
    """A value with what is counted, where its own words do not say it."""
    words = str(value)
    unit = value.unit if isinstance(value, Quantity) else ""
    return words if unit in ("", "%") or unit in words else f"{words} {unit}"


def _says_nothing(cell: Inlines) -> bool:
    """Whether a cell holds nothing, or only that nothing is known."""
    if len(cell) == 1 and isinstance(cell[0], Status):
        return cell[0].state is State.UNKNOWN
    return plain_text(cell) in ("", _NOT_STATED, _NOT_STATED_HERE)
