"""Two changes of one text, put together as git would."""

from difflib import SequenceMatcher
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from commish.history.door import Answer, ask

__all__ = ["MergedText", "merged_text"]

_MARKER = 60
"""Characters of a line that begins a conflict: no document has such a line of its own."""
_FAILED = 128
"""From here on git's exit code is no count of conflicts."""


class MergedText(NamedTuple):
    """One text out of two changes."""

    content: bytes
    """With both changes; where they are of the same lines, with ours."""
    conflict: int = 0
    """The line of our text at which both first changed the same; 0 where they never did."""


def merged_text(ours: bytes, base: bytes, theirs: bytes) -> MergedText:
    """Put two changes of *base* together, line by line.

    git's own way is asked, on three files that lie apart from any repository: no program for
    merging that a repository names is run. What is no text can't be put together and is a conflict.

    Raises:
        CommishError: there is no git on this computer.
    """
    texts = [each.replace(b"\r\n", b"\n") for each in (ours, base, theirs)]
    with TemporaryDirectory(prefix="commish-") as folder:
        for name, text in zip(("ours", "base", "theirs"), texts, strict=True):
            Path(folder, name).write_bytes(text)
        told = _merged(folder)
        if not told.code:
            return MergedText(told.out)
        if told.code >= _FAILED:
            return MergedText(ours, 1)
        settled = _merged(folder, "--ours").out
    return MergedText(settled, _line_of(texts[0], told.out, settled))


def _merged(folder: str, *options: str) -> Answer:
    return ask(
        Path(folder),
        "merge-file",
        "--stdout",
        "--quiet",
        f"--marker-size={_MARKER}",
        *options,
        "ours",
        "base",
        "theirs",
    )


def _line_of(ours: bytes, marked: bytes, settled: bytes) -> int:
    """The line of our text at which the first conflict begins."""
    before = marked.split(b"<" * _MARKER)[0].count(b"\n")
    a, b = ours.splitlines(), settled.splitlines()
    line = 0
    for block in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks():
        if block.b > before:
            break
        line = block.a + min(before - block.b, block.size)
    return min(line, max(len(a) - 1, 0)) + 1
