"""Budgets that can be compared: of one currency, one basis, with or without VAT alike."""

from collections.abc import Iterable
from dataclasses import dataclass

from commish.model.money import Basis, Money
from commish.model.qualifier import Qualifier
from commish.model.sums import Total, total

__all__ = ["Added", "added"]

_OPEN_ABOVE = (Qualifier.OVER, Qualifier.AT_LEAST)
_NOT_STATED = Money(None)


@dataclass(frozen=True, slots=True)
class Added:
    """Parts of a budget added up, and how they compare with the whole."""

    total: Total
    """Of the parts that can be compared with the whole, and those that are not stated."""
    apart: int
    """How many parts are on another basis, and so are not counted."""
    whole: Money

    @property
    def exceeds(self) -> bool:
        """Whether what is known of the parts is more than the whole."""
        if self.whole.amount is None or self.whole.qualifier in _OPEN_ABOVE:
            return False
        return self.total.known > self.whole.amount

    @property
    def is_exact(self) -> bool:
        """Whether neither the whole nor a part is only about right."""
        return {self.whole.qualifier, self.total.qualifier} == {Qualifier.EXACT}

    def __str__(self) -> str:
        return f"{self.total}, and {self.apart} on another basis" if self.apart else str(self.total)


def added(parts: Iterable[Money | None], whole: Money, vat: str) -> Added:
    """The parts of a whole added up; *vat* is what the body means where nobody says.

    None is a part that is not stated. What is for a year is never added to what is for the term.
    """
    monies = [part or _NOT_STATED for part in parts]
    like = [money for money in monies if not money.stated or _is_like(money, whole, vat)]
    return Added(total(like), len(monies) - len(like), whole)


def _is_like(part: Money, whole: Money, vat: str) -> bool:
    return _cover(part, vat) == _cover(whole, vat)


def _cover(money: Money, vat: str) -> tuple[str, Basis | None, str]:
    return money.currency, money.basis, money.vat.value if money.vat else vat
