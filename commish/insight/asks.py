"""What each tier must say, from when on, and which documents may say it."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from commish.insight.facts import Thing
from commish.insight.size import Size
from commish.insight.stages import Stage
from commish.insight.thread import Thread
from commish.model.tier import Tier

__all__ = ["ASKS", "ON_ITS_OWN", "Ask", "missing"]


class Ask(NamedTuple):
    """One thing that a commission must say, itself or by what it is linked to."""

    what: str
    """Set after "it does not say": `what it costs`."""
    by: tuple[str, ...]
    """What says it, any one of them: `commission.cost`. The first is where to write it."""
    leaving: Stage
    """The gate that asks for it."""
    light: bool = False
    """Whether it is asked of a light commission too."""
    when_agreed: bool = True
    """Whether agreement asks for it before the gate does. What only delivery can tell it can't."""

    @property
    def key(self) -> str:
        """Where in the commission to write it."""
        return self.by[0].removeprefix("commission.")

    def is_due(self, commission: Thing) -> bool:
        """Whether the commission should have said it by now: agreed, or past the gate."""
        stage = Stage.named(commission.word("stage"))
        past = stage is not None and stage.rank > self.leaving.rank
        return past or (self.when_agreed and commission.status == "agreed")


_OUTCOME = Ask(
    "which outcome it is for",
    ("commission.outcomes", "agreement.outcomes"),
    Stage.OUTCOMES,
    light=True,
)
_FOR_WHOM = Ask(
    "for whom it is",
    (
        "commission.cohorts",
        "commission.for_whom",
        "outcome.cohorts",
        "need.cohorts",
        "need.population",
        "agreement.cohorts",
    ),
    Stage.OUTCOMES,
    light=True,
)

ON_ITS_OWN = (_OUTCOME, _FOR_WHOM)
"""Asked of a commission that skips the tiers above it and answers none: nothing else says so."""

ASKS = {
    Tier.POLITICAL: (
        _OUTCOME,
        Ask("why it is wanted", ("commission.why", "outcome.why"), Stage.PRIORITIES, light=True),
        _FOR_WHOM,
        Ask(
            "where it is wanted",
            ("commission.places", "commission.where", "outcome.places", "need.places"),
            Stage.OUTCOMES,
        ),
    ),
    Tier.STRATEGIC: (
        Ask(
            "what evidence of need it rests on",
            ("commission.evidence", "need.evidence"),
            Stage.NEED,
            light=True,
        ),
        Ask("what people ask for and use", ("commission.demand", "need.demand"), Stage.NEED),
        Ask("what was weighed", ("commission.balance",), Stage.PRIORITIES),
        Ask(
            "within which limits it must work",
            ("commission.constraints", "commission.balance.constraints"),
            Stage.DESIGN,
        ),
        Ask(
            "which duties in law it must meet",
            ("commission.statutory_duties", "commission.balance.statutory_duties"),
            Stage.DESIGN,
        ),
        Ask(
            "which options were considered",
            ("commission.options", "commission.only_one_because", "decision.options"),
            Stage.OPTIONS,
        ),
        Ask("what is to be produced", ("commission.outputs",), Stage.DESIGN, light=True),
    ),
    Tier.TACTICAL: (
        Ask("how it is to be done, in outline", ("commission.how",), Stage.DESIGN, light=True),
        Ask("through which programmes or projects", ("commission.programmes",), Stage.DESIGN),
        Ask(
            "what may be spent",
            ("commission.budget", "agreement.value", "pool.total", "pool.contributions"),
            Stage.DESIGN,
            light=True,
        ),
        Ask("by which KPIs it is judged", ("commission.kpis", "agreement.kpis"), Stage.DESIGN),
        Ask(
            "what may go wrong",
            ("commission.risks", "agreement.risks", "decision.risks"),
            Stage.DESIGN,
        ),
        Ask(
            "how it was shaped with providers and community",
            ("commission.shaping",),
            Stage.DESIGN,
        ),
    ),
    Tier.SERVICE: (
        Ask(
            "what is done",
            ("commission.activities", "agreement.service"),
            Stage.DESIGN,
            light=True,
        ),
        Ask(
            "who does it",
            (
                "commission.delivered_by",
                "commission.staffing",
                "commission.activities.who",
                "commission.activities.provider",
                "agreement.parties",
                "agreement.employer",
            ),
            Stage.DESIGN,
            light=True,
        ),
        Ask(
            "what it costs",
            (
                "commission.cost",
                "commission.unit_prices",
                "commission.activities.cost",
                "agreement.value",
                "agreement.payment",
            ),
            Stage.DESIGN,
            light=True,
        ),
        Ask(
            "when it is done",
            ("commission.start", "commission.activities.when", "agreement.start"),
            Stage.DESIGN,
            light=True,
        ),
        Ask(
            "where it is done",
            ("commission.location", "commission.activities.where", "agreement.locality"),
            Stage.DESIGN,
        ),
        Ask("who may come, and how", ("commission.access",), Stage.DESIGN),
        Ask(
            "what is measured",
            ("commission.measures", "commission.kpis", "agreement.kpis"),
            Stage.DELIVER,
            light=True,
        ),
        Ask("what users say of it", ("commission.feedback",), Stage.REVIEW, when_agreed=False),
    ),
}
"""By tier, in the order in which they are asked for.

Source: the commissioning guide of Northamptonshire County Council (2014), Table 1; which gate
asks for what is commish's own reading.
"""


_TIERS = {tier.value: tier for tier in Tier}
_SPEAKERS = {
    address.partition(".")[0]
    for asks in (ON_ITS_OWN, *ASKS.values())
    for ask in asks
    for address in ask.by
}
"""The sorts of things that say anything which is asked for."""


def missing(thread: Thread, commission: Thing, size: Size) -> tuple[Ask, ...]:
    """What neither the commission nor anything that it is linked to says, due or not.

    Asked are the commission, those it answers, the needs and outcomes they rest on, and the
    pools, agreements, procurements and decisions linked to them.
    """
    said: dict[str, set[str]] = {sort: set() for sort in _SPEAKERS}
    for thing in _linked(thread, commission):
        if thing.sort in said:
            said[thing.sort].update(thing.says)
    return tuple(
        ask
        for ask in _asked(commission)
        if (ask.light or size is not Size.LIGHT) and not _is_said(ask, said)
    )


def _is_said(ask: Ask, said: Mapping[str, set[str]]) -> bool:
    return any(key in said[sort] for sort, key in _parted(ask))


@cache
def _parted(ask: Ask) -> tuple[tuple[str, str], ...]:
    """What says it, each as a sort of thing and a key of it."""
    parts = (address.partition(".") for address in ask.by)
    return tuple((sort, key) for sort, _, key in parts)


def _asked(commission: Thing) -> Iterator[Ask]:
    tier = _TIERS.get(commission.tier)
    if tier is None:
        return
    if "skips" in commission.says and "answers" not in commission.says:
        yield from ON_ITS_OWN
    yield from ASKS[tier]


def _linked(thread: Thread, commission: Thing) -> Iterator[Thing]:
    """The commission and all that may speak for it, other commissions below it left out."""
    yield commission
    over = [thread.things[name.casefold()] for name in thread.all_above(commission.id)]
    under = [thread.things[name.casefold()] for name in thread.all_below(commission.id)]
    yield from over
    yield from (thing for thing in under if thing.sort != "commission")
    for thing in (commission, *over):
        for step in thread.beside(thing.id):
            other = thread.find(step.below if step.above == thing.id else step.above)
            if other and other.sort == "decision":
                yield other
