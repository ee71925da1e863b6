"""How long an agreement runs, and what it is worth over all of that, with VAT.

The value that thresholds are compared with is never asked for: it is worked out from what the
agreement says anyway, and where that does not suffice there is none.
"""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from commish.insight.facts import Thing
from commish.insight.kept import kept_date, kept_dates, kept_items, kept_money
from commish.model.dates import PartialDate, Precision, months_between
from commish.model.money import Basis, Money, Vat
from commish.model.number import EXACT
from commish.model.pounds import pounds
from commish.model.qualifier import Qualifier
from commish.model.sums import with_vat

if TYPE_CHECKING:
    from commish.model.agreement import Agreement

__all__ = [
    "Length",
    "Worth",
    "added_worth",
    "is_over",
    "months_now",
    "term_of_thing",
    "value_over_term",
    "whole_worth",
    "worth_of_thing",
]

_MONTHS_OF_A_YEAR = 12
_OPEN_ABOVE = (Qualifier.OVER, Qualifier.AT_LEAST)
_OPEN_BELOW = (Qualifier.UNDER, Qualifier.UP_TO)


class Length(NamedTuple):
    """How long an agreement runs."""

    months: int | None
    """Without extensions, counted whole; None: not known."""
    extensions: int = 0
    """The months of all extensions that it allows."""


class Worth(NamedTuple):
    """A value over the whole term with extensions and VAT, and how it was worked out."""

    money: Money
    how: str
    """A piece of a sentence: `£95,000 a year for 24 months, plus VAT at 20%`."""

    @property
    def amount(self) -> Decimal:
        """The amount, which is always known."""
        return self.money.amount or Decimal(0)

    @property
    def is_sure(self) -> bool:
        """Whether it is no less than its amount: exact, or a floor."""
        return self.money.qualifier in (Qualifier.EXACT, *_OPEN_ABOVE)

    def __str__(self) -> str:
        words = "" if self.money.qualifier is Qualifier.EXACT else f"{self.money.qualifier.value} "
        return f"{words}{pounds(self.amount)}"


def months_now(agreement: "Agreement") -> int | None:
    """The months of an agreement without extensions, by the end that was agreed last."""
    end = agreement.end
    said = None if end and end.changes else agreement.months
    pilot = agreement.pilot_months if agreement.pilot else None
    return _months(agreement.start, end.latest if end else None, said, pilot)


def term_of_thing(agreement: Thing) -> Length:
    """How long an agreement was to run when it was made: its `months`, else by its dates.

    Where the dates are only years and the whole is a pilot, the months of the pilot count.
    """
    kept = agreement.values
    extensions = (one.get("months") for one in kept_items(kept.get("extensions")))
    extra = sum(months for months in extensions if isinstance(months, int))
    pilot = kept.get("pilot_months") if kept.get("pilot") is True else None
    end = kept_dates(kept.get("end"))
    start = kept_date(kept.get("start"))
    return Length(_months(start, end.first if end else None, kept.get("months"), pilot), extra)


def _months(
    start: PartialDate | None, end: PartialDate | None, said: object, pilot: object
) -> int | None:
    if isinstance(said, int):
        return said
    if start is None or end is None or end.last < start.first:
        return pilot if isinstance(pilot, int) else None
    vague = Precision.YEAR in (start.precision, end.precision)
    return pilot if vague and isinstance(pilot, int) else months_between(start, end)


def worth_of_thing(agreement: Thing, vat: str, rate: Decimal | None) -> Worth | None:
    """What an agreement was worth over its whole term when it was made; None: not known.

    *vat* is what the body means where nobody says, *rate* the rate of VAT in percent.
    """
    value = kept_money(agreement.values.get("value"))
    return whole_worth(value.first, term_of_thing(agreement), vat, rate) if value else None


def whole_worth(value: Money, length: Length, vat: str, rate: Decimal | None) -> Worth | None:
    """A value over the whole term, with extensions and with VAT; None: it can't be worked out.

    £190,000 excluding VAT, at 20%, is £228,000. A year's value counts for each month of the term;
    a value for the term grows with extensions as their months are to the term's.
    """
    basis = value.vat or (Vat(vat) if vat else None)
    if value.amount is None or value.currency != "GBP" or basis is None:
        return None
    if basis is Vat.EXCLUDED and rate is None:
        return None
    over_term = _over_term(value, length)
    if over_term is None:
        return None
    money, how = over_term
    if basis is Vat.EXCLUDED and rate is not None:
        money, how = with_vat(replace(money, vat=basis), rate), f"{how}, plus VAT at {rate:f}%"
    return Worth(replace(money, basis=Basis.TERM, as_written=""), how)


def value_over_term(value: Money, length: Length) -> Money | None:
    """A value for the whole term without extensions, VAT as it is; None: it can't be worked out."""
    over_term = _over_term(value, length._replace(extensions=0)) if value.stated else None
    return replace(over_term[0], basis=Basis.TERM, as_written="") if over_term else None


def _over_term(value: Money, length: Length) -> tuple[Money, str] | None:
    amount, months = value.amount or Decimal(0), length.months
    said = pounds(amount)
    if value.basis is Basis.ANNUAL:
        if months is None:
            return None
        whole = _times(amount, months + length.extensions, _MONTHS_OF_A_YEAR)
        longer = f", extensions of {length.extensions} among them" if length.extensions else ""
        return _with(value, whole), f"{said} a year for {months + length.extensions} months{longer}"
    if not length.extensions:
        return value, said
    if not months:
        # An extension of a term that nobody stated adds something, and nobody can say how much
        sure = value.qualifier is Qualifier.EXACT
        return replace(value, qualifier=Qualifier.AT_LEAST if sure else value.qualifier), said
    whole = _times(amount, months + length.extensions, months)
    return _with(value, whole), f"{said} for {months} months and {length.extensions} of extensions"


def _with(value: Money, amount: Decimal) -> Money:
    return replace(value, amount=amount)


def _times(amount: Decimal, months: int, of: int) -> Decimal:
    return EXACT.divide(EXACT.multiply(amount, Decimal(months)), Decimal(of))


def is_over(worth: Worth, limit: Decimal) -> bool:
    """Whether a value is certainly above a limit, as far as it is not only about right."""
    if worth.money.qualifier in _OPEN_BELOW:
        return False
    return worth.amount > limit or (
        worth.money.qualifier is Qualifier.OVER and worth.amount == limit
    )


def added_worth(parts: Iterable[Worth | None]) -> Worth | None:
    """Several values as one; where one is not known the sum is a floor, where none is None."""
    all_parts = list(parts)
    known = [part for part in all_parts if part is not None]
    if not known:
        return None
    if len(all_parts) == 1:
        return known[0]
    amount = sum((part.amount for part in known), Decimal(0))
    qualifiers = {part.money.qualifier for part in known}
    qualifier = qualifiers.pop() if len(qualifiers) == 1 else Qualifier.ABOUT
    if len(known) < len(all_parts) and qualifier is Qualifier.EXACT:
        qualifier = Qualifier.AT_LEAST
    return Worth(
        Money(amount, qualifier=qualifier, vat=Vat.INCLUDED, basis=Basis.TERM),
        f"{len(known)} of {len(all_parts)} added up",
    )
