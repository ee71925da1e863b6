"""The first five minutes: from nothing, or from a sample, to papers in hand."""

from pathlib import Path

import pytest

from tests.command import Commish
from tests.workspace import fingerprint


@pytest.mark.covers("G99", "commish init")
@pytest.mark.covers("G99", "commish render")
def test_a_sample_ends_with_papers_in_hand(tmp_path: Path, run_commish: Commish) -> None:
    town = tmp_path / "st"
    steps = (
        (("init", "st", "--sample", "south-tyneside-homelessness"), tmp_path),
        (("validate",), town),
        (("walk",), town),
        (("render", "board-paper"), town),
    )
    for arguments, folder in steps:
        ran = run_commish(*arguments, at=folder)
        assert (ran.code, ran.err) == (0, ""), arguments
    papers = list((town / "out").glob("board-paper-*.html"))
    assert papers
    assert all("</html>" in paper.read_text(encoding="utf-8") for paper in papers)


@pytest.mark.covers("G99", "commish new")
def test_from_nothing_each_step_names_the_next_and_ends_with_a_paper(
    tmp_path: Path, run_commish: Commish
) -> None:
    steps = (
        ("init", "--title", "Our town"),
        ("new", "commission", "safe-homes", "--tier", "political", "--title", "Safe homes"),
        ("new", "commission", "offer", "--from", "safe-homes", "--title", "An offer"),
        ("new", "commission", "pathway", "--from", "offer", "--title", "A pathway"),
        ("new", "commission", "care", "--from", "pathway", "--title", "Care"),
        ("new", "agreement", "hub", "--from", "care", "--title", "The hub"),
        ("new", "return", "--from", "hub", "--set", "period=2026/27 Q1"),
        ("new", "decision", "yes-we-do", "--from", "offer", "--title", "The offer is agreed"),
        ("validate",),
        ("walk",),
        ("render", "board-paper", "--to", "html"),
    )
    for arguments in steps:
        ran = run_commish(*arguments, at=tmp_path)
        assert (ran.code, ran.err) == (0, ""), (arguments, ran.words)
        if arguments[0] in {"init", "new", "walk"}:
            assert "Next: " in ran.out, arguments
    assert "out/board-paper-yes-we-do.html" in fingerprint(tmp_path)
