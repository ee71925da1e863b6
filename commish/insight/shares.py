"""Shares in percent that make a whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from commish.model.number import EXACT, grouped, plain

__all__ = ["Shares"]

_WHOLE = Decimal(100)
_HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Shares:
    """The shares of several in one whole. None: not stated, which is not zero."""

    parts: Sequence[Decimal | None]
    """In percent."""

    @property
    def stated(self) -> tuple[Decimal, ...]:
        """Those that are stated."""
        return tuple(part for part in self.parts if part is not None)

    @property
    def sum(self) -> Decimal:
        """What is stated, added up."""
        added = Decimal(0)
        for part in self.stated:
            added = EXACT.add(added, part)
        return added

    @property
    def can_be_whole(self) -> bool:
        """Whether they make 100%, or still can once the others are stated.

        Three times 33.3 does: decimals may be rounded, each by half of its last place.
        """
        if not self.stated:
            return True
        short = EXACT.subtract(_WHOLE, self.sum)
        if short > 0 and len(self.stated) < len(self.parts):
            return True
        return abs(short) <= self._rounding

    @property
    def _rounding(self) -> Decimal:
        places = [-int(part.as_tuple().exponent) for part in self.stated]
        rounded = [place for place in places if place > 0]
        return sum((_HALF.scaleb(-place) for place in rounded), Decimal(0))

    def __str__(self) -> str:
        silent = len(self.parts) - len(self.stated)
        known = f"{grouped(plain(self.sum))}%"
        return f"{known} ({silent} not stated)" if silent else known
