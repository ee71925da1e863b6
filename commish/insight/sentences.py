"""Pieces of the sentences that officers read: lists with a last word, quotes that do no harm."""

from collections.abc import Iterable

from commish.model.value import shown

__all__ = ["listed", "quoted"]


def listed(items: Iterable[str], last: str = "and") -> str:
    """Several things as a sentence names them: `a, b and c`."""
    *before, final = list(items) or [""]
    return f"{', '.join(before)} {last} {final}" if before else final


def quoted(text: object) -> str:
    """A text in quotation marks, on one line and cut at 60 characters."""
    return shown(" ".join(str(text).split()))
