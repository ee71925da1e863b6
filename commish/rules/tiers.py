"""Who answers whom: each tier answers the one above it, and keeps to its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from commish.findings import Severity
from commish.insight.facts import Reference, Thing
from commish.insight.sentences import listed, quoted
from commish.insight.thread import Thread
from commish.insight.tier_keys import TierKeys
from commish.model.tier import Tier
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.commission import Commission

__all__ = [
    "answers_a_commission_above",
    "answers_a_higher_tier",
    "key_belongs_to_the_tier",
    "skipped_tier_has_a_reason",
]

_RANKS = {tier.value: tier.rank for tier in Tier}


@rule("TIR001", basis="seed")
def answers_a_commission_above(commission: Commission) -> Iterator[Problem]:
    """A commission says which commission of the tier above it answers.

    Without that link nobody can follow the thread from what members want to what is done. A
    commission may begin at any tier: then it says which tier it skips, and why. A draft is told
    of it; anything further is in error.

    Bad:
        kind: commission
        tier: strategic
        status: proposed

    Good:
        kind: commission
        tier: strategic
        status: proposed
        skips:
          tier: political
          because: The duty is in law, and members have no choice to make.

    Source: commissioning guide of Northamptonshire County Council (2014), Table 1.
    """
    above = commission.tier.above
    if above is None or commission.answers or commission.skips:
        return
    yield Problem(
        ("tier",),
        f"This {commission.tier.value} commission does not say which {above.value} commission"
        " it answers.",
        "Name it under `answers`; if there is none, say why under `skips`.",
        Severity.INFORMATION if commission.status in ("", "draft") else None,
    )


@rule("TIR004", basis="seed")
def key_belongs_to_the_tier(commission: Commission, keys: TierKeys) -> Iterator[Problem]:
    """A commission says nothing that belongs to a tier below it.

    Each tier adds detail and does not borrow from the next: members say what should change, not
    who delivers it or at what price. Otherwise those who know how are told before they are asked.

    Bad:
        kind: commission
        tier: political
        how: Outreach workers visit people where they sleep.

    Good:
        kind: commission
        tier: political
        required_method:
          - id: outreach
            what: Outreach workers visit people where they sleep.
            because: Members have seen it work, and will answer for it.

    Source: commissioning guide of Northamptonshire County Council (2014), Table 1.
    """
    tier = commission.tier.value
    for key in sorted(keys.written):
        allowed = keys.allowed.get(key, (tier,))
        if tier not in allowed:
            yield Problem(
                (key,),
                f"`{key}` does not belong in a {tier} commission, but in a"
                f" {listed(allowed, 'or')} one.",
                _mend_of(key, allowed),
            )


def _mend_of(key: str, allowed: tuple[str, ...]) -> str:
    move = f"Move it to the {allowed[0]} commission that answers this one"
    if key == "how":
        return f"{move}, or write it under `required_method` with the reason."
    if key in ("answers", "skips"):
        return "Take it out: nothing stands above a political commission."
    return f"{move}."


@rule("TIR006", basis="seed")
def answers_a_higher_tier(thread: Thread) -> Iterator[Problem]:
    """A commission answers one of a higher tier, never of its own or a lower one.

    The thread runs from political intent down to service. Two commissions of one tier may share
    an outcome or feed each other; neither answers the other.

    Bad:
        kind: commission
        id: roads-plan
        tier: tactical
        answers:
          - road-repairs
        ---
        kind: commission
        id: road-repairs
        tier: service

    Good:
        kind: commission
        id: roads-plan
        tier: tactical
        ---
        kind: commission
        id: road-repairs
        tier: service
        answers:
          - roads-plan

    Source: commissioning guide of Northamptonshire County Council (2014), Table 1.
    """
    for answer, lower, upper in _answers(thread):
        if _rank(upper) >= _rank(lower):
            yield Problem(
                answer,
                f"This {lower.tier} commission answers {quoted(upper.id)}, which is"
                f" {upper.tier} too."
                if upper.tier == lower.tier
                else f"This {lower.tier} commission answers {quoted(upper.id)}, which is"
                f" a {upper.tier} one and stands below it.",
                "Name one of the tier above under `answers`, or put the right tier in either.",
                related=((upper, f"{upper.id} stands here"),),
            )


@rule("SKP001", severity=Severity.WARNING)
def skipped_tier_has_a_reason(thread: Thread) -> Iterator[Problem]:
    """A commission that answers one more than one tier above says why it skips a tier.

    Small things need no chain of four, and members may ask a team directly. Written down, a
    skipped tier is a choice; left out, it looks like a hole in the thread.

    Bad:
        kind: commission
        id: safe-streets
        tier: political
        ---
        kind: commission
        id: street-lights
        tier: tactical
        answers:
          - safe-streets

    Good:
        kind: commission
        id: safe-streets
        tier: political
        ---
        kind: commission
        id: street-lights
        tier: tactical
        answers:
          - safe-streets
        skips:
          tier: strategic
          because: One street, and the ward member asked the team directly.

    Source: working practice; Shropshire Council, Strategic commissioning (2012), 11.3.
    """
    for answer, lower, upper in _answers(thread):
        above = Tier(lower.tier).above
        skipped = _rank(lower) - _rank(upper) > 1 and "skips" not in lower.says
        if above and skipped and not _also_answers(thread, lower, above):
            yield Problem(
                answer,
                f"This {lower.tier} commission answers a {upper.tier} one and skips the"
                f" {above.value} tier without a reason.",
                f"Say why under `skips`, or name the {above.value} commission between them.",
            )


def _answers(thread: Thread) -> Iterator[tuple[Reference, Thing, Thing]]:
    """Each link from a commission to the one that it answers, if both ends have a tier."""
    for reference in thread.references:
        if reference.label == "answers":
            lower, upper = thread.find(reference.holder), thread.find(reference.target)
            if lower and upper and lower is not upper and _rank(lower) >= 0 <= _rank(upper):
                yield reference, lower, upper


def _rank(commission: Thing) -> int:
    """0 for political; below 0 for what has no tier."""
    return _RANKS.get(commission.tier, -1)


def _also_answers(thread: Thread, lower: Thing, tier: Tier) -> bool:
    above = (thread.find(step.above) for step in thread.above(lower.id))
    return any(one and one.tier == tier.value for one in above)
