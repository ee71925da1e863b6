"""Social value: thought about before anything is bought."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from commish.findings import Severity
from commish.insight.facts import Thing
from commish.insight.kept import kept_date, kept_group, kept_ids
from commish.insight.law import Entry
from commish.insight.regimes import Deal, deals, told_at
from commish.insight.sentences import listed
from commish.insight.setting import Setting
from commish.insight.settled import gently
from commish.insight.term_of_agreement import Worth
from commish.insight.thread import Thread
from commish.insight.thresholds import is_works, thresholds_for
from commish.model.dates import PartialDate
from commish.rules.registry import Problem, rule

__all__ = ["social_value_is_considered_first"]

_QUESTIONS = (
    ("considered_on", "when it was considered"),
    ("economic", "anything of the economic side"),
    ("social", "anything of the social side"),
    ("environmental", "anything of the environmental side"),
    ("process", "how the process might secure it"),
    ("consult", "whether to consult"),
)


@rule("SOC001", basis="law")
def social_value_is_considered_first(thread: Thread, setting: Setting) -> Iterator[Problem]:
    """Before services above the threshold are procured, social value is considered, in writing.

    The Act asks three things of whoever buys services: how they might improve the economic, social
    and environmental well-being of the area, how the procurement might secure that, and whether to
    consult on it. All three are asked before procurement begins: afterwards it is too late to ask
    for anything. The answers stand in a commission that is served, or in one that it answers.
    While procurement has not begun this is a warning; where it names no commission that could say
    so, a remark.

    Bad:
        kind: workspace
        body:
          type: county
          nation: england
        ---
        kind: commission
        id: repairs
        tier: tactical
        status: draft
        ---
        kind: procurement
        regime: pa2023
        route: open
        value: £400,000 including VAT
        started: 2026-03-02
        commissions:
          - repairs

    Good:
        kind: workspace
        body:
          type: county
          nation: england
        ---
        kind: commission
        id: repairs
        tier: tactical
        status: draft
        social_value:
          considered_on: 2026-01-15
          economic: Work for local firms.
          social: Apprentices from the estates.
          environmental: Repair before renewal.
          process: A weight of 10% in the evaluation.
          consult: Tenants were asked.
        ---
        kind: procurement
        regime: pa2023
        route: open
        value: £400,000 including VAT
        started: 2026-03-02
        commissions:
          - repairs

    Source: Public Services (Social Value) Act 2012, section 1; commissioning guide of
        Northamptonshire County Council (2014).
    """
    for deal in deals(thread):
        if deal.procurement is None or is_works(deal, setting):
            continue
        law = setting.law_on("social-value", deal.began, deal.regime)
        worth = deal.worth(setting) if law else None
        if law is None or worth is None or not _is_large(deal, worth, setting):
            continue
        records = list(_records(deal.procurement, thread))
        lacking = min((_lacking(one, deal.began) for one in records), key=len, default=None)
        if lacking or lacking is None:
            yield _unasked(deal, lacking, law, worth)


def _is_large(deal: Deal, worth: Worth, setting: Setting) -> bool:
    """At or above the threshold for services of its regime."""
    limits = thresholds_for(deal, setting)
    return bool(limits) and worth.is_sure and worth.amount >= limits[0].amount


def _records(procurement: Thing, thread: Thread) -> Iterator[Mapping[str, object]]:
    """What the commissions that it serves, and those that they answer, say of social value."""
    served = kept_ids(procurement.values.get("commissions"))
    above = (name for one in served for name in thread.all_above(one))
    for name in dict.fromkeys((*served, *above)):
        found = thread.find(name)
        record = kept_group(found.values.get("social_value")) if found else {}
        if record:
            yield record


def _lacking(record: Mapping[str, object], began: PartialDate | None) -> list[str]:
    lacking = [words for key, words in _QUESTIONS if not record.get(key)]
    on = kept_date(record.get("considered_on"))
    if on and began and on.first > began.last:
        lacking.append(f"anything before it began ({on.words} is after {began.words})")
    return lacking


def _unasked(deal: Deal, lacking: list[str] | None, law: Entry, worth: Worth) -> Problem:
    linked = "commissions" in deal.thing.says
    said = (
        "there is no record that social value was considered"
        if lacking is None
        else f"the record on social value does not say {listed(lacking, 'or')}"
    )
    return Problem(
        told_at(deal.thing, deal.sources, "commissions"),
        f"These services are worth {worth} with VAT, over the threshold, and {said}"
        f" ({law.citation}).",
        "Record under `social_value` of the commission what was considered, and when.",
        gently(law.at_most(Severity.ERROR), settled="started" in deal.thing.values)
        if linked
        else Severity.INFORMATION,
    )
