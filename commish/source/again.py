"""Places in a file that was let go: it is read again when there is something to say about it."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from commish.errors import CommishError
from commish.findings import Finding, Place, Pointer

if TYPE_CHECKING:
    from commish.insight.facts import Locate
    from commish.source.reading import Reading

__all__ = ["Places", "Sought", "Span", "Spans", "places_in"]

Span = tuple[int, ...]
"""First and last line and column, as a place has them."""


class Spans:
    """Places that were looked up before, in many files."""

    def __init__(self, known: Mapping[tuple[bytes, Pointer], Span] | None = None) -> None:
        self.known = dict(known or {})
        """By the digest of the file in which they are right, and the pointer."""
        self.asked: set[tuple[str, bytes]] = set()
        """The files in which any place was looked up, as they are shown, with their digests."""


class Sought(Place):
    """A place that is looked up when it is first asked for, and the pointer that leads to it."""

    __slots__ = ("pointer",)

    def __init__(self, path: str, pointer: Pointer, look_up: Callable[[], Place]) -> None:
        super().__init__(path)
        self.pointer = pointer
        self._span = look_up


class Places:
    """What finds places in one file by reading it again, so that its positions need not be kept.

    It is read when a place's line is asked for: most are of remarks that are not shown.
    A file that is gone by then has no lines.
    """

    __slots__ = ("_content", "_path", "_shown", "_spans")

    def __init__(
        self, path: Path | str, shown: str, content: bytes = b"", spans: Spans | None = None
    ) -> None:
        self._path = path
        self._shown = shown
        self._content = content
        """The digest of the file, where places are kept for another time."""
        self._spans = spans

    def __call__(self, pointer: Pointer) -> Place:
        """Where *pointer* leads."""
        return Sought(self._shown, pointer, lambda: self._looked_up(pointer))

    def _looked_up(self, pointer: Pointer) -> Place:
        spans, key = self._spans, (self._content, pointer)
        if spans is not None:
            spans.asked.add((self._shown, self._content))
            if key in spans.known:
                return Place(self._shown, *spans.known[key])
        path = Path(self._path)
        try:
            state = path.stat()
            reading, content = _read(path, self._shown, state.st_mtime_ns, state.st_size)
        except (CommishError, OSError):
            return Place(self._shown)
        place = reading.place(pointer)
        if spans is not None and content == self._content:
            spans.known[key] = place.span
        return place


def places_in(path: Path, shown: str) -> "Locate":
    """What finds places in the file at *path*, which findings show as *shown*."""
    return Places(path, shown)


@lru_cache(maxsize=16)
def _read(path: Path, shown: str, _changed: int, _size: int) -> "tuple[Reading, bytes]":
    """The file as it is, and its digest; one that has changed since is another entry."""
    from commish.source.cache_digest import digest_of  # noqa: PLC0415 -- most runs look up none
    from commish.source.disk import content_of  # noqa: PLC0415
    from commish.source.reading import Reading, read_bytes  # noqa: PLC0415

    content = content_of(path, shown)
    if isinstance(content, Finding):
        return Reading(shown, "", None, (content,)), b""
    return read_bytes(content, shown), digest_of(content)
