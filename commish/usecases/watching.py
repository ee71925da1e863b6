"""Check again whenever a document changes."""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from commish.errors import CommishError
from commish.source.discovery import find_root

__all__ = ["state_of", "watch"]

_POLL = 0.5
"""Seconds from one look at the files to the next."""
_QUIET = 0.15
"""Seconds in which nothing changes before it is checked: editors save in several steps."""
_SUFFIXES = (".yaml", ".yml")
_DEEPEST = 100

State = dict[str, tuple[int, int, int]]
"""By path: what changes when a file is written or put in the place of another."""


def watch(
    paths: Sequence[Path],
    check: Callable[[], int],
    refused: Callable[[CommishError], int],
    *,
    wait: Callable[[float], None] = time.sleep,
) -> int:
    """Check once, and again each time that a document in *paths* changed, until Ctrl-C.

    Gives what *check* gave last: an exit code. A file that goes while it is read is no reason to
    stop: it is checked again, and when it still can't be done *refused* tells why. *wait* sleeps
    for some seconds; what it raises as KeyboardInterrupt ends the watch.
    """
    code = 0
    try:
        while True:
            before = _settled(paths, wait)
            try:
                code = check()
            except CommishError as error:
                # Somebody may have moved a file just then; what stays wrong is told
                if state_of(paths) != before:
                    continue
                code = refused(error)
            while state_of(paths) == before:
                wait(_POLL)
    except KeyboardInterrupt:
        return code


def state_of(paths: Sequence[Path]) -> State:
    """The documents that are watched: those of the workspaces around and below *paths*."""
    found: State = {}
    for path in paths:
        start = find_root(path) or path
        for entry in _entries(str(start)) if start.is_dir() else [str(path)]:
            try:
                status = os.stat(entry, follow_symlinks=False)  # noqa: PTH116 -- paths cost each file dear
            except OSError:
                continue
            found[entry] = (status.st_mtime_ns, status.st_size, status.st_ino)
    return found


def _settled(paths: Sequence[Path], wait: Callable[[float], None]) -> State:
    """The state once it stays the same for a moment."""
    state = state_of(paths)
    while True:
        wait(_QUIET)
        before, state = state, state_of(paths)
        if before == state:
            return state


def _entries(folder: str, depth: int = 0) -> Iterator[str]:
    """Every document below a folder; what goes while it is looked at is passed over."""
    try:
        with os.scandir(folder) as found:
            entries = list(found)
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.name.endswith(_SUFFIXES):
            yield entry.path
        elif depth < _DEEPEST and entry.is_dir(follow_symlinks=False):
            yield from _entries(entry.path, depth + 1)
