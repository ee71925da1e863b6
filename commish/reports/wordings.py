"""The words in which papers say what files say in keys."""

__all__ = ["in_words", "sentence"]

_WORDS = {
    "hr": "HR",
    "section75": "Section 75",
    "sla": "service-level agreement",
    "in_house": "in-house",
    "month": "every month",
    "quarter": "every quarter",
    "half_year": "every half-year",
    "year": "every year",
    "academic_year": "every academic year",
}


def in_words(key: str) -> str:
    """A word of the schemas as a paper prints it: `sub_contractor` is “Sub-contractor”."""
    said = _WORDS.get(key, key.replace("sub_", "sub-").replace("_", " "))
    return sentence(said)


def sentence(words: str) -> str:
    """Words as they begin a sentence or a cell."""
    return f"{words[:1].upper()}{words[1:]}"
