"""How the files of a workspace are shown, and which file a shown path means."""

import os
from collections.abc import Callable
from pathlib import Path

from commish.source.discovery import Site

__all__ = ["Showing"]


class Showing:
    """Paths in a workspace to paths as they are shown, and back; one folder is looked at once."""

    def __init__(self, site: Site, shown: Callable[[Path], str]) -> None:
        self._root = f"{site.root}{os.sep}"
        self._shown = shown
        self._starts: dict[str, str] = {}
        self._folders: dict[str, str] = {}

    def of(self, inner: str) -> str:
        """How the file at *inner* in the workspace is shown."""
        folder, slash, name = inner.rpartition("/")
        start = self._starts.get(folder)
        if start is None:
            start = self._shown(Path(f"{self._root}{folder}{slash}{name}")).removesuffix(name)
            self._starts[folder] = start
            self._folders[start] = f"{folder}{slash}"
        return f"{start}{name}"

    def inner(self, shown: str) -> str:
        """Where a file is in the workspace that is shown so.

        Raises:
            LookupError: none of its folder was shown.
        """
        start, slash, name = shown.rpartition("/")
        return f"{self._folders[start + slash]}{name}"
