"""Runners of continuous integration, as far as their shell and variables go."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import yaml

from tests.command import Ran

__all__ = ["OFFLINE", "environment", "fits", "read", "run_bash", "with_python"]

_SITE = next(path for path in sys.path if path.endswith("site-packages"))


OFFLINE = {"PIP_NO_BUILD_ISOLATION": "0", "PIP_NO_INDEX": "1", "PYTHONPATH": _SITE}
"""What lets pip install commish from a folder without a network: what it needs is lent to it."""


def read(path: Path) -> dict[str, object]:
    """A settings file of a service."""
    told: object = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(told, dict)
    return told


def fits(path: Path, schema: str) -> bool:
    """Whether a settings file is what its service's published schema says."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}"]
    done = subprocess.run([*command, str(path)], capture_output=True, check=False)
    return done.returncode == 0


def run_bash(script: str, at: Path, variables: Mapping[str, str]) -> Ran:
    """Run a step as GitHub and GitLab do: any command that fails ends it."""
    bash = shutil.which("bash")
    assert bash
    done = subprocess.run(
        [bash, "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=at,
        env={**os.environ, **variables},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


def environment(folder: Path) -> dict[str, str]:
    """The variables by which `commish` is found in the Python that runs the tests."""
    folder.mkdir(parents=True, exist_ok=True)
    program = folder / "commish"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m commish "$@"\n')
    program.chmod(0o755)
    return {"PATH": f"{folder}{os.pathsep}{os.environ['PATH']}", "CI": "true"}


def with_python(folder: Path) -> dict[str, str]:
    """The variables by which a new Python without commish is found, which has no network."""
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    return {
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "CI": "true",
        **OFFLINE,
    }
