"""What every test has: a calm environment, no network, the command, the reference data."""

import itertools
import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.command import Commish, apart, in_process

pytest_plugins = ["tests.selection"]

settings.register_profile("ci", deadline=None, derandomize=True, database=None)
settings.register_profile("seek", deadline=None, max_examples=2_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

_ROOT = Path(__file__).resolve().parent.parent
_PRESET = {
    "COLUMNS": "80",
    "GIT_AUTHOR_DATE": "2026-01-05T09:00:00+00:00",
    "GIT_AUTHOR_EMAIL": "officer@example.org",
    "GIT_AUTHOR_NAME": "Commissioning Officer",
    "GIT_COMMITTER_DATE": "2026-01-05T09:00:00+00:00",
    "GIT_COMMITTER_EMAIL": "officer@example.org",
    "GIT_COMMITTER_NAME": "Commissioning Officer",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}
_UNSET = ("CI", "COMMISH_DEBUG", "FORCE_COLOR", "GITHUB_ACTIONS", "NO_COLOR", "PYTHONWARNINGS")
_numbers = itertools.count()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--update-golden`, for texts that somebody read and accepted."""
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write the kept texts of the chosen tests anew; read the difference by eye",
    )


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the checkout."""
    return _ROOT


@pytest.fixture(scope="session")
def reference_data() -> Path:
    """The reference data that lies beside the checkout: published schemas and open data."""
    folder = _ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("needs the reference data, which does not lie beside this checkout")
    return folder


@pytest.fixture
def run_commish() -> Commish:
    """Run `commish` in this process."""
    return in_process


@pytest.fixture
def start_commish() -> Commish:
    """Run `commish` in a process of its own: where start-up, signals or streams matter."""
    return apart


@pytest.fixture(autouse=True)
def calm_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Make a command print the same for everyone, and never touch the user's cache or settings."""
    for name in [*_UNSET, *(name for name in os.environ if name.startswith("GIT_"))]:
        monkeypatch.delenv(name, raising=False)
    for name, value in _PRESET.items():
        monkeypatch.setenv(name, value)
    cache = tmp_path_factory.getbasetemp() / f"cache-{next(_numbers)}"
    monkeypatch.setenv("COMMISH_CACHE_DIR", str(cache))


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Refuse every connection: nothing in commish or its tests needs a network."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex"):
            patch.setattr(socket.socket, name, _only_local(getattr(socket.socket, name)))
        yield


def _only_local(real: Callable[[socket.socket, object], object]) -> Callable[..., object]:
    family = getattr(socket, "AF_UNIX", None)

    def connect(self: socket.socket, address: object) -> object:
        if self.family != family:
            raise AssertionError(f"a connection to {address} was tried: nothing needs a network")
        return real(self, address)

    return connect
