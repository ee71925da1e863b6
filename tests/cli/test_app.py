"""The command line as a whole: help, exit codes, faults, and readers that go away."""

import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

import commish
import commish.usecases.walk
from commish.cli.app import COMMANDS, application
from tests.command import Commish
from tests.workspace import AGREEMENT, COMMISSION, workspace

_BROKEN = {"needs/falls.yaml": "kind: need\nid: falls\ntitle: Falls\ntitle: Falls\n"}
_MODULES = {
    path.stem
    for path in (Path(commish.__file__).parent / "cli").glob("*.py")
    if "def register(" in path.read_text(encoding="utf-8")
}


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A workspace without an error."""
    return workspace(tmp_path, {"commissions/safe-homes.yaml": COMMISSION})


def test_every_module_of_a_command_is_listed_once_in_the_help(run_commish: Commish) -> None:
    assert [one.module for one in COMMANDS] == list(dict.fromkeys(one.module for one in COMMANDS))
    assert {one.module for one in COMMANDS} == _MODULES
    ran = run_commish("--help")
    assert all(f"  {one.name} " in ran.out for one in COMMANDS)


@pytest.mark.parametrize("name", [one.name for one in COMMANDS])
def test_a_command_tells_about_itself_within_80_columns(name: str, run_commish: Commish) -> None:
    ran = run_commish(name, "--help")
    assert ran.code == 0
    assert max(map(len, ran.out.splitlines())) <= 80
    assert next(one.summary for one in COMMANDS if one.name == name) in " ".join(ran.out.split())
    assert run_commish(name, "-h") == ran


def test_completion_knows_every_command() -> None:
    """Completion asks for all of them at once, and not for one."""
    app = application(every=True)
    groups = {one.name for one in app.registered_groups}
    names = {one.name for one in app.registered_commands} | groups
    assert names == {one.name for one in COMMANDS}


def test_only_the_command_that_is_asked_for_is_loaded() -> None:
    with pytest.raises(AssertionError, match="only the command that is asked for is run"):
        application("validate")(["walk"])


def test_without_a_command_the_help_is_shown(run_commish: Commish) -> None:
    ran = run_commish()
    assert "Usage: commish" in ran.out + ran.err
    assert ran.code == 2


def test_the_version_is_one_line(run_commish: Commish) -> None:
    ran = run_commish("--version")
    assert (ran.code, ran.out) == (0, f"commish {commish.__version__}\n")


@pytest.mark.parametrize(
    ("arguments", "files", "code"),
    [
        (("validate",), {}, 0),
        (("validate", "--level", "information"), {}, 0),
        (("validate", "--fail-level", "information"), {}, 1),
        (("validate",), _BROKEN, 1),
        (("validate", "commissions"), _BROKEN, 0),
        (("validate", "nowhere"), {}, 2),
        (("validate", "--format", "xml"), {}, 2),
        (("validate", "--as-of", "tomorrow"), {}, 2),
        (("validate", "--no-such-option"), {}, 2),
        (("validate", "--level", "all"), {}, 2),
        (("no-such-command",), {}, 2),
        (("walk",), {}, 0),
        (("walk",), _BROKEN, 0),
        (("walk", "nothing"), {}, 2),
        (("walk", "--up", "--down"), {}, 2),
        (("walk", "a", "b", "c"), {}, 2),
        (("show", "safe-homes"), {}, 0),
        (("show", "safe-homes"), _BROKEN, 0),
        (("show",), {}, 2),
        (("explain", "commission.budget"), {}, 0),
        (("explain", "nothing"), {}, 2),
        (("render", "--list"), {}, 0),
        (("render", "nothing"), {}, 2),
        (("init", "."), {}, 2),
        (("init", "--list"), {}, 0),
        (("new", "need", "falls", "--title", "Falls"), {}, 0),
        (("new", "need", "falls"), {}, 2),
        (("schema", "export", "--dry-run"), {}, 0),
        (("schema", "nothing"), {}, 2),
    ],
    ids=lambda part: " ".join(part) if isinstance(part, tuple) else None,
)
def test_the_exit_code_says_clean_found_or_could_not_run(
    arguments: tuple[str, ...], files: dict[str, str], code: int, town: Path, run_commish: Commish
) -> None:
    """0: nothing at the level that fails; 1: something; 2: it could not do what was asked."""
    ran = run_commish(*arguments, at=workspace(town, files))
    assert ran.code == code, ran.words
    if code == 2:
        assert ran.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("validate", "nowhere\x1b[31m"),
        ("walk", "a\x1b[2Jb"),
        ("new", "need", "\x07", "--title", "x"),
        ("validate", "nowhere\n::error::x"),
        ("explain", "nothing\n::error::x"),
        ("render", "nothing\n::error::x"),
        ("validate", "--as-of", "1\n::error::x"),
        ("no\n::error::x",),
    ],
)
def test_what_is_typed_is_not_obeyed_when_it_is_told_back(
    arguments: tuple[str, ...], town: Path, run_commish: Commish
) -> None:
    ran = run_commish(*arguments, at=town)
    assert ran.code == 2
    assert all(each.isprintable() or each == "\n" for each in ran.err)
    assert not any(line.startswith("::") for line in ran.err.split("\n"))


def test_a_fault_of_ours_is_one_line_and_no_traceback(
    town: Path, run_commish: Commish, plant: Callable[[Exception], None]
) -> None:
    plant(KeyError("secret"))
    ran = run_commish("walk", at=town)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "commish: This is a fault in commish, not in your files (KeyError)."
        " Please report it, with what COMMISH_DEBUG=1 prints.\n"
    )


def test_a_fault_shows_where_it_is_when_that_is_asked_for(
    town: Path,
    run_commish: Commish,
    plant: Callable[[Exception], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COMMISH_DEBUG", "1")
    plant(KeyError("secret"))
    ran = run_commish("walk", at=town)
    assert ran.code == 2
    assert "Traceback" in ran.err
    assert "KeyError: 'secret'" in ran.err
    assert ran.err.splitlines()[-1].startswith("commish: This is a fault in commish")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (PermissionError(13, "Permission denied", "a.yaml"), "commish: a.yaml: permission denied."),
        (OSError("no more"), "commish: A file: no more."),
    ],
)
def test_a_file_that_the_system_refuses_is_named(
    error: OSError,
    said: str,
    town: Path,
    run_commish: Commish,
    plant: Callable[[Exception], None],
) -> None:
    plant(error)
    ran = run_commish("walk", at=town)
    assert (ran.code, ran.err) == (2, f"{said}\n")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell with pipes")
@pytest.mark.parametrize(("files", "code"), [({}, 0), (_BROKEN, 1)], ids=["clean", "with errors"])
def test_a_reader_that_goes_away_changes_nothing(
    files: dict[str, str], code: int, town: Path
) -> None:
    """`commish validate | head -1` in a script still tells whether there are errors."""
    workspace(town, files)
    many = {f"n{number}.yaml": f"kind: need\nid: n{number}\n" for number in range(60)}
    workspace(town, many if code else {})
    program = shlex.join([sys.executable, "-m", "commish", "validate", "--format", "json"])
    done = subprocess.run(
        ["bash", "-c", f"{program} | head -c 5; exit ${{PIPESTATUS[0]}}"],
        cwd=town,
        env={**os.environ, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (code, "")
    assert len(done.stdout) == 5


@pytest.mark.parametrize("name", ["validate", "walk"])
def test_a_command_in_a_process_of_its_own_says_the_same(
    name: str, town: Path, run_commish: Commish, start_commish: Commish
) -> None:
    workspace(town, {"agreements/hub-contract.yaml": AGREEMENT})
    assert run_commish(name, at=town) == start_commish(name, at=town)


@pytest.fixture
def plant(monkeypatch: pytest.MonkeyPatch) -> Callable[[Exception], None]:
    """Make `commish walk` fail with an error of our choice."""

    def planted(error: Exception) -> None:
        def fail(*_: object, **__: object) -> None:
            raise error

        module: ModuleType = commish.usecases.walk
        monkeypatch.setattr(module, "read_whole", fail)

    return planted
