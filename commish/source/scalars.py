"""What a value without quotes is: a number, true, false, nothing, or the text it looks like."""

import re
from decimal import Decimal

from commish.source.limits import MOST_DIGITS

__all__ = ["OUT_OF_RANGE", "WORDS", "plain"]

OUT_OF_RANGE = Decimal("NaN")
"""Stands for a number that has too many digits or is none: `.nan`, `.inf`. Compare with `is`."""

WORDS = {"true": True, "false": False, "null": None, "~": None}
"""The only words that are no text. `yes`, `No` and `True` are text."""

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?").fullmatch
_NO_NUMBER = frozenset(
    [".nan", ".NaN", ".NAN"]
    + [sign + word for sign in ("", "+", "-") for word in (".inf", ".Inf", ".INF")]
)


def plain(text: str) -> str | int | Decimal | bool | None:
    """The value that *text* has when it is written without quotes.

    Only canonical numbers are numbers: `010`, `1_000`, `12:30`, `1e5` and `2026-04-01` stay text.
    With a decimal point it is a `Decimal`, digit by digit as written, and never a float.
    """
    if _NUMBER(text):
        # int() refuses more than 4,300 digits with an error of its own: count first
        if len(text) > MOST_DIGITS and sum(map(str.isdecimal, text)) > MOST_DIGITS:
            return OUT_OF_RANGE
        return Decimal(text) if "." in text else int(text)
    if text in _NO_NUMBER:
        return OUT_OF_RANGE
    return WORDS.get(text, text) if text else None
