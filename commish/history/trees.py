"""The files of a commit: their names, their ids, and what they hold."""

import hashlib
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from subprocess import Popen
from typing import NamedTuple

from commish.errors import CommishError
from commish.history.door import ask, refused, talking
from commish.history.places import Repository
from commish.history.revisions import Revision

__all__ = ["Blob", "is_same", "read", "tree"]

_ENTRY = re.compile(rb"([0-7]{6}) [a-z]+ ([0-9a-f]{40,64})\t(.+)", re.DOTALL)
_SHA1_DIGITS = 40
_STEP = 1 << 20


class Blob(NamedTuple):
    """One file of a commit."""

    id: str
    """Its object id: the same for the same bytes."""
    mode: str = "100644"

    @property
    def is_link(self) -> bool:
        """Whether it is a symbolic link: its bytes are where it leads."""
        return self.mode == "120000"

    @property
    def is_submodule(self) -> bool:
        """Whether another repository stands in its place, whose files are not in this one."""
        return self.mode == "160000"


def tree(of: Revision) -> Mapping[str, Blob]:
    """The files below the folder of *of*'s repository, by their way from that folder.

    Ways have forward slashes, and nothing about them is certain: a hostile repository may have
    `../x` among them. Empty where the folder was not there at that commit.

    Raises:
        CommishError: the commit is not all there.
    """
    at = of.repository
    inner = [at.inner] if at.inner else []
    answer = ask(at.folder, "ls-tree", "-r", "-z", "--full-tree", of.id, "--", *inner)
    if answer.code:
        raise _incomplete(at, of.words)
    found: dict[str, Blob] = {}
    for entry in answer.out.split(b"\0"):
        match = _ENTRY.fullmatch(entry)
        if match:
            way = os.fsdecode(match[3]).removeprefix(at.inner)
            found[way] = Blob(match[2].decode(), match[1].decode())
    return found


def read(at: Repository, blobs: Iterable[Blob], most: int) -> Iterator[bytes]:
    """What files hold, in their order; of one with more than *most* bytes, one byte more than that.

    Raises:
        CommishError: one is missing: nothing is fetched for it.
    """
    with talking(at.folder, "cat-file", "--batch") as process:
        for blob in blobs:
            yield _content(process, blob, at, most)


def is_same(blob: Blob, content: bytes) -> bool:
    """Whether a file on the disk is still this one, line ends of Windows aside.

    Its hash is made here: git itself would run filters that the repository names.
    """
    return blob.id in (_hash(content, blob), _hash(content.replace(b"\r\n", b"\n"), blob))


def _hash(content: bytes, like: Blob) -> str:
    kind = "sha1" if len(like.id) == _SHA1_DIGITS else "sha256"
    made = hashlib.new(kind, b"blob %d\0" % len(content), usedforsecurity=False)
    made.update(content)
    return made.hexdigest()


def _content(process: "Popen[bytes]", blob: Blob, at: Repository, most: int) -> bytes:
    if process.stdin is None or process.stdout is None:
        raise AssertionError("git was started without streams")
    try:
        process.stdin.write(f"{blob.id}\n".encode())
        process.stdin.flush()
    except OSError as error:
        raise _incomplete(at, f"a file ({blob.id[:10]})") from error
    header = process.stdout.readline().split()
    if len(header) != 3 or header[1] != b"blob":  # noqa: PLR2004 -- id, kind and size
        raise _incomplete(at, f"a file ({blob.id[:10]})")
    left = int(header[2])
    kept = process.stdout.read(min(left, most + 1))
    left -= len(kept)
    while left > 0:
        left -= len(process.stdout.read(min(left, _STEP))) or left
    process.stdout.read(1)
    return kept


def _incomplete(at: Repository, what: str) -> CommishError:
    answer = ask(at.folder, "rev-parse", "--git-dir")
    if answer.code:
        return refused(answer, at.folder)
    return CommishError(
        f"This copy of the repository is not complete: {what} is missing.",
        "Get the rest with `git fetch`, or make a new clone; commish fetches nothing itself.",
    )
