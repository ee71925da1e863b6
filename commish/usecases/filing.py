"""Under which id a new document is kept, and in which folder."""

import os
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from commish.errors import CommishError
from commish.insight.thread import Thread
from commish.source.discovery import find_root, is_read
from commish.source.links import called
from commish.usecases.ids import as_id, is_id
from commish.usecases.lacking import LackingError
from commish.usecases.whole import Whole

__all__ = ["folder_for", "id_for"]

_ALREADY_MANY = ("accepted", "series")
_OF_WINDOWS = frozenset(
    (
        "con",
        "prn",
        "aux",
        "nul",
        *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)),
    )
)
"""Names of devices, which Windows opens in place of a file."""


def id_for(kind: str, asked: str, values: Mapping[str, object], thread: Thread) -> str:
    """The id of a new document: what is asked for, else made from its agreement and period.

    Raises:
        LackingError: it is neither given nor can it be made.
        CommishError: it is malformed, or something in the workspace has it.
    """
    name = asked
    if not name and kind == "return":
        name = as_id(f"{values['agreement']}-{values['period']}", kind)
    if not name:
        raise LackingError(kind, "id", as_id(str(values["title"]), kind))
    if not is_id(name, kind):
        raise CommishError(
            f"“{name[:60]}” is no id: letters, digits and single hyphens, a letter first.",
            f"Write {as_id(name, kind)}.",
        )
    if name.casefold() in _OF_WINDOWS:
        raise CommishError(
            f"“{name}” can't be the name of a file on Windows.",
            f"Choose another id, such as {_free(name, kind, thread)}.",
        )
    taken = thread.find(name)
    if taken:
        raise CommishError(
            f"The id “{taken.id}” is taken: {called(taken.sort)} has it ({taken.place}).",
            f"Choose another, such as {_free(name, kind, thread)}.",
        )
    return name


def _free(name: str, kind: str, thread: Thread) -> str:
    numbers = range(2, len(thread.things) + 3)
    numbered = (as_id(f"{name[:30]}-{number}", kind) for number in numbers)
    return next(one for one in numbered if not thread.find(one))


def folder_for(kind: str, asked: Path | None, whole: Whole) -> Path:
    """The folder of a new document: the one asked for, else where most of its kind lie.

    Where there are none yet, it is a folder that is named after the kind.

    Raises:
        CommishError: no document is read from the folder that is asked for.
    """
    root = whole.opened.site.root
    if asked is None:
        return _usual_folder(kind, whole)
    folder = Path(os.path.normpath(asked.absolute()))
    inside = folder.is_relative_to(root) and find_root(_there(folder)) == root
    if not inside or not is_read(whole.opened.site, folder, whole.opened.exclude):
        raise CommishError(
            f"This workspace reads no documents from the folder “{asked.as_posix()}”.",
            "Choose a folder inside it: not templates or mappings, no link, none that commish.yaml"
            " excludes, and with no dot before its name.",
        )
    return folder


def _there(folder: Path) -> Path:
    """The folder itself if it is there, else the nearest one above it."""
    return next(one for one in (folder, *folder.parents) if one.is_dir())


def _usual_folder(kind: str, whole: Whole) -> Path:
    paths = [Path(facts.path).absolute() for facts in whole.thread.facts if facts.kind == kind]
    counts = Counter(path.parent for path in paths)
    if counts:
        return min(counts, key=lambda folder: (-counts[folder], folder))
    return whole.opened.site.root / (kind if kind in _ALREADY_MANY else f"{kind}s")
