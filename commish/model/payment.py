"""Payments: what is due as worked out, and what was paid."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from commish.model.dates import PartialDate
from commish.model.document import Document
from commish.model.fact import Claims
from commish.model.link import Link
from commish.model.money import Money
from commish.model.period import Period
from commish.model.quantity import Quantity
from commish.model.wording import Text

__all__ = ["Payment", "PaymentLine"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentLine:
    """How it was worked out."""

    id: str
    what: str
    amount: Money
    count: Quantity | None = None
    price: Money | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment(Document):
    """What is due under an agreement for one period, and what was paid."""

    kind: ClassVar[Literal["payment"]] = "payment"
    agreement: str = ""
    period: Period | None = None
    returns: tuple[Link, ...] = ()
    due: Claims[Money] | None = None
    paid: Claims[Money] | None = None
    paid_on: PartialDate | None = None
    payer: Link | None = None
    payee: Link | None = None
    reference: str = ""
    lines: tuple[PaymentLine, ...] = ()
    vat: Money | None = None
    merchant_category: str = ""
