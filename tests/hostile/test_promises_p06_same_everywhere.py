"""P6 and P13: the same files give the same bytes, whatever the machine is set to."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest

from commish.cli.formats import FORMATS
from tests.workspace import fingerprint

_SAMPLE = "south-tyneside-homelessness"
_SETTINGS: Mapping[str, Mapping[str, str]] = {
    "the hash seed": {"PYTHONHASHSEED": "12345"},
    "a far time zone": {"TZ": "Pacific/Kiritimati"},
    "a near time zone": {"TZ": "America/Los_Angeles"},
    "the plainest language": {"LC_ALL": "C", "LANG": "C"},
    "another language": {"LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr"},
    "a narrow terminal": {"COLUMNS": "40", "TERM": "dumb"},
    "another name and home": {"HOME": "/nowhere", "USER": "somebody"},
}
_COMMANDS = (
    ("validate", "--format", "concise", "--level", "information"),
    ("validate", "--format", "json"),
    ("validate", "--format", "text"),
    ("walk",),
    ("walk", "--format", "json"),
    ("show", "youth-pathway"),
    ("explain", "need"),
    ("render", "overview", "-o", "papers"),
)
_WITHOUT_LIBYAML = (
    "import sys\n"
    "sys.modules['yaml._yaml'] = None\n"
    "from commish.source.events import PARSER, PYTHON_PARSER\n"
    "assert PARSER is PYTHON_PARSER\n"
)
_MUCH = 5_000
"""Characters: much is found there."""
_MAIN = "from commish.__main__ import main\nmain()\n"


@pytest.fixture(scope="module")
def place(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sample, and beside its files some that are broken in many ways."""
    folder = tmp_path_factory.mktemp("same") / "place"
    shutil.copytree(root / "sample-commissions" / _SAMPLE, folder)
    (folder / "broken").mkdir()
    for path in sorted((root / "tests" / "conformance" / "invalid").glob("*.yaml")):
        shutil.copy(path, folder / "broken")
    return folder


def _run(
    arguments: Sequence[str],
    at: Path,
    environment: Mapping[str, str] | None = None,
    program: str = _MAIN,
) -> tuple[int, bytes, bytes]:
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=at,
        env={**os.environ, "COLUMNS": "80", "PYTHONUTF8": "1", **(environment or {})},
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def _everything(
    at: Path, environment: Mapping[str, str] | None = None, program: str = _MAIN
) -> Iterator[object]:
    """What every command says, and what papers they write."""
    for arguments in _COMMANDS:
        code, out, err = _run(arguments, at, environment, program)
        assert code in {0, 1}, err
        yield arguments, code, out, err
    yield fingerprint(at)


@pytest.fixture(scope="module")
def usual(place: Path) -> list[object]:
    """What every command says on a machine as it is."""
    return list(_everything(place))


@pytest.mark.slow("settings")
@pytest.mark.parametrize("setting", _SETTINGS)
def test_no_setting_of_the_machine_changes_a_byte(
    setting: str, place: Path, usual: list[object]
) -> None:
    assert list(_everything(place, _SETTINGS[setting])) == usual


@pytest.mark.slow("without libyaml")
def test_without_libyaml_every_byte_is_the_same(
    place: Path, usual: list[object], tmp_path: Path
) -> None:
    """The parser in Python is another dialect: where the two differ, both refuse."""
    cold = {"COMMISH_CACHE_DIR": str(tmp_path / "cold")}
    assert list(_everything(place, cold, _WITHOUT_LIBYAML + _MAIN)) == usual


@pytest.mark.slow("in another folder")
def test_where_a_command_is_run_changes_nothing_but_the_paths(place: Path) -> None:
    here = _run(("validate", "--format", "concise"), place)
    inner = _run(("validate", "..", "--format", "concise"), place / "broken")
    above = _run(("validate", "place", "--format", "concise"), place.parent)
    assert above[1].replace(b"place/", b"") == here[1]
    shown = {line.partition(b": ")[2] for line in here[1].splitlines() if b": error" in line}
    assert {
        line.partition(b": ")[2] for line in inner[1].splitlines() if b": error" in line
    } == shown


@pytest.mark.slow("in another order")
def test_the_order_in_which_files_came_to_be_changes_nothing(place: Path, tmp_path: Path) -> None:
    again = tmp_path / "again" / "place"
    files = sorted(path for path in place.rglob("*") if path.is_file())
    for path in reversed(files):
        target = again / path.relative_to(place)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)
    arguments = ("validate", "--format", "json", "--level", "information")
    assert _run(arguments, again) == _run(arguments, place)


_SHUFFLED = """\
import os, random
scandir, listdir = os.scandir, os.listdir
mixed = random.Random({seed})

class Shuffled(list):
    def __enter__(self):
        return self
    def __exit__(self, *_):
        return None
    def close(self):
        pass

def shuffled(found):
    names = list(found)
    mixed.shuffle(names)
    return Shuffled(names)

os.scandir = lambda *path: shuffled(scandir(*path))
os.listdir = lambda *path: shuffled(listdir(*path))
"""
"""A disk that lists folders in another order each time: some do."""


@pytest.mark.slow("in the order of a disk")
@pytest.mark.parametrize("form", FORMATS)
def test_the_order_in_which_a_disk_lists_files_changes_no_byte(
    form: str, place: Path, tmp_path: Path
) -> None:
    """Nor does the order of a set, which the hash seed decides."""
    asked = ("validate", "--format", form, "--level", "information")
    seen = [
        _run(
            (*asked, "--no-cache"),
            place,
            {"PYTHONHASHSEED": str(seed), "COMMISH_CACHE_DIR": str(tmp_path)},
            (_SHUFFLED.format(seed=seed) if seed else "") + _MAIN,
        )
        for seed in range(3)
    ]
    assert len(seen[0][1]) > _MUCH
    assert seen[1:] == [seen[0]] * 2
