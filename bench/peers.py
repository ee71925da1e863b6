"""Programs of others that are measured against, each in a folder of its own in the user's cache."""

import shutil
import subprocess
import sys
from pathlib import Path

from platformdirs import user_cache_path

__all__ = ["ajv", "python_tools"]

_CACHE = user_cache_path("commish-bench", appauthor=False)
_AJV = "ajv-cli@5.0.0"


def python_tools(*names: str) -> dict[str, Path]:
    """The commands with these names, installed by pip into one environment; none where it fails."""
    folder = _CACHE / "python"
    binaries = folder / ("Scripts" if sys.platform == "win32" else "bin")
    found = {name: binaries / name for name in names}
    if not all(path.exists() for path in found.values()):
        _run([sys.executable, "-m", "venv", str(folder)])
        _run([str(binaries / "python"), "-m", "pip", "install", "-qq", *names])
    return {name: path for name, path in found.items() if path.exists()}


def ajv() -> Path | None:
    """ajv's command, installed by npm; None where it fails."""
    command = _CACHE / "node" / "node_modules" / ".bin" / "ajv"
    npm = shutil.which("npm")
    if not command.exists() and npm:
        folder = _CACHE / "node"
        folder.mkdir(parents=True, exist_ok=True)
        _run([npm, "install", "--silent", "--prefix", str(folder), _AJV])
    return command if command.exists() else None


def _run(command: list[str]) -> None:
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"not installed: {' '.join(command[-2:])} ({type(error).__name__})")
