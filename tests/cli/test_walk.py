"""`commish walk`: its formats, and a file instead of the screen."""

import json
from pathlib import Path

import pytest

from tests.command import Commish
from tests.workspace import COMMISSION, fingerprint, workspace

_CARE = "kind: commission\nid: care\ntitle: Care\ntier: service\nanswers:\n  - safe-homes\n"


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """Two commissions, one under the other."""
    files = {"commissions/safe-homes.yaml": COMMISSION, "commissions/care.yaml": _CARE}
    return workspace(tmp_path, files)


@pytest.mark.covers("G06", "commish walk")
@pytest.mark.parametrize(
    ("arguments", "order"),
    [
        ((), ["A safe home", "Care"]),
        (("--down",), ["A safe home", "Care"]),
        (("care", "--up"), ["Care", "A safe home"]),
        (("care", "safe-homes"), ["Care", "A safe home"]),
    ],
    ids=lambda part: " ".join(part) if isinstance(part, tuple) else None,
)
def test_the_thread_is_walked_down_up_and_between(
    arguments: tuple[str, ...], order: list[str], town: Path, run_commish: Commish
) -> None:
    said = run_commish("walk", *arguments, at=town).out
    found = [said.index(title) for title in order]
    assert found == sorted(found)


@pytest.mark.parametrize(
    ("form", "start"), [("json", "{"), ("mermaid", "flowchart"), ("svg", "<svg")]
)
def test_each_format_is_what_it_says(
    form: str, start: str, town: Path, run_commish: Commish
) -> None:
    ran = run_commish("walk", "--format", form, at=town)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(start)
    assert "Care" in ran.out
    if form == "json":
        assert json.loads(ran.out)["command"] == "walk"


def test_it_is_written_into_a_file_when_that_is_asked_for(town: Path, run_commish: Commish) -> None:
    shown = run_commish("walk", "--format", "svg", at=town).out
    ran = run_commish("walk", "--format", "svg", "-o", "papers/thread.svg", at=town)
    assert ran.out == "Wrote papers/thread.svg\n"
    assert (town / "papers" / "thread.svg").read_text(encoding="utf-8") == shown


def test_the_date_is_named(town: Path, run_commish: Commish) -> None:
    assert "Read as at 31 December 2030" in run_commish("walk", "--as-of", "2030", at=town).out


def test_walking_never_writes(town: Path, run_commish: Commish) -> None:
    before = fingerprint(town)
    run_commish("walk", at=town)
    assert fingerprint(town) == before
