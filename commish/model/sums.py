"""Adding and sharing money: totals that own up to unknowns, and parts that add up to the penny."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from commish.model.money import Basis, Money, Vat
from commish.model.number import EXACT
from commish.model.pounds import PENNY, price
from commish.model.qualifier import Qualifier, of_a_sum

__all__ = [
    "MixedCurrenciesError",
    "NoVatBasisError",
    "Total",
    "instalments",
    "split",
    "split_by_shares",
    "total",
    "with_vat",
]


class MixedCurrenciesError(ValueError):
    """Amounts in different currencies have no sum."""


class NoVatBasisError(ValueError):
    """Nobody has said whether VAT is in the amount, and commish doesn't guess."""


@dataclass(frozen=True, slots=True)
class Total:
    """A sum of money that says how much of it is not known."""

    known: Decimal
    """The sum of what is stated."""
    not_stated: int
    """How many amounts are not stated."""
    count: int
    """How many amounts there are, stated or not."""
    qualifier: Qualifier = Qualifier.EXACT
    """How sure the known sum is."""
    currency: str = "GBP"
    vat: Vat | None = None
    """Whether VAT is in it; None when that is not said or the amounts differ."""
    basis: Basis | None = None
    """The time that it is for; None when that is not said or the amounts differ."""
    mixed: bool = False
    """Whether the amounts differ in VAT or in basis, so that the sum is of unlike things."""

    @property
    def complete(self) -> bool:
        """Whether every amount is stated."""
        return not self.not_stated

    def __str__(self) -> str:
        if self.not_stated and self.not_stated == self.count:
            return f"not stated ({self.not_stated} of {self.count})"
        how_sure = "" if self.qualifier is Qualifier.EXACT else f"{self.qualifier.value} "
        known = f"{how_sure}{price(self.known, self.currency)}"
        return f"{known} known, {self.not_stated} not stated" if self.not_stated else known


def total(monies: Iterable[Money]) -> Total:
    """The sum of amounts, with a count of those that are not stated.

    `about`, `over` and their like survive the sum, as `of_a_sum` says.

    Raises:
        MixedCurrenciesError: the stated amounts are not of one currency.
    """
    amounts = list(monies)
    known = [(money, money.amount) for money in amounts if money.amount is not None]
    currencies = sorted({money.currency for money, _ in known}) or ["GBP"]
    if len(currencies) > 1:
        raise MixedCurrenciesError(f"amounts in {' and '.join(currencies)} have no sum")
    vats = {money.vat for money, _ in known}
    bases = {money.basis for money, _ in known}
    added = Decimal(0)
    for _, amount in known:
        added = EXACT.add(added, amount)
    return Total(
        added,
        len(amounts) - len(known),
        len(amounts),
        of_a_sum(money.qualifier for money, _ in known),
        currencies[0],
        vats.pop() if len(vats) == 1 else None,
        bases.pop() if len(bases) == 1 else None,
        mixed=len(vats) > 1 or len(bases) > 1,
    )


def split(amount: Decimal, parts: int) -> list[Decimal]:
    """An amount in equal parts that add up to the penny; the first take the odd pennies.

    £100 in three is £33.34, £33.33 and £33.33.

    Raises:
        ValueError: there are no parts, or the amount is no whole number of pennies.
    """
    return split_by_shares(amount, [1] * parts)


def split_by_shares(amount: Decimal, shares: Sequence[int | Decimal]) -> list[Decimal]:
    """An amount in parts as the shares are to each other, which add up to the penny.

    By the largest remainder: each part is rounded down, and the pennies left over go to the parts
    that lost most, the earlier first.

    Raises:
        ValueError: a share is below zero or all are zero, or the amount is no whole number of
            pennies.
    """
    weights = [Fraction(share) for share in shares]
    whole = sum(weights)
    if not whole or min(weights) < 0:
        raise ValueError("shares are zero or more, and one at least is above zero")
    pennies = _pennies(amount)
    # A refund is shared as the sum itself would be: the sign comes back at the end.
    size = abs(pennies)
    exact = [size * weight / whole for weight in weights]
    parts = [int(part) for part in exact]
    by_loss = sorted(range(len(parts)), key=lambda place: parts[place] - exact[place])
    for place in by_loss[: size - sum(parts)]:
        parts[place] += 1
    return [_money(part if pennies >= 0 else -part) for part in parts]


def instalments(amount: Decimal, count: int) -> list[Decimal]:
    """An amount in equal payments, rounded down to the penny, the difference in the first.

    £360,800.00 over 19 months is £18,989.54 and then 18 times £18,989.47.

    Raises:
        ValueError: there are no payments, or the amount is no whole number of pennies.
    """
    if count < 1:
        raise ValueError("an amount is paid in one instalment or more")
    pennies = _pennies(amount)
    each = abs(pennies) // count * (1 if pennies >= 0 else -1)
    return [_money(pennies - each * (count - 1)), *[_money(each)] * (count - 1)]


def with_vat(money: Money, rate: Decimal) -> Money:
    """The same money with VAT in it, for a threshold that includes VAT.

    `rate` is in percent: 20 makes £190,000 excluding VAT into £228,000. What includes VAT, or is
    outside its scope, stays as it is. Nothing is rounded, since thresholds compare exact amounts.

    Raises:
        NoVatBasisError: the money does not say whether VAT is in it.
        ValueError: the rate is below zero.
    """
    if rate < 0:
        raise ValueError("a rate of VAT is zero or more")
    if money.vat is None:
        raise NoVatBasisError(f"{money} does not say whether VAT is in it")
    if money.vat is not Vat.EXCLUDED:
        return money
    factor = EXACT.divide(EXACT.add(Decimal(100), rate), Decimal(100))
    amount = None if money.amount is None else EXACT.multiply(money.amount, factor)
    return replace(money, amount=amount, vat=Vat.INCLUDED, as_written="")


def _pennies(amount: Decimal) -> int:
    pennies = EXACT.divide(amount, PENNY)
    if pennies != pennies.to_integral_value(context=EXACT):
        raise ValueError(f"{amount} is no whole number of pennies")
    return int(pennies)


def _money(pennies: int) -> Decimal:
    return EXACT.multiply(Decimal(pennies), PENNY)
