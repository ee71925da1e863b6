"""Places in a file that was let go: it is read again when there is something to say about it."""

from functools import lru_cache, partial
from pathlib import Path

from commish.errors import CommishError
from commish.findings import Place, Pointer
from commish.insight.facts import Locate
from commish.source.reading import Reading, read_file

__all__ = ["places_in"]


def places_in(path: Path, shown: str) -> Locate:
    """What finds places in a file by reading it again, so that its positions need not be kept.

    It is read when a place's line is asked for: most are of remarks that are not shown.
    A file that is gone by then has no lines.
    """
    return partial(_place, path, shown)


def _place(path: Path, shown: str, pointer: Pointer) -> Place:
    return Place.later(shown, partial(_looked_up, path, shown, pointer))


def _looked_up(path: Path, shown: str, pointer: Pointer) -> Place:
    try:
        state = path.stat()
        return _read(path, shown, state.st_mtime_ns, state.st_size).place(pointer)
    except (CommishError, OSError):
        return Place(shown)


@lru_cache(maxsize=16)
def _read(path: Path, shown: str, _changed: int, _size: int) -> Reading:
    """The file as it is; one that has changed since is another entry."""
    return read_file(path, shown)
