"""A command as a person runs it: on a terminal of 80 columns, with answers typed."""

import os
import sys
from pathlib import Path
from threading import Thread

import pytest

from tests.command import Ran

__all__ = ["on_a_terminal"]


def on_a_terminal(*arguments: str | Path, at: Path, typed: str = "") -> Ran:
    """Run the command in this process on a terminal; all that shows is in `out`."""
    pty = pytest.importorskip("pty")
    screen, line = pty.openpty()
    shown: list[bytes] = []
    reader = Thread(target=_read, args=(screen, shown))
    reader.start()
    os.write(screen, typed.encode())
    with (
        pytest.MonkeyPatch.context() as patch,
        open(os.dup(line), encoding="utf-8") as stdin,  # noqa: PTH123 -- of a descriptor
        open(os.dup(line), "w", encoding="utf-8") as stdout,  # noqa: PTH123 -- as above
    ):
        for name, stream in (("stdin", stdin), ("stdout", stdout), ("stderr", stdout)):
            patch.setattr(sys, name, stream)
        patch.setenv("TERM", "xterm")
        patch.chdir(at)
        code = _run(arguments)
        stdout.flush()
    os.close(line)
    reader.join()
    os.close(screen)
    return Ran(code, b"".join(shown).decode().replace("\r\n", "\n"), "")


def _run(arguments: tuple[str | Path, ...]) -> int:
    from commish.cli.app import run  # noqa: PLC0415 -- as the program does

    return run([str(each) for each in arguments])


def _read(screen: int, shown: list[bytes]) -> None:
    """Read until the other side is closed, which Linux tells by an error."""
    while True:
        try:
            part = os.read(screen, 4096)
        except OSError:
            return
        if not part:
            return
        shown.append(part)
