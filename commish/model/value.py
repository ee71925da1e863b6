"""What every value of the format shares: how it is refused and how it is quoted.

A raw value is what a file holds before anything is known of its meaning: text, a whole number, a
`Decimal`, true or false, nothing, a list, or a group of keys.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Protocol, Self, runtime_checkable

__all__ = [
    "HasLongForm",
    "NotAValue",
    "NotPossible",
    "Slip",
    "anchored",
    "in_raw_form",
    "mended",
    "shown",
]

Slip = tuple[str, str | Callable[[re.Match[str]], str]]
"""A common slip: a pattern and what to put in its place, as for `re.sub`."""

_MOST_SHOWN = 60
_LONGEST_MENDED = 100
_UNKNOWN = (r"(?i)^(?:n/?a|t\.?b\.?[acd]\.?|unknown|not known|not_stated|\?+)$", "not stated")
_UNFIT_TO_PRINT = r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]"


class NotAValue(ValueError):  # noqa: N818 - it says what the thing is, in the trade's words
    """What is written is not a value of the kind expected here.

    The text is one sentence without a full stop that says what was expected and shows a good form.
    """

    def __init__(
        self, message: str, instead: str = "", pointer: tuple[str | int, ...] = ()
    ) -> None:
        super().__init__(message)
        self.message = message
        """What is wrong and what was expected."""
        self.instead = instead
        """What to write instead, exactly; empty where only the author can know."""
        self.pointer = pointer
        """The way from the value to the part at fault, such as `(1, "from")`."""

    @property
    def mend(self) -> str:
        """What to do about it; empty where only the author can know."""
        return f"write `{self.instead}`" if self.instead else ""

    def inside(self, key: str | int) -> Self:
        """The same refusal, seen from the list or group that holds the value."""
        return type(self)(self.message, self.instead, (key, *self.pointer))


class NotPossible(NotAValue):
    """The value is well written and says what cannot be: a day that no calendar has, say."""


@runtime_checkable
class HasLongForm(Protocol):
    """A value that can be written out key by key."""

    def long_form(self) -> object:
        """The keys and raw values that load as this value."""
        ...


def in_raw_form(value: object) -> object:
    """A value as a file would hold it: its long form, or its text when it has none."""
    return value.long_form() if isinstance(value, HasLongForm) else str(value)


def shown(raw: object) -> str:
    """A raw value as a message may quote it: at most 60 characters, none that a screen obeys."""
    if raw is None:
        return "nothing"
    if isinstance(raw, bool):
        return f"`{str(raw).lower()}`"
    # Python itself refuses to print integers of more than 4,300 digits.
    if isinstance(raw, int) and abs(raw) >= 10**_MOST_SHOWN:
        return "a number too long to show"
    if isinstance(raw, int | Decimal):
        return _cut(str(raw))
    if isinstance(raw, str):
        return f"“{_cut(raw)}”"
    return "a group of keys" if isinstance(raw, Mapping) else "a list"


def _cut(text: str) -> str:
    whole = text if len(text) <= _MOST_SHOWN else f"{text[: _MOST_SHOWN - 1]}…"
    return re.sub(_UNFIT_TO_PRINT, "�", whole)


def anchored(pattern: str) -> str:
    """The form of a pattern for schemas: the whole text, and no names that only Python knows."""
    return f"^(?:{re.sub(r'[(][?]P<[a-z_]+>', '(?:', pattern)})$"


def mended(text: str, slips: Iterable[Slip], accepts: re.Pattern[str]) -> str:
    """What the author most likely meant: the text with common slips put right, or nothing.

    What is unknown in other words is `not stated`, where that is accepted.
    """
    # The patterns are tried one after another, so a long text could take its time.
    if len(text) > _LONGEST_MENDED:
        return ""
    better = " ".join(text.split())
    for slip, right in (_UNKNOWN, *slips):
        better = re.sub(slip, right, better)
    return better if accepts.fullmatch(better) else ""
