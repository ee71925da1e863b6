"""The mend of a key that is misspelt, where there is no doubt which was meant."""

from collections.abc import Iterable, Mapping
from typing import cast

from commish.findings import Fix, Pointer
from commish.source.complaints.listing import faults
from commish.source.complaints.spot import Unfit
from commish.source.edits import key_fix
from commish.source.slips import surely

__all__ = ["renamed"]


def renamed(document: Unfit, pointer: Pointer, meant: str, known: Iterable[str]) -> Fix | None:
    """The mend that writes *meant*, one of *known*, for the key at *pointer*.

    None where another could be meant, where the group has that key already or another key that may
    be meant for it, or where what stands there would not fit under it.
    """
    at, key = pointer[:-1], str(pointer[-1])
    group = cast("Mapping[str, object]", _inside(document.data, at))
    names = list(known)
    if not meant or meant in group or surely(key, names) != meant:
        return None
    others = (other for other in group if other != key and other not in names)
    if any(surely(other, names) == meant for other in others):
        return None
    return key_fix(document.reading, pointer, meant) if _fits(document, pointer, meant) else None


def _fits(document: Unfit, pointer: Pointer, new: str) -> bool:
    """Whether nothing is wrong with what stands at *pointer* once its key is another."""
    at = (*pointer[:-1], new)
    data = _with_key(document.data, pointer, new)
    return not any(fault.pointer[: len(at)] == at for fault in faults(document.kind, data))


def _with_key(value: object, pointer: Pointer, new: str) -> object:
    """A copy of *value* with another key at *pointer*, in its place."""
    step, *rest = pointer
    if isinstance(value, list):
        changed = [*value]
        changed[cast("int", step)] = _with_key(changed[cast("int", step)], tuple(rest), new)
        return changed
    group = cast("Mapping[str, object]", value)
    if not rest:
        return {new if key == step else key: one for key, one in group.items()}
    return {
        key: _with_key(one, tuple(rest), new) if key == step else one for key, one in group.items()
    }


def _inside(value: object, pointer: Pointer) -> object:
    for step in pointer:
        value = value[step]  # type: ignore[index]  # a pointer into what jsonschema walked
    return value
