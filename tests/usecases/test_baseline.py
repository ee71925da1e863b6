"""A baseline: what is known already is not told again, wherever its line has moved to."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commish.errors import CommishError
from commish.usecases.baseline import (
    Baseline,
    baseline_of,
    read_baseline,
    written_baseline,
)
from commish.usecases.validate import Asked, Verdict, validate
from tests.workspace import workspace

_PLAN = "kind: plan\nid: plan\ntitle: A plan\naims:\n"
_AIM = "  - id: {name}\n    titel: More\n"
_DAY = date(2026, 11, 22)


def _checked(folder: Path, *aims: str, baseline: Baseline | None = None) -> Verdict:
    text = _PLAN + "".join(_AIM.format(name=name) for name in aims)
    return validate([workspace(folder, {"plan.yaml": text})], _DAY, asked=Asked(select=("SCH",), baseline=baseline))


def _known(verdict: Verdict, folder: Path) -> Baseline:
    """The baseline of a verdict, written and read again."""
    path = folder / "baseline.json"
    path.write_text(written_baseline(baseline_of(verdict.found, verdict.sources)), encoding="utf-8")
    return read_baseline(path, "baseline.json")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_what_it_holds_is_not_told_again(tmp_path: Path) -> None:
    known = _known(_checked(tmp_path, "jobs", "homes"), tmp_path)
    again = _checked(tmp_path, "jobs", "homes", baseline=known)
    assert not again.found
    assert again.set_aside == 2
    assert not again.failing


def test_it_goes_by_ids_and_not_by_lines_or_numbers(tmp_path: Path) -> None:
    known = _known(_checked(tmp_path, "jobs", "homes"), tmp_path)
    new = _checked(tmp_path, "parks", "homes", "jobs", baseline=known)
    assert {one.place.line for one in new.found} == {6}
    assert "line" not in (tmp_path / "baseline.json").read_text(encoding="utf-8")


def test_what_is_found_no_more_is_told_and_can_be_taken_out(tmp_path: Path) -> None:
    before = _checked(tmp_path, "jobs", "homes")
    known = _known(before, tmp_path)
    after = _checked(tmp_path, "homes", baseline=known)
    assert {one.code for one in after.found} == {"BAS001"}
    assert "“plan.aims.jobs.titel” in plan.yaml" in " ".join(one.message for one in after.found)
    _, left = known.split(_checked(tmp_path, "homes").found, before.sources)
    pruned = known.pruned(left)
    assert not _checked(tmp_path, "homes", baseline=pruned).found


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "is no baseline of commish"),
        ("[]", "is no baseline of commish"),
        ('{"findings": [{"path": 1}], "format": 1}', "is no baseline of commish"),
        ('{"findings": []}', "is no baseline of commish"),
        ("[" * 100_000, "is no baseline of commish"),
        ('{"findings": [], "format": 2}', "in another format"),
    ],
)
def test_what_is_no_baseline_is_refused(text: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "b.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CommishError, match=message):
        read_baseline(path, "b.json")


def test_one_that_is_not_there_or_is_a_folder_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(CommishError, match="There is no baseline"):
        read_baseline(tmp_path / "none.json", "none.json")
    with pytest.raises(CommishError, match="can't be read"):
        read_baseline(tmp_path, "folder")


@given(st.lists(st.sampled_from(["a", "b", "c", "d"]), max_size=4, unique=True))
def test_a_baseline_of_all_leaves_nothing_and_is_all_used(aims: list[str]) -> None:
    verdict = _checked(Path.cwd(), *aims)
    known = baseline_of(verdict.found, verdict.sources)
    new, left = known.split(verdict.found, verdict.sources)
    assert new == []
    assert not left


def test_an_empty_one_is_plain_json() -> None:
    assert '"findings": []' in written_baseline(baseline_of([], lambda _: ""))
