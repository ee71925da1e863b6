"""What the tests themselves stand on: no network, a calm environment, the choice of slow tests."""

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import Commish

_SAMPLE = """
import pytest

@pytest.mark.slow
@pytest.mark.parametrize("case", [1, 2, 3])
def test_of_this_file(case): ...

@pytest.mark.slow("paper")
@pytest.mark.parametrize("case", [1, 2])
def test_of_a_kind(case): ...

def test_quick(): ...

@pytest.mark.needs("no-such-program")
def test_with_a_program(): ...
"""


def test_no_test_may_open_a_connection() -> None:
    with (
        socket.socket() as plug,
        pytest.raises(AssertionError, match="nothing needs a network"),
    ):
        plug.connect(("127.0.0.1", 9))


def test_the_environment_is_nobodys_own(tmp_path: Path) -> None:
    assert not {"CI", "NO_COLOR"} & os.environ.keys()
    assert tmp_path.parents[1] in Path(os.environ["COMMISH_CACHE_DIR"]).parents
    assert not Path(os.environ["COMMISH_CACHE_DIR"]).exists()


@pytest.mark.parametrize(
    ("asked", "left"), [("none", "5 deselected"), ("first", "3 deselected"), ("all", "")]
)
def test_one_slow_test_of_each_kind_runs(asked: str, left: str, root: Path, tmp_path: Path) -> None:
    closing = _closing_line(root, tmp_path, f"--slow={asked}")
    assert left in closing
    assert ("deselected" in closing) is bool(left)


@pytest.mark.parametrize(("on_ci", "verdict"), [("", "1 skipped"), ("true", "1 error")])
def test_a_missing_program_skips_a_test_and_fails_it_in_continuous_integration(
    on_ci: str, verdict: str, root: Path, tmp_path: Path
) -> None:
    assert verdict in _closing_line(root, tmp_path, "-k", "program", ci=on_ci)


@pytest.mark.parametrize(("argument", "code"), [("--help", 0), ("no-such-command", 2)])
def test_a_command_ends_alike_in_this_process_and_in_one_of_its_own(
    argument: str, code: int, run_commish: Commish, start_commish: Commish
) -> None:
    here, apart = run_commish(argument), start_commish(argument)
    assert here.code == apart.code == code
    assert bool(here.out) == bool(apart.out) == (code == 0)
    assert bool(here.err) == bool(apart.err) == (code == 2)


def _closing_line(root: Path, folder: Path, *options: str, ci: str = "") -> str:
    (folder / "test_sample.py").write_text(_SAMPLE)
    shutil.copy(root / "tests" / "selection.py", folder)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "selection", "-p", "no:cacheprovider", *options],
        cwd=folder,
        env={**os.environ, "CI": ci, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.stdout.splitlines()[-1]
