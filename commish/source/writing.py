"""Writing files: all of them or none, each whole or not at all."""

import errno
import os
import secrets
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from commish.errors import CommishError

__all__ = ["write_files"]


def write_files(texts: Mapping[Path, str | bytes]) -> None:
    """Write every file beside its place first and then put all in place.

    A reader sees the old file or the new one, never a half. A link is replaced, not followed. A
    file keeps who may read it.

    Raises:
        CommishError: a folder can't be made or a file can't be written, or it would lie among the
            files of git; no file was changed.
    """
    for path in texts:
        if any(part.casefold() == ".git" for part in (*path.parent.resolve().parts, path.name)):
            raise CommishError(f"{path} would lie among the files of git.", "Write elsewhere.")
    ready: dict[Path, Path] = {}
    path = Path()
    try:
        for path, text in texts.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            ready[path] = _other(path)
            _write_beside(path, ready[path], text.encode() if isinstance(text, str) else text)
        _put_in_place(ready)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        named = error.filename2 or path
        for above in path.parents:
            if above.is_file():
                reason = f"{above} is a file, not a folder"
        raise CommishError(f"{named} can't be written: {reason}.") from error
    finally:
        for new in ready.values():
            # A disk that may only be read refuses this too, and has its own fault told already
            with suppress(OSError):
                new.unlink(missing_ok=True)


def _write_beside(path: Path, new: Path, content: bytes) -> None:
    if path.is_dir() and not path.is_symlink():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    # Whoever names a device or a pipe wants to write into it, not to have it replaced
    if path.exists() and not path.is_dir() and not path.is_file():
        raise OSError(errno.EINVAL, "it is a device or a pipe, not a file")
    with new.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if path.is_file() and not path.is_symlink():
        shutil.copymode(path, new)


def _other(path: Path) -> Path:
    """A name beside a file that nothing has."""
    return path.parent / f".{secrets.token_hex(6)}.new"


def _put_in_place(ready: Mapping[Path, Path]) -> None:
    """Put each new file in its place; when one can't be, put the old ones back."""
    old: dict[Path, Path | None] = {}
    try:
        for path, new in ready.items():
            old[path] = _kept(path)
            new.replace(path)
    except OSError:
        for path, before in old.items():
            if before:
                before.replace(path)
            elif not ready[path].exists():
                path.unlink(missing_ok=True)
        raise
    finally:
        for before in filter(None, old.values()):
            before.unlink(missing_ok=True)


def _kept(path: Path) -> Path | None:
    """The file under a second name, or None when there is none yet."""
    if not os.path.lexists(path):
        return None
    second = _other(path)
    try:
        if path.is_symlink():
            second.symlink_to(path.readlink())
        else:
            second.hardlink_to(path)
    except OSError:  # not every disk has hard links
        shutil.copy2(path, second)
    return second
