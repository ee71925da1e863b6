"""How files stand in their folders: by it they are known again without being read."""

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple

from commish.source.cache_digest import digest_of
from commish.source.discovery import MARKER, Site, listed
from commish.source.limits import MOST_BYTES

__all__ = ["Standing", "digest_at", "standing"]


class Standing(NamedTuple):
    """How a file stands in its folder."""

    path: str
    inner: str
    """Where it is in the workspace, with forward slashes."""
    state: str
    """Its size, times and number; empty where it is no plain file."""
    newest: int
    """When it last changed, in nanoseconds since 1970."""


def standing(site: Site, exclude: tuple[str, ...] = ()) -> Iterator[Standing]:
    """How each document of a workspace stands, commish.yaml first."""
    marker = site.marker
    try:
        yield _stands(str(marker), MARKER, os.lstat(marker))
    except OSError:
        yield Standing(str(marker), MARKER, "", 0)
    for path, inner, entry in listed(site, exclude):
        try:
            yield _stands(path, inner, entry.stat(follow_symlinks=False))
        except OSError:
            yield Standing(path, inner, "", 0)


def _stands(path: str, inner: str, status: os.stat_result) -> Standing:
    if not stat.S_ISREG(status.st_mode):
        return Standing(path, inner, "", 0)
    changed, moved = status.st_mtime_ns, status.st_ctime_ns
    state = f"{status.st_size} {changed} {moved} {status.st_ino}"
    return Standing(path, inner, state, max(changed, moved))


def digest_at(path: str) -> bytes:
    """The digest of a file as it is now; empty when it can't be read."""
    with suppress(OSError), open(path, "rb", buffering=0) as file:  # noqa: PTH123 -- as text: paths cost dear
        return digest_of(file.read(MOST_BYTES + 1))
    return b""
