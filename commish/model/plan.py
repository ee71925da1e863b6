"""Plans and their aims."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from commish.model.dates import PartialDate
from commish.model.document import Document
from commish.model.fact import SourceRef
from commish.model.link import Link
from commish.model.wording import Text

__all__ = ["Aim", "Plan"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """What the plan wants."""

    id: str
    title: str
    statement: Text | None = None
    owner: str = ""
    indicators: tuple[Link, ...] = ()
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan(Document):
    """A plan or strategy that outcomes serve: corporate, police and crime, health, a manifesto."""

    kind: ClassVar[Literal["plan"]] = "plan"
    type: str = ""
    body: str = ""
    from_: PartialDate | None = None
    to: PartialDate | None = None
    adopted: Link | None = None
    aims: tuple[Aim, ...] = ()
    replaces: tuple[Link, ...] = ()
