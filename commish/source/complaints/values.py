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


def _nothing(spot: Spot) -> Finding:
    if spot.written:
        message, place = f"{spot.label} is `{spot.written}`, and that says nothing.", spot.place
    else:
        after = "the dash" if spot.is_item else f"`{spot.key}:`"
        message, place = f"Nothing is written after {after}.", spot.key_place
    return WRONG_TYPE.at(place, sentence(message), _fill(spot), pointer=spot.pointer)


def _blank(fault: Fault, spot: Spot) -> Finding:
    code = _CODES.get(fault.what, NOT_A_VALUE)
    return code.at(spot.place, sentence(f"{spot.label} is empty"), _fill(spot), pointer=spot.pointer)


def _fill(spot: Spot) -> str:
    part = "dash" if spot.is_item else "key"
    leave = "" if spot.is_required else f", or take the {part} out"
    return f"Write {expected(spot)}{leave}."


def _should_be(spot: Spot) -> str:
    refused = refusal(spot, spot.value) if spot.quotable else None
    if refused and not refused.message.startswith("expected "):
        return refused.message
    wanted = refused.message.removeprefix("expected ") if refused else ""
    return f"{spot.label} should be {wanted or f'{expected(spot)}, not {found(spot)}'}"


def _too_long(spot: Spot) -> str:
    return (
        f"{spot.label} has {len(str(spot.value)):,} characters,"
        f" and has room for {spot.part['maxLength']:,}"
    )


def _outside(spot: Spot) -> str:
    if refusal(spot, spot.value):
        return _should_be(spot)
    least, most = spot.part.get("minimum"), spot.part.get("maximum")
    bounds = f"from {least} to {most}" if most is not None else f"at least {least}"
    return f"{spot.label} should be {bounds}, not {found(spot)}"


def _empty_list(spot: Spot) -> str:
    return f"{spot.label} is an empty list"


def _one_of(spot: Spot) -> str:
    return f"{spot.label} should be {expected(spot)}, not {found(spot)}"
