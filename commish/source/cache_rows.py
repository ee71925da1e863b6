"""What is kept of files from one run to the next, row by row."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

__all__ = ["Change", "Row"]


class Row(NamedTuple):
    """What is kept of one file besides its facts."""

    path: str
    """In the workspace, with forward slashes."""
    state: str
    """Size, times and number in the file system when it was read."""
    seen: int
    """When the run began that saw it so, in nanoseconds since 1970."""
    content: bytes
    """The digest of its bytes."""
    facts: bytes
    """The digest of its facts; of its bytes where they are not kept."""
    flags: str
    said: bytes
    """Its findings and acceptances, packed."""
    proof: int
    """Tells whether the row was written whole."""


class Change(NamedTuple):
    """What one run adds to what is kept of one generation."""

    rows: Sequence[Row] = ()
    facts: Sequence[tuple[str, bytes]] = ()
    """Packed, by path in the workspace."""
    gone: Sequence[str] = ()
    """Paths that are no longer there."""
    notes: Mapping[str, bytes] = {}
    spans: Sequence[tuple[bytes, str, str]] = ()
    """Digest of the file, pointer and span."""

    def __bool__(self) -> bool:
        return any(self)
