"""P1, P5 and P11: no file makes the command crash, hang, take much memory or write."""

import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from tests.command import Commish
from tests.hostile.world import state
from tests.workspace import workspace

_OTHERWISE = {
    "fs-nfc-nfd-pair": "exit 2 not in [1]",
    "fs-case-pair": "exit 2 not in [1]",
}
"""Folders without a commish.yaml: whoever checks one is told that there is no workspace. What the
two are about is tested below, in a workspace."""


@pytest.fixture
def maker(reference_data: Path) -> Path:
    """The folder of the programs that write hostile files and hold a command to them."""
    folder = reference_data / "bad-inputs"
    if not (folder / "make.py").is_file():
        pytest.skip("needs the maker of hostile files, which does not lie beside this checkout")
    return folder


@pytest.mark.slow("bad inputs")
def test_every_hostile_file_ends_as_it_should(maker: Path, tmp_path: Path) -> None:
    """Each in a process of its own: exit code, 5 seconds, 500 MB, no traceback, nothing written."""
    corpus = tmp_path / "corpus"
    _python(maker / "make.py", corpus, "--only", "yaml,fs")
    before = state(corpus)
    command = [str(Path(sys.executable).parent / "commish"), "validate", "{path}"]
    checked = _python(
        maker / "check.py", corpus, "--lenient", "--kinds", "yaml,fs,ref", "--", *command
    )
    *broke, count = checked.splitlines()
    assert int(count.split()[0]) > 120
    assert {line.split()[0]: line.partition("] ")[2] for line in broke} == _OTHERWISE
    assert state(corpus) == before


def _python(program: Path, *arguments: str | Path) -> str:
    command = [sys.executable, str(program), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.stderr == ""
    return done.stdout


@pytest.mark.parametrize(
    "names",
    [
        [unicodedata.normalize(form, "needs/caf\u00e9.yaml") for form in ("NFC", "NFD")],
        ["needs/Care.yaml", "needs/care.yaml"],
    ],
    ids=["accents in two forms", "capitals"],
)
@pytest.mark.parametrize("ids", [("care", "care"), ("Care", "care"), ("care", "falls")])
def test_of_two_files_whose_names_are_one_elsewhere_one_has_a_finding(
    names: list[str], ids: tuple[str, str], tmp_path: Path, run_commish: Commish
) -> None:
    """On Windows and macOS one would replace the other.

    A file is named after its id, and ids are told apart without regard to capitals, so that two
    such files can't both be right.
    """
    documents = [f"kind: plan\nid: {one}\ntitle: Care\n" for one in ids]
    folder = workspace(tmp_path, dict(zip(names, documents, strict=True)))
    if len(list((folder / "needs").iterdir())) < 2:
        pytest.skip("this disk takes the two names for one")
    ran = run_commish("validate", "--format", "concise", at=folder)
    same = ids[0].casefold() == ids[1].casefold()
    assert ("IDS001" if same else "IDS002") in ran.out
    assert ran.code == 1 or not same
