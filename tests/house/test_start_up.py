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
_KNOWN = """
import sys
from pathlib import Path
from commish.source.discovery import Site
from commish.usecases.caching import Cache
from commish.usecases.reading import open_site
from commish.usecases.whole import read_whole, shown_from
site, shown = Site(Path.cwd()), shown_from(Path.cwd())
with Cache() as cache:
    shelf = cache.shelf(site, shown)
    whole = read_whole(open_site(site, shown, None, shelf), shelf=shelf)
    print(len(whole.findings), whole.documents, whole.rules, whole.unlinked)
print("MODULES", *sorted(sys.modules))
"""
_TO_CHECK = {"cattrs", "commish.rules", "commish.source.schemas", "jsonschema_rs", "yaml"}
"""What a file has to be read and checked with."""


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


def test_what_is_known_already_needs_neither_reader_nor_schemas_nor_rules(sample: Path) -> None:
    def run() -> tuple[str, set[str]]:
        done = subprocess.run(
            [sys.executable, "-c", _KNOWN],
            cwd=sample,
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        said, modules = done.stdout.splitlines()
        return said, set(modules.split())

    first, imported = run()
    assert imported >= _TO_CHECK
    second, imported = run()
    assert second == first
    assert not _TO_CHECK & imported
