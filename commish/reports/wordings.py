"""The words in which papers say what files say in keys."""

__all__ = ["in_words"]

_WORDS = {
    "hr": "HR",
    "section75": "Section 75",
    "sla": "service-level agreement",
    "in_house": "in-house",
    "finance": "Finance",
}


def in_words(key: str) -> str:
    """A word of the schemas as a paper prints it: `sub_contractor` is “Sub-contractor”."""
    said = _WORDS.get(key, key.replace("sub_", "sub-").replace("_", " "))
    return f"{said[:1].upper()}{said[1:]}"
