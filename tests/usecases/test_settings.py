"""What applies to a workspace, and who says so."""

from datetime import date
from pathlib import Path

import pytest

from commish.errors import CommishError
from commish.findings import Severity
from commish.usecases.settings import settings_of
from commish.usecases.validate import Asked
from tests.workspace import MARKER, workspace

_OWN = """\
body:
  type: county
  nation: england
exclude:
  - drafts
rules:
  ignore:
    - CON002
  fail_level: warning
"""


def test_a_workspace_speaks_for_itself(tmp_path: Path) -> None:
    [found] = settings_of([workspace(tmp_path, {}, MARKER + _OWN)], None, Asked())
    assert found.body == "county, england"
    assert (found.as_of, found.as_of_from) == (date(2026, 4, 1), "commish.yaml")
    assert found.rulebooks == ("england 2026-11", "good-practice 2026-11")
    assert found.selection.ignore == ("CON002",)
    assert (found.fail_level, found.fail_level_from) == ("warning", "commish.yaml")
    assert found.exclude == ("drafts",)


def test_the_command_line_goes_before_it(tmp_path: Path) -> None:
    asked = Asked(ignore=("TIR",), fail_level=Severity.ERROR)
    root = workspace(tmp_path, {}, MARKER + _OWN)
    [found] = settings_of([root], date(2026, 5, 1), asked)
    assert found.as_of_from == "--as-of"
    assert found.selection.ignore == ("CON002", "TIR")
    assert (found.fail_level, found.fail_level_from) == ("error", "--fail-level")


def test_what_nobody_says_is_as_usual(tmp_path: Path) -> None:
    bare = MARKER.replace("as_of: 2026-04-01\n", "")
    [found] = settings_of([workspace(tmp_path, {}, bare)], None, Asked())
    assert found.as_of_from == "today"
    assert found.body == ""
    assert (found.fail_level, found.fail_level_from) == ("error", "as usual")


def test_without_a_workspace_there_is_nothing_to_say(tmp_path: Path) -> None:
    with pytest.raises(CommishError, match="There is no workspace"):
        list(settings_of([tmp_path], None, Asked()))
