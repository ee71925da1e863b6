"""The one place where git is run: few commands, none that a repository can turn into another."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import PIPE, Popen
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple, cast

from commish.errors import CommishError

if TYPE_CHECKING:
    from git import Git

__all__ = ["Answer", "ask", "git_version", "refused", "talking"]

_COMMANDS = frozenset(
    (
        "cat-file",
        "config",
        "for-each-ref",
        "ls-tree",
        "merge-base",
        "merge-file",
        "rev-parse",
        "version",
    )
)
"""Plumbing that only reads. No status, diff, log, blame, show or index: those run what the
repository's own settings name (file watchers, filters, hooks, programs that check signatures)."""
_OPTIONS = (
    "--no-pager",
    "--literal-pathspecs",
    *("-c", "core.fsmonitor=false"),
    *("-c", f"core.hooksPath={os.devnull}"),
    *("-c", "log.showSignature=false"),
    *("-c", "safe.bareRepository=explicit"),
)
_SET = {
    "GIT_ALLOW_PROTOCOL": "",  # with the next line: what is missing is not fetched from anywhere
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LANGUAGE": "C",
    "LC_ALL": "C",
}
_UNSET = (
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_COMMON_DIR",
    "GIT_DIR",
    "GIT_GRAFT_FILE",
    "GIT_INDEX_FILE",
    "GIT_NAMESPACE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_PREFIX",
    "GIT_SHALLOW_FILE",
    "GIT_WORK_TREE",
)
"""A hook that commish is run from sets some of these; the repository is the one around a folder."""
_changing = Lock()


class Answer(NamedTuple):
    """What git came back with."""

    code: int
    """The exit code."""
    out: bytes
    words: str
    """What it said on standard error, for telling its reasons apart; never shown as it is."""


def ask(folder: Path, *arguments: str) -> Answer:
    """Run one command of git in a folder and wait for it.

    The first of *arguments* names the command. What a user wrote comes after `--end-of-options`.

    Raises:
        CommishError: there is no git on this computer.
    """
    with talking(folder, *arguments) as process:
        out, error = process.communicate()
    return Answer(process.wait(), out, os.fsdecode(error))


@contextmanager
def talking(folder: Path, *arguments: str) -> Iterator["Popen[bytes]"]:
    """A command of git that is asked over its streams, and ended at the end.

    Raises:
        CommishError: there is no git on this computer.
    """
    # What GitPython gives ends the process when it is let go, so it is held to the end
    held = _started(folder, arguments)
    process = cast("Popen[bytes]", held.proc)
    try:
        yield process
    finally:
        for stream in (process.stdin, process.stdout, process.stderr):
            if stream:
                stream.close()
        process.wait()


def git_version() -> str:
    """The version of git on this computer, such as 2.39.5; empty where there is none."""
    try:
        told = ask(Path.cwd(), "version").out.decode("ascii", "replace")
    except CommishError:
        return ""
    found = re.search(r"\d+(?:\.\d+)+", told)
    return found[0] if found else ""


def refused(answer: Answer, folder: Path) -> CommishError:
    """Why git would not look at a folder, in one sentence that an officer can act on."""
    damaged = any(
        (each / ".git").exists() for each in (folder.absolute(), *folder.absolute().parents)
    )
    for said, message, mend in _REASONS:
        if said in answer.words and not (damaged and said == _NONE):
            return CommishError(message.format(folder=folder), mend)
    return CommishError(
        f"git can't read the repository of {folder}: it may be damaged.",
        "Ask who looks after it to run `git fsck` there.",
    )


_NONE = "not a git repository"
_REASONS = (
    (
        _NONE,
        "{folder} is not in a git repository, so there is no earlier state of it.",
        "Everything but history works without git.",
    ),
    (
        "dubious ownership",
        "The repository of {folder} belongs to another user, and git does not read it.",
        "If you trust it, run `git config --global --add safe.directory` with its folder.",
    ),
    (
        "safe.bareRepository",
        "{folder} lies in a bare repository, which has no files of its own.",
        "Go to a clone of it that has files.",
    ),
    (
        "unknown repository extension",
        "The repository of {folder} uses what this version of git does not know.",
        "Install a newer git.",
    ),
    (
        "Expected git repo version",
        "The repository of {folder} uses what this version of git does not know.",
        "Install a newer git.",
    ),
)


def _started(folder: Path, arguments: tuple[str, ...]) -> "Git.AutoInterrupt":
    if arguments[0] not in _COMMANDS:
        raise AssertionError(f"git {arguments[0]} is not known to be harmless")
    # Without git on the computer the import alone would fail, unless it is told to be quiet
    os.environ.setdefault("GIT_PYTHON_REFRESH", "quiet")
    # GitPython takes time to import, and everything but history works without it
    from git import Git  # noqa: PLC0415
    from git.exc import GitCommandNotFound  # noqa: PLC0415

    line = [Git.GIT_PYTHON_GIT_EXECUTABLE or "git", *_OPTIONS, *arguments]
    with _calm():
        try:
            return Git(folder).execute(line, as_process=True, istream=PIPE, env=_SET)
        except (GitCommandNotFound, OSError) as error:
            raise CommishError(
                "git was not found on this computer, and earlier states are read with it.",
                "Install git, or leave out what asks for another state.",
            ) from error


@contextmanager
def _calm() -> Iterator[None]:
    """Takes away for a moment what would lead git to another repository than the folder's."""
    with _changing:
        kept = {name: os.environ.pop(name) for name in _UNSET if name in os.environ}
        try:
            yield
        finally:
            os.environ.update(kept)
