"""The figures that a paper rests on, each told once, with its source."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import permutations

from commish.model.document import Document
from commish.model.evidence import Evidence, Figure
from commish.model.fact import Claims, SourceRef
from commish.model.money import Money
from commish.model.period import Period
from commish.model.quantity import Quantity
from commish.model.wording import Text
from commish.reports.inlines import Inlines, literal
from commish.reports.likeness import shared_words
from commish.reports.writer import Writer

__all__ = ["FigureLine", "distinct", "of_evidence", "of_facts", "write_figures"]

_HALF = 0.5


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A figure before it is written: only what is written takes a note."""

    what: str
    claims: Claims[Quantity] | Claims[Money] | None
    words: Text | None = None
    """Where the fact is no number."""
    source: SourceRef | None = None
    period: Period | None = None
    note: Text | None = None
    illustrative: bool = False

    @property
    def is_stated(self) -> bool:
        """Whether anything is known."""
        return self.claims is None or self.claims.value.stated

    def says_the_same(self, other: "FigureLine") -> bool:
        """Whether both give one number, from one source, in much the same words."""
        if self.claims is None or other.claims is None:
            return (self.what, str(self.words)) == (other.what, str(other.words))
        periods = {line.spell for line in (self, other) if line.spell}
        return (
            _number(self.claims.value) == _number(other.claims.value)
            and self.origin == other.origin
            and len(periods) < 2  # noqa: PLR2004 -- a line without a period is about any
            and max(shared_words(*pair) for pair in permutations((self.what, other.what))) >= _HALF
        )

    @property
    def origin(self) -> str:
        """Where the number comes from."""
        return str((self.claims.first.source if self.claims else None) or self.source or "")

    @property
    def spell(self) -> Period | None:
        """The time that it is about."""
        return (self.claims.first.period if self.claims else None) or self.period

    @property
    def remark(self) -> Text | None:
        """What a reader of the figure should know."""
        return (self.claims.first.note if self.claims else None) or self.note

    def cells(self, writer: Writer) -> tuple[Inlines, ...]:
        """The row of the table."""
        own = self.claims.first if self.claims else None
        line = replace(self, source=None) if own and own.source else self
        figure = writer.figure(self.claims) if self.claims else writer.words(self.words)
        if own and own.illustrative:
            line = replace(line, illustrative=False)
        return (
            literal(self.what),
            (*figure, *writer.made(line)),
            literal(str(self.spell) if self.spell else ""),
            writer.words(self.remark),
        )


def _number(value: Quantity | Money) -> tuple[object, ...]:
    """A value without what is counted, which one line may say and the other leave out."""
    if isinstance(value, Money):
        return (value.amount, value.currency, value.qualifier)
    size = abs(value.value) if value.value is not None else None
    return (size, value.upper, value.qualifier, value.unit == "%")


def distinct(lines: Iterable[FigureLine]) -> list[FigureLine]:
    """The lines in order; what says again what one before says leaves no more than its remark."""
    kept: list[FigureLine] = []
    for line in lines:
        found = [at for at, before in enumerate(kept) if before.says_the_same(line)]
        if found:
            first = kept[found[0]]
            kept[found[0]] = first if first.remark else replace(first, note=line.remark)
        else:
            kept.append(line)
    return kept


def of_facts(facts: Iterable[Figure], holder: Document) -> Iterator[FigureLine]:
    """The figures that a document lists; in one that we made up, what has no source is too."""
    for one in facts:
        made_up = bool(one.illustrative or (holder.illustrative and not one.source))
        claims = one.value or one.amount
        yield FigureLine(one.what, claims, one.text, one.source, one.period, one.note, made_up)


def of_evidence(found: Iterable[Evidence]) -> Iterator[FigureLine]:
    """The evidence that has a figure."""
    for one in found:
        if one.value:
            what = one.population or str(one.statement).rstrip(".")
            made_up = bool(one.illustrative)
            yield FigureLine(what, one.value, None, one.source, one.period, one.note, made_up)


def write_figures(lines: Iterable[FigureLine], writer: Writer) -> None:
    """One table of what is stated, and a list of what is not."""
    once = distinct(lines)
    periods = any(line.spell for line in once)
    writer.table(
        "Figures, as their sources give them",
        ("What", "Figure", "Period", "Remark"),
        [line.cells(writer) for line in once if line.is_stated],
        note="Where no period is shown, the source states none." if periods else "",
    )
    unknown = [line for line in once if not line.is_stated]
    if unknown:
        writer.part("What the sources do not state")
        writer.bullets((*literal(line.what), *writer.source(line.source)) for line in unknown)
