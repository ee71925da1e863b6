"""One plain page: how this body commissions, in its own words."""

from collections.abc import Iterator

from commish.errors import CommishError
from commish.model.commission import Commission
from commish.model.cycle import Cycle
from commish.model.tier import Tier
from commish.model.workspace import DelegationRule
from commish.reports.blocks import Heading, Item, Numbered, Paragraph
from commish.reports.dossier import Dossier
from commish.reports.inlines import Inline, Inlines, LineBreak, Strong, Text, literal
from commish.reports.prose import prose
from commish.reports.provenance import footer, marking
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
    Tier.POLITICAL: "says what should change, and for whom",
    Tier.STRATEGIC: "weighs that against law, need and money, and asks for outputs",
    Tier.TACTICAL: "says which programmes bring it about, for how much",
    Tier.SERVICE: "says what is done, by whom, when, where and at what cost",
}
_MOST = 4
_MOST_RULES = 6
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
    for part in (_why, _steps, _who):
        part(dossier, writer)
    made = Report(
        title="How we commission services",
        organisation=dossier.workspace.title,
        marking=marking(dossier),
        compact=True,
        blocks=writer.blocks,
        footnotes=writer.footnotes,
        footer=(" ".join(footer(dossier)),),
    )
    yield Paper("overview", made)


def _commissions(dossier: Dossier) -> list[str]:
    """The ids of what the overview lists, and of the commissions that it may not."""
    return [*(one.id for one in dossier.all_of(Commission)), *dossier.hidden_of("commission")]


def _why(dossier: Dossier, writer: Writer) -> None:
    said = (
        "Commissioning is deciding with residents what should change for them, and seeing to it"
        " that it does, whoever delivers it. Buying services is one part of it."
    )
    writer.add(Paragraph(literal(said)))
    if dossier.workspace.aims_at:
        writer.add(*prose(str(dossier.workspace.aims_at)))


def _steps(dossier: Dossier, writer: Writer) -> None:
    cycle = dossier.find(dossier.workspace.cycle, Cycle)
    writer.add(Heading(1, "The steps: what the last one teaches feeds the first"))
    if cycle is None:
        steps = [_step(title, literal(said)) for title, said in _CANONICAL]
    else:
        steps = [_step(one.title, writer.words(one.description)) for one in cycle.stages]
    writer.add(Numbered(tuple(Item(one) for one in steps)))


def _step(title: str, said: Inlines) -> Inlines:
    return (Strong(literal(f"{title}.")), *((Text(" "), *said) if said else ()))


def _who(dossier: Dossier, writer: Writer) -> None:
    writer.add(Heading(1, "Who does what, and who decides"))
    writer.table(
        "Four tiers, each leaving the how to the one below",
        ("Tier", "Who", "Now"),
        [
            (
                (Strong(literal(in_words(tier.value))), Text(f" {_TIERS[tier]}")),
                literal("; ".join(_few(_bodies(dossier, tier))) or "not named"),
                _lines([_now(one) for one in dossier.all_of(Commission) if one.tier is tier]),
            )
            for tier in Tier
        ],
        note=_deciding(dossier),
    )


def _now(one: Commission) -> str:
    mark = ", illustrative" if one.illustrative else ""
    return f"{one.title} ({one.status or 'draft'}{mark})"


def _bodies(dossier: Dossier, tier: Tier) -> list[str]:
    return [body.title for body in dossier.workspace.bodies if body.tier == tier.value]


def _few(found: list[str]) -> list[str]:
    """The first of them, and how many more there are: the overview is one page."""
    more = f"and {len(found) - _MOST + 1} more"
    return found if len(found) <= _MOST else [*found[: _MOST - 1], more]


def _lines(found: list[str]) -> Inlines:
    lines: list[Inline] = []
    for one in _few(found):
        lines += [*([LineBreak()] if lines else []), Text(one)]
    return tuple(lines) or literal("nothing yet")


def _deciding(dossier: Dossier) -> str:
    """The scheme of delegation in a few words."""
    scheme = dossier.workspace.delegation
    said = [_rule(one, dossier) for one in scheme[:_MOST_RULES]]
    said += [f"and {len(scheme) - _MOST_RULES} more rules"] if len(scheme) > _MOST_RULES else []
    mark = " (illustrative)" if any(one.illustrative for one in scheme) else ""
    return f"Who decides{mark}: {'; '.join(said)}." if said else ""


def _rule(one: DelegationRule, dossier: Dossier) -> str:
    parts = [_CHANGES[one.change]] if one.change in _CHANGES else []
    parts += [f"{one.tier} tier"] if one.tier else []
    parts += [f"over {one.over}"] if one.over else []
    parts += [f"up to {one.up_to}"] if one.up_to else []
    parts += [f"a risk above {one.risk_over} of 25"] if one.risk_over else []
    by = f" as {dossier.title(one.recommended_by)} recommends" if one.recommended_by else ""
    return f"{', '.join(parts) or 'anything else'}, {dossier.title(one.body)}{by}"
