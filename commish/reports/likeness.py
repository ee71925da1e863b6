"""Whether two texts say much the same, so that a paper says it once."""

import re

__all__ = ["shared_words"]

_WORD = re.compile(r"\w{4,}")
"""Shorter words join the others and say little."""


def shared_words(one: str, other: str) -> float:
    """How much of *one* stands in *other*: the share of its different words, from 0 to 1."""
    words, others = (set(_WORD.findall(each.casefold())) for each in (one, other))
    return len(words & others) / len(words) if words else 1.0
