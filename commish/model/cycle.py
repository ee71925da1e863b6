"""Commissioning cycles in a body's own words."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from commish.model.document import Document
from commish.model.wording import Text

__all__ = ["Cycle", "CycleStage"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CycleStage:
    """One stage of a cycle, with the canonical stages that it covers."""

    id: str
    title: str
    canonical: tuple[str, ...]
    description: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cycle(Document):
    """A commissioning cycle in a body's own words, mapped to the canonical stages."""

    kind: ClassVar[Literal["cycle"]] = "cycle"
    stages_note: Text | None = None
    stages: tuple[CycleStage, ...] = ()
