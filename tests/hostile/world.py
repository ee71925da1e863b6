"""A command and what it does to the world: files, programs, networks."""

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from commish.cli.formats import FORMATS
from tests.command import Ran

__all__ = ["READING", "WRITING", "Watched", "state", "watch"]

_SCRIPT = Path(__file__).resolve().parent / "watched.py"

READING: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "validate": (
        (),
        *(("--format", one) for one in FORMATS),
        ("--level", "information", "--as-of", "2026-01-01"),
    ),
    "explain": (("YML001",), ("commission.budget",), ("need", "--format", "json")),
    "rules": ((), ("--format", "json")),
    "walk": ((), ("safe-homes",), ("hub-contract", "--up"), ("--format", "json")),
    "show": (("safe-homes",), ("hub-contract", "--format", "json")),
    "render": (("--list",), ("overview", "--dry-run")),
    "init": (("--list",), ("fresh", "--dry-run")),
    "new": (("need", "falls", "--title", "Falls", "--dry-run"),),
    "schema": (("export", "--dry-run"),),
    "doctor": ((),),
}
"""How commands are called that change nothing."""

WRITING: Mapping[str, tuple[str, ...]] = {
    "init": ("init", "fresh"),
    "new": ("new", "need", "falls", "--title", "Falls"),
    "render": ("render", "overview", "-o", "papers"),
    "schema": ("schema", "export"),
    "walk": ("walk", "--format", "json", "-o", "thread.json"),
    "validate": ("validate", "--format", "sarif:found.sarif"),
}
"""How commands are called that write, in a workspace."""


@dataclass(frozen=True, slots=True)
class Watched:
    """What a command left behind, and what it did."""

    ran: Ran
    noted: tuple[tuple[str, str], ...]
    """Each thing that it did, in order: `written`, `started`, `reached` or `executed`, and what."""

    def all(self, what: str) -> list[str]:
        """Everything of one sort, in order."""
        return [each for sort, each in self.noted if sort == what]


def watch(
    *arguments: str, at: Path, report: Path, environment: Mapping[str, str] | None = None
) -> Watched:
    """Run `commish ARGUMENTS` in a process of its own in the folder *at*, and note what it does."""
    done = subprocess.run(
        [sys.executable, "-B", str(_SCRIPT), str(report), *arguments],
        cwd=at,
        env={
            **os.environ,
            "PYTHONPATH": str(_SCRIPT.parent.parent.parent),
            "PYTHONUTF8": "1",
            **(environment or {}),
        },
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    noted = cast("list[tuple[str, str]]", json.loads(report.read_text(encoding="utf-8")))
    return Watched(Ran(done.returncode, done.stdout, done.stderr), tuple((a, b) for a, b in noted))


def state(folder: Path) -> dict[str, tuple[object, ...]]:
    """Everything below *folder* with its mode, its time and what it holds; links stay links."""
    return {path.relative_to(folder).as_posix(): _state(path) for path in _below(folder)}


def _below(folder: Path) -> list[Path]:
    found = [folder]
    for above, folders, files in os.walk(folder):
        found += [Path(above) / name for name in (*folders, *files)]
    return sorted(found)


def _state(path: Path) -> tuple[object, ...]:
    seen = path.lstat()
    held = ""
    if path.is_symlink():
        held = str(path.readlink())
    elif path.is_file() and os.access(path, os.R_OK):
        held = hashlib.sha256(path.read_bytes()).hexdigest()
    return seen.st_mode, seen.st_mtime_ns, held
