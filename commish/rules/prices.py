"""Prices: raised by a decision, and not under cost."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from commish.findings import Pointer, Severity
from commish.insight.sentences import quoted
from commish.insight.setting import Setting
from commish.insight.settled import agreement_is_settled, gently
from commish.model.money import Money
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.agreement import Agreement
    from commish.model.payment_terms import Component, Uplift
    from commish.model.terms import Dated, Term

__all__ = ["price_covers_the_cost", "rates_rise_by_decision"]

_PER_UNIT = ("unit_rate", "cost_and_volume")


@rule("UPL001")
def rates_rise_by_decision(agreement: Agreement) -> Iterator[Problem]:
    """A rate that changes was changed by a decision on an uplift, or by a variation.

    Rates that creep up without anybody's decision are found by auditors, years later. The new rate
    names its decision or variation, or `uplift` has an entry from that day with a decision.

    Bad:
        kind: agreement
        signed: 2025-03-01
        payment:
          components:
            - id: hours
              type: unit_rate
              title: Hours of care
              per: hour
              amount:
                - value: £24.10
                - from: 2026-04-01
                  value: £25.07

    Good:
        kind: agreement
        signed: 2025-03-01
        payment:
          components:
            - id: hours
              type: unit_rate
              title: Hours of care
              per: hour
              amount:
                - value: £24.10
                - from: 2026-04-01
                  value: £25.07
          uplift:
            - id: uplift-2026
              from: 2026-04-01
              decision: director-2026-03

    Source: working practice of audit.
    """
    if agreement.payment is None:
        return
    numbers = {one.no for one in agreement.variations}
    for where, title, rates in _rates(agreement):
        for index, term in enumerate(rates.terms):
            if not index or term.decision or term.variation in numbers:
                continue
            uplift = _uplift(term, agreement.payment.uplift)
            if uplift is None or uplift.decision is None:
                yield _undecided((*where, index), title, term, uplift, agreement)


def _rates(agreement: Agreement) -> Iterator[tuple[Pointer, str, Dated[Money]]]:
    components = agreement.payment.components if agreement.payment else ()
    for index, component in enumerate(components):
        where: Pointer = ("payment", "components", index)
        if component.amount:
            yield (*where, "amount"), component.title, component.amount
        for place, band in enumerate(component.bands):
            yield (*where, "bands", place, "price"), band.title, band.price


def _uplift(term: Term[Money], uplifts: tuple[Uplift, ...]) -> Uplift | None:
    """The uplift from the day on which a rate changes; one that has a decision comes first."""
    starts = term.starts
    found = [
        one
        for one in uplifts
        if starts and one.from_.first <= starts.last and starts.first <= one.from_.last
    ]
    return min(found, key=lambda one: one.decision is None, default=None)


def _undecided(
    where: Pointer, title: str, term: Term[Money], uplift: Uplift | None, agreement: Agreement
) -> Problem:
    since = f" from {term.starts.words}" if term.starts else ""
    why = "its uplift names no decision" if uplift else "no decision, variation or uplift says why"
    return Problem(
        where,
        f"The rate for {quoted(title)} changes to {term.value}{since}, and {why}.",
        "Name the `decision` with the rate, or with an entry under `uplift` from the same day.",
        gently(
            Severity.WARNING if uplift else Severity.ERROR,
            settled=agreement_is_settled(agreement),
        ),
    )


@rule("CST001", severity=Severity.WARNING)
def price_covers_the_cost(agreement: Agreement, setting: Setting) -> Iterator[Problem]:
    """A price is not under what the provider says that it costs.

    A price that does not cover the cost is paid for later: in quality, in handed-back contracts,
    or by other customers. Only like is compared with like: the price of a unit with the cost of a
    unit, a year's value with a year's cost, as both stand today. The cost itself is not for the
    public and is not quoted.

    Bad:
        kind: agreement
        stated_cost: £25.40
        payment:
          components:
            - id: hours
              type: unit_rate
              title: Hours of care
              per: hour
              amount: £24.10

    Good:
        kind: agreement
        stated_cost: £25.40
        payment:
          components:
            - id: hours
              type: unit_rate
              title: Hours of care
              per: hour
              amount: £26

    Source: Beyond Big Contracts (2014): honest dialogue about the cost of services.
    """
    cost = agreement.stated_cost.on(setting.as_of) if agreement.stated_cost else None
    if agreement.stated_cost is None or cost is None or cost.amount is None:
        return
    for where, what, price in _prices(agreement, cost, setting):
        if _is_under(price, cost):
            yield Problem(
                where,
                f"{what} is under the cost that the provider states for it.",
                "Ask the provider how the rest is paid for, and write the answer under `notes`; or"
                " agree another price.",
            )


def _prices(
    agreement: Agreement, cost: Money, setting: Setting
) -> Iterator[tuple[Pointer, str, Money]]:
    if cost.basis is not None:
        value = agreement.value.on(setting.as_of) if agreement.value else None
        if value:
            yield ("value",), f"The value of {value}", value
        return
    components = agreement.payment.components if agreement.payment else ()
    priced = [(index, one) for index, one in enumerate(components) if one.type in _PER_UNIT]
    # Of several units nobody says which one the cost is of
    for index, component in priced if len(priced) == 1 else ():
        price = _price_on(component, setting)
        if price:
            where = ("payment", "components", index, "amount")
            yield where, f"The price of {price} for {quoted(component.title)}", price


def _price_on(component: Component, setting: Setting) -> Money | None:
    return component.amount.on(setting.as_of) if component.amount else None


def _is_under(price: Money, cost: Money) -> bool:
    like = (price.currency, price.basis) == (cost.currency, cost.basis)
    apart = price.vat and cost.vat and price.vat is not cost.vat
    if not like or apart or price.amount is None or cost.amount is None:
        return False
    return price.amount < cost.amount
