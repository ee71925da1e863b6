"""Figures within one document that must agree with each other."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from commish.findings import Pointer, Severity
from commish.insight.agreeing import says_ratio, total_of
from commish.insight.exactly import exact, exact_claim
from commish.insight.performance import ratio
from commish.model.number import grouped, plain
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.framework import OutcomeFramework
    from commish.model.outcome import Indicator
    from commish.model.return_ import Group, Measure, Return
    from commish.model.series import Series

__all__ = ["figures_agree"]


class _Ratio(NamedTuple):
    where: Pointer
    value: Decimal | None
    percent: bool
    of_all: bool
    """Whether what is above the line is part of what is below."""
    numerator: Decimal | None
    denominator: Decimal | None


@rule("ARI001")
def figures_agree(document: Return | Series | OutcomeFramework) -> Iterator[Problem]:
    """Figures in one document agree: the share with its counts, the parts with their total.

    81 of 100 is 81% and nothing else; nobody has more people than contacts; groups add up to
    their total. Where two figures differ, one is wrong, and nobody can tell which. Rounded figures
    agree within half of their last place. `about 80`, ranges and `not stated` are left alone, and
    so are two ways of grouping side by side, by age and by place.

    Bad:
        kind: return
        id: hub-2026-27-q2
        agreement: hub-contract
        period: 2026/27 Q2
        measures:
          - kpi: kpi-settled
            value: 81%
            numerator: 75
            denominator: 100

    Good:
        kind: return
        id: hub-2026-27-q2
        agreement: hub-contract
        period: 2026/27 Q2
        measures:
          - kpi: kpi-settled
            value: 81%
            numerator: 81
            denominator: 100

    Source: working practice.
    """
    for one in _ratios(document):
        yield from _broken(one)
    if document.kind == "return":
        for index, measure in enumerate(document.measures):
            yield from _parts(measure, ("measures", index))
        yield from _people(document)


def _ratios(document: Return | Series | OutcomeFramework) -> Iterator[_Ratio]:
    if document.kind == "series":
        for index, point in enumerate(document.values):
            percent = "%" in (point.value.unit, document.unit)
            above, below = exact(point.numerator), exact(point.denominator)
            yield _Ratio(("values", index), exact(point.value), percent, percent, above, below)
    elif document.kind == "return":
        for index, measure in enumerate(document.measures):
            yield from _ratio(measure, ("measures", index))
            for place, group in enumerate(measure.breakdown):
                yield from _ratio(group, ("measures", index, "breakdown", place))
    else:
        for index, indicator in enumerate(document.indicators):
            yield from _baseline(indicator, ("indicators", index, "baseline"))


def _ratio(told: Measure | Group, where: Pointer) -> Iterator[_Ratio]:
    if told.denominator is None:
        return  # nothing can be held against the value
    value = told.value.value if told.value else None
    percent = value is not None and value.unit == "%"
    above, below = exact(told.numerator), exact(told.denominator)
    yield _Ratio(where, exact(value), percent, percent, above, below)


def _baseline(indicator: Indicator, where: Pointer) -> Iterator[_Ratio]:
    baseline = indicator.baseline
    if baseline:
        percent = "%" in (baseline.value.value.unit, indicator.unit)
        of_all = percent or indicator.kind == "proportion"
        above, below = exact_claim(baseline.numerator), exact_claim(baseline.denominator)
        yield _Ratio(where, exact_claim(baseline.value), percent, of_all, above, below)


def _broken(one: _Ratio) -> Iterator[Problem]:
    value, above, below = one.value, one.numerator, one.denominator
    if below == 0 and (value is not None or above):
        yield Problem(
            (*one.where, "denominator"),
            "Nobody is counted here (the denominator is 0), so there can be no share.",
            "Correct the denominator, or write `not stated` as the value.",
        )
    elif above is None or not below:
        return
    elif one.of_all and above > below:
        yield Problem(
            (*one.where, "numerator"),
            f"The figures say {grouped(above)} of {grouped(below)}, which is more than all.",
            "Correct the numerator or the denominator.",
        )
    elif value is not None and not says_ratio(value, above, below, percent=one.percent):
        sign = "%" if one.percent else ""
        right = ratio(above, below, Decimal(100 if one.percent else 1)) or Decimal(0)
        yield Problem(
            (*one.where, "value"),
            f"The value says {grouped(value)}{sign}, but {grouped(above)} of {grouped(below)} is"
            f" {_short(right)}{sign}.",
            "Correct the one that is wrong.",
            None if one.percent else Severity.WARNING,
        )


def _short(value: Decimal) -> str:
    return grouped(plain(round(value, 4 if abs(value) < 1 else 1)))


def _parts(measure: Measure, where: Pointer) -> Iterator[Problem]:
    """Parts are held against numerators and denominators, which add up, and counts of people."""
    if not measure.breakdown:
        return
    for key in ("numerator", "denominator"):
        total = exact(getattr(measure, key))
        parts = [] if total is None else [exact(getattr(one, key)) for one in measure.breakdown]
        yield from _unlike(total, parts, (*where, key))
    whole = measure.value.value if measure.value else None
    counts = [exact_claim(group.value) for group in measure.breakdown]
    known = [part for part in counts if part is not None]
    total = exact(whole)
    # A mean or a rate lies between those of its groups; only a count lies above them all.
    if whole and whole.unit != "%" and total is not None and known and total > max(known):
        yield from _unlike(total, counts, (*where, "value"))


def _unlike(
    total: Decimal | None, parts: list[Decimal | None], where: Pointer
) -> Iterator[Problem]:
    added = total_of(parts)
    over = [part for part in parts if total is not None and part is not None and part > total]
    if total is None or added is None:
        return
    if over:
        message = f"A group counts {grouped(over[0])}, but the total is {grouped(total)}."
    # Groups by age and then by place each make the whole, so a multiple of it is fine.
    elif added == total or (total and added % total == 0 and added > total):
        return
    else:
        message = f"The groups add up to {grouped(added)}, but the total is {grouped(total)}."
    yield Problem(
        where,
        message,
        "Correct the total or the group."
        if over
        else "Correct the one that is wrong, or say in `note` why groups overlap or are left out.",
        None if over else Severity.WARNING,
    )


def _people(document: Return) -> Iterator[Problem]:
    users, contacts = exact_claim(document.users), exact_claim(document.contacts)
    if users is not None and contacts is not None and users > contacts:
        yield Problem(
            ("users",),
            f"Only {grouped(contacts)} contacts are counted with {grouped(users)} different"
            " people.",
            "Correct the one that is wrong.",
        )
