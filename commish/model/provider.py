"""Providers."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from commish.model.dates import PartialDate
from commish.model.document import Document
from commish.model.evidence import Figure
from commish.model.fact import Claims
from commish.model.link import Link
from commish.model.money import Money
from commish.model.quantity import Quantity
from commish.model.terms import Dated
from commish.model.wording import Text

__all__ = ["Check", "Provider", "Rating", "Succession"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """Ratings by regulators."""

    regulator: str
    rating: str
    on: PartialDate | None = None
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """What was checked. Never a certificate's number."""

    what: str
    checked_by: str = ""
    on: PartialDate | None = None
    expires: PartialDate | None = None
    level: str = ""
    finding: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Succession:
    """Who took its place."""

    id: str
    on: PartialDate
    how: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider(Document):
    """An organisation that delivers, in-house teams among them."""

    kind: ClassVar[Literal["provider"]] = "provider"
    aliases: tuple[str, ...] = ()
    sector: str = ""
    size: str = ""
    vcse: bool | None = None
    sme: bool | None = None
    in_house: bool | None = None
    category: str = ""
    services: tuple[str, ...] = ()
    places: tuple[Link, ...] = ()
    capacity: Claims[Quantity] | None = None
    quality: tuple[Rating, ...] = ()
    due_diligence: tuple[Check, ...] = ()
    answerable: str = ""
    turnover: Dated[Money] | None = None
    parent: Link | None = None
    contact: str = ""
    completeness_note: Text | None = None
    succeeded_by: Succession | None = None
    facts: tuple[Figure, ...] = ()
