"""What every document shares."""

from dataclasses import dataclass
from typing import ClassVar

from commish.model.dates import PartialDate
from commish.model.fact import SourceRef
from commish.model.wording import Text

__all__ = ["Confidential", "Document", "Exempt", "Identifier", "OtherPost", "PaperFile", "Roles"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exempt:
    """What is withheld from the public, and on which ground."""

    what: str
    category: str
    because: Text
    until: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Confidential:
    """What may not be told by law or by a government's terms; no public-interest test applies."""

    what: str
    basis: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFile:
    """Papers and files that belong to it."""

    title: str
    path: str = ""
    address: str = ""
    date: PartialDate | None = None
    hash: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifier:
    """Its numbers in other people's registers."""

    scheme: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherPost:
    """Other posts and what they answer for."""

    id: str
    post: str
    does: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """Who answers for what, by post and never by name."""

    owner: str = ""
    lead: str = ""
    commissioner: str = ""
    provider: str = ""
    decider: str = ""
    author: str = ""
    contact: str = ""
    professional_lead: str = ""
    others: tuple[OtherPost, ...] = ()
    declared_interest: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What every kind of document says."""

    kind: ClassVar[str]
    id: str
    title: str = ""
    status: str = ""
    summary: Text | None = None
    roles: Roles | None = None
    source: SourceRef | None = None
    exempt: tuple[Exempt, ...] = ()
    confidential: tuple[Confidential, ...] = ()
    illustrative: bool | None = None
    documents: tuple[PaperFile, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    notes: Text | None = None
    was: tuple[str, ...] = ()
