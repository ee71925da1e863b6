"""Which thresholds the value of a procurement is compared with."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from commish.insight.law import Entry
from commish.insight.regimes import Deal, vat_rate
from commish.insight.setting import Setting
from commish.model.sums import with_vat

__all__ = ["Threshold", "is_works", "thresholds_for"]

_SERVICES = ("threshold-services", "services and goods")
_LIGHT_TOUCH = ("threshold-light-touch", "light-touch services")
_WORKS = ("threshold-works", "works")
_CONCESSIONS = ("threshold-concessions", "concessions")
_LIGHT_CONCESSIONS = ("threshold-light-touch-concessions", "light-touch concessions")
_BY_REGIME: Mapping[str, tuple[tuple[str, str], ...]] = {
    "below_threshold": (_SERVICES, _LIGHT_TOUCH, _WORKS),
    "pa2023": (_SERVICES, _WORKS),
    "pcr2015": (_SERVICES, _WORKS),
    "pcr2006": (_SERVICES, _WORKS),
    "pcr2006_part_b": (_SERVICES,),
    "pa2023_light_touch": (_LIGHT_TOUCH,),
    "pcr2015_light_touch": (_LIGHT_TOUCH,),
    "concession": (_CONCESSIONS, _LIGHT_CONCESSIONS),
}
_DIVISION = 2
"""How many digits of a category name its division."""


class Threshold(NamedTuple):
    """One threshold that may apply: `£207,720 for services and goods`."""

    amount: Decimal
    """With VAT, even where the law of its time counted without."""
    kind: str
    entry: Entry

    def __str__(self) -> str:
        return f"{self.entry.amount} for {self.kind}"


def thresholds_for(deal: Deal, setting: Setting) -> tuple[Threshold, ...]:
    """The thresholds that may apply, lowest first; none where no law was in force.

    Which of them does depends on what is bought. Where a category says that it is works, or that
    it is not, only those of that kind are given.
    """
    found = sorted(_in_force(deal, setting), key=lambda one: one.amount)
    works = is_works(deal, setting) if found else None
    return tuple(one for one in found if works is None or works is _of_works(one))


def _in_force(deal: Deal, setting: Setting) -> Iterator[Threshold]:
    kinds = _BY_REGIME.get(deal.regime, ())
    rate = vat_rate(setting, deal.began) if kinds else None
    for topic, kind in kinds if rate is not None else ():
        entry = setting.law_on(topic, deal.began, deal.regime)
        included = with_vat(entry.amount, rate).amount if entry and rate is not None else None
        if entry and included is not None:
            yield Threshold(included, kind, entry)


def _of_works(threshold: Threshold) -> bool:
    return threshold.kind == _WORKS[1]


def is_works(deal: Deal, setting: Setting) -> bool | None:
    """Whether it is works, by the numbers of its categories; None: they do not say."""
    numbers = [one for one in deal.categories if one[:_DIVISION].isdecimal()]
    entry = setting.law_on("works-category", deal.began) if numbers else None
    if entry is None:
        return None
    return all(one[:_DIVISION] == f"{entry.number:f}" for one in numbers)
