"""The files of the repository, as git sees them: tracked, or new and not ignored."""

import ast
import subprocess
from collections.abc import Iterator
from pathlib import Path

__all__ = ["files", "modules"]


def files(root: Path, *under: str) -> list[str]:
    """The paths of the checkout's files, in order, from *root* and with forward slashes."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *under],
        cwd=root,
        capture_output=True,
        check=True,
        encoding="utf-8",
    ).stdout
    paths = {path for path in listed.split("\0") if path}
    return sorted(path for path in paths if (root / path).is_file())


def modules(root: Path, *under: str) -> Iterator[tuple[str, ast.Module]]:
    """The Python modules among them, parsed."""
    for path in files(root, *under):
        if path.endswith(".py"):
            yield path, ast.parse((root / path).read_text(encoding="utf-8"))
