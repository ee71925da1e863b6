"""The published register of contracts and grants."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from commish.findings import Severity
from commish.insight.facts import Thing
from commish.insight.kept import kept_money
from commish.insight.last_days import end_of_thing
from commish.insight.law import Entry
from commish.insight.regimes import procurement_of
from commish.insight.register import lacking_of_contract, lacking_of_grant
from commish.insight.sentences import listed
from commish.insight.setting import Setting
from commish.insight.term_of_agreement import term_of_thing, value_over_term
from commish.insight.thread import Thread
from commish.insight.voluntary import is_voluntary, providers_of
from commish.rules.registry import Problem, rule

__all__ = ["register_can_be_published"]

_NOT_BOUGHT = ("in_house", "partnership", "sla")
_NOT_BOUGHT_UNDER = ("in_house", "vertical", "horizontal", "section75")


@rule("TRN001", basis="law")
def register_can_be_published(thread: Thread, setting: Setting) -> Iterator[Problem]:
    """What is in force says all that the public register of contracts and grants must tell.

    Councils publish every contract above £5,000 each quarter, and every grant to a voluntary body
    each year. What a file leaves out somebody has to look for each time. All that is lacking is
    told at once: as an error where an agreement is agreed and in force, a warning where it is only
    in force, a remark before.

    Bad:
        kind: workspace
        body:
          type: county
          nation: england
        ---
        kind: provider
        id: key-project
        sector: voluntary
        identifiers:
          - scheme: GB-CHC
            id: '000000'
        ---
        kind: agreement
        type: grant
        status: agreed
        state: active
        signed: 2026-04-01
        start: 2026-04-01
        months: 36
        checkpoints:
          - id: middle
            on: 2027-10-01
        value: £30,000 outside VAT
        parties:
          - id: key-project
            role: sole

    Good:
        kind: workspace
        body:
          type: county
          nation: england
        ---
        kind: provider
        id: key-project
        sector: voluntary
        identifiers:
          - scheme: GB-CHC
            id: '000000'
        ---
        kind: agreement
        type: grant
        status: agreed
        state: active
        service: Shelter in winter
        roles:
          owner: Head of Housing
        signed: 2026-04-01
        start: 2026-04-01
        months: 36
        checkpoints:
          - id: middle
            on: 2027-10-01
        value: £30,000 outside VAT
        parties:
          - id: key-project
            role: sole

    Source: Local Government Transparency Code 2015, paragraphs 31, 32 and 42.
    """
    contracts = setting.law_on("register-over", setting.as_of)
    grants = setting.law_on("register-grants", setting.as_of)
    if contracts is None or grants is None:
        return
    for agreement in thread.of_sort("agreement"):
        end = end_of_thing(agreement)
        if end and end < setting.as_of:
            continue
        law, lacking = _lacking(agreement, thread, contracts, grants)
        if lacking:
            yield Problem(
                agreement,
                f"For the published register this lacks: {listed(lacking)} ({law.citation}).",
                "Add what is known; `not stated` is no answer here.",
                _severity(agreement, law),
            )


def _lacking(
    agreement: Thing, thread: Thread, contracts: Entry, grants: Entry
) -> tuple[Entry, list[str]]:
    procurement = procurement_of(agreement, thread)
    regime = agreement.word("regime") or (procurement.word("regime") if procurement else "")
    if "grant" in (agreement.word("type"), regime):
        voluntary = any(is_voluntary(one) for one in providers_of(agreement, thread))
        return grants, lacking_of_grant(agreement, thread) if voluntary else []
    inside = agreement.word("type") in _NOT_BOUGHT or regime in _NOT_BOUGHT_UNDER
    large = not inside and _is_over(agreement, contracts)
    return contracts, lacking_of_contract(agreement, thread) if large else []


def _is_over(agreement: Thing, law: Entry) -> bool:
    dated = kept_money(agreement.values.get("value"))
    whole = value_over_term(dated.latest, term_of_thing(agreement)) if dated else None
    known = whole or (dated.latest if dated else None)
    limit = law.amount.amount or Decimal(0)
    return known is not None and known.amount is not None and known.amount > limit


def _severity(agreement: Thing, law: Entry) -> Severity:
    if agreement.word("state") != "active":
        return Severity.INFORMATION
    return law.at_most(Severity.ERROR) if agreement.status == "agreed" else Severity.WARNING
