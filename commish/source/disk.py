"""Bytes from disk, from nothing but a plain file."""

import errno
import os
import stat
from pathlib import Path

from commish.errors import CommishError
from commish.findings import Finding, Place
from commish.source.characters import quoted
from commish.source.codes.files import NOT_A_REGULAR_FILE, TOO_LARGE
from commish.source.limits import MOST_BYTES

__all__ = ["content_of", "too_large"]

# Windows has neither links to refuse nor pipes to wait for, and wants to be told “binary”
_FLAGS = os.O_RDONLY
for _name in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_NOCTTY", "O_BINARY"):
    _FLAGS |= getattr(os, _name, 0)

_KINDS = (
    (stat.S_ISLNK, "a link"),
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def content_of(path: Path, shown: str) -> bytes | Finding:
    """The bytes of the file at *path*, or the finding that it is no plain file or too large.

    Never follows a link at the end of *path* and never waits for a pipe. *shown* is the path as
    the finding shows it.

    Raises:
        CommishError: the path is not there or may not be read.
    """
    try:
        status = os.lstat(path)
        if not stat.S_ISREG(status.st_mode):
            return _not_regular(status.st_mode, shown)
        return _content(path, shown)
    except (OSError, ValueError) as error:
        raise _unreadable(error, shown) from error


def too_large(size: int, shown: str) -> Finding:
    """The finding for a file of *size* bytes, which is more than `MOST_BYTES`."""
    message = f"The file has {_megabytes(size)} MB; a file has at most {_megabytes(MOST_BYTES)} MB."
    mend = "Keep what people write here, and name the large file as a source."
    return TOO_LARGE.at(Place(shown), message, mend)


def _content(path: Path, shown: str) -> bytes | Finding:
    descriptor = os.open(path, _FLAGS)
    with open(descriptor, "rb") as file:  # noqa: PTH123 -- of a descriptor, not of a path
        # What was a plain file a moment ago may have been changed for something else since
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            return _not_regular(status.st_mode, shown)
        # Asking for the most there may be would set aside that much memory for each small file
        content = file.read(min(status.st_size, MOST_BYTES) + 1)
        if len(content) > status.st_size:
            content += file.read(MOST_BYTES + 1 - len(content))
    size = max(status.st_size, len(content))
    return content if size <= MOST_BYTES else too_large(size, shown)


def _not_regular(mode: int, shown: str) -> Finding:
    kind = next((words for is_kind, words in _KINDS if is_kind(mode)), "something else")
    message = f"This is {kind}, not a file with text."
    mend = "Put the file itself here, or take this path away."
    return NOT_A_REGULAR_FILE.at(Place(shown), message, mend)


def _unreadable(error: OSError | ValueError, shown: str) -> CommishError:
    name = quoted(shown, 200)
    number = error.errno if isinstance(error, OSError) else None
    if number in (errno.EACCES, errno.EPERM):
        return CommishError(f"{name} may not be read.", "Ask who owns it for the right to read it.")
    if number in (errno.ENOENT, errno.ENOTDIR) or isinstance(error, ValueError):
        return CommishError(f"There is no file {name}.", "Check the spelling of the path.")
    reason = os.strerror(number) if number else str(error)
    return CommishError(f"{name} can't be read: {reason}.")


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:,.1f}".removesuffix(".0")
