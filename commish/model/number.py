"""Exact numbers as people write them: `280`, `1,280`, `1.5`, `448 million`."""

from collections.abc import Mapping
from decimal import Context, Decimal

__all__ = ["EXACT", "MINUS", "NUMBER", "as_number", "grouped", "in_full", "number", "plain"]

NUMBER = r"(?:0|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,9}|[1-9][0-9]{0,29})(?:\.[0-9]{1,12})?"
"""A number without its sign. A comma marks thousands, a full stop the decimals."""

MINUS = "[-−]"
"""A hyphen, or the minus sign that word processors set."""

EXACT = Context(prec=200)
"""Enough digits that adding and multiplying amounts never rounds by itself."""

_TIMES: Mapping[str, int] = {
    "k": 10**3,
    "thousand": 10**3,
    "m": 10**6,
    "million": 10**6,
    "bn": 10**9,
    "billion": 10**9,
}


def number(text: str) -> Decimal:
    """The number that a text matching `NUMBER`, with or without a sign, says. −0 is 0."""
    value = Decimal(text.replace(",", "").replace("−", "-"))
    return value or value.copy_abs()


def in_full(value: Decimal, suffix: str) -> Decimal:
    """A number with its suffix worked in: 448 and `m` make 448000000. Any other suffix is 1."""
    times = _TIMES.get(suffix.strip().lower())
    return value if times is None else plain(EXACT.multiply(value, Decimal(times)))


def plain(value: Decimal) -> Decimal:
    """The same number without needless zeros after the point, and never as 1E+3."""
    if value == value.to_integral_value(context=EXACT):
        return value.quantize(Decimal(1), context=EXACT)
    return value.normalize(EXACT)


def grouped(value: Decimal) -> str:
    """A number as papers print it, with commas and the decimals that it was written with."""
    return f"{value:,f}"


def as_number(value: Decimal) -> int | Decimal:
    """A number as a file holds it: whole numbers as integers."""
    return int(value) if value.as_tuple().exponent == 0 else value
