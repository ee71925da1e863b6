"""Which workspaces and files are meant by the paths of a command."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from commish.errors import CommishError
from commish.findings import Finding
from commish.source.discovery import Site, documents, find_root, sites
from commish.usecases.reading import Opened

__all__ = ["is_meant", "meant", "refuse_unread"]


def meant(paths: Sequence[Path]) -> dict[Site | None, list[Path]]:
    """The workspaces that paths are in or hold, and with None the files outside any.

    Raises:
        CommishError: a path is not there, or a folder has no workspace.
    """
    found: dict[Site | None, list[Path]] = {}
    for path in paths:
        if not path.exists():
            raise CommishError(f"There is no {path}.", "Check the spelling of the path.")
        inside = sites(path) if path.is_dir() else ()
        root = find_root(path)
        if inside:
            for site in inside:
                found.setdefault(site, []).append(path)
        elif root:
            found.setdefault(Site(root), []).append(path)
        elif path.is_dir():
            raise CommishError(
                f"There is no workspace in {path} or above it.",
                "A workspace has a file commish.yaml at its root; `commish init` makes one.",
            )
        else:
            found.setdefault(None, []).append(path)
    return found


def refuse_unread(opened: Opened, chosen: list[Path]) -> None:
    """Say so where nothing would be read: silence about such a path would pass for a good word."""
    starts = {path: os.path.abspath(path) for path in chosen}  # noqa: PTH100 -- resolve() follows links
    inside = [path for path in chosen if not opened.site.root.is_relative_to(starts[path])]
    if not inside:
        return
    read = [opened.site.marker, *documents(opened.site, opened.exclude)]
    for path in inside:
        if not any(_is_at(str(one), starts[path], os.sep) for one in read):
            raise CommishError(
                f"{path} is no document of this workspace, so it was not checked.",
                "Documents end in .yaml or .yml. Links, `templates/`, `mappings/`, names that begin"
                " with a dot and what commish.yaml excludes are left out.",
            )


def is_meant(opened: Opened, chosen: list[Path]) -> Callable[[Finding], bool]:
    """Whether a finding is in what was asked for."""
    shown = [opened.shown(path) for path in chosen]
    whole = opened.shown(opened.site.root)
    if whole in shown:
        return lambda _: True
    return lambda finding: any(_is_at(finding.place.path, one, "/") for one in shown)


def _is_at(path: str, start: str, separator: str) -> bool:
    """Whether a path is *start* or lies below it, as the system tells names apart."""
    path, start = os.path.normcase(path), os.path.normcase(start)
    return path == start or path.startswith(start + os.path.normcase(separator))
