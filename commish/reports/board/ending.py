"""The end of a paper: next steps, interests, background papers, appendices."""

from commish.model.paper import Appendix, BackgroundPaper
from commish.reports.blocks import Item, Numbered
from commish.reports.board.front import label
from commish.reports.case import Case
from commish.reports.inlines import Inlines, Link, Strong, is_web_address, literal
from commish.reports.wordings import in_words
from commish.reports.writer import Writer

__all__ = ["appendices", "background_papers", "interests", "next_steps"]


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


def interests(case: Case, writer: Writer) -> None:
    """Interests that were declared, by post."""
    if case.decision is None or not case.decision.interests:
        return
    writer.section("Interests declared")
    for one in case.decision.interests:
        left = " Left the meeting." if one.left else ""
        before = Strong(literal(f"{one.post}. "))
        writer.line((before, *writer.words(one.interest), *literal(left)))


def background_papers(case: Case, writer: Writer) -> None:
    """The papers that the report rests on. The list is never left out."""
    if case.decision is None:
        return
    writer.section("Background papers")
    listed = case.decision.background_papers
    if isinstance(listed, str):
        writer.line(literal("None." if listed == "none" else _not_listed("Not stated.", case)))
        return
    shown = [one for one in listed if case.dossier.private or not one.exempt]
    if shown:
        writer.add(Numbered(tuple(Item(_background(one, writer)) for one in shown)))
    elif listed or writer.is_partial:
        writer.line(literal("None is shown here."))
    else:
        writer.line(literal(_not_listed("None has been listed yet.", case)))


def _not_listed(said: str, case: Case) -> str:
    return f"{said} This {label(case)} must list the papers it rests on."


def _background(one: BackgroundPaper, writer: Writer) -> Inlines:
    title: Inlines = literal(one.title)
    if is_web_address(one.address):
        title = (Link(one.title, one.address),)
    date = f", {one.date.words}" if one.date else ""
    mark = " (exempt; not published)" if one.exempt else ""
    return (*title, *literal(f"{date}{mark}"), *writer.source(one.source))


def appendices(case: Case, writer: Writer) -> None:
    """The appendices, or that there is none."""
    if case.decision is None:
        return
    writer.section("Appendices")
    listed = case.decision.appendices
    if isinstance(listed, str) or not listed:
        missing = "None is shown here" if writer.is_partial else "None"
        said = in_words(listed) if isinstance(listed, str) and listed else missing
        writer.line(literal(f"{said}."))
    else:
        writer.bullets(literal(_appendix(one)) for one in listed)


def _appendix(one: Appendix) -> str:
    return f"{one.title} (exempt; not published)" if one.exempt else one.title
