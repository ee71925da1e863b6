"""The number of a quantity, where it is one number and nothing else."""

from decimal import Decimal

from commish.model.fact import Claims
from commish.model.qualifier import Qualifier
from commish.model.quantity import Quantity

__all__ = ["exact", "exact_claim"]


def exact(quantity: Quantity | None) -> Decimal | None:
    """The number of a quantity that is one exact level; None of a bound, a range or a change."""
    if quantity is None or quantity.change or quantity.upper is not None:
        return None
    return quantity.value if quantity.qualifier is Qualifier.EXACT else None


def exact_claim(claims: Claims[Quantity] | None) -> Decimal | None:
    """The same of the claim that the author puts first."""
    return exact(claims.value) if claims else None
