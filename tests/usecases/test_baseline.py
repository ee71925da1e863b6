"""A baseline: what is known already is not told again, wherever its line has moved to."""

import os
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
from commish.usecases.verdict import USUAL
from tests.workspace import workspace

_PLAN = "kind: plan\nid: plan\ntitle: A plan\naims:\n"
_B = "kind: need\nid: b\ntitle: B\n"
_AIM = "  - id: {name}\n    titel: More\n"
_ENTRY = (
    '{{"findings": [{{"path": "a.yaml", "code": "SCH001", "address": "a", "count": {count}}}],'
    ' "format": 1}}'
)
_DAY = date(2026, 11, 22)


def _checked(folder: Path, *aims: str, baseline: Baseline | None = None) -> Verdict:
    text = _PLAN + "".join(_AIM.format(name=name) for name in aims)
    return validate(
        [workspace(folder, {"plan.yaml": text})],
        _DAY,
        asked=Asked(select=("SCH",), baseline=baseline),
    )


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
        (_ENTRY.format(count=-1), "is no baseline of commish"),
        (_ENTRY.format(count=0), "is no baseline of commish"),
        (_ENTRY.format(count="true"), "is no baseline of commish"),
        (_ENTRY.format(count=1.5), "is no baseline of commish"),
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


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes in folders")
def test_a_pipe_or_a_device_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", Path(os.devnull)):
        with pytest.raises(CommishError, match="a device or a pipe"):
            read_baseline(path, "b.json")


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "b.json").open("wb") as file:
        file.truncate(100_000_001)
    with pytest.raises(CommishError, match="can't be read: file too large"):
        read_baseline(tmp_path / "b.json", "b.json")


def test_it_holds_from_whichever_folder_a_check_is_begun(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = _known(_checked(tmp_path, "jobs", "homes"), tmp_path)
    assert [one.path for one in known.counts] == ["plan.yaml", "plan.yaml"]
    monkeypatch.chdir(tmp_path.parent)
    elsewhere = read_baseline(tmp_path / "baseline.json", f"{tmp_path.name}/baseline.json")
    assert not _checked(tmp_path, "jobs", "homes", baseline=elsewhere).found
    own = tmp_path / "known"
    own.mkdir()
    verdict = _checked(tmp_path, "jobs")
    kept = baseline_of(verdict.found, verdict.sources, own)
    assert [one.path for one in kept.counts] == ["../plan.yaml"]
    assert not _checked(tmp_path, "jobs", baseline=kept).found


def test_what_was_not_looked_for_is_not_called_gone(tmp_path: Path) -> None:
    """Else a check of a part would ask for the rest to be taken out, and `--prune` would do it."""
    known = _known(_checked(tmp_path, "jobs"), tmp_path)
    clean = workspace(
        tmp_path, {"plan.yaml": _PLAN.replace("aims:", "status: draft"), "b.yaml": _B}
    )

    def gone(*paths: str, asked: Asked = USUAL) -> int:
        told = validate([clean / one for one in paths], _DAY, asked=asked._replace(baseline=known))
        assert [one.code for one in told.found].count("BAS001") == len(told.left_over)
        return sum(count for _, count in told.left_over)

    assert gone("") == 1
    assert gone("plan.yaml") == 1
    assert gone("b.yaml") == 0
    assert gone("", asked=Asked(select=("SCH",))) == 1
    assert gone("", asked=Asked(select=("CON",))) == 0
    assert gone("", asked=Asked(ignore=("unknown-key",))) == 0
    assert gone("", asked=Asked(ignore=("CON",))) == 1


@given(st.lists(st.sampled_from(["a", "b", "c", "d"]), max_size=4, unique=True))
def test_a_baseline_of_all_leaves_nothing_and_is_all_used(aims: list[str]) -> None:
    verdict = _checked(Path.cwd(), *aims)
    known = baseline_of(verdict.found, verdict.sources)
    new, left = known.split(verdict.found, verdict.sources)
    assert new == []
    assert not left


def test_an_empty_one_is_plain_json() -> None:
    assert '"findings": []' in written_baseline(baseline_of([], lambda _: ""))
