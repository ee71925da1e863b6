"""A sign of life on standard error when something takes longer than a second."""

import sys
from time import monotonic
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from rich.status import Status

__all__ = ["Progress"]

_PATIENCE = 1.0
_EVERY = 100


class Progress:
    """Counts documents; shows the count on a terminal once a second has gone by."""

    def __init__(self) -> None:
        self._since = monotonic()
        self._count = 0
        self._status: Status | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._status is not None:
            self._status.stop()

    def count(self) -> None:
        """One more document was read."""
        self._count += 1
        if self._count % _EVERY or not sys.stderr.isatty():
            return
        if self._status is not None:
            self._status.update(f"Checked {self._count:,} documents")
        elif monotonic() - self._since > _PATIENCE:
            self._begin()

    def _begin(self) -> None:
        from rich.console import Console  # noqa: PLC0415 -- dear to load, and seldom wanted

        console = Console(stderr=True, markup=False, emoji=False, highlight=False)
        self._status = console.status(f"Checked {self._count:,} documents")
        self._status.start()
