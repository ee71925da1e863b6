"""What things are called beside their ids."""

from commish.model.tier import Tier

__all__ = ["sort_in_words", "way_of_operating"]

_OTHERWISE = {"kpi": "KPI", "quality": "service quality"}


def sort_in_words(sort: str) -> str:
    """A sort without its article: `outcome framework`, `KPI`."""
    return _OTHERWISE.get(sort, sort.replace("-", " "))


def way_of_operating(tier: str) -> str:
    """How a tier speaks, in a few words; empty for a word that is no tier."""
    return next((one.way_of_operating for one in Tier if one.value == tier), "")
