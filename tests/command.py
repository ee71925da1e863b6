"""The command as tests run it: arguments in, exit code and words out."""

import importlib
import io
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pytest

__all__ = ["Commish", "Ran", "apart", "in_process"]


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command left behind."""

    code: int
    """The exit code."""
    out: str
    err: str

    @property
    def words(self) -> str:
        """All that was printed, runs of space as one: for what wraps with the width."""
        return " ".join((self.out + " " + self.err).split())


class Commish(Protocol):
    """A way to run `commish`."""

    def __call__(self, *arguments: str | Path, at: Path | None = None, given: str = "") -> Ran:
        """Run `commish ARGUMENTS` in the folder *at*, with *given* on standard input."""


def in_process(*arguments: str | Path, at: Path | None = None, given: str = "") -> Ran:
    """Run the command in this process: quick, and coverage sees it."""
    out, err = _stream(), _stream()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["commish", *map(str, arguments)])
        patch.setattr(sys, "stdin", _stream(given))
        patch.setattr(sys, "stdout", out)
        patch.setattr(sys, "stderr", err)
        patch.chdir(at or Path.cwd())
        code = _exit_code(err)
    return Ran(code, _text(out), _text(err))


def apart(*arguments: str | Path, at: Path | None = None, given: str = "") -> Ran:
    """Run the command in a process of its own, as a user does."""
    done = subprocess.run(
        [sys.executable, "-m", "commish", *map(str, arguments)],
        cwd=at,
        env={**os.environ, "PYTHONUTF8": "1"},
        input=given,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


def _exit_code(err: io.TextIOWrapper) -> int:
    try:
        code = importlib.import_module("commish.__main__").main()
    except SystemExit as stopped:
        code = stopped.code
    if isinstance(code, str):
        err.write(code + "\n")
        return 1
    return int(code or 0)


def _stream(text: str = "") -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8", newline="\n")


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    written = stream.buffer
    assert isinstance(written, io.BytesIO)
    return written.getvalue().decode()
