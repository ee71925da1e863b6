"""The four tiers of commissioning and what each owes the others.

Source: the commissioning guide of Northamptonshire County Council, as published in
"Effective Commissioning" (NLGN, May 2014), Tables 1 and 2.
"""

from enum import Enum

__all__ = ["Tier"]


class Tier(Enum):
    """Political, strategic, tactical, service: each adds detail to the one above."""

    POLITICAL = "political"
    STRATEGIC = "strategic"
    TACTICAL = "tactical"
    SERVICE = "service"

    @property
    def rank(self) -> int:
        """0 for political down to 3 for service."""
        return _ORDER.index(self)

    @property
    def above(self) -> "Tier | None":
        """The tier that this one answers; nothing stands above political."""
        return _ORDER[self.rank - 1] if self.rank else None

    @property
    def below(self) -> "Tier | None":
        """The tier that answers this one; nothing stands below service."""
        return _ORDER[self.rank + 1] if self.rank + 1 < len(_ORDER) else None

    @property
    def way_of_operating(self) -> str:
        """How this tier speaks, in a few words."""
        return _WAYS[self]

    @property
    def deliverable(self) -> str:
        """What this tier hands on."""
        return _DELIVERABLES[self]


_ORDER = tuple(Tier)
_WAYS = {
    Tier.POLITICAL: "we want our area to have …",
    Tier.STRATEGIC: "we need you to …",
    Tier.TACTICAL: "we are going to …",
    Tier.SERVICE: "this is what we are doing, when, where and how",
}
_DELIVERABLES = {
    Tier.POLITICAL: "outcome specification",
    Tier.STRATEGIC: "output specification",
    Tier.TACTICAL: "programme, project or service specification",
    Tier.SERVICE: "service outcomes",
}
