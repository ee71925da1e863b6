"""Commands as a person types them, and what a terminal of 80 columns then shows."""

import io
import os
import shlex
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass

from commish.cli.app import run

__all__ = ["Answer", "answer"]

_UNSET = ("CI", "COMMISH_DEBUG", "FORCE_COLOR", "GITHUB_ACTIONS", "_COMMISH_COMPLETE")


class _Terminal(io.StringIO):
    """What is printed, as on a terminal: commands write for a person, not for a pipe."""

    def isatty(self) -> bool:
        return True


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command leaves behind."""

    code: int
    """The exit code."""
    shown: str
    """What stands on the terminal afterwards: results, then complaints."""


def answer(line: str) -> Answer:
    """Run `commish …` as it is typed, in the current folder and without colour.

    Raises:
        ValueError: the line is another program's.
    """
    name, *arguments = shlex.split(line)
    if name != "commish":
        raise ValueError(f"only commish is run here, not {name}")
    # How far something is, which a terminal shows and takes back, is told to neither.
    screen, complaints = _Terminal(), io.StringIO()
    with _calm(), redirect_stdout(screen), redirect_stderr(complaints):
        code = run(arguments)
    return Answer(code, screen.getvalue() + complaints.getvalue())


@contextmanager
def _calm() -> Iterator[None]:
    """An environment that is nobody's own, so that every machine shows the same."""
    before, said, typed = dict(os.environ), sys.argv, sys.stdin
    for name in _UNSET:
        os.environ.pop(name, None)
    os.environ |= {"COLUMNS": "80", "NO_COLOR": "1"}
    sys.argv, sys.stdin = ["commish"], io.StringIO()
    try:
        yield
    finally:
        sys.argv, sys.stdin = said, typed
        os.environ.clear()
        os.environ.update(before)
