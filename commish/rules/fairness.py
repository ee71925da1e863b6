"""Fair dealing with those who may bid: who shaped, when, and by what they are judged."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from commish.findings import Severity
from commish.insight.facts import Thing
from commish.insight.kept import kept_date, kept_group, kept_ids
from commish.insight.regimes import at
from commish.insight.sectors import sector_words
from commish.insight.sentences import quoted
from commish.insight.thread import Thread
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.commission import Commission
    from commish.model.procurement import Procurement

__all__ = ["criteria_name_no_sector", "shape_comes_before_buying", "shapers_have_no_advantage"]

_BOUGHT_NOT = ("grant", "in_house", "vertical", "horizontal", "section75")


@rule("FAC001", severity=Severity.WARNING)
def shapers_have_no_advantage(commission: Commission) -> Iterator[Problem]:
    """Who helped to shape a service and may bid for it gains nothing by it that others lack.

    Providers and users are asked to shape what is bought, and then some of them bid. What they
    heard is shared with all, or they keep out of part of it: `mitigation` says which, before the
    tender.

    Bad:
        kind: commission
        tier: tactical
        shaping:
          parties:
            - id: key-project
              title: The Key Project
              kind: contracted
              may_bid: true

    Good:
        kind: commission
        tier: tactical
        shaping:
          parties:
            - id: key-project
              title: The Key Project
              kind: contracted
              may_bid: true
              mitigation: What was shared with it is published for all.

    Source: Beyond Big Contracts (2014), on providers as advisers; Procurement Act 2023, sections
        16 and 81 to 83.
    """
    parties = commission.shaping.parties if commission.shaping else ()
    for index, party in enumerate(parties):
        if party.may_bid and not party.mitigation:
            yield Problem(
                ("shaping", "parties", index),
                f"{quoted(party.title)} helped to shape this and may bid for it, and nothing is"
                " recorded that keeps it fair.",
                "Write under `mitigation` what is done, such as sharing with all what was shared"
                " with one, and under `shared_on` when.",
            )


@rule("SHP001", severity=Severity.WARNING, basis="seed")
def shape_comes_before_buying(thread: Thread) -> Iterator[Problem]:
    """What is bought was shaped and agreed before its procurement began.

    The solution is shaped between authority, contracted providers and community first; what is
    tendered before that is somebody's guess. Grants and in-house work are not asked.

    Bad:
        kind: commission
        id: youth-programme
        tier: tactical
        status: draft
        shaping:
          agreed: 2026-05-12
        ---
        kind: procurement
        regime: pa2023_light_touch
        started: 2026-03-02
        commissions:
          - youth-programme

    Good:
        kind: commission
        id: youth-programme
        tier: tactical
        status: draft
        shaping:
          agreed: 2026-02-12
        ---
        kind: procurement
        regime: pa2023_light_touch
        started: 2026-03-02
        commissions:
          - youth-programme

    Source: commissioning guide of Northamptonshire County Council (2014), on solution shaping.
    """
    for procurement in thread.of_sort("procurement"):
        started = kept_date(procurement.values.get("started"))
        if started is None or procurement.word("regime") in _BOUGHT_NOT:
            continue
        for commission in _served(procurement, thread):
            agreed = kept_date(kept_group(commission.values.get("shaping")).get("agreed"))
            if agreed and started.last < agreed.first:
                yield Problem(
                    at(procurement, "started"),
                    f"This procurement began {started.when}, before the shape of"
                    f" {quoted(commission.title or commission.id)} was agreed {agreed.when}.",
                    "Correct the dates, or say with the commission why it was bought before it was"
                    " shaped.",
                    related=((commission, f"{commission.id} stands here"),),
                )


def _served(procurement: Thing, thread: Thread) -> Iterator[Thing]:
    for name in kept_ids(procurement.values.get("commissions")):
        found = thread.find(name)
        if found and found.sort == "commission":
            yield found


@rule("NEU001", severity=Severity.WARNING, basis="seed")
def criteria_name_no_sector(document: Commission | Procurement) -> Iterator[Problem]:
    """No criterion favours a sector, unless the law lets it.

    Who is best is found by what is offered, not by who offers it: public, private and voluntary
    providers are asked the same. Where the law reserves a contract, `legal_basis` says which law.
    These are readings of English: the words are quoted.

    Bad:
        kind: procurement
        criteria:
          - id: local
            title: A voluntary sector provider is preferred
            weight: 100

    Good:
        kind: procurement
        criteria:
          - id: local
            title: Knowledge of the town and its people
            weight: 100

    Source: John Tizard, Town hall tactics (2008); Shropshire Council, Strategic commissioning
        (2012), 5.1.
    """
    for index, criterion in enumerate(document.criteria):
        words = "" if criterion.legal_basis else sector_words(criterion.title)
        if words:
            yield Problem(
                ("criteria", index, "title"),
                f"This criterion names a sector: {quoted(words)}.",
                "Say what is wanted and not of whom, or name under `legal_basis` the law that"
                " reserves it.",
            )
