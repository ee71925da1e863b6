"""What may go wrong."""

from dataclasses import dataclass

from commish.model.fact import Claims, SourceRef
from commish.model.money import Money
from commish.model.wording import Text

__all__ = ["Risk"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk:
    """Something that may go wrong, who bears it and what is done."""

    id: str
    title: str
    cause: Text | None = None
    category: str = ""
    likelihood: int | None = None
    impact: int | None = None
    owner: str = ""
    bearer: str = ""
    mitigation: Text | None = None
    trigger: Text | None = None
    consequence: Text | None = None
    continuity: Text | None = None
    value: Claims[Money] | None = None
    source: SourceRef | None = None
    illustrative: bool | None = None
    note: Text | None = None
