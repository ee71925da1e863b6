"""The wheel is the checkout: every shipped file, mapped into the package, and nothing else."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.checkout import files

pytestmark = pytest.mark.needs("git")
_BESIDE = ("rulebooks", "schemas", "templates", "sample-commissions")


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built with no network from the tools of this environment."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    built = subprocess.run([*command, str(root)], capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_the_shipped_folders_and_nothing_else(root: Path, wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    own = sorted(name for name in names if ".dist-info/" not in name)
    assert own == sorted(_mapped(path) for path in files(root, "commish", *_BESIDE))
    about = {name.partition(".dist-info/")[2] for name in names if ".dist-info/" in name}
    assert about == {"METADATA", "WHEEL", "entry_points.txt", "licenses/LICENSE", "RECORD"}


def test_an_installed_wheel_reads_its_own_copy_of_the_shipped_folders(
    wheel: Path, tmp_path: Path
) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    code = f"""if True:
        import sys
        sys.path.insert(0, {str(tmp_path)!r})
        from commish.resources import folder
        for name in {_BESIDE!r}:
            print(folder(name))
    """
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    assert done.stdout.split() == [str(tmp_path / "commish" / name) for name in _BESIDE]


def test_the_checkout_has_no_second_copy_of_a_shipped_folder(root: Path) -> None:
    """A copy in the package would win over the folder beside it, and go stale unseen."""
    assert not [name for name in _BESIDE if (root / "commish" / name).exists()]


def _mapped(path: str) -> str:
    return path if path.startswith("commish/") else f"commish/{path}"
