"""Faults that are one mistake, told once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from commish.findings import Pointer
from commish.source.complaints.keys import meant_key
from commish.source.complaints.listing import Fault
from commish.source.complaints.spot import Unfit

__all__ = ["merged"]

_MANY = 20
"""A group with more unknown keys than this is another thing altogether, and each is told."""


def merged(document: Unfit, found: Iterable[Fault]) -> list[Fault]:
    """The mistakes behind faults, in the order of the file.

    A key that is misspelt is unknown, and the one that was meant is missing: that is one mistake.
    So is an item of a list with one wrong key where it needs another.
    """
    groups: dict[Pointer, list[Fault]] = defaultdict(list)
    values: list[Fault] = []
    for fault in found:
        if fault.what == "additionalProperties":
            groups[fault.pointer[:-1]].append(fault)
        elif fault.what == "required":
            groups[fault.pointer].append(fault)
        else:
            values.append(fault)
    keys = (_of_a_group(document, at, faults) for at, faults in groups.items())
    reading = document.reading
    return sorted(
        chain(values, *keys),
        key=lambda fault: (reading.key_place(fault.pointer).span, fault.what, fault.pointer[-1:]),
    )


def _of_a_group(document: Unfit, at: Pointer, faults: list[Fault]) -> Iterator[Fault]:
    unknown = [fault for fault in faults if fault.what == "additionalProperties"]
    missing = [key for fault in faults for key in fault.missing]
    if missing and len(unknown) <= _MANY:
        holder = document.spot(at)
        meant = {fault.pointer: meant_key(holder, str(fault.pointer[-1])) for fault in unknown}
        missing = [key for key in missing if key not in meant.values()]
        stray = [fault for fault in unknown if not meant[fault.pointer]]
        if missing and at and len(stray) == 1:
            lacking = tuple(missing)
            unknown = [replace(one, missing=lacking) if one is stray[0] else one for one in unknown]
            missing = []
    yield from unknown
    if missing:
        yield Fault(at, "required", tuple(missing))
