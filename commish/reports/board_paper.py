"""The board paper: what elected people or a board decide on."""

from collections.abc import Iterator
from functools import partial

from commish.reports.blocks import Notice, NoticeKind, Paragraph
from commish.reports.board.argument import (
    consultation,
    options,
    own_sections,
    recommendations,
    summary,
)
from commish.reports.board.effects import clearances, implications, risks
from commish.reports.board.ending import appendices, background_papers, next_steps, withheld
from commish.reports.board.figures import figures, money, needs
from commish.reports.board.front import front_sheet, label, meetings
from commish.reports.case import Case, cases
from commish.reports.dossier import Dossier
from commish.reports.inlines import literal
from commish.reports.provenance import footer, marking
from commish.reports.registry import Paper, report
from commish.reports.report import Report
from commish.reports.thread_figure import thread_figure
from commish.reports.wordings import in_words
from commish.reports.writer import Writer

__all__ = ["board_paper"]


@report("board-paper")
def board_paper(dossier: Dossier, name: str) -> Iterator[Paper]:
    """The report or paper on which a cabinet, council, commissioner or board decides."""
    for case in cases(dossier, name):
        yield Paper(f"board-paper-{case.about.id}", _written(case))


def _thread(case: Case, writer: Writer) -> None:
    figure = thread_figure(
        case.dossier.thread,
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
    partial(own_sections, place="before_options"),
    needs,
    figures,
    options,
    consultation,
    partial(own_sections, place="after_options"),
    money,
    implications,
    partial(own_sections, place="after_implications"),
    risks,
    _thread,
    next_steps,
    clearances,
    partial(own_sections, place="end"),
    background_papers,
    appendices,
    withheld,
)
"""From top to bottom: the order of the Shropshire report, with what other bodies ask besides."""


def _written(case: Case) -> Report:
    writer = Writer(case.dossier)
    _opening(case, writer)
    for section in _ORDER:
        section(case, writer)
    return Report(
        title=case.about.title,
        subtitle=meetings(case),
        organisation=case.dossier.workspace.title,
        marking=marking(case.about, private=case.dossier.private, draft=case.decision is None),
        front=front_sheet(case),
        blocks=writer.blocks,
        footnotes=writer.footnotes,
        footer=footer(case.dossier),
    )


def _opening(case: Case, writer: Writer) -> None:
    if case.decision is None:
        said = (
            f"This is a draft {label(case)} on a {case.commissions[0].tier.value} commission."
            " No decision has been prepared for it yet."
        )
        writer.add(Notice(NoticeKind.DRAFT, (Paragraph(literal(said)),)))
    if case.about.illustrative:
        kind = in_words("decision" if case.decision else "commission").lower()
        said = (
            f"This {kind} was made up to show how commish works. What is stated in a source has a"
            " note that names it; the rest is illustrative."
        )
        writer.add(Notice(NoticeKind.INFORMATION, (Paragraph(literal(said)),), "Illustrative"))
