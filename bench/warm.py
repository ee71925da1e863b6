"""`commish validate` with what earlier runs found, and with more than one process."""

import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import count
from pathlib import Path

from bench.generate import generate
from bench.running import Cost, Program

__all__ = ["FLOOR", "runs_with_a_cache", "with_a_cache"]

FLOOR = """
import hashlib, os
def walk(folder):
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from walk(entry.path)
        else:
            yield entry.path
for path in walk("."):
    descriptor = os.open(path, os.O_RDONLY)
    hashlib.sha256(os.read(descriptor, 1 << 22)).digest()
    os.close(descriptor)
"""
"""The least that anything does that looks at the content of all files, as a program."""
_VALIDATE = [str(Path(sys.executable).parent / "commish"), "validate"]
_A_FIFTH = 5
_numbers = count()


def runs_with_a_cache(made: Path, times: int) -> dict[str, Program]:
    """Runs over the workspace in *made*/corpus and over copies of it, by name."""
    corpus = made / "corpus"
    text, link = (Path(shutil.copytree(corpus, made / name)) for name in ("text", "link"))
    bad, more = Path(shutil.copytree(corpus, made / "bad")), made / "more"
    _spoil(bad)
    generate(5 * sum(1 for _ in corpus.rglob("*.yaml")), more)
    one = [*_VALIDATE, "-j", "1"]
    alone = [*one, "--no-cache"]
    return {
        "cold": Program(one, corpus, times, _cache(made, "cold"), partial(_empty, made, "cold")),
        "warm": Program(one, corpus, times * 3, _cache(made, "warm"), _rest),
        "warm, all times new": Program(
            one, corpus, times, _cache(made, "hashed"), partial(_touch, corpus)
        ),
        "one text edited": Program(
            one, text, times * 3, _cache(made, "text"), partial(_edit_text, text)
        ),
        "one link edited": Program(
            one, link, times, _cache(made, "link"), partial(_edit_link, link)
        ),
        "cold without a cache": Program(alone, corpus, times),
        "one document in five bad": Program(alone, bad, times),
        "cold, five times as many": Program(alone, more, 1),
        "one process": Program(alone, corpus, times),
        "two processes": Program([*_VALIDATE, "-j", "2", "--no-cache"], corpus, times),
    }


def with_a_cache(found: Mapping[str, Cost]) -> Iterator[str]:
    """What two processes cost in all."""
    ratio = found["two processes"].cpu / found["one process"].cpu
    yield f"two processes / one process, CPU: {ratio:.2f}; load {os.getloadavg()[0]:.1f}"


def _cache(made: Path, name: str) -> dict[str, str]:
    return {"COMMISH_CACHE_DIR": str(made / f"cache-{name}")}


def _empty(made: Path, name: str) -> None:
    shutil.rmtree(made / f"cache-{name}", ignore_errors=True)


def _rest() -> None:
    """Files that have only just changed are read again: after this they have not."""
    time.sleep(2.1)


def _touch(corpus: Path) -> None:
    """As after a fresh clone: content is all that can be compared."""
    for path in corpus.rglob("*.yaml"):
        path.touch()


def _edit_text(corpus: Path) -> None:
    _rest()
    path = corpus / "need" / "need-0.yaml"
    path.write_text(f"{path.read_text(encoding='utf-8')}# {next(_numbers)}\n", encoding="utf-8")


def _edit_link(corpus: Path) -> None:
    _rest()
    path = corpus / "agreement" / "agreement-0.yaml"
    lines = path.read_text(encoding="utf-8").split("\n")
    at = lines.index("commissions:") + 1
    lines[at] = "  - commission-7" if lines[at].endswith("-3") else "  - commission-3"
    path.write_text("\n".join(lines), encoding="utf-8")


def _spoil(corpus: Path) -> None:
    """Break a fifth of the documents, each in one of four ways."""
    ways: tuple[Callable[[str], str], ...] = (
        lambda text: text.replace("status:", "statsu:", 1),
        lambda text: text.replace("title:", "title: [", 1).replace("by:", "by: [", 1),
        lambda text: f"{text}kind: again\n",
        lambda text: text.replace("illustrative: true", "illustrative: often", 1),
    )
    paths = sorted(path for path in corpus.rglob("*.yaml") if path.name != "commish.yaml")
    for at, path in enumerate(paths[::_A_FIFTH]):
        path.write_text(ways[at % 4](path.read_text(encoding="utf-8")), encoding="utf-8")
