"""What earlier runs found: a run after it says the same, byte for byte."""

import os
import random
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from subprocess import PIPE

import pytest

import commish
from commish.resources import folder
from commish.source.discovery import Site
from commish.usecases.caching import Cache
from commish.usecases.reading import open_site
from commish.usecases.standing import standing
from commish.usecases.telling import rules_of
from tests.source.spoiling import spoilt
from tests.usecases.looking import cold, warm
from tests.usecases.planting import as_yaml
from tests.workspace import AGREEMENT, COMMISSION, MARKER, fingerprint, workspace

_LINKED = f"{AGREEMENT}commissions: [safe-home]\n"
_TOWN = {
    "commissions/safe-homes.yaml": COMMISSION,
    "agreements/hub-contract.yaml": _LINKED,
    "plans/broken.yaml": "kind: plan\nid: broken\ntitle: [\n",
    "plans/twice.yaml": "kind: plan\nid: twice\nid: twice\ntitle: Twice\n",
    "plans/empty.yaml": "",
    "plans/latin.yaml": "",
}
_SAMPLES = sorted(path.name for path in folder("sample-commissions").iterdir() if path.is_dir())
_CONFORMANCE = Path(__file__).parent.parent / "conformance"


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A small workspace with good and broken files."""
    root = workspace(tmp_path / "town", _TOWN)
    (root / "plans/latin.yaml").write_bytes(
        "kind: plan\nid: latin\ntitle: Café\n".encode("latin-1")
    )
    return root


def _cache_file() -> Path:
    [path] = Path(os.environ["COMMISH_CACHE_DIR"]).glob("*.sqlite")
    return path


@pytest.mark.covers("G17", "commish validate")
def test_a_second_run_says_the_same_in_every_format(town: Path) -> None:
    expected = cold(town)
    assert "safe-home" in expected
    assert [warm(town) for _ in range(3)] == [expected] * 3


@pytest.mark.parametrize("sample", _SAMPLES)
def test_samples_say_the_same_known_or_not(sample: str, tmp_path: Path) -> None:
    root = Path(shutil.copytree(folder("sample-commissions") / sample, tmp_path / sample))
    expected = cold(root)
    assert [warm(root), warm(root), cold(root, jobs=2)] == [expected] * 3


@pytest.mark.slow
def test_every_document_of_the_conformance_vectors_says_the_same(tmp_path: Path) -> None:
    """They are put into one workspace, where most of them are wrong in some way."""
    root = workspace(tmp_path / "vectors")
    for path in sorted(_CONFORMANCE.rglob("*.yaml")):
        name = "-".join(path.relative_to(_CONFORMANCE).parts)
        shutil.copyfile(path, root / name)
    expected = cold(root)
    assert expected.count("error:") > 50
    assert [warm(root), warm(root), cold(root, jobs=2), warm(root, jobs=2)] == [expected] * 4


@pytest.mark.slow
def test_spoilt_documents_say_the_same(tmp_path: Path) -> None:
    chance = random.Random(7)  # noqa: S311 -- no withheld
    texts = {f"made/{at}.yaml": as_yaml(spoilt(chance)) for at in range(150)}
    root = workspace(tmp_path / "spoilt", texts)
    expected = cold(root)
    assert [warm(root, jobs=2), warm(root), cold(root, jobs=3)] == [expected] * 3


def test_what_was_found_by_several_processes_is_known_to_one(town: Path) -> None:
    assert warm(town, jobs=2) == warm(town) == cold(town)


def test_a_run_in_another_folder_shows_its_own_paths(town: Path) -> None:
    assert warm(town) == cold(town)
    for here in (town.parent, town / "plans", town.parent.parent):
        assert warm(town, here=here) == cold(town, here=here)


def _edit(path: str, old: str, new: str) -> Callable[[Path], None]:
    def edit(root: Path) -> None:
        text = (root / path).read_text(encoding="utf-8")
        assert old in text
        (root / path).write_text(text.replace(old, new), encoding="utf-8", newline="\n")

    return edit


_CHANGES: dict[str, Callable[[Path], object]] = {
    "a line above what is found": _edit(
        "agreements/hub-contract.yaml", "kind:", "# Made up\nkind:"
    ),
    "a link mended": _edit("agreements/hub-contract.yaml", "safe-home]", "safe-homes]"),
    "a link's target renamed": _edit("commissions/safe-homes.yaml", "id: safe-homes", "id: homes"),
    "a text": _edit("commissions/safe-homes.yaml", "Too many", "Many"),
    "a broken file mended": _edit("plans/broken.yaml", "[", "Broken no more"),
    "a file broken": _edit("commissions/safe-homes.yaml", "tier: political", "tier: [political"),
    "a file withholds": _edit(
        "agreements/hub-contract.yaml",
        "commissions:",
        "exempt:\n  - what: commissions\n    category: '3'\n    because: Prices.\ncommissions:",
    ),
    "a file deleted": lambda root: (root / "commissions/safe-homes.yaml").unlink(),
    "a file renamed": lambda root: (root / "plans/twice.yaml").rename(root / "plans/two.yaml"),
    "a file added": lambda root: workspace(
        root, {"pools/a.yaml": "kind: pool\nid: a\ntitle: A\nhost: nobody\n"}
    ),
    "a folder excluded": _edit("commish.yaml", "format: 1", "format: 1\nexclude: [plans]"),
    "another date": _edit("commish.yaml", "2026-04-01", "2030-04-01"),
    "commish.yaml broken": _edit("commish.yaml", "title: Town", "title: [Town"),
    "a format to come": _edit("commish.yaml", "format: 1", "format: 2"),
    "a rulebook of its own": lambda root: workspace(
        root,
        {"rulebooks/own.yaml": "kind: rulebook\nid: own\ntitle: Own\n"},
        f"{MARKER}rulebooks: [own]\n",
    ),
}


@pytest.mark.parametrize("change", _CHANGES.values(), ids=_CHANGES.keys())
def test_after_a_change_all_is_said_as_if_nothing_were_known(
    change: Callable[[Path], object], town: Path
) -> None:
    warm(town)
    change(town)
    assert warm(town) == cold(town)
    assert warm(town) == cold(town)


def test_a_change_and_its_taking_back(town: Path) -> None:
    first = warm(town)
    path = town / "commissions/safe-homes.yaml"
    path.write_text(COMMISSION.replace("safe-homes", "homes"), encoding="utf-8")
    assert warm(town) != first
    path.write_text(COMMISSION, encoding="utf-8")
    assert warm(town) == first


def test_a_certain_mend_stays_right_when_lines_above_it_move(town: Path) -> None:
    """The mend of a link says where it is; the link itself is the same after such a change."""
    assert warm(town) == cold(town)
    _edit("agreements/hub-contract.yaml", "kind:", "# One\n# Two\nkind:")(town)
    assert warm(town) == cold(town)


def test_another_date_is_another_question(town: Path) -> None:
    for year in (2024, 2026, 2031, 2024):
        assert warm(town, as_of=date(year, 1, 1)) == cold(town, as_of=date(year, 1, 1))


def test_another_version_begins_anew(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    warm(town)
    assert _known(town) == len(_TOWN) + 1
    monkeypatch.setattr(commish, "__version__", "999")
    assert _known(town) == 0
    assert warm(town) == cold(town)


def _known(root: Path, path: str = "") -> int:
    """How many files the next run need not check; read at *path* if that is said."""
    with Cache() as cache:
        shelf = cache.shelf(Site(root), str)
        opened = open_site(Site(root), str, None, shelf)
        files = [one._replace(path=path or one.path) for one in standing(opened.site)]
        shelf.under(rules_of(opened, files))
        return sum(1 for one in files if shelf.row(one))


def test_an_edit_of_equal_size_in_the_same_moment_is_seen(town: Path) -> None:
    """Size and times may be the same: a file that has only just changed is compared by content."""
    path = town / "agreements/hub-contract.yaml"
    for name in ("safe-homes", "safe-hones", "safe-house"):
        before = path.stat()
        path.write_text(f"{AGREEMENT}commissions: [{name}]\n", encoding="utf-8")
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
        assert warm(town) == cold(town)


def test_nothing_is_written_in_the_workspace(town: Path) -> None:
    before = fingerprint(town)
    warm(town)
    warm(town, jobs=2)
    assert fingerprint(town) == before


def test_a_cache_folder_in_the_workspace_is_not_used(
    town: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMMISH_CACHE_DIR", str(town / "plans" / "cache"))
    before = fingerprint(town)
    assert warm(town) == warm(town) == cold(town)
    assert fingerprint(town) == before


def test_nobody_else_may_read_the_cache(town: Path) -> None:
    warm(town)
    assert _cache_file().stat().st_mode & 0o777 == 0o600
    assert _cache_file().parent.stat().st_mode & 0o777 == 0o700


def test_what_is_withheld_is_not_in_the_cache(town: Path) -> None:
    withheld = "Zanzibar"
    text = (
        f"{COMMISSION}budget: £77,131\ncohorts: [{withheld}]\nexempt:\n"
        "  - what: all\n    category: '3'\n    because: Prices.\n"
    ).replace("A safe home for every young person", withheld)
    workspace(town, {"commissions/safe-homes.yaml": text})
    broken = f"kind: plan\nid: twice\nid: twice\ntitle: {withheld}\nexempt:\n  - what: all\n"
    workspace(town, {"plans/twice.yaml": broken})
    assert warm(town) == cold(town)
    content = _cache_file().read_bytes()
    assert withheld.encode() not in content
    assert b"77,131" not in content
    assert warm(town) == cold(town)


@pytest.mark.parametrize("left", [0, 1, 15, 16, 100, 4096, 9_000, -1, -4096])
def test_a_cut_off_cache_is_as_good_as_none(left: int, town: Path) -> None:
    expected = warm(town)
    content = _cache_file().read_bytes()
    _cache_file().write_bytes(content[:left])
    assert [warm(town) for _ in range(3)] == [expected] * 3


@pytest.mark.slow
def test_a_cache_with_bytes_changed_says_the_same_or_nothing(town: Path) -> None:
    expected = warm(town)
    path = _cache_file()
    content = path.read_bytes()
    chance = random.Random(11)  # noqa: S311 -- no withheld
    for _ in range(150):
        spoiled = bytearray(content)
        for _ in range(chance.choice([1, 3, 40])):
            spoiled[chance.randrange(len(spoiled))] = chance.randrange(256)
        path.write_bytes(spoiled)
        path.chmod(0o600)
        assert warm(town) == expected


def test_a_file_of_something_else_makes_way(town: Path) -> None:
    expected = warm(town)
    path = _cache_file()
    path.unlink()
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE file (path TEXT)")
    other.close()
    path.chmod(0o600)
    assert [warm(town), warm(town)] == [expected] * 2
    path.write_bytes(b"not a database, but long enough to look at" * 100)
    assert [warm(town), warm(town)] == [expected] * 2


def test_a_folder_or_link_in_its_place_is_left_alone(town: Path) -> None:
    expected = warm(town)
    path = _cache_file()
    path.unlink()
    path.mkdir()
    assert warm(town) == expected
    path.rmdir()
    target = path.with_name("elsewhere")
    target.write_bytes(b"")
    path.symlink_to(target)
    assert warm(town) == expected
    assert target.read_bytes() == b""


def test_a_cache_that_others_may_write_is_not_believed(town: Path) -> None:
    expected = warm(town)
    _cache_file().chmod(0o666)
    assert warm(town) == expected
    _cache_file().parent.chmod(0o777)
    assert warm(town) == expected


def test_a_folder_that_can_not_be_made_is_no_matter(
    town: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMMISH_CACHE_DIR", str(town / "commish.yaml" / "cache"))
    assert warm(town) == cold(town)
    monkeypatch.setenv("COMMISH_CACHE_DIR", "/proc/nowhere/cache")
    assert warm(town) == cold(town)


def test_a_cache_that_another_process_holds_is_no_matter(town: Path) -> None:
    expected = warm(town)
    other = sqlite3.connect(_cache_file(), isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert warm(town) == expected
    other.execute("ROLLBACK")
    other.close()
    assert warm(town) == expected


@pytest.mark.slow
def test_processes_that_run_at_once_do_each_other_no_harm(town: Path) -> None:
    expected = cold(town)
    code = f"""
import sys
from pathlib import Path
from tests.usecases.looking import warm
expected = sys.stdin.read()
town = Path({str(town)!r})
for _ in range(8):
    assert warm(town) == expected
"""
    root = Path(commish.__file__).parent.parent
    running = [
        subprocess.Popen([sys.executable, "-c", code], cwd=root, stdin=PIPE, encoding="utf-8")
        for _ in range(4)
    ]
    for one in running:
        assert one.stdin
        one.stdin.write(expected)
        one.stdin.close()
    assert [one.wait() for one in running] == [0] * 4
    assert warm(town) == expected


@pytest.mark.slow
def test_a_large_workspace_is_shared_among_processes_unasked(tmp_path: Path) -> None:
    files = {f"plans/p{at}.yaml": f"kind: plan\nid: p{at}\ntitle: P\n" for at in range(1_600)}
    root = workspace(tmp_path / "many", files)
    expected = cold(root)
    assert warm(root, jobs=0) == expected
    assert warm(root, jobs=0) == expected


@pytest.mark.slow
def test_a_file_that_has_rested_is_known_without_being_read(town: Path) -> None:
    warm(town)
    assert _known(town, "nowhere") == 0
    assert _known(town) == len(_TOWN) + 1
    time.sleep(2.2)
    warm(town)
    assert _known(town, "nowhere") == len(_TOWN) + 1
