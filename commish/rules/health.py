"""Health services under the provider selection regime."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from commish.findings import Severity
from commish.insight.changes import kept_variations, value_of
from commish.insight.facts import Thing
from commish.insight.kept import kept_ids
from commish.insight.law import Entry
from commish.insight.regimes import Deal, at, deal_of, told_at
from commish.insight.setting import Setting
from commish.insight.settled import gently, is_settled
from commish.insight.term_of_agreement import worth_of_thing
from commish.insight.thread import Thread
from commish.model.pounds import pounds
from commish.rules.registry import Problem, rule

__all__ = ["considerable_change_is_no_direct_award"]

_CONTINUING = "direct_award_c"
_PER_CENT = Decimal(100)


class _Growth(NamedTuple):
    """How much more a contract is worth than before."""

    by: Decimal
    before: Decimal

    def is_considerable(self, amount: Entry, share: Entry) -> bool:
        """Whether it reaches both limits; one alone is not enough."""
        least = amount.amount.amount or Decimal(0)
        return self.by >= least and self.by * _PER_CENT >= share.number * self.before

    def __str__(self) -> str:
        return f"{pounds(self.by)}, {self.by * _PER_CENT / self.before:.1f}%"


@rule("PSR001", basis="law")
def considerable_change_is_no_direct_award(thread: Thread, setting: Setting) -> Iterator[Problem]:
    """A health contract that changes considerably is not awarded again directly.

    The provider who is there may go on without competition (direct award process C) only where
    nothing changes considerably. A change is considerable where the authority adds £500,000 or
    more and 25% or more of the lifetime value: both, not one. Councils buy public health under
    this regime too. The same limits stand for changes within a contract, where the contract itself
    or events may allow them.

    Bad:
        kind: workspace
        body:
          type: county
          nation: england
        ---
        kind: agreement
        id: nursing-2023
        regime: psr
        value: £2m over the term
        ---
        kind: procurement
        id: nursing-again
        regime: psr
        route: direct_award_c
        started: 2026-03-02
        ---
        kind: agreement
        id: nursing-2026
        procurement: nursing-again
        signed: 2026-09-01
        value: £2.6m over the term
        replaces:
          - nursing-2023

    Good:
        kind: workspace
        body:
          type: county
          nation: england
        ---
        kind: agreement
        id: nursing-2023
        regime: psr
        value: £2m over the term
        ---
        kind: procurement
        id: nursing-again
        regime: psr
        route: direct_award_c
        started: 2026-03-02
        ---
        kind: agreement
        id: nursing-2026
        procurement: nursing-again
        signed: 2026-09-01
        value: £2.4m over the term
        replaces:
          - nursing-2023

    Source: Health Care Services (Provider Selection Regime) Regulations 2023, regulations 6 and
        13.
    """
    for agreement in thread.of_sort("agreement"):
        deal = deal_of(agreement, thread)
        amount = setting.law_on("psr-change-amount", deal.began, deal.regime)
        share = setting.law_on("psr-change-share", deal.began, deal.regime)
        if amount is None or share is None:
            continue
        grown = _since_before(agreement, thread) if deal.route == _CONTINUING else None
        if grown and grown.is_considerable(amount, share):
            yield _again(agreement, _replaced(agreement, thread), grown, amount)
        within = _within(agreement)
        if within and within.is_considerable(amount, share):
            yield _changed(agreement, within, deal, setting)


def _since_before(agreement: Thing, thread: Thread) -> _Growth | None:
    """How much more it is worth than what it replaces; VAT is left as it is written."""
    names = kept_ids(agreement.values.get("replaces"))
    old = [_lifetime(one) for one in _replaced(agreement, thread)]
    new = _lifetime(agreement)
    known = [one for one in old if one]
    if new is None or not known or len(known) < len(names):
        return None
    before = sum(known, Decimal(0))
    return _Growth(new - before, before) if new > before else None


def _replaced(agreement: Thing, thread: Thread) -> list[Thing]:
    names = kept_ids(agreement.values.get("replaces"))
    return [one for one in map(thread.find, names) if one]


def _lifetime(agreement: Thing) -> Decimal | None:
    worth = worth_of_thing(agreement, "outside", Decimal(0))
    return worth.amount if worth and worth.is_sure else None


def _within(agreement: Thing) -> _Growth | None:
    """How much its variations have added to the value with which it began."""
    value = value_of(agreement)
    changes = [one.change for one in kept_variations(agreement) if one.change]
    like = [one for one in changes if value and (one.basis, one.vat) == (value.basis, value.vat)]
    added = sum((one.amount or Decimal(0) for one in like), Decimal(0))
    return _Growth(added, value.amount) if value and value.amount and added > 0 else None


def _again(agreement: Thing, old: list[Thing], grown: _Growth, amount: Entry) -> Problem:
    return Problem(
        told_at(agreement, old, "value"),
        f"Over its whole term this is worth {grown} more than what it replaces: that is a"
        f" considerable change, and direct award process C is not open ({amount.citation}).",
        "Use the most suitable provider process or a competition, or correct the values.",
        gently(amount.at_most(Severity.ERROR), settled=is_settled(agreement)),
    )


def _changed(agreement: Thing, grown: _Growth, deal: Deal, setting: Setting) -> Problem:
    law = setting.law_on("psr-modification", deal.began, deal.regime)
    cited = f" ({law.citation})" if law else ""
    return Problem(
        at(agreement, "variations"),
        f"The variations add {grown} to the value at the start: that is a considerable change, and"
        f" only some grounds allow it without a new selection{cited}.",
        "Check that the `ground` of each variation is one of them, and that its notice was"
        " published.",
        Severity.WARNING,
    )
