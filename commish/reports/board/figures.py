"""The figures a paper rests on, each with its source; and the money, unknown where it is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from commish.model.commission import Commission
from commish.model.evidence import Evidence, Figure
from commish.model.fact import Claims, SourceRef
from commish.model.money import Money
from commish.model.need import Need
from commish.model.period import Period
from commish.model.pool import Contribution, Pool
from commish.model.quantity import Quantity
from commish.model.sums import total
from commish.model.terms import Dated
from commish.model.wording import Text
from commish.reports.board.front import label
from commish.reports.case import Case
from commish.reports.inlines import Inlines, literal
from commish.reports.inlines import Text as Words
from commish.reports.writer import ILLUSTRATIVE, Writer

__all__ = ["figures", "money", "needs"]


@dataclass(frozen=True, slots=True)
class _Line:
    """A figure before it is written: only what is written takes a note."""

    what: str
    claims: Claims[Quantity] | Claims[Money] | None
    words: Text | None = None
    source: SourceRef | None = None
    period: Period | None = None
    note: Text | None = None
    illustrative: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """Two lines with the same say the same."""
        return (self.what.casefold(), str(self.claims or self.words))

    @property
    def is_stated(self) -> bool:
        """Whether anything is known."""
        return self.claims is None or self.claims.value.stated

    def figure(self, writer: Writer) -> Inlines:
        """The figure with its source."""
        own = self.claims is not None and self.claims.first.source is not None
        reference = () if own else writer.source(self.source)
        if self.claims is not None:
            return (*writer.figure(self.claims), *reference)
        mark = f" ({ILLUSTRATIVE})" if self.illustrative else ""
        return (*writer.words(self.words), Words(mark), *reference)

    def cells(self, writer: Writer) -> tuple[Inlines, ...]:
        """The row of the table."""
        first = self.claims.first if self.claims else None
        period = (first.period if first else None) or self.period
        note = (first.note if first else None) or self.note
        return (
            literal(self.what),
            self.figure(writer),
            literal(str(period) if period else ""),
            writer.words(note),
        )


def needs(case: Case, writer: Writer) -> None:
    """Who needs what, and what brings it about."""
    if not case.needs:
        return
    writer.section("The need")
    for need in case.needs:
        writer.say(need.statement, writer.source(need.source))
        if need.drivers:
            writer.part("What brings it about")
            writer.bullets(
                (*writer.words(one.text), *writer.source(one.source)) for one in need.drivers
            )


def figures(case: Case, writer: Writer) -> None:
    """One table of every figure behind the paper: what it says, its period, its source."""
    lines = {line.key: line for line in reversed(list(_lines(case, writer)))}
    if not lines:
        return
    stated = [line for line in reversed(lines.values()) if line.is_stated]
    unknown = [line for line in reversed(lines.values()) if not line.is_stated]
    writer.section("The figures behind this " + (label(case) if case.decision else "draft"))
    writer.table(
        "Figures, as their sources give them",
        ("What", "Figure", "Period", "Remark"),
        [line.cells(writer) for line in stated],
        note="Where no period is shown, the source states none.",
    )
    if unknown:
        writer.part("What the sources do not state")
        writer.bullets((*literal(line.what), *writer.source(line.source)) for line in unknown)


def _lines(case: Case, writer: Writer) -> Iterator[_Line]:
    holders = (*case.commissions, *case.needs, *case.frameworks, *case.agreements)
    if case.decision:
        yield from map(_figure, case.decision.facts)
    for one in holders:
        yield from map(_figure, one.facts)
        if isinstance(one, Need) and one.size:
            yield _Line(one.population or one.title, one.size)
        if isinstance(one, Need | Commission):
            yield from _evidence((*one.evidence, *one.demand), writer)


def _evidence(found: Iterable[Evidence], writer: Writer) -> Iterator[_Line]:
    for one in found:
        if one.value:
            what = one.population or writer.text(one.statement)
            yield _Line(what, one.value, None, one.source, one.period, one.note)


def _figure(one: Figure) -> _Line:
    claims = one.value or one.amount
    made_up = bool(one.illustrative)
    return _Line(one.what, claims, one.text, one.source, one.period, one.note, made_up)


def money(case: Case, writer: Writer) -> None:
    """What it costs, who pays, and what is not known."""
    lines = list(_money_lines(case))
    if not (lines or case.pools):
        return
    writer.section("Money")
    writer.table(
        "Amounts that are written down",
        ("What", "Amount", "Basis"),
        [
            (literal(what), literal(str(dated.first)), literal(_basis(dated)))
            for what, dated in lines
        ],
        numeric=("Amount",),
    )
    for pool in case.pools:
        _pool(pool, writer, partly=bool(case.dossier.omissions.get(pool.id)))


def _money_lines(case: Case) -> Iterator[tuple[str, Dated[Money]]]:
    for commission in case.commissions:
        if commission.budget:
            yield f"Budget: {commission.title}", commission.budget
        if commission.cost:
            yield f"Cost: {commission.title}", commission.cost
    for agreement in case.agreements:
        if agreement.value:
            yield f"Agreement: {agreement.title}", agreement.value


def _basis(dated: Dated[Money]) -> str:
    value = dated.first
    words = {"annual": "a year", "term": "whole term"}
    basis = words.get(value.basis.value, "") if value.basis else "basis not stated"
    vat = f"VAT {value.vat.value}" if value.vat else "VAT basis not stated"
    return ", ".join(part for part in (basis, vat) if part) if value.stated else ""


def _pool(pool: Pool, writer: Writer, *, partly: bool) -> None:
    names = {member.id: member.title for member in pool.members}
    writer.table(
        f"Who pays into {pool.title}",
        ("Contributor", "Contribution"),
        [
            (literal(names.get(one.member, one.member)), _contribution(one, writer))
            for one in pool.contributions
        ],
        numeric=("Contribution",),
    )
    if partly or not pool.contributions:
        return
    writer.line(literal(_sum_of(pool)))


def _contribution(one: Contribution, writer: Writer) -> Inlines:
    return (*writer.figure(one.amount), *writer.source(one.source))


def _sum_of(pool: Pool) -> str:
    amounts = [one.amount.value for one in pool.contributions if one.amount]
    stated = sum(1 for amount in amounts if amount.stated)
    count = len(pool.contributions)
    contributors = f"{count} contributor{'s' if count != 1 else ''}"
    if not stated:
        return f"{pool.title}: {contributors}, {stated} of {count} amounts stated, so no total."
    return f"{pool.title}: {contributors}, {stated} of {count} amounts stated: {total(amounts)}."
