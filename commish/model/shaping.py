"""How a solution was shaped between authority, contracted providers and community."""

from dataclasses import dataclass

from commish.model.dates import PartialDate
from commish.model.fact import SourceRef
from commish.model.link import Link
from commish.model.wording import Text

__all__ = ["Deliverable", "Part", "Party", "Shaping"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What each party does for it."""

    party: str
    part: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Who took part."""

    id: str
    title: str
    kind: str
    provider: Link | None = None
    will: Text | None = None
    will_not: Text | None = None
    brings: Text | None = None
    may_bid: bool | None = None
    mitigation: Text | None = None
    shared_on: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deliverable:
    """What is delivered, with one accountable party each."""

    id: str
    title: str
    accountable: str = ""
    does: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shaping:
    """The conversation of authority, providers and community that shaped the solution."""

    agreed: PartialDate | None = None
    parties: tuple[Party, ...] = ()
    deliverables: tuple[Deliverable, ...] = ()
    customers_consulted: Text | None = None
    delivery: Text | None = None
    governance: Text | None = None
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None
