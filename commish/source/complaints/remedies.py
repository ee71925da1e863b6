"""What to write instead, as a finding says it."""

import re
from decimal import Decimal
from typing import NamedTuple

from commish.source.complaints.listing import fits
from commish.source.complaints.spot import Spot
from commish.source.quoting import in_quotes
from commish.source.scalars import plain

__all__ = ["Remedy", "as_yaml", "instead", "is_short", "is_single"]

_MOST_SHOWN = 60
_SAFE = re.compile(r"-?[\w£€](?:[\w £€%/.,()'+-]*[\w£€%.)'+])?")


class Remedy(NamedTuple):
    """What to do, and the line or lines to write."""

    words: str
    lines: str = ""
    certain: str = ""
    """What a program may write there, because nothing else can be meant; else empty."""

    def mend(self, *, quotable: bool) -> str:
        """The two as a finding says them; without the lines where they may not be shown."""
        if not self.lines or not quotable:
            return self.words if self.words.endswith("?") else f"{self.words}."
        if "\n" in self.lines:
            return f"{self.words}:\n{self.lines}"
        return f"{self.words}: `{self.lines}`." if self.words else f"Write `{self.lines}`."


def instead(spot: Spot, value: object, words: str = "") -> Remedy | None:
    """The remedy of writing another value; None where the schema would refuse it again."""
    if not fits(spot.part, value):
        return None
    line = spot.line(as_yaml(value)) if is_short(value) and spot.quotable else ""
    return Remedy(words, line) if words or line else None


def as_yaml(value: object) -> str:
    """A value without others in it as a file has it, with quotes where it needs them."""
    if isinstance(value, bool):
        return str(value).lower()
    text = str(value)
    is_safe = _SAFE.fullmatch(text) and isinstance(plain(text), str)
    return text if is_safe or not isinstance(value, str) else in_quotes(text)


def is_single(value: object) -> bool:
    """Whether a value holds no others."""
    return isinstance(value, str | int | Decimal)


def is_short(value: object) -> bool:
    """Whether a value can be shown on one line."""
    text = str(value)
    return len(text) <= _MOST_SHOWN and "\n" not in text
