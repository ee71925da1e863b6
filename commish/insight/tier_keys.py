"""The keys of a commission and the tiers at which the schema lets them stand."""

from collections.abc import Mapping
from typing import NamedTuple

__all__ = ["TierKeys"]


class TierKeys(NamedTuple):
    """What a commission writes, and what its tier allows."""

    allowed: Mapping[str, tuple[str, ...]]
    """By key: the tiers at which it belongs. A key that is not there belongs at every tier."""
    written: frozenset[str]
    """The keys that the commission writes."""
