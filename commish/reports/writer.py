"""A paper being written: sections and paragraphs are numbered, and sources become notes."""

from collections.abc import Iterable, Sequence

from commish.model.fact import Claims, Fact, SourceRef
from commish.model.money import Money
from commish.model.quantity import Quantity
from commish.model.source import Source
from commish.model.wording import Text
from commish.reports.blocks import Block, Bullets, Column, Heading, Item, Paragraph, Row, Table
from commish.reports.dossier import Dossier
from commish.reports.inlines import Emphasis, FootnoteRef, Inline, Inlines, Link, literal
from commish.reports.inlines import Text as Words
from commish.reports.prose import prose, prose_line
from commish.reports.report import Footnote

__all__ = ["ILLUSTRATIVE", "NOT_STATED", "Writer"]

NOT_STATED = "not stated"
ILLUSTRATIVE = "illustrative"


class Writer:
    """Writes the blocks of one paper in order."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self._blocks: list[Block] = []
        self._notes: dict[str, Footnote] = {}
        self._section = 0
        self._paragraph = 0

    @property
    def blocks(self) -> tuple[Block, ...]:
        """What has been written so far."""
        return tuple(self._blocks)

    @property
    def footnotes(self) -> tuple[Footnote, ...]:
        """The notes that were referred to."""
        return tuple(self._notes.values())

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

    def next_number(self) -> str:
        """The number of the next paragraph, such as `3.2`."""
        self._paragraph += 1
        return f"{self._section}.{self._paragraph}"

    def say(self, text: Text | str | None, after: Inlines = ()) -> None:
        """A field's text as numbered paragraphs; *after* stands at the end of the last."""
        blocks = list(prose(self.text(text))) if text else []
        for number, block in enumerate(blocks):
            ending = after if number == len(blocks) - 1 else ()
            if isinstance(block, Paragraph):
                self.line((*block.inlines, *ending))
            else:
                self.add(block)

    def line(self, inlines: Inlines) -> None:
        """One numbered paragraph."""
        self.add(Paragraph(inlines, self.next_number()))

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

        A column after the first that is empty in every row is left out.
        """
        written = [tuple(cells) for cells in rows]
        kept = [at for at in range(len(columns)) if not at or any(row[at] for row in written)]
        if written:
            heads = tuple(Column(columns[at], numeric=columns[at] in numeric) for at in kept)
            body = tuple(Row(tuple(row[at] for at in kept)) for row in written)
            self.add(Table(caption, heads, body, note=literal(note)))

    def text(self, text: Text | str | None) -> str:
        """A text in the language of the paper; empty when there is none."""
        return str(text) if text else ""

    def words(self, text: Text | str | None) -> Inlines:
        """A text for a cell or a fact."""
        return prose_line(self.text(text)) if text else ()

    def figure(self, claims: Claims[Quantity] | Claims[Money] | None) -> Inlines:
        """A figure as it was written, each claim with its source; “not stated” where it is not."""
        if claims is None:
            return literal(NOT_STATED)
        parts: list[Inline] = []
        every: tuple[Fact[Quantity] | Fact[Money], ...] = claims.claims
        for number, claim in enumerate(every):
            if number:
                parts.append(Words(" or "))
            parts.extend(self._claim(claim))
        if claims.conflict:
            parts.append(Words(" (sources differ)"))
        return tuple(parts)

    def _claim(self, claim: Fact[Quantity] | Fact[Money]) -> Inlines:
        words = str(claim.value)
        if isinstance(claim.value, Quantity) and claim.value.unit not in ("", "%"):
            words = words if claim.value.unit in words else f"{words} {claim.value.unit}"
        said = f"{words} ({ILLUSTRATIVE})" if claim.illustrative else words
        return (Words(said), *self.source(claim.source))

    def source(self, *sources: SourceRef | None) -> Inlines:
        """References to the notes that say where something comes from."""
        return tuple(FootnoteRef(self._note(source)) for source in sources if source)

    def _note(self, source: SourceRef) -> str:
        key = str(source)
        if key not in self._notes:
            self._notes[key] = Footnote(key, self._reference(source))
        return key

    def _reference(self, source: SourceRef) -> Inlines:
        document = self.dossier.find(source.id, Source) if source.id else None
        if document is None:
            return literal(str(source))
        made = [document.author or document.publisher]
        made += [document.date.words] if document.date else []
        said = ", ".join(part for part in made if part)
        title: Inline = Emphasis(literal(document.title))
        if document.address.startswith(("http://", "https://")):
            title = Link(document.title, document.address)
        where = f", {source.where}" if source.where else ""
        before = f"{said}: " if said else ""
        return (Words(before), title, Words(f"{where}."))
