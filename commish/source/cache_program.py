"""What the program itself is made of: its results are kept for as long as it stays the same."""

import os
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import commish
from commish.resources import folder
from commish.source.cache_digest import digest_over

__all__ = ["digest_of_program", "outline"]

_WITHOUT_EFFECT = ("cli", "reports", "__pycache__")
"""Folders of the package that decide nothing about what is found."""
_FOLDERS = ("schemas", "rulebooks")
_SUFFIXES = (".py", ".json", ".yaml")
_READER = "yaml"
_INSTALLED = (".dist-info", ".egg-info")


def outline() -> tuple[bytes, int]:
    """A digest of names, sizes and times of all that decides what is found, and the newest time.

    The time is in nanoseconds since 1970. While the outline is the same, so is the program: to
    read it all at each start would take longer than to check a small workspace.
    """
    newest = 0
    parts = _versions()
    for entry in _files():
        status = entry.stat()
        newest = max(newest, status.st_mtime_ns, status.st_ctime_ns)
        parts.append(f"{entry.path} {status.st_size} {status.st_mtime_ns} {status.st_ctime_ns}")
    return digest_over(part.encode("utf-8", "surrogatepass") for part in parts), newest


def digest_of_program() -> bytes:
    """A digest of the content of all that decides what is found, and of the versions in use."""
    root = str(Path(commish.__file__).parent)
    parts = [part.encode("utf-8", "surrogatepass") for part in _versions()]
    for entry in _files():
        parts += (entry.path.removeprefix(root).encode(), Path(entry.path).read_bytes())
    return digest_over(parts)


def _versions() -> list[str]:
    """commish, Python, and every package beside the reader's: names tell their versions."""
    return [commish.__version__, sys.version, sys.platform, *_beside_the_reader()]


def _beside_the_reader() -> Iterator[str]:
    """The installed packages, and whether the reader's compiled part is there."""
    found = find_spec(_READER)
    if found is None or found.origin is None:
        return
    package, _ = os.path.split(found.origin)
    beside, _ = os.path.split(package)
    yield from sorted(name for name in os.listdir(beside) if name.endswith(_INSTALLED))  # noqa: PTH208 -- names alone
    yield from sorted(name for name in os.listdir(package) if name.startswith("_yaml"))  # noqa: PTH208 -- as above


def _files() -> Iterator[os.DirEntry[str]]:
    yield from _under(str(Path(commish.__file__).parent))
    for name in _FOLDERS:
        yield from _under(str(folder(name)))


def _under(path: str) -> Iterator[os.DirEntry[str]]:
    with os.scandir(path) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if entry.is_dir():
            if entry.name not in _WITHOUT_EFFECT:
                yield from _under(entry.path)
        elif entry.name.endswith(_SUFFIXES):
            yield entry
