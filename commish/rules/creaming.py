"""For whom results are paid: the hard to help as much as the easy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from commish.findings import Severity
from commish.insight.facts import Thing
from commish.insight.kept import kept_group, kept_items
from commish.insight.regimes import at
from commish.insight.results_pay import Outlier, creamed
from commish.insight.returned import Returned, returns_of
from commish.insight.sentences import quoted
from commish.insight.setting import Setting
from commish.insight.thread import Thread
from commish.insight.withholding import told
from commish.model.number import EXACT, grouped
from commish.rules.registry import Problem, rule

__all__ = ["results_are_for_all_who_start"]

_RESULTS = ("interim_outcome", "final_outcome", "sustainment")
_STARTS = "attachment"


@rule("PBR004", severity=Severity.WARNING, basis="seed")
def results_are_for_all_who_start(thread: Thread, setting: Setting) -> Iterator[Problem]:
    """Each group has about the share of paid results that it has of those who started.

    Where results are paid, it pays to help those first who are nearest to them, and to leave the
    others alone. Starts are what is claimed for components of the type `attachment`, results what
    is claimed for outcomes, each by `group`, over all returns of an agreement. A difference is a
    question to the provider and no proof. From which difference and from how many results on it is
    asked are figures of the rulebook.

    Bad:
        kind: workspace
        id: council
        ---
        kind: agreement
        id: hub-contract
        payment:
          cap_total: £180,000
          components:
            - id: entry
              type: attachment
              title: Start
            - id: six-months
              type: interim_outcome
              title: Settled for six months
        ---
        kind: return
        id: hub-2026-27-q2
        agreement: hub-contract
        period: 2026/27 Q2
        claims:
          - id: entry-single
            component: entry
            group: single
            claimed: 60
          - id: entry-parents
            component: entry
            group: parents
            claimed: 60
          - id: settled-single
            component: six-months
            group: single
            claimed: 28
          - id: settled-parents
            component: six-months
            group: parents
            claimed: 12

    Good:
        kind: workspace
        id: council
        ---
        kind: agreement
        id: hub-contract
        payment:
          cap_total: £180,000
          components:
            - id: entry
              type: attachment
              title: Start
            - id: six-months
              type: interim_outcome
              title: Settled for six months
        ---
        kind: return
        id: hub-2026-27-q2
        agreement: hub-contract
        period: 2026/27 Q2
        claims:
          - id: entry-single
            component: entry
            group: single
            claimed: 60
          - id: entry-parents
            component: entry
            group: parents
            claimed: 60
          - id: settled-single
            component: six-months
            group: single
            claimed: 22
          - id: settled-parents
            component: six-months
            group: parents
            claimed: 18

    Source: Beyond Big Contracts (2014); National Audit Office (2015), on outcome-based payment.
    """
    points = setting.law_on("creaming-points", setting.as_of)
    least = setting.law_on("creaming-least", setting.as_of)
    by_agreement = returns_of(thread).by_agreement if points and least else {}
    for agreement in thread.of_sort("agreement") if points and least else ():
        returned = by_agreement.get(agreement.id.casefold(), ())
        starts = _by_group(returned, _components(agreement, (_STARTS,)))
        results = _by_group(returned, _components(agreement, _RESULTS))
        if points and least and sum(results.values()) >= least.number:
            for one in creamed(starts, results, points.number):
                yield _problem(thread, agreement, one)


def _components(agreement: Thing, types: tuple[str, ...]) -> set[str]:
    payment = kept_group(agreement.values.get("payment"))
    parts = kept_items(payment.get("components"))
    return {str(one.get("id")).casefold() for one in parts if one.get("type") in types}


def _by_group(returns: Iterable[Returned], components: set[str]) -> dict[str, Decimal]:
    """What is claimed for these components, by group; claims without one say nothing here."""
    found: dict[str, Decimal] = {}
    for returned in returns if components else ():
        for claim in returned.claims:
            if claim.component in components and claim.group and claim.number is not None:
                before = found.get(claim.group, Decimal(0))
                found[claim.group] = EXACT.add(before, claim.number)
    return found


def _problem(thread: Thread, agreement: Thing, one: Outlier) -> Problem:
    group = thread.find(one.group)
    name = quoted(thread.title(group) if group else one.group)
    starts, results = (grouped(round(share, 1)) for share in (one.starts, one.outcomes))
    return Problem(
        at(agreement, "payment", "components"),
        told(
            thread,
            agreement,
            f"The group {name} has {starts}% of the starts and {results}% of the paid results:"
            " it may be passed over.",
        ),
        "Ask the provider how this group fares, and see whether its price should be higher.",
    )
