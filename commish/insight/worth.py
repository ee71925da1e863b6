"""What a commission, procurement or agreement is worth over its whole term, as far as is stated."""

from decimal import Decimal

from commish.insight.facts import Thing
from commish.insight.kept import kept_dates, kept_money
from commish.model.dates import PartialDate, months_between
from commish.model.fact import parse_claims
from commish.model.money import Basis, Money
from commish.model.number import EXACT
from commish.model.terms import Dated
from commish.model.value import NotAValue

__all__ = ["pounds_of"]

_MONTHS_OF_A_YEAR = 12
_KEYS = ("value", "budget", "cost")


def pounds_of(thing: Thing) -> Decimal | None:
    """Its value in pounds for the whole term, or at least this much; None when none is stated.

    The last of its terms counts. What is for a year counts for each month of the term; where the
    term is not stated, for the one year. VAT is neither added nor taken off.
    """
    money = next((_money(thing.values[key]) for key in _KEYS if key in thing.values), None)
    if money is None or money.amount is None or money.currency != "GBP":
        return None
    if money.basis is not Basis.ANNUAL:
        return money.amount
    months = _months(thing)
    whole = EXACT.multiply(money.amount, Decimal(months))
    return EXACT.divide(whole, Decimal(_MONTHS_OF_A_YEAR))


def _money(raw: object) -> Money | None:
    dated = kept_money(raw)
    if dated is not None:
        return dated.latest
    try:
        return parse_claims(raw, Money.parse).value
    except NotAValue:
        return None


def _months(thing: Thing) -> int:
    stated = thing.values.get("months")
    if isinstance(stated, int) and stated > 0:
        return stated
    start, end = (kept_dates(thing.values.get(key)) for key in ("start", "end"))
    known = _between(start, end)
    return known or _MONTHS_OF_A_YEAR


def _between(start: Dated[PartialDate] | None, end: Dated[PartialDate] | None) -> int:
    if start is None or end is None or end.latest.last < start.first.first:
        return 0
    return months_between(start.first, end.latest)
