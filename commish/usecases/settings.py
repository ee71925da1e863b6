"""What applies to a workspace: its date, its body, its rulebooks, the rules that are chosen."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from commish.errors import CommishError
from commish.source.discovery import Site, find_root
from commish.usecases.lawbooks import books_in_use
from commish.usecases.reading import open_site
from commish.usecases.selection import Selection, selection
from commish.usecases.verdict import Asked
from commish.usecases.whole import shown_from

__all__ = ["Settings", "settings_of"]


class Settings(NamedTuple):
    """What applies to one workspace, and who says so."""

    path: str
    """Its commish.yaml."""
    body: str
    """Its type and nation; empty when it says neither."""
    as_of: date
    as_of_from: str
    """`--as-of`, `commish.yaml`, or `today`."""
    rulebooks: tuple[str, ...]
    selection: Selection
    fail_level: str
    fail_level_from: str
    exclude: tuple[str, ...]


def settings_of(paths: Sequence[Path], as_of: date | None, asked: Asked) -> Iterator[Settings]:
    """What applies to the workspaces around some paths; without any, around the current folder.

    Raises:
        CommishError: there is no workspace at one of them.
    """
    here = Path.cwd()
    roots = dict.fromkeys((path, find_root(path)) for path in paths or [here])
    for path, root in roots:
        if root is None:
            raise CommishError(
                f"There is no workspace in {path} or above it.",
                "A workspace has a file commish.yaml at its root; `commish init` makes one.",
            )
        yield _of(root, as_of, asked)


def _of(root: Path, as_of: date | None, asked: Asked) -> Settings:
    opened = open_site(Site(root), shown_from(Path.cwd()), as_of)
    marker = opened.marker.reading.data
    data = marker if isinstance(marker, dict) else {}
    own = opened.own_rules
    said = own.fail_level if own else ""
    setting = opened.setting
    return Settings(
        opened.shown(opened.site.marker),
        ", ".join(filter(None, (setting.body_type, setting.nation))).replace("_", " "),
        setting.as_of,
        "--as-of" if as_of else "commish.yaml" if "as_of" in data else "today",
        books_in_use(data),
        selection(own, asked.select, asked.ignore),
        asked.fail_level.value if asked.fail_level else said or "error",
        "--fail-level" if asked.fail_level else "commish.yaml" if said else "as usual",
        opened.exclude,
    )
