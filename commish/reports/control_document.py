"""The Commission Control Document: what one tier asks of the next, agreed by both.

Source: the commissioning guide of Northamptonshire County Council, as published in
"Effective Commissioning" (NLGN, May 2014).
"""

from collections.abc import Iterator

from commish.errors import CommishError
from commish.model.commission import Commission, Weighed
from commish.model.tier import Tier
from commish.reports.blocks import Fact, Facts, Notice, NoticeKind, Paragraph
from commish.reports.dossier import Dossier
from commish.reports.inlines import Inlines, Text, literal
from commish.reports.provenance import footer, marking
from commish.reports.registry import Paper, report
from commish.reports.report import Report
from commish.reports.thread_figure import thread_figure
from commish.reports.wordings import in_words
from commish.reports.writer import ILLUSTRATIVE, Writer

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


def _written(dossier: Dossier, commission: Commission) -> Report:
    writer = Writer(dossier)
    if commission.illustrative:
        said = "This commission was made up to show how commish works."
        writer.add(Notice(NoticeKind.INFORMATION, (Paragraph(literal(said)),), "Illustrative"))
    for part in (_asked, _weighed, _outputs, _limits, _how, _measured, _agreed, _thread):
        part(commission, writer)
    return Report(
        title=commission.title,
        subtitle=f"Commission Control Document: {commission.tier.value} commission",
        organisation=dossier.workspace.title,
        marking=marking(commission, private=dossier.private, draft=False),
        front=_front(dossier, commission),
        blocks=writer.blocks,
        footnotes=writer.footnotes,
        footer=footer(dossier),
    )


def _front(dossier: Dossier, commission: Commission) -> Facts:
    document = commission.control_document
    roles = commission.roles
    facts = [
        Fact("Version", literal(document.version if document else "not numbered yet")),
        Fact("Date", literal(document.date.words if document and document.date else "")),
        Fact("Reference", literal(document.reference if document else "")),
        Fact("Tier", literal(in_words(commission.tier.value))),
        Fact("Way of operating", literal(f"“{commission.tier.way_of_operating}”")),
        Fact("Deliverable", literal(in_words(commission.tier.deliverable))),
        Fact("Answers", literal("; ".join(_titles(dossier, commission)))),
        Fact("Commissioner", literal(roles.commissioner if roles else "")),
        Fact("Lead", literal(roles.lead if roles else "")),
        Fact("Status", literal(in_words(commission.status or "draft"))),
    ]
    return Facts(tuple(fact for fact in facts if fact.inlines))


def _titles(dossier: Dossier, commission: Commission) -> Iterator[str]:
    for link in commission.answers:
        thing = dossier.thread.find(link.id)
        yield thing.title if thing and thing.title else link.id


def _asked(commission: Commission, writer: Writer) -> None:
    writer.section("What is asked, and why")
    writer.say(commission.summary)
    writer.say(commission.why)
    thread = writer.dossier.thread
    above = (thread.find(name) for name in thread.all_above(commission.id))
    outcomes = [one for one in above if one and one.sort == "outcome"]
    if outcomes:
        writer.part("The outcomes it is for")
        writer.bullets(literal(one.title or one.id) for one in outcomes)


def _weighed(commission: Commission, writer: Writer) -> None:
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
    mark = f" ({ILLUSTRATIVE})" if one.illustrative else ""
    text = writer.words(one.text) or (Text("None: "), *writer.words(one.none_because))
    return (*text, Text(mark), *writer.source(one.source))


def _outputs(commission: Commission, writer: Writer) -> None:
    if not (commission.outputs or commission.programmes):
        return
    writer.section("Outputs and programmes")
    writer.table(
        "Outputs",
        ("Output", "What it must do", "How much", "By"),
        [
            (
                (*literal(one.title), *writer.source(one.source)),
                writer.words(one.description),
                writer.figure(one.quantity) if one.quantity else literal("not stated"),
                literal(one.by.words if one.by else "not stated"),
            )
            for one in commission.outputs
        ],
    )
    writer.table(
        "Programmes, projects and services",
        ("Programme", "What it does", "Budget"),
        [
            (
                (*literal(one.title), *writer.source(one.source)),
                writer.words(one.description),
                literal(str(one.budget.first) if one.budget else "not stated"),
            )
            for one in commission.programmes
        ],
    )


def _limits(commission: Commission, writer: Writer) -> None:
    if not (commission.constraints or commission.statutory_duties or commission.required_method):
        return
    writer.section("Limits, duties and local objectives")
    writer.bullets(
        (*writer.words(one.text), *writer.source(one.source)) for one in commission.constraints
    )
    writer.table(
        "Duties in law",
        ("Duty", "Law", "How it is met"),
        [
            (
                (*writer.words(one.duty), *writer.source(one.source)),
                literal(one.basis or "not stated"),
                writer.words(one.addressed) or literal("not stated"),
            )
            for one in commission.statutory_duties
        ],
    )
    writer.table(
        "Methods that are required, with the reason",
        ("Method", "Why", "Basis"),
        [
            (writer.words(one.what), writer.words(one.because), writer.words(one.basis))
            for one in commission.required_method
        ],
    )


def _how(commission: Commission, writer: Writer) -> None:
    if commission.how:
        writer.section("How, in outline")
        writer.say(commission.how)


def _measured(commission: Commission, writer: Writer) -> None:
    document = commission.control_document
    kpis = [one for one in commission.kpis if one.indicator or one.title]
    if not (kpis or (document and document.reporting) or commission.risks):
        return
    writer.section("How progress is told")
    if document:
        writer.say(document.reporting)
    writer.table(
        "KPIs",
        ("KPI", "Target", "How often"),
        [
            (
                (*literal(one.title or one.id), *writer.source(one.source)),
                literal(str(one.target.first) if one.target else "not stated"),
                literal(in_words(one.frequency) if one.frequency else "not stated"),
            )
            for one in kpis
        ],
        numeric=("Target",),
    )
    writer.table(
        "Risks",
        ("Risk", "What is done", "Owner"),
        [
            (literal(one.title), writer.words(one.mitigation), literal(one.owner or "not stated"))
            for one in commission.risks
        ],
    )


def _agreed(commission: Commission, writer: Writer) -> None:
    writer.section("Who has agreed it")
    document = commission.control_document
    agreed = document.agreed if document else ()
    if not agreed:
        writer.aside("Neither tier has recorded its agreement yet.")
    writer.table(
        "Recorded as agreed by",
        ("Tier", "Post", "On"),
        [
            (literal(in_words(one.tier.value)), literal(one.post), literal(one.on.words))
            for one in agreed
        ],
    )
    talks = [one for one in commission.dialogue if one.text or one.conclusion]
    writer.table(
        "What the tiers said to each other",
        ("On", "From and to", "What was said", "What was agreed"),
        [
            (
                literal(one.on.words),
                literal(f"{in_words(one.from_)} to {one.to}"),
                writer.words(one.text),
                writer.words(one.conclusion.text) if one.conclusion else literal("Still open"),
            )
            for one in talks
        ],
    )


def _thread(commission: Commission, writer: Writer) -> None:
    thread = writer.dossier.thread
    names = (commission.id, *thread.all_above(commission.id), *thread.all_below(commission.id))
    figure = thread_figure(
        thread, names, title="What it answers, and what answers it", prefix="thread"
    )
    if figure:
        writer.section("The golden thread")
        writer.add(figure)
