"""How sums of money are printed."""

from decimal import ROUND_HALF_UP, Decimal

from commish.model.number import EXACT, grouped, plain

__all__ = ["PENNY", "SYMBOLS", "pounds", "price"]

PENNY = Decimal("0.01")
"""The least that is ever paid."""

SYMBOLS = {"£": "GBP", "€": "EUR"}
"""The signs that mean one currency everywhere, and its letters. A dollar is of many countries."""

_SIGNS = {code: sign for sign, code in SYMBOLS.items()}


def pounds(amount: Decimal, *, pence: bool = False) -> str:
    """A worked-out sum in pounds, rounded half up to the penny: `£58,000`, `£18,989.54`.

    Whole pounds go without pence unless `pence` asks for them.
    """
    exact = amount.quantize(PENNY, ROUND_HALF_UP, context=EXACT)
    text = f"{exact.copy_abs():,f}"
    sign = "-" if exact < 0 else ""
    return f"{sign}£{text if pence else text.removesuffix('.00')}"


def price(amount: Decimal, currency: str = "GBP") -> str:
    """An amount exactly as it is, all decimals of a unit price kept: `£24.10`, `£0.125`."""
    exact = plain(amount)
    digits = grouped(exact.copy_abs()) + ("0" if exact.as_tuple().exponent == -1 else "")
    return f"{'-' if exact < 0 else ''}{_SIGNS.get(currency, f'{currency} ')}{digits}"
