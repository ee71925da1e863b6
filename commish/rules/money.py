"""Money that has to add up: budgets below a budget, lines within it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from commish.findings import Severity
from commish.insight.budgets import Added, added
from commish.insight.facts import Thing
from commish.insight.kept import kept_money
from commish.insight.sentences import quoted
from commish.insight.setting import Setting
from commish.insight.thread import Thread
from commish.model.money import Basis, Money
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.commission import Commission

__all__ = ["children_stay_within_the_budget", "lines_stay_within_the_budget"]


@rule("FIN001", basis="seed")
def children_stay_within_the_budget(thread: Thread, setting: Setting) -> Iterator[Problem]:
    """The commissions that answer one budget do not add up to more than it.

    Money promised twice is missed when the second bill comes. Only like is added to like: a year's
    budget to a year's, the term's to the term's. What is not stated is counted and never taken for
    zero. A commission that answers several is left out, and drafts that would go over are a
    reminder.

    Bad:
        kind: commission
        id: county-roads
        tier: strategic
        budget: £100,000 a year
        ---
        kind: commission
        id: road-repairs
        tier: tactical
        status: proposed
        answers:
          - county-roads
        budget: £80,000 a year
        ---
        kind: commission
        id: street-lights
        tier: tactical
        status: proposed
        answers:
          - county-roads
        budget: £40,000 a year

    Good:
        kind: commission
        id: county-roads
        tier: strategic
        budget: £100,000 a year
        ---
        kind: commission
        id: road-repairs
        tier: tactical
        status: proposed
        answers:
          - county-roads
        budget: £80,000 a year
        ---
        kind: commission
        id: street-lights
        tier: tactical
        status: proposed
        answers:
          - county-roads
        budget: not stated

    Source: commissioning guide of Northamptonshire County Council (2014), Table 1.
    """
    for parent in thread.of_sort("commission"):
        whole = _budget(parent, setting.as_of)
        children = list(_children(thread, parent)) if whole else []
        if not whole or not children:
            continue
        settled = [child for child in children if child.status != "draft"]
        firm = _sum(settled, whole, setting)
        every = _sum(children, whole, setting)
        if firm.exceeds or every.exceeds:
            sure = None if firm.is_exact else Severity.WARNING
            yield Problem(
                parent,
                f"The commissions below {quoted(parent.title)} add up to"
                f" {firm if firm.exceeds else every}, more than its own budget of {whole}.",
                "Raise the one or lower the others.",
                sure if firm.exceeds else Severity.INFORMATION,
                tuple((child, f"{child.id} stands here") for child in children),
            )


def _budget(commission: Thing, day: date) -> Money | None:
    dated = kept_money(commission.values.get("budget"))
    return (dated.on(day) or dated.first) if dated else None


def _children(thread: Thread, parent: Thing) -> Iterator[Thing]:
    """The commissions that answer this one alone and are to be paid for."""
    for step in thread.below(parent.id):
        child = thread.find(step.below) if step.label == "answers" else None
        answered = [one for one in thread.above(step.below) if one.label == "answers"]
        if child and len(answered) == 1 and child.status != "ended":
            yield child


def _sum(children: list[Thing], whole: Money, setting: Setting) -> Added:
    budgets = [_budget(child, setting.as_of) for child in children]
    return added(budgets, whole, setting.workspace.vat)


@rule("FIN002")
def lines_stay_within_the_budget(commission: Commission, setting: Setting) -> Iterator[Problem]:
    """The lines of a budget do not add up to more than the budget.

    A line says where money comes from. More lines than budget means that one of the two is wrong,
    or that money was counted twice. Lines for different periods are compared apart, unless the
    budget is for the whole term.

    Bad:
        kind: commission
        tier: tactical
        budget: £100,000
        budget_lines:
          - id: base-budget
            title: Base budget
            amount: £80,000
          - id: health-grant
            title: Health grant
            amount: £30,000

    Good:
        kind: commission
        tier: tactical
        budget: £100,000
        budget_lines:
          - id: base-budget
            title: Base budget
            amount: £70,000
          - id: health-grant
            title: Health grant
            amount: £30,000

    Source: working practice.
    """
    if commission.budget is None:
        return
    whole = max(
        (term.value for term in commission.budget.terms),
        key=lambda money: money.amount or Decimal(0),
    )
    groups: dict[str, list[Money | None]] = {}
    for line in commission.budget_lines:
        period = "" if line.period is None or whole.basis is Basis.TERM else str(line.period)
        amount = line.amount.value if line.amount else None
        if amount and amount.basis is None:
            amount = replace(amount, basis=whole.basis)
        groups.setdefault(period, []).append(amount)
    for period, amounts in groups.items():
        lines = added(amounts, whole, setting.workspace.vat)
        if lines.exceeds:
            yield Problem(
                ("budget_lines",),
                f"The budget lines{f' for {period}' if period else ''} add up to {lines}, more than"
                f" the budget of {whole}.",
                "Raise the budget, or take out what is counted twice.",
                None if lines.is_exact else Severity.WARNING,
            )
