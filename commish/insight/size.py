"""How much is asked of a commission: light, standard or full, by value and risk, and why."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from commish.insight.facts import Thing
from commish.insight.kept import kept_dates, kept_items, kept_money, kept_text
from commish.insight.sentences import quoted
from commish.model.dates import PartialDate, months_between
from commish.model.money import Basis, Money
from commish.model.number import EXACT
from commish.model.pounds import pounds
from commish.model.qualifier import Qualifier
from commish.model.terms import Dated

if TYPE_CHECKING:
    from commish.model.commission import Commission
    from commish.model.workspace import Workspace

__all__ = ["Limits", "Size", "Sized", "limits_of", "size_of", "size_of_thing"]

_MONTHS_OF_A_YEAR = 12
_OPEN_ABOVE = (Qualifier.OVER, Qualifier.AT_LEAST)


class Size(Enum):
    """How much is asked: a £3,000 grant is not asked what a £40m contract is."""

    LIGHT = "light"
    STANDARD = "standard"
    FULL = "full"


class Sized(NamedTuple):
    """A size and why it is that."""

    size: Size
    because: str
    """A piece of a sentence: `value not stated`."""


class Limits(NamedTuple):
    """What makes a commission light or full. Values are in pounds and for the whole term."""

    light_up_to: Decimal = Decimal(25_000)
    """Light up to this value."""
    full_over: Decimal = Decimal(500_000)
    """Full above this value."""
    full_risk_over: int = 12
    """Full above this product of likelihood and impact, each from 1 to 5."""
    own: bool = False
    """Whether the body sets limits; else all are commish's own."""


class _Weight(NamedTuple):
    chosen: str
    because: str
    value: Money | None
    months: int | None
    risk: int


def limits_of(workspace: "Workspace") -> Limits:
    """The body's limits, and commish's own where it sets none."""
    usual, sizes = Limits(), workspace.sizes
    if sizes is None:
        return usual
    light = sizes.light_up_to.amount if sizes.light_up_to else None
    full = sizes.full_over.amount if sizes.full_over else None
    risk = sizes.full_risk_over
    return Limits(
        usual.light_up_to if light is None else light,
        usual.full_over if full is None else full,
        usual.full_risk_over if risk is None else risk,
        own=True,
    )


def size_of(commission: "Commission", limits: Limits) -> Sized:
    """The size of a commission: as it is written, else by its value and its greatest risk.

    The value is the last budget, else the last cost; what is for a year counts for each of them.
    """
    chosen, money = commission.size, commission.budget or commission.cost
    risks = ((risk.likelihood or 0) * (risk.impact or 0) for risk in commission.risks)
    weight = _Weight(
        chosen.is_ if chosen else "",
        str(chosen.because) if chosen else "",
        money.latest if money else None,
        _months(commission.start, commission.end),
        max(risks, default=0),
    )
    return _sized(weight, limits)


def size_of_thing(commission: Thing, limits: Limits) -> Sized:
    """The same, from what is kept of a commission when the document itself is let go."""
    kept = commission.values
    chosen = kept.get("size")
    choice = chosen if isinstance(chosen, Mapping) else {}
    money = kept_money(kept.get("budget", kept.get("cost")))
    weight = _Weight(
        str(choice.get("is", "")),
        kept_text(choice.get("because")),
        money.latest if money else None,
        _months(kept_dates(kept.get("start")), kept_dates(kept.get("end"))),
        max(_products(kept.get("risks")), default=0),
    )
    return _sized(weight, limits)


def _products(risks: object) -> Iterable[int]:
    for risk in kept_items(risks):
        likelihood, impact = risk.get("likelihood"), risk.get("impact")
        if isinstance(likelihood, int) and isinstance(impact, int):
            yield likelihood * impact


def _months(start: Dated[PartialDate] | None, end: Dated[PartialDate] | None) -> int | None:
    if start is None or end is None or end.latest.last < start.first.first:
        return None
    return months_between(start.first, end.latest)


def _sized(weight: _Weight, limits: Limits) -> Sized:
    if weight.chosen in {size.value for size in Size}:
        return Sized(Size(weight.chosen), f"chosen: {quoted(weight.because)}")
    whose = "" if limits.own else ", by commish's own limits"
    if weight.risk > limits.full_risk_over:
        return Sized(Size.FULL, f"a risk of {weight.risk} is over {limits.full_risk_over}{whose}")
    size, because = _by_value(weight.value, weight.months, limits)
    return Sized(size, f"{because}{whose if weight.value and weight.value.stated else ''}")


def _by_value(value: Money | None, months: int | None, limits: Limits) -> tuple[Size, str]:
    if value is None or value.amount is None:
        return Size.STANDARD, "value not stated"
    if value.currency != "GBP":
        return Size.STANDARD, f"the value is in {value.currency} and the limits are in pounds"
    a_year = value.basis is Basis.ANNUAL
    whole = value.amount
    if a_year and months is not None:
        whole = EXACT.divide(EXACT.multiply(whole, Decimal(months)), Decimal(_MONTHS_OF_A_YEAR))
    shown = f"a value of {pounds(whole)}"
    if whole > limits.full_over:
        return Size.FULL, f"{shown} is over {pounds(limits.full_over)}"
    if a_year and months is None:
        return Size.STANDARD, "the value is for a year and the term is not stated"
    if whole <= limits.light_up_to and value.qualifier not in _OPEN_ABOVE:
        return Size.LIGHT, f"{shown} is no more than {pounds(limits.light_up_to)}"
    over, up_to = pounds(limits.light_up_to), pounds(limits.full_over)
    return Size.STANDARD, f"{shown} is between {over} and {up_to}"
