"""The terms of agreements and procurements: how long, and on which basis."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from commish.findings import Pointer, Severity
from commish.insight.sentences import quoted
from commish.insight.setting import Setting
from commish.insight.term_of_agreement import months_now
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.agreement import Agreement
    from commish.model.fact import Claims
    from commish.model.money import Money
    from commish.model.procurement import Procurement

__all__ = ["term_suits_the_work", "threshold_value_says_vat"]

_WITH_THRESHOLDS = (
    "pa2023",
    "pa2023_light_touch",
    "below_threshold",
    "pcr2015",
    "pcr2015_light_touch",
    "pcr2006",
    "pcr2006_part_b",
    "concession",
)


@rule("CON002", severity=Severity.WARNING, basis="seed")
def term_suits_the_work(agreement: Agreement, setting: Setting) -> Iterator[Problem]:
    """An agreement runs for three years or more, with a break or a checkpoint on the way.

    Short terms leave providers no time to plan, to invest or to keep good staff; long ones without
    a way out bind the body to what no longer helps. A pilot, and a term with a reason in
    `term_note`, is still worth a look: the reason is quoted. Months are those that are written,
    else counted whole from the dates, without extensions. A rulebook of your own may set others.

    Bad:
        kind: agreement
        start: 2026-04
        end: 2027-11

    Good:
        kind: agreement
        start: 2026-04
        end: 2031-03
        breaks:
          - id: year-2
            on: 2028-03-31

    Source: Beyond Big Contracts (2014): three to five years, with breaks or checkpoints.
    """
    least = setting.law_on("least-term-months", setting.as_of)
    every = setting.law_on("break-every-months", setting.as_of)
    months = None if _is_over(agreement) else months_now(agreement)
    if not months or least is None or every is None:
        return
    if months < least.number:
        yield Problem(
            _end(agreement),
            f"The term is {months} months, under {least.number:f}{_reason(agreement)}.",
            "Agree a longer term with a break or a checkpoint"
            + ("." if agreement.term_note else ", or write the reason under `term_note`."),
        )
    elif not agreement.breaks and not agreement.checkpoints:
        yield Problem(
            _end(agreement),
            f"The term is {months} months, with no break and no checkpoint.",
            f"Agree one every {every.number:f} months, and write it under `breaks` or"
            " `checkpoints`.",
        )


def _end(agreement: Agreement) -> Pointer:
    return ("end",) if agreement.end else ("months",)


def _is_over(agreement: Agreement) -> bool:
    """Whether it has ended, or is a purchase of the moment: then nobody asks for its term."""
    over = agreement.status == "ended" or agreement.state in ("ended", "terminated")
    return over or agreement.type == "spot"


def _reason(agreement: Agreement) -> str:
    pilot = ": it is a pilot" if agreement.pilot else ""
    if agreement.term_note:
        return f"{pilot}; its reason: {quoted(str(agreement.term_note).rstrip('.'))}"
    return pilot or ", and no reason is given"


@rule("VAT001")
def threshold_value_says_vat(procurement: Procurement, setting: Setting) -> Iterator[Problem]:
    """The value of a procurement with a threshold says whether VAT is in it.

    Thresholds are compared with VAT, budgets mostly written without. A sum that may be either can
    stand on both sides of the line. The default of the workspace (`vat` in commish.yaml) counts.

    Bad:
        kind: procurement
        regime: pa2023_light_touch
        value: £640,000

    Good:
        kind: procurement
        regime: pa2023_light_touch
        value: £640,000 excluding VAT

    Source: working practice.
    """
    if procurement.regime not in _WITH_THRESHOLDS or setting.workspace.vat:
        return
    for where, value in _values(procurement):
        open_ones = [claim.value for claim in value.claims if claim.value.stated]
        if any(money.vat is None for money in open_ones):
            yield Problem(
                where,
                f"{quoted(value)} does not say whether VAT is in it, and a threshold is to be"
                " compared with it.",
                "Write `including VAT`, `excluding VAT` or `outside VAT` after the amount, or set"
                " `vat` in commish.yaml.",
            )


def _values(procurement: Procurement) -> Iterator[tuple[Pointer, Claims[Money]]]:
    if procurement.value:
        yield ("value",), procurement.value
    for index, lot in enumerate(procurement.lots):
        if lot.value:
            yield ("lots", index, "value"), lot.value
