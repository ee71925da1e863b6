"""The front sheet: which meeting, which item, whose paper, who may see it."""

from collections.abc import Iterator

from commish.model.decision import Decision, RouteStep
from commish.reports.blocks import Fact, Facts
from commish.reports.case import Case
from commish.reports.inlines import Inlines, LineBreak, Text, literal
from commish.reports.wordings import in_words

__all__ = ["front_sheet", "label", "meetings"]

_CAPACITY = {
    "recommends": "recommends",
    "decides": "decides",
    "consulted": "is consulted",
    "notes": "notes",
}


def label(case: Case) -> str:
    """What the body calls such a document: report or paper."""
    if case.decision and case.decision.label:
        return case.decision.label
    profile = case.dossier.workspace.body
    return (profile.report_word if profile else "") or "report"


def meetings(case: Case) -> str:
    """The meetings in a line: “Cabinet, 2 May 2012; Council, 3 May 2012”."""
    return "; ".join(_meeting(case, step) for step in _steps(case))


def front_sheet(case: Case) -> Facts:
    """The front sheet; what is not known is left out, and a made decision says what came of it."""
    facts = [fact for fact in _facts(case) if fact.inlines]
    return Facts(tuple(facts))


def _steps(case: Case) -> tuple[RouteStep, ...]:
    return case.decision.route if case.decision else ()


def _meeting(case: Case, step: RouteStep) -> str:
    thing = case.dossier.thread.find(step.body)
    name = thing.title if thing and thing.title else step.body
    return f"{name}, {step.date.words}" if step.date else name


def _facts(case: Case) -> Iterator[Fact]:
    decision = case.decision
    yield Fact("Committee and date", _route(case))
    if decision is None:
        return
    items = [step.item for step in decision.route if step.item]
    yield Fact("Item", literal(", ".join(dict.fromkeys(items))))
    yield Fact("Status", literal(_status(decision)))
    yield Fact("Public or exempt", literal(in_words(decision.marking or "public")))
    yield Fact("For", literal(in_words(decision.type) if decision.type else ""))
    for name, value in (
        ("Responsible officer", decision.responsible_officer),
        ("Author", decision.report_author),
        ("Contact", decision.contact),
        ("Cabinet member (portfolio holder)", decision.portfolio_holder),
        ("Wards affected", decision.wards),
        ("Local member", decision.local_member),
    ):
        yield Fact(name, literal(value))
    yield from _procedure(decision)


def _route(case: Case) -> Inlines:
    lines: list[Text | LineBreak] = []
    for step in _steps(case):
        if lines:
            lines.append(LineBreak())
        said = f"{_meeting(case, step)} ({_CAPACITY[step.capacity]})"
        result = f": {step.result}" if step.result else ""
        lines.append(Text(said + result))
    return tuple(lines)


def _status(decision: Decision) -> str:
    made = {"made": "Recorded as made", "proposed": "Proposed", "withdrawn": "Withdrawn"}
    return made.get(decision.status, "Draft")


def _procedure(decision: Decision) -> Iterator[Fact]:
    if decision.key:
        said = "Yes" if decision.key.is_ else "No"
        because = f": {decision.key.because}" if decision.key.because else ""
        number = f" ({decision.key.reference})" if decision.key.reference else ""
        yield Fact("Key decision", literal(f"{said}{number}{because}"))
    if decision.notice and decision.notice.published:
        yield Fact("Notice published", literal(decision.notice.published.words))
    if decision.call_in:
        applies = "Yes" if decision.call_in.applies else "No"
        until = f", until {decision.call_in.until.words}" if decision.call_in.until else ""
        yield Fact("Can be called in", literal(f"{applies}{until}"))
    yield Fact("Urgency", literal(str(decision.urgency or "")))
    yield Fact("Delegated under", literal(str(decision.delegated_under or "")))
