"""Links from one document to another."""

from dataclasses import dataclass
from decimal import Decimal

from commish.model.wording import Text

__all__ = ["Link"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """The id of another document or thing, with what the link means."""

    id: str
    role: str = ""
    share: Decimal | None = None
    """In percent."""
    note: Text | None = None
