"""How `commish validate` comes to its findings: from the disk, from elsewhere, or merged."""

import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from commish.cli.progress import Progress
from commish.errors import CommishError
from commish.source.discovery import find_root
from commish.source.limits import MOST_BYTES
from commish.usecases.validate import Asked, Verdict, validate, validate_bytes
from commish.usecases.whole import shown_from

__all__ = ["Checking"]

_STANDARD_INPUT = Path("-")


class Checking(NamedTuple):
    """What is checked, and how."""

    paths: tuple[Path, ...]
    as_of: date | None
    asked: Asked
    branches: tuple[str, ...] = ()
    """What is merged in before it is checked."""
    name: str = "-"
    """What standard input is called: `-`, or the file that it is to be."""

    @property
    def is_standard_input(self) -> bool:
        """Whether one document comes from standard input."""
        return self.paths == (_STANDARD_INPUT,)

    @property
    def folders(self) -> tuple[Path, ...]:
        """The paths; without any, the workspace around the current folder."""
        return self.paths or (find_root(Path.cwd()) or Path.cwd(),)

    def verdict(self) -> Verdict:
        """Check.

        Raises:
            CommishError: a path is not there or can't be read, or options don't go together.
        """
        if self.branches and (self.asked.since or self.is_standard_input):
            raise CommishError(
                "--merge-with stands without --changed-since and without standard input.",
                "Leave one of them out.",
            )
        if self.is_standard_input:
            return self._of_standard_input()
        if _STANDARD_INPUT in self.paths:
            message = "- is standard input, and stands alone."
            raise CommishError(message, "Leave the other paths out.")
        return self._merged() if self.branches else self._of_disk()

    def _of_disk(self) -> Verdict:
        with Progress() as progress:
            return validate(self.paths, self.as_of, progress.count, self.asked)

    def _merged(self) -> Verdict:
        from commish.usecases.merging import validate_merged  # noqa: PLC0415 -- only who asks pays

        whole = validate_merged(
            self.folders, self.branches, shown_from(Path.cwd()), self._elsewhere
        )
        return whole.verdict._replace(notes=(*whole.words, *whole.verdict.notes))

    def _of_standard_input(self) -> Verdict:
        # Of what has no end, no more is read than tells that it is too much
        content = sys.stdin.buffer.read(8 * MOST_BYTES) if sys.stdin else b""
        if Path(self.name) != _STANDARD_INPUT:
            from commish.usecases.unsaved import validate_unsaved  # noqa: PLC0415 -- for editors

            shown = shown_from(Path.cwd())
            verdict = validate_unsaved(content, Path(self.name), shown, self._elsewhere)
            if verdict:
                return verdict
        return validate_bytes(content, self.name, self.as_of, self.asked)

    def _elsewhere(self, paths: Sequence[Path], shown: Callable[[Path], str]) -> Verdict:
        """Check a state that is laid out elsewhere; nothing of it is kept for later runs."""
        asked = self.asked._replace(cache=None)
        return validate(paths, self.as_of, asked=asked, shown=shown)
