"""The stages of commissioning, in order, under the names that every cycle is mapped to."""

from enum import Enum

from commish.model.tier import Tier

__all__ = ["Stage", "stages_of"]


class Stage(Enum):
    """How far a commission has come. Bodies relabel the stages in cycles of their own.

    Source: the eight stages of Shropshire Council, 2012, with options (Tizard, 2008) and exit
    (Deloitte, 2013).
    """

    NEED = "need"
    PRIORITIES = "priorities"
    OUTCOMES = "outcomes"
    OPTIONS = "options"
    DESIGN = "design"
    MARKET = "market"
    SECURE = "secure"
    DELIVER = "deliver"
    REVIEW = "review"
    EXIT = "exit"

    @classmethod
    def named(cls, name: str) -> "Stage | None":
        """The stage with this canonical name; None for no stage or a name that is none."""
        return _BY_NAME.get(name)

    @property
    def rank(self) -> int:
        """0 for need up to 9 for exit."""
        return _RANKS[self]

    @property
    def title(self) -> str:
        """As papers show it: `secure` would be read as a word of the police."""
        return "sourcing and award" if self is Stage.SECURE else self.value


_ORDER = tuple(Stage)
_BY_NAME = {stage.value: stage for stage in _ORDER}
_RANKS = {stage: rank for rank, stage in enumerate(_ORDER)}
_POLITICAL = (Stage.NEED, Stage.PRIORITIES, Stage.OUTCOMES, Stage.REVIEW, Stage.EXIT)


def stages_of(tier: Tier) -> tuple[Stage, ...]:
    """The stages that a commission of this tier goes through, in order."""
    return _POLITICAL if tier is Tier.POLITICAL else _ORDER
