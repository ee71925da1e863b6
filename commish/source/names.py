"""What was most likely meant by a name that nothing has."""

from collections.abc import Iterable

__all__ = ["nearest"]


def nearest(written: str, known: Iterable[str], cutoff: float = 0.7) -> str:
    """The known name that is closest to what is written; empty when none is close."""
    from difflib import get_close_matches  # noqa: PLC0415 -- only a slip pays

    by_fold = {name.casefold(): name for name in known}
    found = get_close_matches(written.casefold(), list(by_fold), n=1, cutoff=cutoff)
    return by_fold[found[0]] if found else ""
