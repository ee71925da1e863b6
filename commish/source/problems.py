"""What the builder notes while it reads: refused things by number, and where it had to stop."""

from enum import Enum, auto
from typing import NamedTuple

__all__ = ["Failure", "Problem", "Refused"]


class Refused(Enum):
    """What good YAML may hold and a document may not, or only if a closer look finds it good."""

    TAG = auto()
    ANCHOR = auto()
    ALIAS = auto()
    MERGE = auto()
    EMPTY_KEY = auto()
    NULL_KEY = auto()
    GROUP_AS_KEY = auto()
    LONG_KEY = auto()
    DASH_KEY = auto()
    DUPLICATE = auto()
    NUMBER = auto()
    CHARACTER = auto()
    KEY_CHARACTER = auto()
    DEPTH = auto()
    VALUES = auto()
    SECOND = auto()
    BLOCK = auto()
    """Every block of text: it is looked at more closely."""
    LINES_IN_QUOTES = auto()
    """Every text in quotes over more than one line: likewise."""
    LONE_DASH = auto()
    SQUEEZED_KEY = auto()
    PAIR = auto()
    TEXT_ONLY_HERE = auto()
    DASH_IN_TEXT = auto()
    """Every text with a dash after a space: likewise."""


class Problem(NamedTuple):
    """One refused thing, at the key or value with this number."""

    what: Refused
    number: int
    key: str = ""
    group: int = 0
    """The number of the mapping that has the key twice; of a text over more than one line, of what
    it is indented from: the innermost list or mapping that is in no brackets, -1 for none."""


class Failure(NamedTuple):
    """Where and why PyYAML could not go on. Offsets count characters."""

    problem: str
    at: int
    context: str
    since: int
