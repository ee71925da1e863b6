"""What a value without quotes is: a number, true, false, nothing, or the text it looks like."""

import re
from decimal import Decimal

from commish.source.limits import MOST_DIGITS

__all__ = ["OUT_OF_RANGE", "WORDS", "is_text_only_here", "plain"]

OUT_OF_RANGE = Decimal("NaN")
"""Stands for a number that has too many digits or is none: `.nan`, `.inf`. Compare with `is`."""

_ELSEWHERE = {each: each for each in ("True", "TRUE", "False", "FALSE", "Null", "NULL")}
WORDS: dict[str, bool | str | None] = {
    "true": True,
    "false": False,
    "null": None,
    "~": None,
    **_ELSEWHERE,
}
"""The only words that are no text, and those that are text here and not elsewhere.

`yes` and `No` are text everywhere but in old programs.
"""

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?").fullmatch
_NUMBER_ELSEWHERE = re.compile(
    r"0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
).fullmatch
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


def is_text_only_here(text: str) -> bool:
    """Whether *text*, which `plain` leaves as it is, is a number or a word by YAML's core schema.

    `010`, `0x1F`, `1e5`, `+5` and `True`: editors and most programs read these otherwise (YAML
    1.2.2, section 10.3.2).
    """
    return text in _ELSEWHERE or _NUMBER_ELSEWHERE(text) is not None
