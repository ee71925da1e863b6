"""The board paper: what elected people or a board decide on."""

from collections.abc import Iterator
from functools import partial

from commish.reports.blocks import Notice, NoticeKind, Paragraph
from commish.reports.board.argument import (
    options,
    own_sections,
    recommendations,
    resolutions,
    summary,
)
from commish.reports.board.effects import clearances, implications, risks
from commish.reports.board.ending import appendices, background_papers, interests, next_steps
from commish.reports.board.figures import figures, money, needs
from commish.reports.board.front import front_sheet, heading, label
from commish.reports.board.hearing import consultation, performance
from commish.reports.case import Case, cases
from commish.reports.dossier import Dossier
from commish.reports.inlines import literal
from commish.reports.provenance import footer, marking, of_our_making, written_day
from commish.reports.registry import Paper, report
from commish.reports.report import Report
from commish.reports.thread_figure import thread_figure
from commish.reports.writer import Writer

__all__ = ["board_paper"]


@report("board-paper")
def board_paper(dossier: Dossier, name: str) -> Iterator[Paper]:
    """The report or paper on which a cabinet, council, commissioner or board decides."""
    for case in cases(dossier, name):
        yield Paper(f"board-paper-{case.about.id}", _written(case))


def _thread(case: Case, writer: Writer) -> None:
    figure = thread_figure(
        case.dossier,
        case.threaded,
        title="From what residents were promised to who delivers it",
        prefix="thread",
    )
    if figure:
        writer.section("The golden thread")
        writer.add(figure)


_ORDER = (
    summary,
    recommendations,
    resolutions,
    partial(own_sections, place="before_options"),
    needs,
    figures,
    options,
    consultation,
    performance,
    partial(own_sections, place="after_options"),
    money,
    implications,
    partial(own_sections, place="after_implications"),
    risks,
    _thread,
    next_steps,
    clearances,
    partial(own_sections, place="end"),
    interests,
    background_papers,
    appendices,
)
"""From top to bottom: the order of the Shropshire report, with what other bodies ask besides."""


def _written(case: Case) -> Report:
    writer = Writer(case.dossier, case.drawn_on)
    writer.add(*_notices(case))
    for section in _ORDER:
        section(case, writer)
    return Report(
        title=case.about.title,
        subtitle=heading(case),
        organisation=case.dossier.workspace.title,
        marking=marking(case.dossier, case.decision) + ("" if case.decision else ", draft"),
        front=front_sheet(case),
        blocks=writer.blocks,
        footnotes=writer.footnotes,
        footer=footer(case.dossier),
    )


def _notices(case: Case) -> Iterator[Notice]:
    if case.decision is None:
        tier = case.commissions[0].tier.value
        said = f"No decision has been prepared for this {tier} commission yet."
        yield Notice(NoticeKind.DRAFT, (Paragraph(literal(said)),))
    if case.decided_on:
        said = (
            f"This {label(case)} is written again from files as at {written_day(case.dossier)},"
            f" after the decision of {case.decided_on.words}. What stands around the decision is"
            " shown as it is now."
        )
        yield Notice(NoticeKind.INFORMATION, (Paragraph(literal(said)),), "After the decision")
    yield from of_our_making(case.about, "decision" if case.decision else "commission")
