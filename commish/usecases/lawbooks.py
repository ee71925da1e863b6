"""Rulebooks: those that commish brings, and the workspace's own."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from commish.resources import folder

if TYPE_CHECKING:
    from commish.insight.law import Law
    from commish.model.rulebook import Rulebook

__all__ = ["books_in_use", "law_of", "packaged"]


@cache
def packaged() -> "tuple[Rulebook, ...]":
    """The rulebooks that commish brings, by the names of their files."""
    return tuple(book for path in _files() for book in _load(path))


def law_of(own: Iterable[Path], shown: Callable[[Path], str]) -> "Law":
    """Every rulebook in use: what commish brings, then the files *own* that are valid rulebooks.

    What is wrong with a file is told where it is checked, not here. *shown* says how the path of
    each is printed.
    """
    from commish.insight.law import Law  # noqa: PLC0415 -- most commands ask for no law

    books = [(book, "") for book in packaged()]
    for path in own:
        books += ((book, shown(path)) for book in _load(path))
    return Law(books)


def books_in_use(marker: object) -> tuple[str, ...]:
    """The rulebooks that hold for a workspace, each with its version, such as `england 2026-11`.

    *marker* is what its commish.yaml says. Read from the first lines of each: to name a book is no
    reason to load it.
    """
    data = marker if isinstance(marker, dict) else {}
    body, own = data.get("body"), data.get("rulebooks")
    nation = body.get("nation") if isinstance(body, dict) else None
    brought = [
        f"{_said('id', head)} {_said('version', head)}"
        for head in _heads()
        if "\nnations:" not in head or f"\n  - {nation}\n" in head
    ]
    return (*brought, *map(str, own if isinstance(own, list) else ()))


@cache
def _heads() -> tuple[str, ...]:
    return tuple(
        path.read_text(encoding="utf-8").partition("\nentries:")[0] + "\n" for path in _files()
    )


def _said(key: str, head: str) -> str:
    return next(line for line in head.splitlines() if line.startswith(f"{key}: ")).split(": ")[1]


def _files() -> list[Path]:
    return sorted(folder("rulebooks").glob("*.yaml"))


def _load(path: Path) -> "Iterator[Rulebook]":
    from commish.source.loading import load  # noqa: PLC0415 -- cattrs is asked for by models alone
    from commish.source.reading import read_file  # noqa: PLC0415
    from commish.source.verdict import is_valid  # noqa: PLC0415

    data = read_file(path, path.name).data
    if isinstance(data, dict) and data.get("kind") == "rulebook" and is_valid("rulebook", data):
        yield cast("Rulebook", load("rulebook", data))
