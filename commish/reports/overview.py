"""One plain page: how this body commissions, in its own words."""

from collections.abc import Iterator

from commish.errors import CommishError
from commish.model.commission import Commission
from commish.model.cycle import Cycle
from commish.model.tier import Tier
from commish.model.workspace import DelegationRule
from commish.reports.blocks import Item, Numbered
from commish.reports.dossier import Dossier
from commish.reports.inlines import Inlines, Strong, Text, literal
from commish.reports.provenance import footer, marking
from commish.reports.registry import Paper, report
from commish.reports.report import Report
from commish.reports.wordings import in_words, sentence
from commish.reports.writer import Writer

__all__ = ["overview"]

_CANONICAL = (
    ("Need", "Find out who needs what, and how we know."),
    ("Priorities", "Agree what matters most."),
    ("Outcomes", "Say what should change for people, and how we would know."),
    ("Options", "Look at every way, doing nothing among them."),
    ("Design", "Shape the service with those who use it and those who could give it."),
    ("Market", "Find and grow those who can deliver."),
    ("Sourcing and award", "Choose openly who delivers, and agree the terms."),
    ("Delivery", "Watch how it goes, pay what is due, put right what is not."),
    ("Review", "Learn, tell what was learned, and begin again."),
)
_TIERS = {
    Tier.POLITICAL: "Elected people say what should change for residents, and for whom.",
    Tier.STRATEGIC: "A few officers weigh that against law, need and money, and ask for outputs.",
    Tier.TACTICAL: "Managers say which programmes will bring it about, for how much.",
    Tier.SERVICE: "Those who deliver say what is done, by whom, when, where and at what cost.",
}
_CHANGES = {
    "new": "a new commission",
    "value": "a change of value",
    "term": "a change of term",
    "target": "a change of target",
    "policy": "a change of policy",
    "scope": "a change of scope",
    "ending": "an ending",
}


@report("overview")
def overview(dossier: Dossier, name: str) -> Iterator[Paper]:
    """One plain page on how this body commissions, for staff, partners and residents."""
    if name:
        raise CommishError("The overview is of the whole workspace.", "Leave the id out.")
    writer = Writer(dossier, (dossier.workspace.id, *_commissions(dossier)))
    for part in (_why, _steps, _who, _deciding, _now):
        part(dossier, writer)
    made = Report(
        title="How we commission services",
        subtitle="A plain overview",
        organisation=dossier.workspace.title,
        marking=marking(dossier),
        blocks=writer.blocks,
        footnotes=writer.footnotes,
        footer=footer(dossier),
    )
    yield Paper("overview", made)


def _commissions(dossier: Dossier) -> list[str]:
    """The ids of what the overview lists, and of the commissions that it may not."""
    return [*(one.id for one in dossier.all_of(Commission)), *dossier.hidden_of("commission")]


def _why(dossier: Dossier, writer: Writer) -> None:
    writer.section("What commissioning is")
    writer.say(
        "Commissioning is deciding with residents what should change for them, and then seeing"
        " to it that it does, whoever delivers it. Buying services is one part of it."
    )
    writer.say(dossier.workspace.aims_at)


def _steps(dossier: Dossier, writer: Writer) -> None:
    cycle = dossier.find(dossier.workspace.cycle, Cycle)
    writer.section("The steps")
    if cycle is None:
        steps = [_step(title, literal(said)) for title, said in _CANONICAL]
    else:
        steps = [_step(one.title, writer.words(one.description)) for one in cycle.stages]
    writer.add(Numbered(tuple(Item(one) for one in steps)))
    writer.say("The last step feeds the first. It is a circle, and a step may be taken again.")


def _step(title: str, said: Inlines) -> Inlines:
    return (Strong(literal(f"{title}.")), *((Text(" "), *said) if said else ()))


def _who(dossier: Dossier, writer: Writer) -> None:
    writer.section("Who does what")
    bodies: dict[Tier, list[str]] = {tier: [] for tier in Tier}
    for body in dossier.workspace.bodies:
        if body.tier:
            bodies[Tier(body.tier)].append(body.title)
    writer.table(
        "The four tiers",
        ("Tier", "What it does", "How it speaks", "Here"),
        [
            (
                literal(in_words(tier.value)),
                literal(_TIERS[tier]),
                literal(f"“{tier.way_of_operating}”"),
                literal(", ".join(bodies[tier]) or "not named"),
            )
            for tier in Tier
        ],
    )
    writer.say(
        "Each tier adds detail and leaves the how to the tier below. Any tier may start a"
        " conversation; what comes of it is agreed and written down."
    )


def _deciding(dossier: Dossier, writer: Writer) -> None:
    scheme = dossier.workspace.delegation
    if not scheme:
        return
    writer.section("Who decides")
    writer.table(
        "The scheme of delegation, in short",
        ("What is decided", "Who decides", "Remark"),
        [
            (
                literal(_when(one)),
                literal(_decider(one, dossier)),
                (*writer.words(one.note), *writer.made(one)),
            )
            for one in scheme
        ],
    )


def _when(one: DelegationRule) -> str:
    parts = [_CHANGES[one.change]] if one.change in _CHANGES else []
    parts += [f"{one.tier} tier"] if one.tier else []
    parts += [f"over {one.over}"] if one.over else []
    parts += [f"up to {one.up_to}"] if one.up_to else []
    parts += [f"a risk above {one.risk_over} of 25"] if one.risk_over else []
    return sentence(", ".join(parts) or "anything else")


def _decider(one: DelegationRule, dossier: Dossier) -> str:
    by = f", as {dossier.title(one.recommended_by)} recommends" if one.recommended_by else ""
    return f"{sentence(dossier.title(one.body))}{by}"


def _now(dossier: Dossier, writer: Writer) -> None:
    ordered = sorted(dossier.all_of(Commission), key=lambda one: (one.tier.rank, one.id))
    if not ordered:
        return
    writer.section("What is being commissioned now")
    writer.table(
        "Commissions, by tier",
        ("Commission", "Tier", "Status"),
        [
            (
                (*literal(one.title), *literal(" (illustrative)" if one.illustrative else "")),
                literal(in_words(one.tier.value)),
                literal(in_words(one.status or "draft")),
            )
            for one in ordered
        ],
    )
