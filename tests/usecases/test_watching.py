"""Checking again whenever a document changes, with the clock in the test's hand."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from commish.errors import CommishError
from commish.usecases.watching import state_of, watch
from tests.workspace import COMMISSION, workspace

_FILE = "needs/falls.yaml"


def _never(error: CommishError) -> int:
    raise AssertionError(error.message)


class _Clock:
    """Waits without waiting: each time it does what comes next, and at last presses Ctrl-C."""

    def __init__(self, *steps: Callable[[], object]) -> None:
        self.steps: Iterator[Callable[[], object]] = iter(steps)
        self.waited: list[float] = []

    def __call__(self, seconds: float) -> None:
        self.waited.append(seconds)
        step = next(self.steps, None)
        if step is None:
            raise KeyboardInterrupt
        step()


def _nothing() -> None:
    """Time goes by."""


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A workspace with one document."""
    return workspace(tmp_path, {_FILE: COMMISSION})


def _write(path: Path, text: str) -> Callable[[], object]:
    return lambda: path.write_text(text)


@pytest.mark.covers("G94", "commish validate --watch")
def test_a_change_is_checked_once_it_has_settled(town: Path) -> None:
    """Editors write in several steps: a check in between would tell of half a file."""
    path = town / _FILE
    seen: list[str] = []
    steps = (
        _nothing,  # the first check comes once all is quiet
        _write(path, "a"),
        _write(path, "ab"),
        _write(path, "abc"),
        _nothing,
        _nothing,
    )

    def check() -> int:
        seen.append(path.read_text())
        return len(seen)

    assert watch([town], check, _never, wait=_Clock(*steps)) == 2
    assert seen == [COMMISSION, "abc"]


def test_without_a_change_nothing_is_checked_again(town: Path) -> None:
    clock = _Clock(*[_nothing] * 20)
    codes = iter([1])
    assert watch([town], lambda: next(codes), _never, wait=clock) == 1
    assert len(clock.waited) == 21


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("needs/new.yaml", True),
        ("needs/new.yml", True),
        ("needs/new.txt", False),
        (".x.yaml", False),
    ],
)
def test_a_new_document_is_a_change_and_another_file_is_none(
    name: str, *, counts: bool, town: Path
) -> None:
    before = state_of([town])
    (town / name).write_text("x")
    assert (state_of([town]) != before) is counts


def test_a_document_put_in_the_place_of_another_is_a_change(town: Path) -> None:
    """Many editors write a new file and rename it, and may keep the old time."""
    path = town / _FILE
    old, before = path.stat(), state_of([town])
    (town / "other").write_text(COMMISSION)
    os.utime(town / "other", ns=(old.st_atime_ns, old.st_mtime_ns))
    (town / "other").replace(path)
    assert state_of([town]) != before


def test_the_whole_workspace_is_watched_for_one_file_of_it(town: Path) -> None:
    before = state_of([town / _FILE])
    (town / "plan.yaml").write_text("x")
    assert state_of([town / _FILE]) != before


def test_a_file_outside_any_workspace_is_watched_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    assert state_of([path]) == {}
    path.write_text("a: 1\n")
    (tmp_path / "b.yaml").write_text("b: 1\n")
    assert list(state_of([path])) == [str(path)]


def test_a_folder_that_goes_meanwhile_is_passed_over(town: Path) -> None:
    (town / "closed").mkdir()
    (town / "link").symlink_to("closed", target_is_directory=True)
    (town / "gone.yaml").symlink_to("nowhere")
    assert len(state_of([town, town / "not-there"])) == 3


def test_a_file_that_goes_while_it_is_read_is_no_reason_to_stop(town: Path) -> None:
    path = town / _FILE
    calls: list[str] = []

    def check() -> int:
        calls.append("checked")
        if len(calls) == 1:
            path.unlink()
            raise CommishError("There is no file.")
        return 0

    assert watch([town], check, _never, wait=_Clock(*[_nothing] * 5)) == 0
    assert calls == ["checked", "checked"]


def test_what_stays_wrong_is_told_and_watched_on(town: Path) -> None:
    told: list[str] = []

    def check() -> int:
        if not (town / "plan.yaml").exists():
            raise CommishError("It may not be read.")
        return 0

    def refused(error: CommishError) -> int:
        told.append(error.message)
        return 2

    steps = (_nothing, _nothing, _write(town / "plan.yaml", "x"), _nothing, _nothing)
    assert watch([town], check, refused, wait=_Clock(*steps)) == 0
    assert told == ["It may not be read."]
    assert watch([town / "no"], lambda: 1, refused, wait=_Clock()) == 0


def test_ctrl_c_in_the_middle_of_a_check_gives_the_last_code(town: Path) -> None:
    codes = iter([1])

    def check() -> int:
        try:
            return next(codes)
        except StopIteration:
            raise KeyboardInterrupt from None

    steps = (_nothing, _write(town / _FILE, "a"), _nothing)
    assert watch([town], check, _never, wait=_Clock(*steps)) == 1
