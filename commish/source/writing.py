"""Writing files: all of them or none, each whole or not at all."""

import os
import secrets
from collections.abc import Mapping
from pathlib import Path

from commish.errors import CommishError

__all__ = ["write_files"]


def write_files(texts: Mapping[Path, str | bytes]) -> None:
    """Write every file beside its place first and then put all in place.

    A reader sees the old file or the new one, never a half. A link is replaced, not followed.

    Raises:
        CommishError: a folder can't be made or a file can't be written; nothing was changed.
    """
    ready: dict[Path, Path] = {}
    try:
        for path, text in texts.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            ready[path] = _beside(path, text.encode() if isinstance(text, str) else text)
        for path, new in ready.items():
            new.replace(path)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        named = error.filename or "The file"
        raise CommishError(f"{named} can't be written: {reason}.") from error
    finally:
        for new in ready.values():
            new.unlink(missing_ok=True)


def _beside(path: Path, content: bytes) -> Path:
    new = path.parent / f".{secrets.token_hex(6)}.new"
    try:
        with new.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        new.unlink(missing_ok=True)
        raise
    return new
