"""The Commission Control Document: what one tier asks of the next, agreed by both.

Source: the commissioning guide of Northamptonshire County Council, as published in
"Effective Commissioning" (NLGN, May 2014).
"""

from collections.abc import Iterator

from commish.errors import CommishError
from commish.model.commission import Commission
from commish.model.link import Link
from commish.model.tier import Tier
from commish.model.wording import Text
from commish.reports.blocks import Fact, Facts
from commish.reports.control.agreed import agreement, dialogue
from commish.reports.control.asked import asked, known, weighed
from commish.reports.control.settled import (
    equality_and_social_value,
    how,
    limits,
    outputs,
    parties,
)
from commish.reports.control.told import progress
from commish.reports.dossier import Dossier
from commish.reports.inlines import Inlines, literal
from commish.reports.prose import prose_line
from commish.reports.provenance import footer, marking, of_our_making
from commish.reports.registry import Paper, report
from commish.reports.report import Report
from commish.reports.thread_figure import thread_figure
from commish.reports.wordings import in_words, sentence
from commish.reports.writer import Writer

__all__ = ["control_document"]

_TIERS = (Tier.STRATEGIC, Tier.TACTICAL)


@report("control-document")
def control_document(dossier: Dossier, name: str) -> Iterator[Paper]:
    """The Commission Control Document of a strategic or tactical commission."""
    for commission in _commissions(dossier, name):
        yield Paper(f"control-document-{commission.id}", _written(dossier, commission))


def _commissions(dossier: Dossier, name: str) -> list[Commission]:
    if not name:
        return dossier.all_of(Commission, lambda one: one.tier in _TIERS)
    found = dossier.find(name, Commission)
    if found is None or found.tier not in _TIERS:
        raise CommishError(
            f"“{name}” is no strategic or tactical commission that may be shown.",
            "Those two tiers are agreed in a Commission Control Document.",
        )
    return [found]


def _thread(commission: Commission, writer: Writer) -> None:
    figure = thread_figure(
        writer.dossier,
        _around(writer.dossier, commission),
        title="What it answers, and what answers it",
        prefix="thread",
    )
    if figure:
        writer.section("The golden thread")
        writer.add(figure)


_ORDER = (
    asked,
    known,
    weighed,
    outputs,
    limits,
    how,
    parties,
    equality_and_social_value,
    progress,
    agreement,
    dialogue,
    _thread,
)


def _written(dossier: Dossier, commission: Commission) -> Report:
    names = _around(dossier, commission)
    found = (thing.document for name in names if (thing := dossier.thread.find(name)))
    writer = Writer(dossier, dict.fromkeys(found))
    writer.add(*of_our_making(commission, "commission"))
    for part in _ORDER:
        part(commission, writer)
    return Report(
        title=commission.title,
        subtitle=f"Commission Control Document: {commission.tier.value} commission",
        organisation=dossier.workspace.title,
        marking=marking(dossier, commission),
        front=_front(dossier, commission),
        blocks=writer.blocks,
        footnotes=writer.footnotes,
        footer=footer(dossier),
    )


def _around(dossier: Dossier, commission: Commission) -> tuple[str, ...]:
    thread = dossier.thread
    name = commission.id
    return tuple(dict.fromkeys((name, *thread.all_above(name), *thread.all_below(name))))


def _front(dossier: Dossier, commission: Commission) -> Facts:
    document = commission.control_document
    roles = commission.roles
    tier = commission.tier
    facts = [
        Fact("Version", literal(document.version if document else "Not numbered yet")),
        Fact("Date", literal(document.date.words if document and document.date else "")),
        Fact("Reference", literal(document.reference if document else "")),
        Fact("Tier", literal(f"{in_words(tier.value)}: “{tier.way_of_operating}”")),
        Fact("Deliverable", literal(sentence(tier.deliverable))),
        Fact("Answers", literal(_titles(dossier, commission.answers))),
        Fact("For whom", _for_whom(dossier, commission)),
        Fact("Where", _where(dossier, commission)),
        Fact("Commissioner", literal(roles.commissioner if roles else "")),
        Fact("Lead", literal(roles.lead if roles else "")),
        Fact("Status", literal(in_words(commission.status or "draft"))),
    ]
    return Facts(tuple(fact for fact in facts if fact.inlines))


def _titles(dossier: Dossier, links: tuple[Link, ...]) -> str:
    return sentence("; ".join(dossier.title(link.id) for link in links))


def _for_whom(dossier: Dossier, commission: Commission) -> Inlines:
    found = (_named(dossier, one.cohorts, one.for_whom) for one in _own_first(dossier, commission))
    return next(filter(None, found), ())


def _where(dossier: Dossier, commission: Commission) -> Inlines:
    found = (_named(dossier, one.places, one.where) for one in _own_first(dossier, commission))
    return next(filter(None, found), ())


def _own_first(dossier: Dossier, commission: Commission) -> Iterator[Commission]:
    """The commission and those it answers: what it does not say, it has from them."""
    yield commission
    for name in dossier.thread.all_above(commission.id):
        above = dossier.find(name, Commission)
        if above:
            yield above


def _named(dossier: Dossier, links: tuple[Link, ...], words: Text | None) -> Inlines:
    return prose_line(str(words)) if words else literal(_titles(dossier, links))
