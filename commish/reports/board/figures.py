"""The need, the figures a paper rests on, and the money, unknown where it is."""

from collections.abc import Iterator

from commish.model.money import Money
from commish.model.need import Need
from commish.model.terms import Dated
from commish.reports.board.front import label
from commish.reports.board.pools import write_pool
from commish.reports.case import Case
from commish.reports.figure_lines import FigureLine, of_evidence, of_facts, write_figures
from commish.reports.inlines import Inlines, literal
from commish.reports.writer import ILLUSTRATIVE, Writer

__all__ = ["figures", "money", "needs"]


def needs(case: Case, writer: Writer) -> None:
    """Who needs what, and what brings it about."""
    told = [need for need in case.needs if need.statement or need.drivers]
    if not told:
        return
    writer.section("The need")
    for need in told:
        writer.say(need.statement, writer.source(need.source))
    drivers = [one for need in told for one in need.drivers]
    if drivers:
        writer.part("What brings it about")
        writer.bullets((*writer.words(one.text), *writer.made(one)) for one in drivers)


def figures(case: Case, writer: Writer) -> None:
    """One table of every figure behind the paper: what it says, its period, its source."""
    lines = list(_lines(case))
    if lines:
        writer.section("The figures behind this " + (label(case) if case.decision else "draft"))
        write_figures(lines, writer)


def _lines(case: Case) -> Iterator[FigureLine]:
    decision = case.decision
    if decision:
        yield from of_facts(decision.facts, decision)
    for commission in case.commissions:
        yield from of_facts(commission.facts, commission)
        yield from of_evidence((*commission.evidence, *commission.demand))
    for need in case.needs:
        yield from _of_need(need)
    for framework in case.frameworks:
        yield from of_facts(framework.facts, framework)
    for agreement in case.agreements:
        yield from of_facts(agreement.facts, agreement)


def _of_need(need: Need) -> Iterator[FigureLine]:
    yield from of_facts(need.facts, need)
    if need.size:
        who = need.population or need.title
        yield FigureLine(who if need.size.value.stated else f"How many: {who}", need.size)
    yield from of_evidence((*need.evidence, *need.demand))


def money(case: Case, writer: Writer) -> None:
    """What it costs, who pays, and what is not known."""
    lines = list(_money_lines(case))
    if not (lines or case.pools):
        return
    writer.section("Money")
    writer.table(
        "Amounts that are written down",
        ("What", "Amount", "Remark"),
        [
            (literal(what), _amount(dated, writer, made_up=made_up), _remark(dated, writer))
            for what, dated, made_up in lines
        ],
        numeric=("Amount",),
        note=_how_to_read([dated for _, dated, _ in lines]),
    )
    for pool in case.pools:
        write_pool(pool, writer, whole=not case.dossier.withheld([pool.id]))


def _money_lines(case: Case) -> Iterator[tuple[str, Dated[Money], bool]]:
    """Each amount with what it is for, and whether it stands in a document that we made up."""
    for commission in case.commissions:
        made_up = bool(commission.illustrative)
        if commission.budget:
            yield f"Budget: {commission.title}", commission.budget, made_up
        if commission.cost:
            yield f"Cost: {commission.title}", commission.cost, made_up
    for agreement in case.agreements:
        if agreement.value:
            yield f"Agreement: {agreement.title}", agreement.value, bool(agreement.illustrative)


def _amount(dated: Dated[Money], writer: Writer, *, made_up: bool) -> Inlines:
    said = any(term.source or term.illustrative for term in dated.terms)
    stated = any(term.value.stated for term in dated.terms)
    mark = f" ({ILLUSTRATIVE})" if made_up and stated and not said else ""
    return (*writer.terms(dated), *literal(mark))


def _remark(dated: Dated[Money], writer: Writer) -> Inlines:
    noted = [term for term in dated.terms if term.note and term.value.stated]
    return writer.words(noted[0].note) if noted else ()


def _how_to_read(found: list[Dated[Money]]) -> str:
    values = [term.value for dated in found for term in dated.terms if term.value.stated]
    vat = "Where VAT is not mentioned, it is not stated whether it is included."
    sums = "A budget, a cost and an agreement may be the same money, so these are not added up."
    silent = any(value.vat is None for value in values)
    return " ".join([vat] * silent + [sums] * (len(values) > 1))
