"""Both ends of the golden thread: what leads to no outcome, and outcomes that nobody delivers."""

from __future__ import annotations

from collections.abc import Iterator

from commish.findings import Severity
from commish.insight.coverage import is_delivered, leads_to_an_outcome
from commish.insight.facts import Thing
from commish.insight.sentences import listed, quoted
from commish.insight.thread import Thread
from commish.rules.registry import Problem, rule

__all__ = ["is_linked_to_an_outcome", "somebody_delivers_the_outcome", "what_is_agreed_is_answered"]

_SHOWN = 3
_BELOW = ("commission", "agreement", "procurement")


@rule("TIR007", severity=Severity.WARNING, basis="seed")
def what_is_agreed_is_answered(thread: Thread) -> Iterator[Problem]:
    """What officers have agreed for those below is answered by something below.

    An agreed strategic or tactical commission asks others to act. If nobody answers it, the thread
    breaks between intention and service, and nobody notices until people ask where the service is.
    An answer is a commission of the tier below, an agreement or a procurement. If none is meant,
    `nothing_below` says why.

    Bad:
        kind: commission
        id: street-lights
        tier: strategic
        status: agreed
        skips:
          tier: political
          because: The duty is in law.
        size:
          is: light
          because: One street.
        for_whom: Everyone who lives here
        outcomes:
          - streets-feel-safe
        evidence:
          - id: survey
            statement: Half of all residents stay at home after dark.
        outputs:
          - id: lights
            title: Light in each street
        ---
        kind: decision
        id: cabinet-2026-05
        status: made
        decides:
          - id: street-lights

    Good:
        kind: commission
        id: street-lights
        tier: strategic
        status: agreed
        skips:
          tier: political
          because: The duty is in law.
        size:
          is: light
          because: One street.
        for_whom: Everyone who lives here
        outcomes:
          - streets-feel-safe
        evidence:
          - id: survey
            statement: Half of all residents stay at home after dark.
        outputs:
          - id: lights
            title: Light in each street
        nothing_below: The grid company does it in its own programme.
        ---
        kind: decision
        id: cabinet-2026-05
        status: made
        decides:
          - id: street-lights

    Source: commissioning guide of Northamptonshire County Council (2014), Table 1.
    """
    for commission in thread.of_sort("commission"):
        silenced = commission.says & {"nothing_below", "not_commissioned"}
        asked = commission.tier in ("strategic", "tactical") and commission.status == "agreed"
        if asked and not silenced and not any(_answering(thread, commission)):
            yield Problem(
                commission,
                f"{quoted(commission.title)} is agreed, but nothing below answers it.",
                "Write the commission or agreement that answers it, or say why none does under"
                " `nothing_below`.",
            )


def _answering(thread: Thread, commission: Thing) -> Iterator[Thing]:
    for step in thread.below(commission.id):
        below = thread.find(step.below)
        if below and below.sort in _BELOW:
            yield below


@rule("TIR008", severity=Severity.INFORMATION, basis="seed")
def is_linked_to_an_outcome(thread: Thread) -> Iterator[Problem]:
    """What is commissioned, bought or agreed leads to an outcome.

    Whatever serves no outcome may be good work, but nobody has said what it is for. A register of
    contracts comes first for many and is linked later: agreements and procurements are counted in
    one sentence, and nothing here is ever more than a reminder.

    Bad:
        kind: commission
        id: safe-streets
        tier: political

    Good:
        kind: commission
        id: safe-streets
        tier: political
        outcomes:
          - id: streets-feel-safe
            title: People feel safe in the streets after dark

    Source: commissioning guide of Northamptonshire County Council (2014), Table 1.
    """
    loose = [
        one
        for one in thread.of_sort("commission", "agreement", "procurement")
        if one.status != "ended" and not leads_to_an_outcome(thread, one.id)
    ]
    for commission in loose:
        if commission.sort == "commission" and not _is_told(thread, commission, loose):
            yield Problem(
                commission,
                f"{quoted(commission.title)} is not linked to any outcome.",
                "Name its outcomes under `outcomes`, or what it answers under `answers`.",
            )
    for sort, plural in (("agreement", "agreements"), ("procurement", "procurements")):
        counted = [one for one in loose if one.sort == sort and not _is_told(thread, one, loose)]
        if counted:
            yield _counted(counted, sort, plural)


def _is_told(thread: Thread, one: Thing, loose: list[Thing]) -> bool:
    """Whether what it answers is told already: link that, and this is linked too."""
    above = {step.above for step in thread.above(one.id)}
    return bool(above) and any(other.id in above for other in loose)


def _counted(loose: list[Thing], one: str, many: str) -> Problem:
    names = [quoted(thing.title or thing.id) for thing in loose[:_SHOWN]]
    if len(loose) == 1:
        told = f"The {one} {names[0]} is not linked to any outcome."
    else:
        rest = [] if len(loose) <= _SHOWN else [f"{len(loose) - _SHOWN:,} more"]
        told = f"{len(loose):,} {many} are not linked to any outcome: {listed(names + rest)}."
    return Problem(
        loose[0],
        told,
        "Name the commission that each delivers under `commissions`, or its outcomes.",
    )


@rule("OUT005", severity=Severity.INFORMATION, basis="seed")
def somebody_delivers_the_outcome(thread: Thread) -> Iterator[Problem]:
    """Every outcome is delivered by somebody.

    An outcome that no service, agreement or procurement serves stays a wish. It may be early, or
    others may do it: so this is only a reminder. Where members have agreed the outcome and nothing
    at all stands below, it is a warning of its own (TIR002). If it was decided not to commission
    for it, `not_commissioned` says so.

    Bad:
        kind: outcome-framework
        id: safety-outcomes
        outcomes:
          - id: streets-feel-safe
            title: People feel safe in the streets after dark

    Good:
        kind: outcome-framework
        id: safety-outcomes
        outcomes:
          - id: streets-feel-safe
            title: People feel safe in the streets after dark
        ---
        kind: agreement
        id: street-light-contract
        outcomes:
          - streets-feel-safe

    Source: commissioning guide of Northamptonshire County Council (2014), Table 1.
    """
    for outcome in thread.of_sort("outcome"):
        holder = thread.find(outcome.document)
        over = "not_commissioned" in outcome.says or (holder and holder.status == "ended")
        if not over and not is_delivered(thread, outcome):
            yield Problem(
                outcome,
                f"Nobody delivers the outcome {quoted(outcome.title)}.",
                "Name it in the commission or agreement that delivers it, or say why none does"
                " under its `not_commissioned`.",
            )
