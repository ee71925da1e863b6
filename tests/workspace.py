"""Small workspaces for tests."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

__all__ = ["AGREEMENT", "COMMISSION", "MARKER", "fingerprint", "workspace"]

MARKER = "kind: workspace\nid: town\ntitle: Town\nformat: 1\nas_of: 2026-04-01\n"
"""The least that a commish.yaml says, and the date at which it is read."""

COMMISSION = """\
kind: commission
id: safe-homes
title: A safe home for every young person
tier: political
why: Too many young people have nowhere safe to sleep.
for_whom: Young people aged 16 to 24
where: The whole borough
outcomes:
  - id: settled-lives
    title: Young people live settled lives
"""
"""A first political commission: ten lines."""

AGREEMENT = """\
kind: agreement
id: hub-contract
title: The hub in the town centre
type: contract
value: £58,000 a year
start: 2026-04-01
end: 2029-03-31
"""
"""A first agreement: seven lines."""


def workspace(folder: Path, files: Mapping[str, str] | None = None, marker: str = MARKER) -> Path:
    """Write a workspace into *folder*: commish.yaml, and *files* by path."""
    for path, text in {"commish.yaml": marker, **(files or {})}.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
    return folder


def fingerprint(folder: Path) -> dict[str, str]:
    """Every file below *folder* with the hash of what it holds."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
