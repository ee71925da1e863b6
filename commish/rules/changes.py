"""Changes of what was agreed: recorded, told in time, and no new agreement in disguise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from commish.findings import Severity
from commish.insight.changes import (
    KeptVariation,
    kept_variations,
    share_of,
    term_change_share,
    unrecorded_changes,
    value_of,
)
from commish.insight.facts import Thing
from commish.insight.kept import kept_items
from commish.insight.law import Entry
from commish.insight.notices_due import is_of_type
from commish.insight.regimes import Deal, at, deal_of
from commish.insight.sentences import quoted
from commish.insight.setting import Setting
from commish.insight.settled import agreement_is_settled, gently
from commish.insight.thread import Thread
from commish.insight.thresholds import is_works
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.agreement import Agreement

__all__ = ["changes_are_recorded", "large_changes_are_told"]

_OTHER_PARTY = r"(?i)\b(?:novat|restructur|insolven)\w*"
_MEND = "Publish a notice UK10 before the change, and write its number under `notice`."


@rule("VAR001")
def changes_are_recorded(agreement: Agreement) -> Iterator[Problem]:
    """A change of price, term or target is explained by a variation or a decision.

    Two years on, somebody asks why the price rose or the target fell. A term that changes names
    the variation or the decision that changed it, and a variation that changes the value is to be
    seen in the value. A change that was decided is never questioned.

    Bad:
        kind: agreement
        signed: 2026-03-01
        value:
          - value: £600,000 over the term
          - from: 2026-07-01
            value: £660,000 over the term

    Good:
        kind: agreement
        signed: 2026-03-01
        value:
          - value: £600,000 over the term
          - from: 2026-07-01
            value: £660,000 over the term
            variation: '4'
        variations:
          - no: '4'
            effective: 2026-07-01
            what: A second worker
            value_change: £60,000 over the term

    Source: working practice of audit.
    """
    if not agreement.variations and not _changes(agreement):
        return
    severity = gently(Severity.ERROR, settled=agreement_is_settled(agreement))
    for change in unrecorded_changes(agreement):
        yield Problem(
            change.where,
            f"{change.what}.",
            "Record the variation under `variations` and name its number with the change, or name"
            " the `decision`.",
            severity,
        )


def _changes(agreement: Agreement) -> bool:
    dated = (agreement.value, agreement.end, *(kpi.target for kpi in agreement.kpis))
    said = any(kpi.variation for kpi in agreement.kpis)
    return said or any(one.changes for one in dated if one)


@rule("VAR002", basis="law")
def large_changes_are_told(thread: Thread, setting: Setting) -> Iterator[Problem]:
    """A change above the limit has its notice.

    Contracts grow by small steps until they are other contracts, and those who did not win them
    could not know. Above a tenth of the value or of the term, one of the two, a contract change
    notice (UK10) comes first; for works it is 15% of the value. Changes that belong together are
    added up. A change of the other party always needs one. Light-touch contracts are free of it.

    Bad:
        kind: workspace
        body:
          type: county
          nation: england
        ---
        kind: agreement
        regime: pa2023
        signed: 2026-03-02
        value:
          - value: £400,000 including VAT
          - from: 2026-09-01
            value: £460,000 including VAT
            variation: '1'
        variations:
          - no: '1'
            effective: 2026-09-01
            what: A second depot
            value_change: £60,000 including VAT

    Good:
        kind: workspace
        body:
          type: county
          nation: england
        ---
        kind: agreement
        regime: pa2023
        signed: 2026-03-02
        value:
          - value: £400,000 including VAT
          - from: 2026-09-01
            value: £460,000 including VAT
            variation: '1'
        variations:
          - no: '1'
            effective: 2026-09-01
            what: A second depot
            value_change: £60,000 including VAT
            notice: UK10

    Source: Procurement Act 2023, sections 74 and 75.
    """
    for agreement in thread.of_sort("agreement"):
        variations = kept_variations(agreement)
        if not variations:
            continue
        deal = deal_of(agreement, thread)
        by_term = setting.law_on("change-notice-term-share", deal.began, deal.regime)
        by_value = _value_limit(deal, setting)
        if by_term is None or by_value is None or _is_told(deal):
            continue
        untold = [one for one in variations if not one.has_notice]
        yield from _by_value(agreement, untold, by_value)
        yield from _by_term(agreement, untold, by_term)
        yield from _of_party(agreement, untold, by_value)


def _value_limit(deal: Deal, setting: Setting) -> Entry | None:
    works = is_works(deal, setting)
    topic = "change-notice-works-share" if works else "change-notice-value-share"
    return setting.law_on(topic, deal.began, deal.regime)


def _is_told(deal: Deal) -> bool:
    notices = deal.procurement.values.get("notices") if deal.procurement else None
    answered = (one for one in kept_items(notices) if one.get("published") or one.get("reason"))
    return any(is_of_type(one, "UK10") for one in answered)


def _by_value(agreement: Thing, untold: list[KeptVariation], limit: Entry) -> Iterator[Problem]:
    value = value_of(agreement)
    shares = [(one, share_of(one.change, value)) for one in untold] if value else []
    known = [(one, share) for one, share in shares if share]
    large = [(one, share) for one, share in known if share > limit.number]
    for one, _ in large:
        yield Problem(
            at(agreement, "variations", one.place),
            f"Variation {one.no} changes the value by {one.change}, more than {limit.number:f}% of"
            f" {value}, and has no notice ({limit.citation}).",
            _MEND,
            limit.at_most(Severity.ERROR),
        )
    total = abs(sum((_signed(one, share) for one, share in known), Decimal(0)))
    if not large and total > limit.number:
        yield Problem(
            at(agreement, "variations"),
            f"{len(known)} variations without a notice change the value by {total:.1f}% together;"
            f" those that belong together may change it by no more than {limit.number:f}%"
            f" ({limit.citation}).",
            _MEND,
            Severity.WARNING,
        )


def _signed(variation: KeptVariation, share: Decimal) -> Decimal:
    falls = variation.change is not None and (variation.change.amount or 0) < 0
    return -share if falls else share


def _by_term(agreement: Thing, untold: list[KeptVariation], limit: Entry) -> Iterator[Problem]:
    share = term_change_share(agreement) if untold else None
    if share is not None and share > limit.number:
        yield Problem(
            at(agreement, "end"),
            f"The term changes by {share:.1f}%, more than {limit.number:f}%, and there is a"
            f" variation without a notice ({limit.citation}).",
            _MEND,
            limit.at_most(Severity.ERROR),
        )


def _of_party(agreement: Thing, untold: list[KeptVariation], law: Entry) -> Iterator[Problem]:
    for one in untold:
        match = re.search(_OTHER_PARTY, one.ground)
        if match:
            yield Problem(
                at(agreement, "variations", one.place),
                f"Variation {one.no} speaks of {quoted(match[0])} and has no notice: a change of"
                f" the other party always needs one ({law.citation}).",
                _MEND,
                Severity.WARNING,
            )
