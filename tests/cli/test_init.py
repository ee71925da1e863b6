"""`commish init`: what is printed, and that its next step works."""

from pathlib import Path

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


def test_a_folder_with_a_space_is_quoted_in_the_next_step(
    tmp_path: Path, run_commish: Commish
) -> None:
    assert 'Next: cd "our town", then ' in run_commish("init", "our town", at=tmp_path).out


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
