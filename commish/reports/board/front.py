"""The front sheet: which meeting, which item, whose paper, who may see it."""

from collections.abc import Iterator

from commish.model.decision import CallIn, Decision, DecisionNotice, RouteStep
from commish.model.paper import KeyDecision
from commish.model.wording import Text as Prose
from commish.reports.blocks import Fact, Facts
from commish.reports.case import Case
from commish.reports.inlines import Inlines, LineBreak, Text, literal
from commish.reports.prose import prose_line
from commish.reports.wordings import in_words, sentence

__all__ = ["front_sheet", "heading", "label", "meeting"]

_CAPACITY = {
    "recommends": "recommends",
    "decides": "decides",
    "consulted": "is consulted",
    "notes": "notes",
}
_STATUS = {"made": "Recorded as made", "proposed": "Proposed", "withdrawn": "Withdrawn"}


def label(case: Case) -> str:
    """What the body calls such a document: report or paper."""
    if case.decision and case.decision.label:
        return case.decision.label
    workspace = case.dossier.workspace
    labels = {body.id: body.label for body in workspace.bodies if body.label}
    of_deciders = [labels[step.body] for step in _steps(case) if step.body in labels]
    profile = workspace.body
    return (of_deciders or [profile.report_word if profile else ""])[-1] or "report"


def heading(case: Case) -> str:
    """One line under the title: “Report to Cabinet and Council”."""
    if case.decision is None:
        return f"Draft {label(case)}"
    asked = [step for step in _steps(case) if step.capacity in ("recommends", "decides")]
    names = list(dict.fromkeys(case.dossier.title(step.body) for step in asked))
    to = " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
    return sentence(f"{label(case)} to {to}" if to else label(case))


def front_sheet(case: Case) -> Facts:
    """The front sheet; what is not known is left out, and a made decision says what came of it."""
    facts = _of_decision(case, case.decision) if case.decision else _of_draft(case)
    return Facts(tuple(fact for fact in facts if fact.inlines))


def meeting(case: Case, step: RouteStep) -> str:
    """A meeting of the route: “Cabinet, 2 May 2012”."""
    name = sentence(case.dossier.title(step.body))
    return f"{name}, {step.date.words}" if step.date else name


def _steps(case: Case) -> tuple[RouteStep, ...]:
    return case.decision.route if case.decision else ()


def _of_draft(case: Case) -> Iterator[Fact]:
    [commission] = case.commissions
    roles = commission.roles
    yield Fact("Committee and date", literal("None has been set yet"))
    yield Fact("Status", literal("Draft"))
    yield Fact("Tier", literal(in_words(commission.tier.value)))
    yield Fact("Commissioner", literal(roles.commissioner if roles else ""))
    yield Fact("Lead", literal((roles.lead or roles.owner) if roles else ""))


def _of_decision(case: Case, decision: Decision) -> Iterator[Fact]:
    yield Fact("Committee and date", _route(case))
    items = _items(case)
    yield Fact("Item", literal(items[0] if len(items) == 1 else ""))
    yield Fact("Status", literal(_STATUS.get(decision.status, "Draft")))
    yield Fact("Public or exempt", literal(_marking(case, decision)))
    yield Fact("For", literal(in_words(decision.type)))
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


def _items(case: Case) -> list[str]:
    return list(dict.fromkeys(step.item for step in _steps(case) if step.item))


def _route(case: Case) -> Inlines:
    lines: list[Text | LineBreak] = []
    several = len(_items(case)) > 1
    for step in _steps(case):
        if lines:
            lines.append(LineBreak())
        item = f", item {step.item}" if several and step.item else ""
        result = f": {step.result}" if step.result else ""
        said = f"{meeting(case, step)}{item} ({_CAPACITY[step.capacity]}){result}"
        lines.append(Text(said))
    return tuple(lines)


def _marking(case: Case, decision: Decision) -> str:
    """As the officer marked it; a paper that leaves something out is not public as a whole."""
    grounds = {one.ground for one in case.dossier.withheld(case.drawn_on)}
    if grounds and decision.marking in ("", "public"):
        return in_words("part_exempt" if "exempt" in grounds else "part_confidential")
    return in_words(decision.marking or "public")


def _procedure(decision: Decision) -> Iterator[Fact]:
    if decision.key:
        yield Fact("Key decision", _key(decision.key))
    if decision.notice:
        published = decision.notice.published
        yield Fact("Notice published", literal(published.words if published else ""))
        yield Fact("Short notice", _short_notice(decision.notice))
    if decision.call_in:
        yield Fact("Can be called in", _call_in(decision.call_in))
    yield Fact("Urgency", _words(decision.urgency))
    yield Fact("Delegated under", _words(decision.delegated_under))


def _key(key: KeyDecision) -> Inlines:
    reference = f", {key.reference}" if key.reference else ""
    return _followed(f"{'Yes' if key.is_ else 'No'}{reference}", key.because)


def _short_notice(notice: DecisionNotice) -> Inlines:
    if not notice.exception:
        return ()
    by = f", agreed by {notice.agreed_by}" if notice.agreed_by else ""
    return _followed(f"{in_words(notice.exception)}{by}", notice.because)


def _call_in(call_in: CallIn) -> Inlines:
    said = {True: "Yes", False: "No", None: "Not stated"}[call_in.applies]
    until = f", until {call_in.until.words}" if call_in.until else ""
    return _followed(f"{said}{until}", call_in.waived_because, call_in.outcome)


def _followed(said: str, *texts: Prose | None) -> Inlines:
    """A word or two of ours, and the sentences of a file after it."""
    told = [_words(text) for text in texts if text]
    between = (". ", *(" " for _ in told[1:]))
    pairs = zip(between, told, strict=False)
    return (Text(said), *(one for stop, text in pairs for one in (Text(stop), *text)))


def _words(text: Prose | None) -> Inlines:
    return prose_line(str(text)) if text else ()
