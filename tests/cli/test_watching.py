"""`--watch`: what stands on the screen between two checks."""

import io
import re
import sys
from pathlib import Path
from typing import cast

import pytest

from commish.cli import watching
from commish.errors import CommishError
from commish.usecases import watching as loop
from tests.workspace import workspace


@pytest.fixture(autouse=True)
def ends_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C comes when it waits for the first time after a check."""

    def wait(seconds: float) -> None:
        if seconds > 0.2:
            raise KeyboardInterrupt

    original = loop.watch
    monkeypatch.setattr(watching, "watch", lambda *given: original(*given, wait=wait))


def test_it_says_when_it_last_checked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert watching.watched([workspace(tmp_path)], lambda: 1) == 1
    told = capsys.readouterr().out
    assert re.match(r"Checked at \d\d:\d\d:\d\d\. Waiting for changes; Ctrl-C ends it\.\n", told)
    assert "\x1b" not in told


def test_what_can_not_be_checked_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def check() -> int:
        raise CommishError("It may not be read.", "Ask.")

    assert watching.watched([workspace(tmp_path)], check) == 2
    assert capsys.readouterr().err == "commish: It may not be read. Ask.\n"


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("kind", "cleared"), [("xterm", True), ("dumb", False)])
def test_a_terminal_shows_one_check_at_a_time(
    kind: str, *, cleared: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", kind)
    monkeypatch.setattr(sys, "stdout", _Terminal())
    watching.watched([workspace(tmp_path)], lambda: 0)
    told = cast("_Terminal", sys.stdout).getvalue()
    assert told.startswith("\x1b[2J\x1b[H") is cleared
