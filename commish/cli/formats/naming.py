"""What a kind of document or a sort of thing is called beside an id."""

__all__ = ["sort_in_words"]

_OTHERWISE = {"kpi": "KPI", "quality": "service quality"}


def sort_in_words(sort: str) -> str:
    """A sort without its article: `outcome framework`, `KPI`."""
    return _OTHERWISE.get(sort, sort.replace("-", " "))
