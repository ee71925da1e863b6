"""How files are shown, and which file is meant."""

from pathlib import Path

import pytest

from commish.source.discovery import Site
from commish.usecases.showing import Showing
from commish.usecases.whole import shown_from

_INNER = ("commish.yaml", "plans/a.yaml", "plans/deep/b.yaml", "needs/c.yaml")


@pytest.mark.parametrize("here", ["town", "town/plans", ".", "elsewhere"])
def test_a_path_and_back(here: str, tmp_path: Path) -> None:
    """Seen from a folder of the workspace, some paths are short and others are whole."""
    shown = shown_from(tmp_path / here)
    showing = Showing(Site(tmp_path / "town"), shown)
    for inner in _INNER:
        assert showing.of(inner) == shown(tmp_path / "town" / inner)
        assert showing.inner(showing.of(inner)) == inner


def test_a_folder_that_was_not_shown_is_not_known(tmp_path: Path) -> None:
    with pytest.raises(LookupError):
        Showing(Site(tmp_path), str).inner("elsewhere/a.yaml")
