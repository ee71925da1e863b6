"""Findings for values that do not fit: of another type, none of the words, out of bounds."""

from collections.abc import Callable, Mapping
from typing import cast

from commish.findings import Finding
from commish.source.codes.definition import Code
from commish.source.codes.schema import NOT_A_VALUE, NOT_ONE_OF, OUT_OF_BOUNDS, WRONG_TYPE
from commish.source.complaints.arranging import ARRANGEMENTS
from commish.source.complaints.listing import Fault
from commish.source.complaints.rewriting import REWRITINGS, refusal
from commish.source.complaints.spot import Spot
from commish.source.complaints.wording import expected, found, sentence
from commish.source.edits import value_fix

__all__ = ["about_a_value"]


def about_a_value(fault: Fault, spot: Spot) -> Finding:
    """What is wrong with one value, and what to write instead."""
    code, words = _DEMANDS.get(fault.what, (NOT_A_VALUE, _should_be))
    if spot.value is None:
        return _nothing(spot)
    if isinstance(spot.value, str) and not spot.value.strip():
        return _finding(code, spot, f"{spot.label} is empty", _fill(spot))
    if spot.value == []:
        return _finding(code, spot, f"{spot.label} is an empty list", _fill(spot))
    if code is OUT_OF_BOUNDS and refusal(spot, spot.value):
        code, words = NOT_A_VALUE, _should_be
    offers = (offer(spot) for offer in (*REWRITINGS, *ARRANGEMENTS))
    offered = next(filter(None, offers), None)
    mend = offered.mend(quotable=spot.quotable) if offered else _look_up(spot)
    found = _finding(code, spot, words(spot), mend)
    if not offered or not offered.certain or not spot.quotable:
        return found
    return found._replace(fix=value_fix(spot.reading, spot.pointer, offered.certain))


def _finding(code: Code, spot: Spot, message: str, mend: str) -> Finding:
    return code.at(spot.place, sentence(message), mend, pointer=spot.pointer)


def _nothing(spot: Spot) -> Finding:
    if spot.written:
        message = f"{spot.label} is `{spot.written}`, and that says nothing"
        return _finding(WRONG_TYPE, spot, message, _fill(spot))
    after = "the dash" if spot.is_item else f"`{spot.key}:`"
    message = sentence(f"Nothing is written after {after}")
    return WRONG_TYPE.at(spot.key_place, message, _fill(spot), pointer=spot.pointer)


def _fill(spot: Spot) -> str:
    part = "dash" if spot.is_item else "key"
    return f"Write {expected(spot)}{'' if spot.is_required else f', or take the {part} out'}."


def _look_up(spot: Spot) -> str:
    return f"`commish explain {spot.field}` says what can stand here."


def _should_be(spot: Spot) -> str:
    refused = refusal(spot, spot.value) if spot.quotable else None
    wanted = f"{expected(spot)}, not {found(spot)}"
    if refused and refused.message.startswith("expected "):
        wanted = refused.message.removeprefix("expected ")
    return f"{spot.label} should be {wanted}"


def _too_long(spot: Spot) -> str:
    length, most = len(str(spot.value)), spot.part["maxLength"]
    return f"{spot.label} has {length:,} characters, and there is room for {most}"


def _outside(spot: Spot) -> str:
    least, most = (cast("int", spot.part.get(one)) for one in ("minimum", "maximum"))
    return f"{spot.label} should be from {least:,} to {most:,}, not {found(spot)}"


_DEMANDS: Mapping[str, tuple[Code, Callable[[Spot], str]]] = {
    "type": (WRONG_TYPE, _should_be),
    "enum": (NOT_ONE_OF, _should_be),
    "const": (NOT_ONE_OF, _should_be),
    "pattern": (NOT_A_VALUE, _should_be),
    "minLength": (OUT_OF_BOUNDS, _should_be),
    "maxLength": (OUT_OF_BOUNDS, _too_long),
    "minimum": (OUT_OF_BOUNDS, _outside),
    "maximum": (OUT_OF_BOUNDS, _outside),
    "minItems": (OUT_OF_BOUNDS, _should_be),
}
"""For each demand of a schema the code of its findings, and its sentence."""
