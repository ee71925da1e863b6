"""Payments: no more than is due, once for each period, between the parties."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from commish.findings import Severity
from commish.insight.facts import Thing
from commish.insight.kept import kept_claim, kept_ids, kept_items, kept_value
from commish.insight.regimes import at
from commish.insight.sentences import quoted
from commish.insight.thread import Thread
from commish.model.money import Money
from commish.model.number import EXACT
from commish.model.period import Period
from commish.model.pounds import PENNY, price
from commish.model.qualifier import Qualifier
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.payment import Payment, PaymentLine

__all__ = ["payment_is_made_once_between_the_parties", "payment_is_what_is_due"]

_PAYING = ("commissioner", "funder", "investor", "host", "intermediary")


@rule("PAY002")
def payment_is_what_is_due(payment: Payment) -> Iterator[Problem]:
    """No more is paid than is due, and what is due is the sum of its lines.

    A line is a count times a price, to the penny; the lines make what is due; what is paid is no
    more. What is not stated, or only about right, breaks no sum.

    Bad:
        kind: payment
        agreement: hub-contract
        due: £73,000
        paid: £78,000

    Good:
        kind: payment
        agreement: hub-contract
        due: £73,000
        paid: £73,000

    Source: working practice.
    """
    due = payment.due.value if payment.due else None
    paid = payment.paid.value if payment.paid else None
    if due and paid and _is_more(paid, due):
        yield Problem(
            ("paid",),
            f"What is paid is {paid}, but what is due is {due}.",
            "Correct the one that is wrong, or ask for the difference back.",
        )
    for index, line in enumerate(payment.lines):
        yield from _line(line, index)
    yield from _lines(payment, due)


def _is_more(one: Money, other: Money) -> bool:
    if not _alike(one, other) or one.amount is None or other.amount is None:
        return False
    return one.amount > other.amount


def _alike(*amounts: Money) -> bool:
    """Whether amounts are exact and cover the same."""
    covers = {(one.currency, one.vat, one.basis) for one in amounts}
    sure = all(one.qualifier is Qualifier.EXACT for one in amounts)
    return sure and len(covers) == 1 and all(one.stated for one in amounts)


def _line(line: PaymentLine, index: int) -> Iterator[Problem]:
    count = line.count.value if line.count and line.count.qualifier is Qualifier.EXACT else None
    each, amount = line.price, line.amount
    if count is None or each is None or each.amount is None or amount.amount is None:
        return
    right = EXACT.multiply(count, each.amount)
    if _alike(each, amount) and abs(EXACT.subtract(right, amount.amount)) >= PENNY:
        yield Problem(
            ("lines", index, "amount"),
            f"The line {quoted(line.what)} says {amount}, but {line.count} at {each} is"
            f" {price(right, each.currency)}.",
            "Correct the one that is wrong, or say in `note` what was taken off.",
            Severity.WARNING if line.note else None,
        )


def _lines(payment: Payment, due: Money | None) -> Iterator[Problem]:
    amounts = [line.amount for line in payment.lines]
    if not amounts or due is None or due.amount is None or not _alike(due, *amounts):
        return
    total = Decimal(0)
    for one in amounts:
        total = EXACT.add(total, one.amount or Decimal(0))
    if total != due.amount:
        yield Problem(
            ("due",),
            f"The lines add up to {price(total, due.currency)}, but {due} is due.",
            "Correct the one that is wrong.",
        )


@rule("PAY003", severity=Severity.WARNING)
def payment_is_made_once_between_the_parties(thread: Thread) -> Iterator[Problem]:
    """An agreement is paid once for a period, by a party to a party.

    A second payment for one period is either a mistake or a part: parts carry the returns they rest
    on. Whoever pays or is paid without being a party of the agreement should be one, or the
    agreement is the wrong one. Payments that were withdrawn are left alone.

    Bad:
        kind: payment
        id: hub-q2
        agreement: hub-contract
        period: 2026/27 Q2
        paid: £73,000
        ---
        kind: payment
        id: hub-q2-again
        agreement: hub-contract
        period: 2026/27 Q2
        paid: £73,000

    Good:
        kind: payment
        id: hub-q1
        agreement: hub-contract
        period: 2026/27 Q1
        paid: £73,000
        ---
        kind: payment
        id: hub-q2
        agreement: hub-contract
        period: 2026/27 Q2
        paid: £73,000

    Source: working practice.
    """
    seen: dict[tuple[object, ...], Thing] = {}
    for payment in thread.of_sort("payment"):
        period = kept_value(payment.values.get("period"), Period.parse)
        paid = kept_claim(payment.values.get("paid"))
        payee = next(iter(kept_ids(payment.values.get("payee"))), "").casefold()
        if period and paid and paid.stated and payment.status != "withdrawn":
            slot = (payment.word("agreement").casefold(), period.first, period.last, payee)
            first = seen.setdefault(slot, payment)
            if first is not payment:
                yield _twice(first, payment, period)
        yield from _strangers(thread, payment)


def _twice(first: Thing, second: Thing, period: Period) -> Problem:
    amounts = [kept_claim(one.values.get("paid")) for one in (first, second)]
    same = "the same amount" if amounts[0] == amounts[1] else "another amount"
    return Problem(
        at(second, "period"),
        f"{period.words[0].upper()}{period.words[1:]} is paid already, with {same}.",
        "Leave one out, or give each the part of the period that it is for.",
        None if amounts[0] == amounts[1] else Severity.INFORMATION,
        ((first, "the first payment stands here"),),
    )


def _strangers(thread: Thread, payment: Thing) -> Iterator[Problem]:
    agreement = thread.find(payment.word("agreement"))
    parties = kept_items(agreement.values.get("parties")) if agreement else ()
    paying = [one for one in parties if one.get("role") in _PAYING]
    providing = [one for one in parties if one not in paying]
    for key, does, side in (("payer", "pays", paying), ("payee", "is paid", providing)):
        named = next(iter(kept_ids(payment.values.get(key))), "")
        known = {str(one.get("id")).casefold() for one in parties}
        # Parties may be left out: only where that side is written is a stranger one.
        if agreement and named and side and named.casefold() not in known:
            yield Problem(
                at(payment, key),
                f"{quoted(named)} {does}, but is not a party to the agreement.",
                "Add it to `parties` of the agreement, or correct the id.",
                related=((agreement, "the agreement stands here"),),
            )
