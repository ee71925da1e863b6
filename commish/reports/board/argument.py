"""What is proposed and why: summary, recommendations, the paper's own sections, options."""

from collections.abc import Iterator, Sequence

from commish.model.option import Option
from commish.model.wording import Text as Prose
from commish.reports.blocks import Paragraph
from commish.reports.board.front import meeting
from commish.reports.case import Case
from commish.reports.inlines import Emphasis, Inline, Inlines, LineBreak, Strong, Text, literal
from commish.reports.likeness import shared_words
from commish.reports.prose import prose
from commish.reports.writer import Writer

__all__ = ["options", "own_sections", "recommendations", "resolutions", "summary"]

_HALF = 0.5


def summary(case: Case, writer: Writer) -> None:
    """What the paper is about, in short: the purpose that it states, else the summary."""
    writer.section("Summary")
    if case.decision:
        writer.say(case.decision.purpose or case.decision.summary)
        return
    commission = case.commissions[0]
    for text in dict.fromkeys(str(one) for one in (commission.summary, commission.why) if one):
        writer.say(text)


def recommendations(case: Case, writer: Writer) -> None:
    """What the meeting is asked to resolve, each a numbered action with its owner and date."""
    writer.section("Recommendations")
    decision = case.decision
    if decision is None or not decision.recommendations:
        withheld = decision is not None and writer.is_partial
        missing = "is shown here" if withheld else "has been written yet"
        writer.aside(f"No recommendation {missing}.")
        return
    if decision.recommend_to:
        writer.add(*prose(str(decision.recommend_to)))
    for one in decision.recommendations:
        due = f"by {one.due.words}" if one.due else ""
        action = ", ".join(filter(None, (one.owner, due)))
        after = f" ({action})" if action else ""
        writer.line((*writer.words(one.text), *literal(after), *writer.made(one)))
        if one.note:
            writer.add(Paragraph((Emphasis(writer.words(one.note)),)))


def resolutions(case: Case, writer: Writer) -> None:
    """What each meeting resolved, and what it changed."""
    route = case.decision.route if case.decision else ()
    told = [step for step in route if step.resolution or step.amended]
    if not told:
        return
    writer.section("What was resolved")
    for step in told:
        minute = f", minute {step.minute}" if step.minute else ""
        before = Strong(literal(f"{meeting(case, step)}{minute}. "))
        after = writer.made(step)
        if step.amended:
            after = (*literal(" Amended: "), *writer.words(step.amended), *after)
        writer.line((before, *writer.words(step.resolution), *after))


def own_sections(case: Case, writer: Writer, place: str) -> None:
    """The paper's own sections that stand at *place*; those that do not say stand first."""
    if case.decision is None:
        return
    for section in case.decision.sections:
        if (section.place or "before_options") != place:
            continue
        writer.section(section.heading)
        last = len(section.paragraphs) - 1
        for number, paragraph in enumerate(section.paragraphs):
            writer.say(paragraph, writer.made(section) if number == last else ())


def options(case: Case, writer: Writer) -> None:
    """The ways that were considered, doing nothing among them, and why one is proposed."""
    tables = list(_tables(case))
    reasons = case.decision.reasons if case.decision else None
    alternatives = _alternatives(case, [one for _, found in tables for one in found])
    only = [one.only_one_because for one in case.commissions if one.only_one_because]
    if not (tables or reasons or alternatives or only):
        return
    writer.section("Options and reasons")
    for caption, found in tables:
        writer.table(
            caption,
            ("Option", "What it would bring", "What it would not, and the risk", "Cost", "View"),
            [_option(one, writer) for one in found],
        )
    writer.say(reasons)
    if alternatives:
        writer.part("Alternatives considered and rejected")
        writer.bullets(map(writer.words, alternatives))
    for text in only:
        writer.say(text)


def _tables(case: Case) -> Iterator[tuple[str, tuple[Option, ...]]]:
    """The options of the decision, else of each commission it is about."""
    if case.decision and case.decision.options:
        yield "Options that were considered", case.decision.options
        return
    found = [one for one in case.commissions if one.options]
    for commission in found:
        about = f": {commission.title}" if len(found) > 1 else ""
        yield f"Options that were considered{about}", commission.options


def _alternatives(case: Case, shown: Sequence[Option]) -> list[Prose]:
    """The alternatives that the table of options does not tell already."""
    every = [one.text for one in (case.decision.alternatives if case.decision else ())]
    told = [" ".join(map(str, _texts(one))) for one in shown]
    return [one for one in every if all(shared_words(str(one), each) < _HALF for each in told)]


def _texts(one: Option) -> tuple[object, ...]:
    return (
        one.title,
        one.description,
        one.benefits,
        one.drawbacks,
        one.risks,
        one.rejected_because,
    )


def _option(option: Option, writer: Writer) -> tuple[Inlines, ...]:
    against = [writer.words(one) for one in (option.drawbacks, option.risks) if one]
    return (
        (*literal(option.title), *writer.made(option)),
        writer.words(option.benefits or option.description),
        _broken(against),
        writer.figure(option.cost),
        _view(option, writer),
    )


def _view(option: Option, writer: Writer) -> Inlines:
    if option.preferred:
        return (Strong(literal("Proposed")),)
    if option.rejected_because:
        return (Text("Not proposed. "), *writer.words(option.rejected_because))
    return ()


def _broken(lines: Sequence[Inlines]) -> Inlines:
    parts: list[Inline] = []
    for number, line in enumerate(lines):
        if number:
            parts.append(LineBreak())
        parts.extend(line)
    return tuple(parts)
