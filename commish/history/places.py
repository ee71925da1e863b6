"""Where a folder's repository is, and in which state."""

import os
import re
from pathlib import Path
from typing import NamedTuple

from commish.errors import CommishError
from commish.history.door import ask, refused

__all__ = ["Repository", "hosts", "repository"]


class Repository(NamedTuple):
    """The git repository around a folder."""

    folder: Path
    """The folder from which it was found, and in which git is asked."""
    inner: str
    """The way from the top of the repository to that folder: empty, or with a slash at its end."""
    cut_off: bool = False
    """Whether its earliest commits are missing, as in a shallow clone."""


def repository(folder: Path) -> Repository:
    """The repository that a folder lies in.

    Raises:
        CommishError: there is none, it can't be read, or there is no git.
    """
    answer = ask(
        folder,
        "rev-parse",
        "--is-bare-repository",
        "--is-inside-work-tree",
        "--is-shallow-repository",
        "--show-prefix",
    )
    if answer.code:
        raise refused(answer, folder)
    _, inside, shallow, inner = (*answer.out.split(b"\n", 3), b"", b"", b"")[:4]
    if inside != b"true":
        raise CommishError(
            f"{folder} lies outside the files of the repository that it names.",
            "Go to the folder that has the repository's files.",
        )
    return Repository(folder, os.fsdecode(inner.removesuffix(b"\n")), shallow == b"true")


def hosts(at: Repository) -> tuple[str, ...]:
    """The computers to which the repository is sent, each once: names alone, never a password.

    Empty when it is kept on this computer, or on a disk that is reached by a path.
    """
    answer = ask(at.folder, "config", "--null", "--get-regexp", r"^remote\..*\.(push)?url$")
    addresses = (entry.partition("\n")[2] for entry in os.fsdecode(answer.out).split("\0"))
    found = (_host(address) for address in addresses)
    return tuple(dict.fromkeys(host for host in found if host))


def _host(address: str) -> str:
    """The host of `https://user:word@host/path`, `ssh://git@host:22/path` or `git@host:path`."""
    full = re.match(r"(?:https?|ssh|git)(?:\+ssh)?://(?:[^/@]*@)?(\[[^\]]*\]|[^/:]+)", address)
    short = re.match(r"(?:[^/@:]+@)?([^/@:\\]{2,}):(?!//)", address)  # C: is a disk of Windows
    match = full or short
    return match[1].lower() if match else ""
