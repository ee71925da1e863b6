"""Who was heard and what came of it: consultation, scrutiny, and how things have gone."""

from collections.abc import Iterator
from datetime import date
from itertools import chain

from commish.model.evidence import Engagement
from commish.model.wording import Text as Prose
from commish.reports.case import Case
from commish.reports.inlines import Inlines, Text, literal
from commish.reports.wordings import in_words
from commish.reports.writer import Writer

__all__ = ["consultation", "performance"]


def consultation(case: Case, writer: Writer) -> None:
    """Who was asked and what changed, who was not reached, and what scrutiny said."""
    decision = case.decision
    said = decision.consultation if decision else None
    heard = sorted(_heard(case), key=lambda one: one.date.last if one.date else date.max)
    scrutiny = decision.scrutiny if decision else ()
    if not (said or heard or scrutiny):
        return
    writer.section("Who was heard")
    writer.say(said)
    writer.table(
        "When people were heard, and what changed",
        ("When", "Who", "How", "What they said", "What changed"),
        [_row(one, writer) for one in heard],
    )
    missed = [writer.words(one.not_reached) for one in heard if _is_told(one.not_reached)]
    if missed:
        writer.part("Who was not reached")
        writer.bullets(dict.fromkeys(missed))
    writer.table(
        "What scrutiny said",
        ("When", "What was said", "What was answered"),
        [
            (
                literal(one.on.words),
                (*writer.words(one.text), *writer.made(one)),
                writer.words(one.action),
            )
            for one in scrutiny
        ],
    )


def performance(case: Case, writer: Writer) -> None:
    """How things have gone so far."""
    if case.decision and case.decision.performance:
        writer.section("How it has gone so far")
        writer.say(case.decision.performance)


def _heard(case: Case) -> Iterator[Engagement]:
    """Everyone who was heard; for a decision that is made, those who were heard before it."""
    found = [one.engagement for one in case.needs]
    found += [one.engagement for one in case.commissions]
    found += [one.engagement for one in case.frameworks]
    until = case.decided_on
    for one in chain.from_iterable(found):
        if until is None or one.date is None or one.date.first <= until.last:
            yield one


def _is_told(text: Prose | None) -> bool:
    return text is not None and str(text).strip(" .").casefold() != "not stated"


def _row(one: Engagement, writer: Writer) -> tuple[Inlines, ...]:
    return (
        writer.known(one.date.words if one.date else ""),
        (*_who(one, writer), *writer.made(one)),
        literal(one.method or in_words(one.rung)),
        writer.words(one.found),
        writer.words(one.changed),
    )


def _who(one: Engagement, writer: Writer) -> Inlines:
    known = one.count is not None and one.count.value.stated
    return (Text(f"{one.who}: "), *writer.figure(one.count)) if known else literal(one.who)
