"""What is proposed and why: summary, recommendations, sections, options, consultation."""

from collections.abc import Sequence

from commish.model.fact import Claims
from commish.model.option import Option
from commish.model.quantity import Quantity
from commish.reports.blocks import Paragraph
from commish.reports.case import Case
from commish.reports.inlines import Emphasis, Inline, Inlines, LineBreak, Strong, Text, literal
from commish.reports.prose import prose
from commish.reports.wordings import in_words
from commish.reports.writer import ILLUSTRATIVE, Writer

__all__ = ["consultation", "options", "own_sections", "recommendations", "summary"]


def summary(case: Case, writer: Writer) -> None:
    """What the paper is about, in short."""
    writer.section("Summary")
    if case.decision and case.decision.purpose:
        writer.say(case.decision.purpose)
    writer.say(case.about.summary)
    if case.decision is None and case.main:
        writer.say(case.main.why)


def recommendations(case: Case, writer: Writer) -> None:
    """What the meeting is asked to resolve, each a numbered action with its owner and date."""
    writer.section("Recommendations")
    decision = case.decision
    if decision is None or not decision.recommendations:
        writer.aside("No recommendation has been written yet.")
        return
    if decision.recommend_to:
        writer.add(*prose(writer.text(decision.recommend_to)))
    for one in decision.recommendations:
        owner = f"{one.owner}, " if one.owner else ""
        due = f"by {one.due.words}" if one.due else ""
        after = f" ({(owner + due).strip(', ')})" if owner or due else ""
        text: Inlines = (*writer.words(one.text), Text(after), *writer.source(one.source))
        writer.line(text)
        if one.note:
            writer.add(Paragraph((Emphasis(writer.words(one.note)),)))


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
            writer.say(paragraph, writer.source(section.source) if number == last else ())


def options(case: Case, writer: Writer) -> None:
    """The ways that were considered, doing nothing among them, and why one is proposed."""
    found = _options(case)
    reasons = case.decision.reasons if case.decision else None
    alternatives = case.decision.alternatives if case.decision else ()
    if not (found or reasons or alternatives):
        return
    writer.section("Options and reasons")
    writer.table(
        "Options that were considered",
        ("Option", "What it would bring", "What it would not, and the risk", "Cost", "View"),
        [_option(one, writer) for one in found],
    )
    writer.say(reasons)
    if alternatives:
        writer.part("Alternatives considered and rejected")
        writer.bullets(writer.words(one.text) for one in alternatives)
    if case.main and case.main.only_one_because:
        writer.say(case.main.only_one_because)


def _options(case: Case) -> tuple[Option, ...]:
    if case.decision and case.decision.options:
        return case.decision.options
    return case.main.options if case.main else ()


def _option(option: Option, writer: Writer) -> tuple[Inlines, ...]:
    mark = f" ({ILLUSTRATIVE})" if option.illustrative else ""
    first: Inlines = (Text(f"{option.title}{mark}"), *writer.source(option.source))
    against = [writer.words(one) for one in (option.drawbacks, option.risks) if one]
    cost = writer.figure(option.cost) if option.cost else literal("not stated")
    view = _view(option, writer)
    brings = writer.words(option.benefits or option.description)
    return (first, brings, _broken(against), cost, view)


def _view(option: Option, writer: Writer) -> Inlines:
    if option.preferred:
        return (Strong(literal("Proposed")),)
    if option.rejected_because:
        return (Text("Not proposed: "), *writer.words(option.rejected_because))
    return ()


def _broken(lines: Sequence[Inlines]) -> Inlines:
    parts: list[Inline] = []
    for number, line in enumerate(lines):
        if number:
            parts.append(LineBreak())
        parts.extend(line)
    return tuple(parts)


def consultation(case: Case, writer: Writer) -> None:
    """Who was asked and what changed, and how things have gone so far."""
    decision = case.decision
    said = decision.consultation if decision else None
    heard = [one for need in case.needs for one in need.engagement]
    heard += [one for commission in case.commissions for one in commission.engagement]
    heard += [one for framework in case.frameworks for one in framework.engagement]
    if said or heard:
        writer.section("Who was heard")
        writer.say(said)
        writer.table(
            "When people were heard, and what changed",
            ("When", "Who", "How", "What they said", "What changed"),
            [
                (
                    (Text(one.date.words if one.date else "not stated"), *writer.source(one.source)),
                    _who(one.who, one.count, writer),
                    literal(one.method or in_words(one.rung)),
                    writer.words(one.found),
                    writer.words(one.changed),
                )
                for one in heard
            ],
        )
    if decision and decision.performance:
        writer.section("How it has gone so far")
        writer.say(decision.performance)


def _who(who: str, count: Claims[Quantity] | None, writer: Writer) -> Inlines:
    known = count is not None and count.value.stated
    return (Text(f"{who}: "), *writer.figure(count)) if known else literal(who)
