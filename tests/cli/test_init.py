"""`commish init`: what is printed, and that its next step works."""

import os
import re
import shlex
from pathlib import Path

import pytest

from commish.usecases.init import samples
from tests.command import Commish
from tests.workspace import fingerprint


def test_it_says_what_it_wrote_and_what_comes_next(tmp_path: Path, run_commish: Commish) -> None:
    ran = run_commish("init", "town", at=tmp_path)
    assert ran.out == (
        "Wrote 1 file into town.\nNext: cd town, then commish new commission ID --tier political\n"
    )


def test_the_first_steps_lead_to_a_workspace_that_validates(
    tmp_path: Path, run_commish: Commish
) -> None:
    town = tmp_path / "town"
    assert run_commish("init", "town", at=tmp_path).code == 0
    steps = ("new", "commission", "safe-homes", "--tier", "political", "--title", "Safe homes")
    assert run_commish(*steps, at=town).code == 0
    ran = run_commish("validate", at=town)
    assert (ran.code, len(ran.out.splitlines())) == (0, 1)


def test_here_is_said_as_here(tmp_path: Path, run_commish: Commish) -> None:
    ran = run_commish("init", "--title", "Our town", at=tmp_path)
    assert ran.out.startswith("Wrote 1 file into this folder.\nNext: commish new ")
    assert "title: Our town\n" in (tmp_path / "commish.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "name", ["our town", "a;b", "$(touch x)", "`touch x`", "it's", "a&b", "~", "*"]
)
def test_the_next_step_leads_to_the_folder_and_runs_nothing_of_its_name(
    name: str, tmp_path: Path, run_commish: Commish
) -> None:
    ran = run_commish("init", name, at=tmp_path)
    [quoted] = re.findall(r"Next: cd (.+), then commish", ran.out)
    assert shlex.split(quoted) == [name]
    assert quoted.startswith(("'", '"'))


def test_a_name_that_begins_with_a_dash_is_no_option_in_the_next_step(
    tmp_path: Path, run_commish: Commish
) -> None:
    assert "Next: cd ./-town, then " in run_commish("init", "--", "-town", at=tmp_path).out


@pytest.mark.skipif(os.name == "nt", reason="no such names there")
def test_a_line_break_in_a_name_begins_no_line(tmp_path: Path, run_commish: Commish) -> None:
    for more in ((), ("--dry-run",)):
        folder = tmp_path / str(len(more))
        folder.mkdir()
        ran = run_commish("init", "a\nNext: b", *more, at=folder)
        assert [line.partition(" ")[0] for line in ran.out.splitlines()] in (
            ["Wrote", "Next:"],
            ["Would"],
        )


def test_a_sample_leads_to_validate(tmp_path: Path, run_commish: Commish) -> None:
    ran = run_commish("init", "st", "--sample", "south-tyneside-homelessness", at=tmp_path)
    assert ran.out.endswith("Next: cd st, then commish validate\n")
    assert run_commish("validate", at=tmp_path / "st").code == 0


def test_the_samples_are_listed(tmp_path: Path, run_commish: Commish) -> None:
    assert run_commish("init", "--list", at=tmp_path).out.splitlines() == list(samples())
    assert not fingerprint(tmp_path)


def test_a_dry_run_lists_the_files(tmp_path: Path, run_commish: Commish) -> None:
    ran = run_commish("init", "town", "--dry-run", at=tmp_path)
    assert ran.out == "Would write town/commish.yaml\n"
    assert not list(tmp_path.iterdir())


def test_a_workspace_that_is_there_is_left_alone(tmp_path: Path, run_commish: Commish) -> None:
    run_commish("init", at=tmp_path)
    before = fingerprint(tmp_path)
    ran = run_commish("init", at=tmp_path)
    assert ran.code == 2
    assert ran.err == "commish: This folder holds a workspace already. Choose another folder.\n"
    assert fingerprint(tmp_path) == before
