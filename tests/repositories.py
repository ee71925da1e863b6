"""Git repositories for tests: real ones, made by the real git."""

import subprocess
from collections.abc import Mapping
from pathlib import Path

__all__ = ["commit", "git", "repository", "state_of"]


def git(folder: Path, *arguments: str) -> str:
    """Run git in a folder and give what it prints."""
    done = subprocess.run(
        ["git", *arguments], cwd=folder, capture_output=True, check=True, encoding="utf-8"
    )
    return done.stdout.strip()


def repository(folder: Path, files: Mapping[str, str] | None = None, *options: str) -> Path:
    """A new repository with a branch called main, and a commit of *files* if there are any."""
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "-q", "-b", "main", *options)
    if files:
        commit(folder, files)
    return folder


def commit(folder: Path, files: Mapping[str, str | None], message: str = "Change") -> str:
    """Write *files*, delete those that are None, commit all, and give the full id."""
    for path, text in files.items():
        target = folder / path
        if text is None:
            target.unlink()
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")
    git(folder, "add", "--all")
    git(folder, "commit", "-q", "--allow-empty", "-m", message)
    return git(folder, "rev-parse", "HEAD")


def state_of(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Every file below *folder*, those of git too, with its time and what it holds."""
    return {
        path.relative_to(folder).as_posix(): (path.lstat().st_mtime_ns, path.read_bytes())
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink()
    }
