"""Documents that facts come from."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from commish.model.dates import PartialDate
from commish.model.document import Document

__all__ = ["Source"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Document):
    """A document that facts come from."""

    kind: ClassVar[Literal["source"]] = "source"
    author: str = ""
    publisher: str = ""
    date: PartialDate | None = None
    address: str = ""
    licence: str = ""
    type: str = ""
    isbn: str = ""
