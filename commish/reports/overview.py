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
from commish.reports.provenance import footer
from commish.reports.registry import Paper, report
from commish.reports.report import Report
from commish.reports.wordings import in_words
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


@report("overview")
def overview(dossier: Dossier, name: str) -> Iterator[Paper]:
    """One plain page on how this body commissions, for staff, partners and residents."""
    if name:
        raise CommishError("The overview is of the whole workspace.", "Leave the id out.")
    writer = Writer(dossier)
    for part in (_why, _steps, _who, _deciding, _now):
        part(dossier, writer)
    made = Report(
        title="How we commission services",
        subtitle="A plain overview",
        organisation=dossier.workspace.title,
        marking="Public",
        blocks=writer.blocks,
        footnotes=writer.footnotes,
        footer=footer(dossier),
    )
    yield Paper("overview", made)


def _why(dossier: Dossier, writer: Writer) -> None:
    writer.section("What commissioning is")
    writer.say(
        dossier.workspace.aims_at
        or "Commissioning is deciding with residents what should change for them, and then seeing"
        " to it that it does, whoever delivers it. Buying services is one part of it."
    )


def _steps(dossier: Dossier, writer: Writer) -> None:
    cycle = dossier.find(dossier.workspace.cycle, Cycle)
    writer.section("The steps")
    if cycle is None:
        steps: list[Inlines] = [_step(*one) for one in _CANONICAL]
    else:
        steps = [
            (Strong(literal(one.title)), *_told(writer.words(one.description)))
            for one in cycle.stages
        ]
    writer.add(Numbered(tuple(Item(one) for one in steps)))
    writer.say("The last step feeds the first. It is a circle, and a step may be taken again.")


def _step(title: str, said: str) -> Inlines:
    return (Strong(literal(title)), Text(f": {said}"))


def _told(words: Inlines) -> Inlines:
    return (Text(": "), *words) if words else ()


def _who(dossier: Dossier, writer: Writer) -> None:
    writer.section("Who does what")
    bodies = {tier: [] for tier in Tier}  # type: dict[Tier, list[str]]
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
        ("When", "Who decides", "On whose recommendation"),
        [
            (
                literal(_when(one)),
                literal(_name(dossier, one.body)),
                literal(_name(dossier, one.recommended_by) if one.recommended_by else ""),
            )
            for one in scheme
        ],
    )


def _when(one: DelegationRule) -> str:
    parts = [f"over {one.over}"] if one.over else []
    parts += [f"up to {one.up_to}"] if one.up_to else []
    parts += [f"risk over {one.risk_over}"] if one.risk_over else []
    kind = in_words(one.change) if one.change not in ("", "any") else "Any change"
    return f"{kind}, {', '.join(parts)}" if parts else kind


def _name(dossier: Dossier, body: str) -> str:
    thing = dossier.thread.find(body)
    return thing.title if thing and thing.title else body


def _now(dossier: Dossier, writer: Writer) -> None:
    found = dossier.all_of(Commission)
    if not found:
        return
    writer.section("What is being commissioned now")
    ordered = sorted(found, key=lambda one: (one.tier.rank, one.id))
    writer.table(
        "Commissions, by tier",
        ("Commission", "Tier", "Status"),
        [
            (
                literal(one.title),
                literal(in_words(one.tier.value)),
                literal(in_words(one.status or "draft")),
            )
            for one in ordered
        ],
    )
