"""What is asked and why: the ask, the outcomes, what is known, what was weighed."""

from collections.abc import Iterator

from commish.insight.facts import Thing
from commish.insight.thread import Thread
from commish.model.commission import Commission, Weighed
from commish.reports.figure_lines import of_evidence, of_facts, write_figures
from commish.reports.inlines import Inlines, Text, literal
from commish.reports.writer import Writer

__all__ = ["asked", "known", "weighed"]


def asked(commission: Commission, writer: Writer) -> None:
    """What is asked, why, and for which outcomes."""
    writer.section("What is asked, and why")
    for text in dict.fromkeys(str(one) for one in (commission.summary, commission.why) if one):
        writer.say(text)
    thread = writer.dossier.thread
    outcomes = dict.fromkeys(thread.title(one) for one in _outcomes(thread, commission.id, set()))
    if outcomes:
        writer.part("The outcomes it is for")
        writer.bullets(map(literal, outcomes))


def _outcomes(thread: Thread, name: str, seen: set[str]) -> Iterator[Thing]:
    """The outcomes that a commission names; if it names none, those of what it answers."""
    seen.add(name)
    above = [thing for step in thread.above(name) if (thing := thread.find(step.above))]
    own = [thing for thing in above if thing.sort == "outcome"]
    yield from own
    if not own:
        for thing in above:
            if thing.sort == "commission" and thing.id not in seen:
                yield from _outcomes(thread, thing.id, seen)


def known(commission: Commission, writer: Writer) -> None:
    """The evidence of need and demand."""
    evidence = (*commission.evidence, *commission.demand)
    figures = [*of_evidence(evidence), *of_facts(commission.facts, commission)]
    told = [one for one in evidence if not one.value]
    if not (figures or told):
        return
    writer.section("What is known of need and demand")
    writer.bullets((*writer.words(one.statement), *writer.made(one)) for one in told)
    write_figures(figures, writer)


def weighed(commission: Commission, writer: Writer) -> None:
    """What was weighed against what, and the balance struck."""
    balance = commission.balance
    if balance is None:
        return
    writer.section("What was weighed")
    rows: list[tuple[Inlines, ...]] = []
    for title, found in (
        ("Political objectives", balance.political_objectives),
        ("Statutory duties", balance.statutory_duties),
        ("Need and demand", balance.need_and_demand),
        ("Government guidance", balance.guidance),
        ("Money and practice", balance.constraints),
    ):
        rows += [(literal(title), _weight(one, writer)) for one in found]
    writer.table("What was weighed against what", ("Consideration", "What it came to"), rows)
    writer.say(balance.struck)


def _weight(one: Weighed, writer: Writer) -> Inlines:
    text = writer.words(one.text) or (Text("None. "), *writer.words(one.none_because))
    return (*text, *writer.made(one))
