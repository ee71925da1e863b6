"""Several processes say what one says, and one that dies is one clear error."""

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from commish.errors import CommishError
from commish.source.discovery import Site
from commish.usecases import crew
from commish.usecases.reading import Opened, open_site
from commish.usecases.results import Result
from commish.usecases.standing import Standing, standing
from commish.usecases.telling import result_of
from commish.usecases.whole import shown_from
from tests.usecases.looking import cold
from tests.workspace import AGREEMENT, workspace

_Way = Callable[[Opened, Sequence[Standing], int, crew.Work], Iterator[Result | None]]
_WAYS = {"copied": crew._copied, "begun": crew._begun}
_MANY = 100


@pytest.fixture
def many(tmp_path: Path) -> tuple[Opened, list[Standing]]:
    """A workspace of some more documents than one process reads in one go."""
    files = {
        f"agreements/hub-{at}.yaml": AGREEMENT.replace("hub-contract", f"hub-{at}")
        + ("x: [\n" if at % 7 == 0 else "")
        for at in range(_MANY)
    }
    site = Site(workspace(tmp_path, files))
    return open_site(site, shown_from(tmp_path)), list(standing(site))


@pytest.mark.parametrize("way", _WAYS.values(), ids=_WAYS.keys())
def test_results_come_in_the_order_of_files(way: _Way, many: tuple[Opened, list[Standing]]) -> None:
    opened, files = many
    found = list(way(opened, files, 3, result_of))
    assert found == [result_of(opened, one) for one in files]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not copy processes")
def test_a_process_that_dies_is_one_clear_error(many: tuple[Opened, list[Standing]]) -> None:
    opened, files = many

    def dies(opened: Opened, file: Standing) -> Result:
        if file.inner.endswith("-5.yaml"):
            os._exit(9)
        return result_of(opened, file)

    with pytest.raises(CommishError, match="ended before its work was done"):
        list(crew.results(opened, files, 2, dies))


def test_a_process_that_is_begun_anew_and_dies_is_the_same_error(
    many: tuple[Opened, list[Standing]],
) -> None:
    with pytest.raises(CommishError, match="ended before its work was done"):
        list(crew._begun(*many, 2, _dies))


def _dies(_opened: Opened, _file: Standing) -> Result:
    os._exit(9)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not copy processes")
def test_no_process_is_left_when_nobody_reads_on(
    many: tuple[Opened, list[Standing]], tmp_path: Path
) -> None:
    opened, files = many

    def signs(opened: Opened, file: Standing) -> Result:
        (tmp_path / f"{os.getpid()}.pid").touch()
        return result_of(opened, file)

    found = crew.results(opened, files, 2, signs)
    next(found)
    found.close()  # type: ignore[attr-defined]  # it is a generator
    numbers = [int(path.stem) for path in tmp_path.glob("*.pid")]
    assert numbers
    for number in numbers:
        with pytest.raises(ProcessLookupError):
            os.kill(number, 0)


def test_a_file_that_may_not_be_read_is_the_same_error_with_many(tmp_path: Path) -> None:
    """The first in the order of files, whichever process met one first."""
    files = {f"plans/p{at:03}.yaml": f"kind: plan\nid: p{at:03}\ntitle: P\n" for at in range(80)}
    workspace(tmp_path, files)
    if os.geteuid() == 0:
        pytest.skip("nothing is refused to the superuser")
    for at in (33, 70):
        (tmp_path / f"plans/p{at:03}.yaml").chmod(0)
    with pytest.raises(CommishError, match="p033"):
        cold(tmp_path, jobs=2)


def test_what_ends_in_an_error_is_left_to_the_first_process(
    many: tuple[Opened, list[Standing]],
) -> None:
    opened, files = many

    def fails(_opened: Opened, file: Standing) -> Result:
        raise CommishError(file.inner)

    assert list(crew.results(opened, files, 2, fails)) == [None] * len(files)
