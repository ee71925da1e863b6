"""How large a document may be. Each limit is far above what people write and review."""

__all__ = ["MOST_BYTES", "MOST_DEPTH", "MOST_DIGITS", "MOST_FINDINGS", "MOST_KEY", "MOST_VALUES"]

MOST_BYTES = 5_000_000
"""Bytes of one file: 5 MB."""
MOST_DEPTH = 50
"""Lists and mappings inside each other."""
MOST_VALUES = 200_000
"""Keys and values of one document together, lists and mappings counted too."""
MOST_KEY = 200
"""Characters of a key."""
MOST_DIGITS = 30
"""Digits of a number, before and after the point together."""
MOST_FINDINGS = 100
"""Findings of the reader for one file; the last says that there are more."""
