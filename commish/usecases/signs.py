"""What `commish doctor` sees: one line each."""

from typing import NamedTuple

__all__ = ["BROKEN", "FINE", "LOOK", "Sign"]

FINE = "fine"
LOOK = "look"
"""It works, and somebody should look at it."""
BROKEN = "fails"
"""Something can't work."""


class Sign(NamedTuple):
    """One thing that was looked at."""

    about: str
    """One word: reading, git, cache, workspace …"""
    told: str
    """What was found, in words, without a full stop."""
    state: str = FINE
    mend: str = ""
    """What to do, in one sentence; empty where all is well."""
