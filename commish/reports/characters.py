"""Care for single characters: none is lost, and a number stays with its unit."""

import re

__all__ = ["tied", "visible"]

_NO_BREAK_SPACE = "\u00a0"
_STAND_IN = "\N{REPLACEMENT CHARACTER}"
_LAST_CONTROL = 0x1F
_DELETE = 0x7F
_CONTROL_PICTURES = 0x2400
_LAST_OF_EACH_PLANE = "".join(
    chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF)
)
_NOT_SHOWN = re.compile(
    f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{_LAST_OF_EACH_PLANE}]"
)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_UNITS = (
    r"%|per\ cent|pence|thousand|million|billion|hours?|days?|weeks?|months?|years?|am|pm|noon"
    rf"|miles?|metres?|km|kg|tonnes?|{_MONTHS}"
)
_NUMBER_AND_UNIT = re.compile(rf"(\d)[ ](?=(?:{_UNITS})(?!\w))", re.VERBOSE)
_MONTH_AND_YEAR = re.compile(rf"\b({_MONTHS})[ ](?=\d{{4}}\b)", re.VERBOSE)


def visible(text: str) -> str:
    """*text* with every character that no format can show as one that is seen, such as ␛ for ESC.

    A control character that a file smuggled in is neither dropped nor obeyed.
    """
    return _NOT_SHOWN.sub(_picture, text)


def _picture(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code <= _LAST_CONTROL:
        return chr(_CONTROL_PICTURES + code)
    return "\N{SYMBOL FOR DELETE}" if code == _DELETE else _STAND_IN


def tied(text: str) -> str:
    """*text* with no line break between a number and its unit, nor within a date."""
    whole = _NUMBER_AND_UNIT.sub(rf"\1{_NO_BREAK_SPACE}", text)
    return _MONTH_AND_YEAR.sub(rf"\1{_NO_BREAK_SPACE}", whole)
