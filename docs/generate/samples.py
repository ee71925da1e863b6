"""Writes docs/reference/samples.md: what each sample shows, in the words of its README."""

from collections import Counter
from pathlib import Path

from commish.resources import folder
from commish.usecases.init import samples
from commish.usecases.whole import around, read_whole
from docs.generate.parts.markdown import fenced, heading_note

__all__ = ["pages"]

_PAGE = "docs/reference/samples.md"
_FOLDER = "sample-commissions"
_INTRODUCTION = """\
# Samples

Workspaces to try commish on. Each says where its facts come from, and what was made up to fill the
gaps. Each is read at a date of its own, so that it shows the same every day. `commish init --list`
lists them.
"""


def pages() -> dict[str, str]:
    """The page, by its path from the root of the checkout."""
    entries = "".join(map(_entry, samples()))
    return {_PAGE: heading_note("the READMEs of the samples") + _INTRODUCTION + entries}


def _entry(name: str) -> str:
    text = (folder(_FOLDER) / name / "README.md").read_text(encoding="utf-8")
    title, first, *_ = text.split("\n\n")
    parts = (
        f"\n## {title.removeprefix('# ').strip()}\n",
        f"{first.strip()}\n",
        f"It holds {_held(folder(_FOLDER) / name)}.\n",
        fenced("sh", f"commish init {name} --sample {name}"),
        f"[More on this sample](../../{_FOLDER}/{name}/README.md).\n",
    )
    return "\n".join(parts)


def _held(path: Path) -> str:
    """How many documents of each kind, the most first."""
    whole = read_whole(around(path))
    counts = Counter(facts.kind for facts in whole.thread.facts if facts.kind != "workspace")
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return ", ".join(f"{count} {_counted(kind, count)}" for kind, count in ordered)


def _counted(kind: str, count: int) -> str:
    words = kind.replace("-", " ")
    if count == 1 or words.endswith("s"):
        return words
    return f"{words[:-1]}ies" if words.endswith("y") else f"{words}s"
