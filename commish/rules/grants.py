"""Grants: gifts with a purpose, not contracts by another name, and within the limits of subsidy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from commish.findings import Severity
from commish.insight.facts import Thing
from commish.insight.kept import kept_date
from commish.insight.law import Entry
from commish.insight.regimes import deal_of, told_at
from commish.insight.sentences import listed, quoted
from commish.insight.setting import Setting
from commish.insight.term_of_agreement import Worth, worth_of_thing
from commish.insight.thread import Thread
from commish.insight.voluntary import providers_of
from commish.model.dates import PartialDate
from commish.model.pounds import pounds
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.agreement import Agreement
    from commish.model.payment_terms import Component

__all__ = ["assistance_stays_within_the_limit", "grant_is_no_contract"]

_PRICED = ("unit_rate", "cost_and_volume", "fixed_and_variable", "service_credit")
_BY_RESULT = ("interim_outcome", "final_outcome", "sustainment", "reward")
_EXCLUSIVE = r"(?i)\b(?:exclusive(?:ly)?|sole right\w*|no other (?:provider|body) may)\b"
_APRIL = 4
_YEARS_BEFORE = 2


@rule("GRA001", severity=Severity.WARNING)
def grant_is_no_contract(agreement: Agreement) -> Iterator[Problem]:
    """A grant has no features of a contract.

    A grant helps with what its holder does anyway: unspent money comes back, and nobody can be
    sued to deliver. Unit prices, payment by results, exclusive rights and a way out at one side's
    convenience are signs of a contract, with VAT and a duty to compete. What it is follows from
    what it says, not from its name.

    Bad:
        kind: agreement
        type: grant
        payment:
          components:
            - id: nights
              type: unit_rate
              title: Nights of shelter
              per: unit
              amount: £38

    Good:
        kind: agreement
        type: grant
        payment:
          components:
            - id: core
              type: block
              title: Running costs of the shelter
              per: year
              amount: £38,000

    Source: working practice; Beyond Big Contracts (2014), on grants.
    """
    if agreement.type != "grant" and agreement.regime != "grant":
        return
    signs = list(dict.fromkeys(_signs(agreement)))
    if signs:
        yield Problem(
            ("type",) if agreement.type == "grant" else ("regime",),
            f"This is called a grant and has signs of a contract: {listed(signs)}.",
            "Take those terms out, or treat it as a contract: with VAT, a regime and a route.",
        )


def _signs(agreement: Agreement) -> Iterator[str]:
    components = agreement.payment.components if agreement.payment else ()
    for component in components:
        yield from _of_payment(component)
    if agreement.payment and agreement.payment.at_risk:
        yield "a share of the money at risk"
    if any(one.by == "commissioner" for one in agreement.breaks):
        yield "a break for the commissioner alone"
    exclusive = re.search(_EXCLUSIVE, str(agreement.service or ""))
    if exclusive:
        yield f"exclusivity ({quoted(exclusive[0])})"


def _of_payment(component: Component) -> Iterator[str]:
    if component.type in _PRICED:
        yield f"a price ({quoted(component.title)})"
    elif component.type in _BY_RESULT or component.kpi:
        yield f"payment for results ({quoted(component.title)})"


class _Given(NamedTuple):
    """A grant to one provider, in the financial year in which it was given."""

    agreement: Thing
    on: date
    year: int
    worth: Worth | None


@rule("SUB001", severity=Severity.WARNING, basis="law")
def assistance_stays_within_the_limit(thread: Thread, setting: Setting) -> Iterator[Problem]:
    """Grants to one provider over three financial years stay within minimal financial assistance.

    Small subsidies to an enterprise need no further assessment, up to a limit over this financial
    year and the two before, all public bodies counted. Above it another way has to be found. Not
    every grant is a subsidy, so this is a warning. What is not stated is counted and never taken
    for zero; grants of other bodies are not known here.

    Bad:
        kind: workspace
        body:
          type: county
          nation: england
        ---
        kind: provider
        id: key-project
        ---
        kind: agreement
        type: grant
        signed: 2025-05-01
        value: £200,000 outside VAT
        parties:
          - id: key-project
            role: sole
        ---
        kind: agreement
        type: grant
        signed: 2026-05-01
        value: £150,000 outside VAT
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
        ---
        kind: agreement
        type: grant
        signed: 2025-05-01
        value: £200,000 outside VAT
        parties:
          - id: key-project
            role: sole
        ---
        kind: agreement
        type: grant
        signed: 2026-05-01
        value: £100,000 outside VAT
        parties:
          - id: key-project
            role: sole

    Source: Subsidy Control Act 2022, sections 36 and 37.
    """
    for provider, grants in _by_provider(thread).items():
        latest = max(grants, key=lambda one: one.on)
        law = setting.law_on("minimal-assistance", latest.on)
        counted = [one for one in grants if latest.year - _YEARS_BEFORE <= one.year]
        over = _over(counted, law) if law else None
        if law and over:
            yield Problem(
                told_at(latest.agreement, (one.agreement for one in counted), "value"),
                f"Grants to {quoted(provider)} in this financial year and the two before add up to"
                f" {over}, more than the {law.amount} of minimal financial assistance"
                f" ({law.citation}).",
                "Check whether they are subsidies, and if so assess them under another heading.",
                law.at_most(Severity.WARNING),
                tuple((one.agreement, f"{one.agreement.id} stands here") for one in counted),
            )


def _by_provider(thread: Thread) -> dict[str, list[_Given]]:
    found: dict[str, list[_Given]] = {}
    for agreement in thread.of_sort("agreement"):
        deal = deal_of(agreement, thread)
        on = kept_date(agreement.values.get("signed")) or kept_date(agreement.values.get("start"))
        if "grant" not in (agreement.word("type"), deal.regime) or on is None:
            continue
        given = _Given(agreement, on.first, _year(on), _worth(agreement))
        for provider in providers_of(agreement, thread):
            if provider.word("sector") == "public":
                continue
            found.setdefault(provider.title or provider.id, []).append(given)
    return found


def _year(day: PartialDate) -> int:
    """The year in which the financial year begins: a year alone is taken for its April."""
    return day.year - 1 if day.month is not None and day.month < _APRIL else day.year


def _worth(agreement: Thing) -> Worth | None:
    """What it gives over its whole term; VAT is no part of a grant."""
    return worth_of_thing(agreement, "outside", Decimal(0))


def _over(grants: list[_Given], law: Entry) -> str:
    """What they add up to, if it is above the limit; else nothing."""
    known = [one.worth.amount for one in grants if one.worth]
    added = sum(known, Decimal(0))
    if added <= (law.amount.amount or Decimal(0)):
        return ""
    unknown = len(grants) - len(known)
    return f"{pounds(added)} known, {unknown} not stated" if unknown else pounds(added)
