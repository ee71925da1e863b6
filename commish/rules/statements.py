"""What a tier says: what it must, and never how where it should say what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from commish.findings import Pointer, Severity
from commish.insight.asks import Ask, missing
from commish.insight.facts import Thing
from commish.insight.sentences import listed, quoted
from commish.insight.setting import Setting
from commish.insight.size import limits_of, size_of_thing
from commish.insight.thread import Thread
from commish.insight.wording import how_words, plan_words
from commish.model.tier import Tier
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.commission import Commission
    from commish.model.wording import Text

__all__ = ["says_what_and_not_how", "says_what_its_tier_must_say"]


@rule("TIR003", severity=Severity.WARNING, basis="seed")
def says_what_and_not_how(commission: Commission) -> Iterator[Problem]:
    """The political and the strategic tier say what is wanted, not how it is done.

    Those below know best how, and can only use what they know if they are not told. A method that
    members or statute fix is fine when it stands under `required_method` with its reason. This
    rule reads wording: it quotes the words that it stumbled on, and may be wrong.

    Bad:
        kind: commission
        tier: political
        why: We will end rough sleeping by employing six outreach workers.

    Good:
        kind: commission
        tier: political
        why: Nobody should have to sleep on the streets of our town.

    Source: commissioning guide of Northamptonshire County Council (2014), Table 1.
    """
    tier = commission.tier
    if tier not in (Tier.POLITICAL, Tier.STRATEGIC):
        return
    fixed = " ".join(str(method.what) for method in commission.required_method).casefold()
    for where, text in _texts(commission):
        words = how_words(str(text)) or (tier is Tier.POLITICAL and plan_words(str(text))) or ""
        if words and words.casefold() not in fixed:
            yield Problem(
                where,
                f"A {tier.value} commission says what, not how: {quoted(words)}.",
                "Say what should change, and leave this to the tier below; if members or statute"
                " fix it, write it under `required_method`.",
            )


def _texts(commission: Commission) -> Iterator[tuple[Pointer, Text | str]]:
    parts: list[tuple[Pointer, Text | str | None]] = [
        (("title",), commission.title),
        (("summary",), commission.summary),
        (("why",), commission.why),
        (("for_whom",), commission.for_whom),
        (("where",), commission.where),
    ]
    for index, outcome in enumerate(commission.outcomes):
        parts.append((("outcomes", index, "title"), outcome.title))
        parts.append((("outcomes", index, "statement"), outcome.statement))
    for index, output in enumerate(commission.outputs):
        parts.append((("outputs", index, "title"), output.title))
        parts.append((("outputs", index, "description"), output.description))
    return ((where, text) for where, text in parts if text)


@rule("TIR005", basis="seed")
def says_what_its_tier_must_say(thread: Thread, setting: Setting) -> Iterator[Problem]:
    """A commission says what its tier must say.

    Political: the outcome, why, for whom and where. Strategic: evidence, demand, the balance,
    limits, duties, options, outputs. Tactical: how in outline, programmes, budget, KPIs, risks,
    shaping. Service: what, who, cost, when, where, access, measures, feedback. What a linked
    document says need not be said again, and a light commission is asked for less. While it is a
    draft or proposed this is a reminder; it is an error once it is agreed, or past the gate that
    asks.

    Bad:
        kind: commission
        id: safe-streets
        tier: political
        stage: review
        outcomes:
          - streets-feel-safe
        places:
          - town

    Good:
        kind: commission
        id: safe-streets
        tier: political
        stage: review
        outcomes:
          - streets-feel-safe
        why: Half of all residents stay at home after dark.
        for_whom: Everyone who lives here
        places:
          - town

    Source: commissioning guide of Northamptonshire County Council (2014), Table 1.
    """
    limits = limits_of(setting.workspace)
    for commission in thread.of_sort("commission"):
        if commission.status == "ended" or "not_commissioned" in commission.says:
            continue
        asked = missing(thread, commission, size_of_thing(commission, limits).size)
        if asked:
            yield _unsaid(commission, asked)


def _unsaid(commission: Thing, asked: tuple[Ask, ...]) -> Problem:
    due = [ask for ask in asked if ask.is_due(commission)]
    shown = due or asked
    later = [ask.what for ask in asked if due and ask not in due]
    keys = listed(dict.fromkeys(f"`{ask.key}`" for ask in shown))
    return Problem(
        commission,
        f"This {commission.tier} commission does not say"
        f" {listed((ask.what for ask in shown), 'or')}.",
        f"Write {keys}, or link what says it."
        + (f" Later it will be asked {listed(later)}." if later else ""),
        None if due else Severity.INFORMATION,
    )
