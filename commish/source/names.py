"""Ids: their form, and what was most likely meant by one that nothing has."""

import re
from collections.abc import Iterable

__all__ = ["is_id", "nearest"]

_LONGEST = 60
_ID = re.compile(r"[A-Za-z][A-Za-z0-9]*+(?:-[A-Za-z0-9]++)*+")


def is_id(text: object) -> bool:
    """Whether a value has the form of an id, of a return's at the longest."""
    return isinstance(text, str) and len(text) <= _LONGEST and _ID.fullmatch(text) is not None


def nearest(written: str, known: Iterable[str], cutoff: float = 0.7) -> str:
    """The known name that is closest to what is written; empty when none is close."""
    from difflib import get_close_matches  # noqa: PLC0415 -- only a slip pays

    by_fold = {name.casefold(): name for name in known}
    found = get_close_matches(written.casefold(), list(by_fold), n=1, cutoff=cutoff)
    return by_fold[found[0]] if found else ""
