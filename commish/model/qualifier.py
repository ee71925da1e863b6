"""How sure a number is: `about 45`, `over 130`, `up to 4,000`, `nearly 90%`."""

from collections.abc import Iterable, Mapping
from enum import Enum

__all__ = ["QUALIFIERS", "Qualifier", "of_a_sum", "qualifier"]


class Qualifier(Enum):
    """How a number relates to the true one."""

    EXACT = "exact"
    """The number itself."""
    ABOUT = "about"
    """Near it, on either side."""
    OVER = "over"
    """Above it: the number itself is not reached by saying it."""
    AT_LEAST = "at least"
    """The number or above."""
    UNDER = "under"
    """Below it. `nearly 90%` is under 90%."""
    UP_TO = "up to"
    """The number or below: up to 4,000 may be 4,000."""

    @property
    def is_bound(self) -> bool:
        """Whether it says on which side of the number the truth lies."""
        return self not in (Qualifier.EXACT, Qualifier.ABOUT)


_WORDS: Mapping[str, Qualifier] = {
    "about": Qualifier.ABOUT,
    "around": Qualifier.ABOUT,
    "approximately": Qualifier.ABOUT,
    "roughly": Qualifier.ABOUT,
    "circa": Qualifier.ABOUT,
    "over": Qualifier.OVER,
    "just over": Qualifier.OVER,
    "more than": Qualifier.OVER,
    "above": Qualifier.OVER,
    "at least": Qualifier.AT_LEAST,
    "no fewer than": Qualifier.AT_LEAST,
    "no less than": Qualifier.AT_LEAST,
    "under": Qualifier.UNDER,
    "just under": Qualifier.UNDER,
    "nearly": Qualifier.UNDER,
    "almost": Qualifier.UNDER,
    "less than": Qualifier.UNDER,
    "fewer than": Qualifier.UNDER,
    "below": Qualifier.UNDER,
    "up to": Qualifier.UP_TO,
    "at most": Qualifier.UP_TO,
    "no more than": Qualifier.UP_TO,
}

QUALIFIERS = "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in _WORDS)
"""The words that may stand before a number, the first letter large or small."""


def qualifier(words: str | None) -> Qualifier:
    """What the words before a number mean; without words it is exact."""
    return _WORDS[words.lower()] if words else Qualifier.EXACT


_ABOVE = frozenset({Qualifier.OVER, Qualifier.AT_LEAST})
_BELOW = frozenset({Qualifier.UNDER, Qualifier.UP_TO})


def of_a_sum(parts: Iterable[Qualifier]) -> Qualifier:
    """How sure a sum is, from how sure its parts are.

    Bounds on one side stay a bound: over 100 and at least 50 are over 150. Bounds on both sides,
    or anything that is only about right, leave the sum about right.
    """
    unsure = frozenset(parts) - {Qualifier.EXACT}
    if len(unsure) == 1:
        return next(iter(unsure))
    if unsure and unsure <= _ABOVE:
        return Qualifier.OVER
    if unsure and unsure <= _BELOW:
        return Qualifier.UNDER
    return Qualifier.ABOUT if unsure else Qualifier.EXACT
