"""Findings for values that do not fit: of another type, none of the words, out of bounds."""

from collections.abc import Callable, Mapping

from commish.findings import Finding
from commish.source.codes.definition import Code
from commish.source.codes.schema import NOT_A_VALUE, NOT_ONE_OF, OUT_OF_BOUNDS, WRONG_TYPE
from commish.source.complaints.faults import Fault
from commish.source.complaints.remedies import refusal, remedy
from commish.source.complaints.spot import Spot
from commish.source.complaints.wording import brief, expected, found, sentence

__all__ = ["about_a_value"]

_MOST_WORDS = 8
"""Words of a long list that are shown."""

_CODES: Mapping[str, Code] = {
    "type": WRONG_TYPE,
    "enum": NOT_ONE_OF,
    "const": NOT_ONE_OF,
    "pattern": NOT_A_VALUE,
    "minLength": OUT_OF_BOUNDS,
    "maxLength": OUT_OF_BOUNDS,
    "minimum": OUT_OF_BOUNDS,
    "maximum": OUT_OF_BOUNDS,
    "minItems": OUT_OF_BOUNDS,
}


def about_a_value(fault: Fault, spot: Spot) -> Finding:
    """What is wrong with one value, and what to write instead."""
    if spot.value is None:
        return _nothing(spot)
    if isinstance(spot.value, str) and not spot.value.strip():
        return _blank(spot)
    words = _SENTENCES.get(fault.what, _should_be)
    code = _CODES.get(fault.what, NOT_A_VALUE)
    offered = remedy(spot)
    mend = offered.mend(quotable=spot.quotable) if offered else _otherwise(spot)
    return code.at(spot.place, sentence(words(spot)), mend, pointer=spot.pointer)
