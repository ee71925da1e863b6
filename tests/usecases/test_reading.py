"""Files of a workspace, read and checked one by one."""

from datetime import date
from pathlib import Path
from typing import cast

import pytest

from commish.model.agreement import Agreement
from commish.source.discovery import Site
from commish.usecases.reading import Opened, model, open_site, read_all, read_one
from tests.workspace import AGREEMENT, COMMISSION, MARKER, workspace


def test_a_file_is_named_after_its_document(tmp_path: Path) -> None:
    path = workspace(tmp_path, {"agreements/hub.yaml": AGREEMENT}) / "agreements" / "hub.yaml"
    [finding] = read_one(path, str).findings
    assert (finding.code, finding.place.line) == ("IDS002", 2)
    assert finding.mend == "Rename the file hub-contract.yaml."
    assert finding.subject == "hub-contract"


@pytest.mark.parametrize("name", ["hub-contract.yaml", "hub-contract.yml"])
def test_either_ending_of_a_yaml_file_will_do(name: str, tmp_path: Path) -> None:
    workspace(tmp_path, {name: AGREEMENT})
    assert read_one(tmp_path / name, str).findings == ()


def test_the_workspace_s_own_file_has_a_name_of_its_own(tmp_path: Path) -> None:
    assert read_one(workspace(tmp_path) / "commish.yaml", str).findings == ()


def test_a_valid_file_loads_as_the_trade_s_own_thing(tmp_path: Path) -> None:
    workspace(tmp_path, {"hub-contract.yaml": AGREEMENT})
    agreement = cast("Agreement", model(read_one(tmp_path / "hub-contract.yaml", str)))
    assert isinstance(agreement, Agreement)
    assert agreement.title == "The hub in the town centre"


def test_every_document_comes_once_the_workspace_first(tmp_path: Path) -> None:
    files = {"b/hub-contract.yaml": AGREEMENT, "a/safe-homes.yaml": COMMISSION, "notes.txt": "x"}
    opened = _opened(workspace(tmp_path, files))
    assert [file.checked.id for file in read_all(opened)] == ["town", "safe-homes", "hub-contract"]


def test_the_date_falls_back_from_the_asked_one_to_the_workspace_s_to_today(
    tmp_path: Path,
) -> None:
    workspace(tmp_path)
    assert _opened(tmp_path, date(2030, 1, 1)).setting.as_of == date(2030, 1, 1)
    assert _opened(tmp_path).setting.as_of == date(2026, 4, 1)
    workspace(tmp_path, marker=MARKER.replace("as_of: 2026-04-01\n", ""))
    before = date.today()  # noqa: DTZ011 -- a civil date, not a moment
    assert before <= _opened(tmp_path).setting.as_of <= date.today()  # noqa: DTZ011 -- as above


def test_the_workspace_s_own_words_are_there_for_rules(tmp_path: Path) -> None:
    workspace(tmp_path, marker=MARKER + "body:\n  type: council_executive\n  nation: england\n")
    setting = _opened(tmp_path).setting
    assert (setting.workspace.title, setting.body_type) == ("Town", "council_executive")


def test_a_broken_workspace_file_leaves_rules_without_its_words(tmp_path: Path) -> None:
    workspace(tmp_path, marker=MARKER + "zzz: 1\nexclude: all\n")
    opened = _opened(tmp_path)
    assert opened.setting.body_type == ""
    assert opened.exclude == ()
    assert opened.marker.findings


def test_a_workspace_file_that_is_no_mapping_is_a_finding(tmp_path: Path) -> None:
    workspace(tmp_path, marker="- a list\n")
    opened = _opened(tmp_path)
    assert opened.marker.findings
    assert opened.too_new is None


def _opened(town: Path, as_of: date | None = None) -> Opened:
    return open_site(Site(town), str, as_of)
