"""What an agreement pays for: results with evidence, money in time, parts that make a whole."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from commish.findings import Pointer, Severity
from commish.insight.sentences import listed, quoted
from commish.insight.setting import Setting
from commish.model.number import grouped
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.agreement import Agreement
    from commish.model.payment_terms import Component

__all__ = ["interim_results_are_paid", "money_comes_in_time", "results_are_priced_with_care"]

_LATE_RESULTS = ("final_outcome", "sustainment")
_RESULTS = ("interim_outcome", *_LATE_RESULTS)
_NO_INCOME = ("service_credit", "client_contribution", "reward")
_DAYS_OF_A_MONTH = 30


@rule("PBR002", severity=Severity.WARNING, basis="seed")
def interim_results_are_paid(agreement: Agreement, setting: Setting) -> Iterator[Problem]:
    """A provider that is paid by results sees money before the final ones.

    Providers have waited for the first money for nine months and more, and small ones cannot. An
    interim outcome, a fee or a payment at the start shortens the wait. How long it may be is a
    figure of the rulebook.

    Bad:
        kind: agreement
        id: hub-contract
        status: proposed
        payment:
          components:
            - id: twelve-months
              type: final_outcome
              title: Settled for twelve months

    Good:
        kind: agreement
        id: hub-contract
        status: proposed
        payment:
          components:
            - id: six-months
              type: interim_outcome
              title: Settled for six months
            - id: twelve-months
              type: final_outcome
              title: Settled for twelve months

    Source: Beyond Big Contracts (2014): speedy pay-out on interim outcomes.
    """
    components = agreement.payment.components if agreement.payment else ()
    income = [one for one in components if one.type not in _NO_INCOME]
    if not income:
        return
    where: Pointer = ("payment", "components")
    gentle = Severity.INFORMATION if agreement.status in ("", "draft") else None
    months = _first_money(income)
    if all(one.type in _LATE_RESULTS for one in income):
        first = f" The first money comes in month {months}." if months else ""
        yield Problem(
            where,
            f"Only final outcomes are paid, and nothing on the way to them.{first}",
            "Agree an interim outcome or a fee, or say in `note` how the provider bears the wait.",
            gentle,
        )
        return
    limit = setting.law_on("longest-wait-months", setting.as_of)
    if limit and months is not None and months > limit.number:
        yield Problem(
            where,
            f"The first money comes in month {months}, later than month"
            f" {grouped(limit.number)} ({limit.citation}).",
            "Agree a fee or an interim outcome that is paid earlier.",
            gentle,
        )


def _first_money(income: list[Component]) -> int | None:
    """The month in which money first comes; None while one part does not say."""
    months = []
    for one in income:
        if one.paid_after_months is None:
            return None
        days = one.days_to_pay or 0
        months.append(one.paid_after_months + -(-days // _DAYS_OF_A_MONTH))
    return min(months)


@rule("PBR003")
def results_are_priced_with_care(agreement: Agreement) -> Iterator[Problem]:
    """A price for a result says what shows it, within which time, and up to how much.

    Without evidence every claim is a quarrel, without a window an outcome may be claimed years
    later, and without a cap nobody knows what the body owes. Evidence that the KPI states counts,
    and so does a cap of the whole payment. Until it is agreed this is a reminder.

    Bad:
        kind: agreement
        id: hub-contract
        status: agreed
        payment:
          cap_total: £180,000
          components:
            - id: six-months
              type: interim_outcome
              title: Settled for six months
              amount: £3,000

    Good:
        kind: agreement
        id: hub-contract
        status: agreed
        payment:
          cap_total: £180,000
          components:
            - id: six-months
              type: interim_outcome
              title: Settled for six months
              amount: £3,000
              evidence: A tenancy agreement and a visit.
              window: Within 12 months of the start

    Source: Government Outcomes Lab, on setting prices; National Audit Office (2015).
    """
    payment = agreement.payment
    for index, one in enumerate(payment.components if payment else ()):
        is_priced = one.bands or (one.amount and one.amount.latest.stated)
        missing = _missing(agreement, one) if one.type in _RESULTS and is_priced else []
        if missing:
            yield Problem(
                ("payment", "components", index),
                f"The price of {quoted(one.title)} has {listed(missing)}.",
                "Write `evidence`, `window` or dates, and `cap` or `cap_total`.",
                None if agreement.status == "agreed" else Severity.INFORMATION,
            )


def _missing(agreement: Agreement, component: Component) -> list[str]:
    payment, missing = agreement.payment, []
    if not component.evidence and not _kpi_says(agreement, component):
        missing.append("no rule of evidence")
    if not component.window and not (component.counted_from or component.counted_to):
        missing.append("no time in which it counts")
    caps = (component.cap, component.cap_per_person) if payment else ()
    if payment and not any((*caps, payment.cap_total, payment.cap_period)):
        missing.append("no cap")
    return missing


def _kpi_says(agreement: Agreement, component: Component) -> bool:
    """Whether the KPI that is paid for states its evidence; of one written elsewhere, it may."""
    if component.kpi is None:
        return False
    own = [kpi for kpi in agreement.kpis if kpi.id.casefold() == component.kpi.id.casefold()]
    elsewhere = not own or not (own[0].title or own[0].indicator or own[0].target)
    return elsewhere or any(kpi.evidence for kpi in own)


@rule("PAY001", basis="law")
def money_comes_in_time(agreement: Agreement, setting: Setting) -> Iterator[Problem]:
    """Providers and their sub-contractors are paid within the days that law allows.

    Whoever pays staff every month cannot lend to a council for two. The term binds down the whole
    supply chain. Contracts under older law, grants and in-house work have no such term.

    Bad:
        kind: workspace
        id: council
        body:
          type: county
          nation: england
        ---
        kind: agreement
        id: hub-contract
        regime: pa2023
        signed: 2026-05-01
        payment:
          days_to_pay: 45

    Good:
        kind: workspace
        id: council
        body:
          type: county
          nation: england
        ---
        kind: agreement
        id: hub-contract
        regime: pa2023
        signed: 2026-05-01
        payment:
          days_to_pay: 30

    Source: Procurement Act 2023, sections 68 and 73.
    """
    when = agreement.signed or agreement.start
    stated = [one for one in _days(agreement) if one[1]]
    limit = setting.law_on("payment-days", when, agreement.regime) if stated else None
    for where, days, whom in stated if limit else ():
        if limit and Decimal(days) > limit.number:
            yield Problem(
                where,
                f"{whom} is paid within {days} days; the law allows {grouped(limit.number)}"
                f" ({limit.citation}).",
                f"Agree {grouped(limit.number)} days or fewer.",
                limit.at_most(Severity.ERROR),
            )


def _days(agreement: Agreement) -> Iterator[tuple[Pointer, int, str]]:
    payment = agreement.payment
    if payment:
        yield ("payment", "days_to_pay"), payment.days_to_pay or 0, "The provider"
        for index, one in enumerate(payment.components):
            where: Pointer = ("payment", "components", index, "days_to_pay")
            yield where, one.days_to_pay or 0, quoted(one.title)
    for index, party in enumerate(agreement.parties):
        yield ("parties", index, "payment_days"), party.payment_days or 0, quoted(party.id)
