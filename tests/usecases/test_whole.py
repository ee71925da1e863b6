"""A workspace read as one, and how its paths are shown."""

from pathlib import Path

import pytest

from commish.errors import CommishError
from commish.source.discovery import Site
from commish.usecases.reading import open_site
from commish.usecases.whole import around, read_whole, shown_from
from tests.workspace import AGREEMENT, COMMISSION, MARKER, workspace

_TOWN = {"commissions/safe-homes.yaml": COMMISSION, "agreements/hub-contract.yaml": AGREEMENT}


def test_everything_is_read_once_and_let_go_again(tmp_path: Path) -> None:
    whole = read_whole(around(workspace(tmp_path, _TOWN)))
    assert whole.documents == 3
    assert whole.kept == {}
    assert whole.thread.find("settled-lives")


def test_documents_are_kept_by_id_when_they_are_asked_for(tmp_path: Path) -> None:
    whole = read_whole(around(workspace(tmp_path, _TOWN)), keep=True)
    assert set(whole.kept) == {"town", "safe-homes", "hub-contract"}
    assert whole.kept["hub-contract"].checked.kind == "agreement"


def test_findings_are_found_by_document(tmp_path: Path) -> None:
    text = AGREEMENT.replace("2029-03-31", "2029-02-31")
    whole = read_whole(around(workspace(tmp_path, {"agreements/hub-contract.yaml": text})))
    assert "VAL001" in [one.code for one in whole.about("hub-contract")]
    assert whole.about("town") == ()


def test_a_workspace_in_a_newer_format_is_not_read(tmp_path: Path) -> None:
    workspace(tmp_path, _TOWN, MARKER.replace("format: 1", "format: 2"))
    opened = open_site(Site(tmp_path), shown_from(tmp_path))
    assert opened.too_new
    assert read_whole(opened).documents == 0


def test_the_workspace_around_is_the_nearest_above(tmp_path: Path) -> None:
    workspace(tmp_path, {"inner/deeper/x.yaml": COMMISSION})
    assert around(tmp_path / "inner" / "deeper").site.root == tmp_path
    workspace(tmp_path / "inner")
    assert around(tmp_path / "inner" / "deeper").site.root == tmp_path / "inner"


def test_without_a_workspace_the_way_to_one_is_named(tmp_path: Path) -> None:
    with pytest.raises(CommishError) as refusal:
        around(tmp_path)
    assert "commish init" in refusal.value.mend


def test_paths_below_the_current_folder_are_shown_from_there(tmp_path: Path) -> None:
    shown = shown_from(tmp_path / "town")
    assert shown(tmp_path / "town" / "needs" / "falls.yaml") == "needs/falls.yaml"
    assert shown(tmp_path / "town" / ".." / "town" / "a.yaml") == "a.yaml"


def test_paths_elsewhere_are_shown_in_full(tmp_path: Path) -> None:
    """A folder whose name merely begins alike is elsewhere."""
    shown = shown_from(tmp_path / "town")
    assert shown(tmp_path / "township" / "a.yaml") == (tmp_path / "township/a.yaml").as_posix()
