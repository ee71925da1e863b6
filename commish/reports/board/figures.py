"""The figures a paper rests on, each with its source; and the money, unknown where it is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

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
from commish.reports.case import Case
from commish.reports.inlines import Inlines, literal
from commish.reports.inlines import Text as Words
from commish.reports.writer import ILLUSTRATIVE, NOT_STATED, Writer

__all__ = ["figures", "money", "needs"]


@dataclass(frozen=True, slots=True)
class _Line:
    what: str
    figure: Inlines
    period: Period | None
    note: Inlines
    said: str
    """To tell lines apart that say the same."""


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
    lines = list(_distinct(_lines(case, writer)))
    if not lines:
        return
    writer.section("The figures behind this " + ("report" if case.decision else "draft"))
    writer.table(
        "Figures, as their sources give them",
        ("What", "Figure", "Period", "Remark"),
        [
            (
                literal(one.what),
                one.figure,
                literal(str(one.period) if one.period else NOT_STATED),
                one.note,
            )
            for one in lines
        ],
        numeric=("Figure",),
        note="A period or figure that the source does not give is shown as not stated.",
    )


def _distinct(lines: Iterable[_Line]) -> Iterator[_Line]:
    seen: set[tuple[str, str]] = set()
    for line in lines:
        key = (line.what.casefold(), line.said)
        if key not in seen:
            seen.add(key)
            yield line


def _lines(case: Case, writer: Writer) -> Iterator[_Line]:
    if case.decision:
        yield from (_figure(one, writer) for one in case.decision.facts)
    for commission in case.commissions:
        yield from (_figure(one, writer) for one in commission.facts)
        yield from _evidence((*commission.evidence, *commission.demand), writer)
    for need in case.needs:
        yield from _need(need, writer)
    for framework in case.frameworks:
        yield from (_figure(one, writer) for one in framework.facts)
    for agreement in case.agreements:
        yield from (_figure(one, writer) for one in agreement.facts)


def _need(need: Need, writer: Writer) -> Iterator[_Line]:
    if need.size:
        yield _claims(need.population or need.title, need.size, writer)
    yield from _evidence((*need.evidence, *need.demand), writer)
    yield from (_figure(one, writer) for one in need.facts)


def _evidence(found: Iterable[Evidence], writer: Writer) -> Iterator[_Line]:
    for one in found:
        if one.value:
            what = one.population or writer.text(one.statement)
            yield _claims(what, one.value, writer, one.source, one.period, one.note)


def _figure(one: Figure, writer: Writer) -> _Line:
    claims = one.value or one.amount
    if claims is not None:
        return _claims(one.what, claims, writer, one.source, one.period, one.note)
    mark = f" ({ILLUSTRATIVE})" if one.illustrative else ""
    words: Inlines = (*writer.words(one.text), Words(mark), *writer.source(one.source))
    return _Line(one.what, words, one.period, writer.words(one.note), writer.text(one.text))


def _claims(  # noqa: PLR0913, PLR0917 -- a figure and what its list says of it
    what: str,
    claims: Claims[Quantity] | Claims[Money],
    writer: Writer,
    source: SourceRef | None = None,
    period: Period | None = None,
    note: Text | None = None,
) -> _Line:
    own = claims.first.source is not None
    shown = (*writer.figure(claims), *(() if own else writer.source(source)))
    remark = writer.words(claims.first.note or note)
    return _Line(what, shown, claims.first.period or period, remark, str(claims))


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
