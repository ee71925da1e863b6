"""A clean check starts quickly, because it imports only what it uses."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from commish.resources import folder

_HEAVY = {"git", "jinja2", "jsonschema", "pydantic", "rich"}
_RUN = """
import sys
from commish.__main__ import main
sys.argv = ["commish", *sys.argv[1:]]
try:
    code = main()
except SystemExit as stopped:
    code = stopped.code
print("CODE", code or 0)
print("MODULES", *sorted({name.partition(".")[0] for name in sys.modules}))
"""


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A sample that is clean, copied so that nothing is left in the checkout."""
    name = "south-tyneside-homelessness"
    return Path(shutil.copytree(folder("sample-commissions") / name, tmp_path / name))


@pytest.mark.parametrize("arguments", [("validate",), ("--version",), ("--help",)])
def test_a_clean_command_imports_nothing_that_it_does_not_use(
    arguments: tuple[str, ...], sample: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _RUN, *arguments],
        cwd=sample,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    lines = dict(line.split(" ", 1) for line in done.stdout.splitlines()[-2:])
    assert lines["CODE"] == "0", done.stdout + done.stderr
    assert not _HEAVY & set(lines["MODULES"].split())
