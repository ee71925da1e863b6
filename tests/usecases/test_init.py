"""A workspace to start with: empty, or a copy of a sample."""

from pathlib import Path

import pytest

from commish.errors import CommishError
from commish.findings import Severity
from commish.resources import folder
from commish.usecases.init import init, samples
from commish.usecases.validate import validate
from tests.workspace import fingerprint, workspace


def test_every_sample_that_is_shipped_can_be_named() -> None:
    shipped = {path.name for path in folder("sample-commissions").iterdir() if path.is_dir()}
    assert set(samples()) == shipped
    assert "south-tyneside-homelessness" in samples()


@pytest.mark.parametrize("sample", samples())
def test_a_sample_arrives_byte_for_byte(sample: str, tmp_path: Path) -> None:
    done = init(tmp_path / "copy", sample)
    original = fingerprint(folder("sample-commissions") / sample)
    assert fingerprint(tmp_path / "copy") == original
    assert len(done.files) == len(original)


def test_an_empty_workspace_is_without_error_at_once(tmp_path: Path) -> None:
    init(tmp_path / "our-town")
    verdict = validate([tmp_path / "our-town"])
    assert verdict.documents == 1
    assert not [one for one in verdict.findings if one.severity is not Severity.INFORMATION]


@pytest.mark.parametrize(
    ("name", "title", "wanted"),
    [
        ("our-town", "", "id: our-town\ntitle: our town\n"),
        ("2 Towns", "", "id: workspace-2-towns\ntitle: 2 Towns\n"),
        ("x", "Yes: us", 'id: x\ntitle: "Yes: us"\n'),
        ("__", "", "id: workspace\ntitle: Commissioning\n"),
    ],
)
def test_it_is_called_by_its_folder_or_its_title(
    name: str, title: str, wanted: str, tmp_path: Path
) -> None:
    init(tmp_path / name, title=title)
    assert wanted in (tmp_path / name / "commish.yaml").read_text(encoding="utf-8")


def test_a_workspace_is_never_written_over(tmp_path: Path) -> None:
    workspace(tmp_path)
    before = fingerprint(tmp_path)
    with pytest.raises(CommishError, match="holds a workspace already"):
        init(tmp_path, "south-tyneside-homelessness")
    assert fingerprint(tmp_path) == before


def test_a_file_in_the_way_of_a_sample_stops_all_of_it(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("Ours.", encoding="utf-8")
    with pytest.raises(CommishError, match=r"README\.md is in the way; nothing was written"):
        init(tmp_path, "south-tyneside-homelessness")
    assert list(fingerprint(tmp_path)) == ["README.md"]


@pytest.mark.parametrize(
    ("name", "mend"),
    [
        ("south-tyneside-homelesness", "Did you mean south-tyneside-homelessness?"),
        ("zzz", "There are: "),
    ],
)
def test_a_sample_that_is_not_there_is_answered_with_those_that_are(
    name: str, mend: str, tmp_path: Path
) -> None:
    with pytest.raises(CommishError) as refusal:
        init(tmp_path, name)
    assert mend in refusal.value.mend


def test_a_dry_run_names_the_files_and_writes_none(tmp_path: Path) -> None:
    done = init(tmp_path, dry_run=True)
    assert [path.name for path in done.files] == ["commish.yaml"]
    assert not list(tmp_path.iterdir())
