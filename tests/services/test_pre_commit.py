"""The hook for pre-commit, run by the real one."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.checkout import files
from tests.command import Ran
from tests.repositories import commit, git, repository
from tests.services.runners import OFFLINE
from tests.workspace import MARKER

pytest.importorskip("pre_commit", reason="pre-commit is not installed")

_LINKS = "kind: commission\nid: hub\ntitle: The hub\ntier: political\nneeds:\n- falls\n"
_FILES = {
    "commish.yaml": MARKER,
    "needs/falls.yaml": "kind: need\nid: falls\ntitle: Falls\n",
    "hub.yaml": _LINKS,
}


@pytest.mark.slow("pre-commit")
@pytest.mark.covers("G94", "commish validate")
def test_a_commit_that_breaks_the_workspace_is_refused(root: Path, tmp_path: Path) -> None:
    """The hook's own repository is a clone of this checkout, installed as pre-commit does it."""
    source = repository(tmp_path / "commish")
    for path in files(root):
        if not path.startswith(("tests/", "docs/", "bench/")):
            (source / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(root / path, source / path)
    revision = commit(source, {})
    config = f"repos:\n- repo: {source}\n  rev: {revision}\n  hooks:\n  - id: commish-validate\n"
    town = repository(tmp_path / "town", {**_FILES, ".pre-commit-config.yaml": config})

    ran = _run(town, tmp_path)
    assert ran.code == 0, ran.out + ran.err
    assert "Passed" in ran.out

    (town / "needs" / "falls.yaml").unlink()
    git(town, "add", "--all")
    ran = _run(town, tmp_path)
    assert ran.code == 1
    assert "hub.yaml:6:3: error" in ran.out


def test_the_hook_checks_the_whole_workspace_in_one_go(root: Path) -> None:
    """Several at once would each see a part; a deletion alone has no file to be called for."""
    (hook,) = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert hook["language"] == "python"
    assert hook["types"] == ["yaml"]
    assert (hook["pass_filenames"], hook["require_serial"], hook["always_run"]) == (
        False,
        True,
        True,
    )


def _run(town: Path, folder: Path) -> Ran:
    variables = {**OFFLINE, "PRE_COMMIT_HOME": str(folder / "kept"), "HOME": str(folder)}
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "run"],
        cwd=town,
        env={**os.environ, **variables},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr)
