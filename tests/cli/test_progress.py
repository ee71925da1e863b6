"""A sign of life, when something takes longer than a second."""

import io
import sys

import pytest

import commish.cli.progress
from commish.cli.progress import Progress


class _Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_what_is_quick_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _shown(monkeypatch, seconds=0.5) == ""


def test_what_takes_longer_than_a_second_shows_how_far_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    shown = _shown(monkeypatch, seconds=2)
    assert "Checked " in shown
    assert "documents" in shown


def test_nothing_is_shown_in_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _shown(monkeypatch, io.StringIO(), seconds=2) == ""


def _shown(
    monkeypatch: pytest.MonkeyPatch, screen: io.StringIO | None = None, *, seconds: float
) -> str:
    """What stands on standard error after many documents, with a clock of our own."""
    found = screen or _Screen()
    monkeypatch.setattr(sys, "stderr", found)
    times = iter([0.0])
    monkeypatch.setattr(commish.cli.progress, "monotonic", lambda: next(times, seconds))
    with Progress() as progress:
        for _ in range(450):
            progress.count()
    return found.getvalue()
