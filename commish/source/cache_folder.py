"""Where the cache lies: a folder of the user's own, never in a workspace."""

import os
import stat
from contextlib import suppress
from pathlib import Path
from time import time

__all__ = ["cache_folder", "drop_old", "own_file"]

_VARIABLE = "COMMISH_CACHE_DIR"
_DAY = 24 * 3600
_LONGEST = 90 * _DAY
"""Seconds after which what is kept of a workspace that nobody looked at is dropped."""
_MOST_BYTES = 500_000_000
"""What all files may take together; those used longest ago are dropped first."""
_OTHERS_MAY_WRITE = stat.S_IWGRP | stat.S_IWOTH
_OTHERS_MAY_READ_OR_WRITE = stat.S_IRWXG | stat.S_IRWXO


def cache_folder(workspace: Path) -> Path | None:
    """The folder of the cache, made where it is missing; None where there is none to be trusted.

    That is so where it would lie in *workspace*, because reading writes nothing there, and where
    somebody else may write to it.
    """
    folder = _named()
    if folder is None or not folder.is_absolute() or _is_within(folder, workspace):
        return None
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        status = folder.stat()
    except OSError:
        return None
    is_own = stat.S_ISDIR(status.st_mode) and _is_mine(status, _OTHERS_MAY_WRITE)
    return folder if is_own else None


def own_file(path: Path) -> bool:
    """Make sure that *path* is a plain file that nobody but this user reads or writes.

    False where it is something else, or can't be made.
    """
    try:
        os.close(os.open(path, os.O_CREAT | os.O_RDWR | getattr(os, "O_NOFOLLOW", 0), 0o600))
        status = os.lstat(path)
    except OSError:
        return False
    if not stat.S_ISREG(status.st_mode) or not _is_mine(status, _OTHERS_MAY_READ_OR_WRITE):
        return False
    if status.st_mtime < time() - _DAY:
        with suppress(OSError):
            os.utime(path)  # so that it can be told which was used last
    return True


def drop_old(folder: Path, suffix: str, now: float) -> None:
    """Drop files of workspaces that nobody looked at for long, and the oldest of too many.

    *now* is in seconds since 1970.
    """
    with suppress(OSError):
        found = [(path.stat(), path) for path in folder.glob(f"*{suffix}")]
        left = _MOST_BYTES
        for status, path in sorted(found, key=lambda one: one[0].st_mtime, reverse=True):
            left -= status.st_size
            if left < 0 or status.st_mtime < now - _LONGEST:
                path.unlink(missing_ok=True)


def _named() -> Path | None:
    named = os.environ.get(_VARIABLE)
    if named:
        return Path(os.path.abspath(named))  # noqa: PTH100 -- resolve() follows links
    # Where it is not said, this module knows the place on each system; it takes a while to import
    from platformdirs import user_cache_path  # noqa: PLC0415

    return user_cache_path("commish", appauthor=False)


def _is_within(folder: Path, workspace: Path) -> bool:
    real, root = os.path.realpath(folder), os.path.realpath(workspace)
    return real == root or real.startswith(os.path.join(root, ""))  # noqa: PTH118 -- text, with a separator at its end


def _is_mine(status: os.stat_result, refused: int) -> bool:
    """Whether a folder or file is this user's, with none of the *refused* rights for others.

    Windows gives each user a folder of their own and knows no such rights.
    """
    owner = getattr(os, "geteuid", None)
    return owner is None or (status.st_uid == owner() and not status.st_mode & refused)
