"""The end of a paper: next steps, background papers, appendices, what is withheld."""

from commish.model.paper import Appendix, BackgroundPaper
from commish.reports.blocks import Item, Notice, NoticeKind, Numbered, Paragraph
from commish.reports.board.front import label
from commish.reports.case import Case
from commish.reports.inlines import Inlines, Link, Text, literal
from commish.reports.wordings import in_words
from commish.reports.writer import Writer

__all__ = ["appendices", "background_papers", "next_steps", "withheld"]


def next_steps(case: Case, writer: Writer) -> None:
    """What happens when, if it is agreed."""
    if case.decision is None or not case.decision.timetable:
        return
    writer.section("Next steps")
    writer.table(
        "What happens when",
        ("When", "What", "Who"),
        [
            (literal(one.on.words), writer.words(one.what), literal(one.owner))
            for one in case.decision.timetable
        ],
    )


def background_papers(case: Case, writer: Writer) -> None:
    """The papers that the report rests on. The list is never left out."""
    if case.decision is None:
        return
    writer.section("Background papers")
    listed = case.decision.background_papers
    if isinstance(listed, str):
        said = {
            "none": "None.",
            "not stated": f"Not stated. This {label(case)} must list the papers it rests on.",
        }
        writer.line(literal(said.get(listed, listed)))
    elif not listed:
        writer.line(literal(f"None has been listed yet. This {label(case)} must list them."))
    else:
        shown = [one for one in listed if not one.exempt]
        writer.add(Numbered(tuple(Item(_background(one, writer)) for one in shown)))


def _background(one: BackgroundPaper, writer: Writer) -> Inlines:
    title: Inlines = literal(one.title)
    if one.address.startswith(("http://", "https://")):
        title = (Link(one.title, one.address),)
    date = f", {one.date.words}" if one.date else ""
    return (*title, Text(date), *writer.source(one.source))


def appendices(case: Case, writer: Writer) -> None:
    """The appendices, or that there is none."""
    if case.decision is None:
        return
    writer.section("Appendices")
    listed = case.decision.appendices
    if isinstance(listed, str) or not listed:
        said = listed if isinstance(listed, str) and listed else "none"
        writer.line(literal(f"{in_words(said)}."))
    else:
        writer.bullets(literal(_appendix(one)) for one in listed)


def _appendix(one: Appendix) -> str:
    return f"{one.title} (exempt; not published)" if one.exempt else one.title


def withheld(case: Case, writer: Writer) -> None:
    """That something is withheld, of what kind and on which ground; never what it is."""
    found = case.omissions
    if not found:
        return
    lines = [
        Item(
            literal(
                f"Part of a document of the kind “{in_words(one.kind).lower()}”: {one.ground},"
                f" {one.category}. {one.because}".strip()
            )
        )
        for one in found
    ]
    first = Paragraph(literal("Some of what this paper draws on is not shown here."))
    writer.add(Notice(NoticeKind.WITHHELD, (first, Numbered(tuple(lines)))))
