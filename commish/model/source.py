"""Documents that facts come from."""

from dataclasses import dataclass

from commish.model.dates import PartialDate
from commish.model.document import Document

__all__ = ["Source"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Document):
    """A document that facts come from."""

    author: str = ""
    publisher: str = ""
    date: PartialDate | None = None
    address: str = ""
    licence: str = ""
    type: str = ""
    isbn: str = ""
