"""Procurement: the route that the value asks for, and how performance is to be judged."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from commish.findings import Severity
from commish.insight.facts import Thing
from commish.insight.kept import kept_items
from commish.insight.law import Entry
from commish.insight.notices_due import is_of_type
from commish.insight.regimes import Deal, deal_of, deals, told_at
from commish.insight.setting import Setting
from commish.insight.settled import gently, is_settled
from commish.insight.term_of_agreement import Worth, is_over
from commish.insight.thread import Thread
from commish.insight.thresholds import Threshold, thresholds_for
from commish.rules.registry import Problem, rule

__all__ = ["large_contracts_have_kpis", "route_fits_the_value"]

_WITHOUT_COMPETITION = ("direct_award", "negotiated")
_OF_OTHER_REGIMES = {
    "quotes": "quotes",
    "grant_round": "grant round",
    "in_house": "in-house",
    "most_suitable_provider": "most suitable provider",
    "direct_award_a": "direct award A",
    "direct_award_b": "direct award B",
    "direct_award_c": "direct award C",
}
_NOT_ASKED_FOR_KPIS = ("framework_agreement", "call_off", "grant", "in_house", "spot")


class _Misfit(NamedTuple):
    """What does not fit, as a piece of a sentence, and what to do."""

    what: str
    mend: str
    entry: Entry
    key: str
    certain: bool = True


@rule("PRO001", basis="law")
def route_fits_the_value(thread: Thread, setting: Setting) -> Iterator[Problem]:
    """The route and the regime of a procurement fit its whole value, extensions and VAT counted.

    Above a threshold the law asks for competition, or for a ground to do without it. What is
    compared is the value of the whole term with extensions and VAT, so £190,000 without VAT is
    £228,000 here. It is worked out from the files. The thresholds are those of the day on which
    the procurement began, for a body of this type.

    Bad:
        kind: workspace
        body:
          type: county
          nation: england
        ---
        kind: procurement
        regime: pa2023
        route: quotes
        value: £190,000 excluding VAT
        started: 2026-03-02

    Good:
        kind: workspace
        body:
          type: county
          nation: england
        ---
        kind: procurement
        regime: pa2023
        route: open
        value: £190,000 excluding VAT
        started: 2026-03-02

    Source: Procurement Act 2023, Schedules 1 and 3, sections 19 and 41 to 43.
    """
    for deal in deals(thread):
        limits = thresholds_for(deal, setting)
        worth = deal.worth(setting) if limits else None
        if worth is None:
            continue
        passed = [limit for limit in limits if is_over(worth, limit.amount)]
        misfit = _misfit(deal, setting, passed, len(limits)) if passed else None
        if misfit:
            yield _over(deal, worth, passed, misfit)


def _misfit(deal: Deal, setting: Setting, passed: list[Threshold], possible: int) -> _Misfit | None:
    if deal.regime == "below_threshold":
        others = "" if len(passed) == possible else ", unless it is of a kind with a higher one"
        return _Misfit(
            f"so the regime “below threshold” does not fit{others}",
            "Name the regime that governs it, or correct the value or the `category`.",
            passed[0].entry,
            "regime",
            certain=not others,
        )
    if deal.route in _OF_OTHER_REGIMES:
        return _Misfit(
            f"so the route “{_OF_OTHER_REGIMES[deal.route]}” does not fit",
            "Choose a route with competition, or name the regime that allows this one.",
            passed[0].entry,
            "route",
        )
    ground = setting.law_on("direct-award-ground", deal.began, deal.regime)
    bare = deal.procurement is not None and not deal.procurement.values.get("ground")
    if ground and bare and deal.route in _WITHOUT_COMPETITION:
        return _Misfit(
            "and no ground is given for an award without competition",
            "Write the ground in law under `ground`, or choose a route with competition.",
            ground,
            "route",
        )
    return None


def _how(worth: Worth) -> str:
    """The worth, and how it was worked out unless that is plain."""
    return f"{worth} ({worth.how})" if worth.how != str(worth) else str(worth)


def _over(deal: Deal, worth: Worth, passed: list[Threshold], misfit: _Misfit) -> Problem:
    severity = misfit.entry.at_most(Severity.ERROR)
    if not misfit.certain or not worth.is_sure:
        severity = Severity.WARNING
    return Problem(
        told_at(deal.thing, deal.sources, misfit.key),
        f"With extensions and VAT this is worth {_how(worth)}, over the threshold of"
        f" {passed[0]}, {misfit.what} ({misfit.entry.citation}).",
        misfit.mend,
        gently(severity, settled=is_settled(deal.thing)),
    )


@rule("PRO002", basis="law")
def large_contracts_have_kpis(thread: Thread, setting: Setting) -> Iterator[Problem]:
    """A contract above £5 million has at least three key performance indicators, or a reason.

    Whoever spends that much says beforehand how it will be judged. The law asks it of contracts
    under the Procurement Act alone: not of light-touch contracts, framework agreements,
    concessions and health services, nor of anything that began before 24 February 2025. There it
    is good practice, and no more than a remark. The reason not to set any stands in the contract
    details notice, UK7.

    Bad:
        kind: workspace
        body:
          type: county
          nation: england
        ---
        kind: agreement
        type: contract
        regime: pa2023
        value: £6m including VAT
        signed: 2026-05-01
        kpis:
          - id: kpi-repairs
            title: Repairs within a day

    Good:
        kind: workspace
        body:
          type: county
          nation: england
        ---
        kind: agreement
        type: contract
        regime: pa2023
        value: £6m including VAT
        signed: 2026-05-01
        kpis:
          - id: kpi-repairs
            title: Repairs within a day
          - id: kpi-complaints
            title: Complaints
          - id: kpi-quality
            title: Work done again

    Source: Procurement Act 2023, section 52.
    """
    for agreement in thread.of_sort("agreement"):
        deal = deal_of(agreement, thread)
        if agreement.word("type") in _NOT_ASKED_FOR_KPIS or _has_reason(deal):
            continue
        yield from _few_kpis(agreement, deal, thread, setting)


def _has_reason(deal: Deal) -> bool:
    notices = deal.procurement.values.get("notices") if deal.procurement else None
    return any(is_of_type(one, "UK7") and one.get("reason") for one in kept_items(notices))


def _few_kpis(agreement: Thing, deal: Deal, thread: Thread, setting: Setting) -> Iterator[Problem]:
    law = setting.law_on("kpis-over", deal.began, deal.regime)
    over = law or setting.law_on("good-kpis-over", deal.began, deal.regime)
    least = _least(setting, deal, "kpis-least" if law else "good-kpis-least")
    worth = deal.worth(setting) if over and least else None
    if over is None or least is None or worth is None:
        return
    count = sum(step.label == "kpis" for step in thread.below(agreement.id))
    if count >= least or not is_over(worth, over.amount.amount or Decimal(0)):
        return
    sure = over.at_most(Severity.ERROR) if worth.is_sure else Severity.WARNING
    settled = is_settled(agreement)
    asks = "the law asks for" if law else "it is good practice to have"
    yield Problem(
        told_at(agreement, deal.sources, "kpis"),
        f"This is worth {worth} with extensions and VAT, over {over.amount}, and has"
        f" {_kpis(count)}; {asks} {least} at least, or a reason ({over.citation}).",
        "Add KPIs under `kpis`, or give the reason with the notice UK7 of its procurement.",
        gently(sure, settled=settled) if law else Severity.INFORMATION,
    )


def _least(setting: Setting, deal: Deal, topic: str) -> int | None:
    entry = setting.law_on(topic, deal.began, deal.regime)
    return int(entry.number) if entry else None


def _kpis(count: int) -> str:
    return f"{count or 'no'} KPI{'' if count == 1 else 's'}"
