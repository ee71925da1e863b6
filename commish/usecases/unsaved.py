"""A document as an editor has it, checked as that file of its workspace before it is saved."""

import os
from pathlib import Path

from commish.source.discovery import MARKER, Site, documents, find_root, is_read
from commish.source.limits import MOST_BYTES
from commish.usecases.discretion import may_be_shown
from commish.usecases.reading import open_site
from commish.usecases.trees import SUFFIXES, Again, Shown, at_home, content, laid_out, look_up
from commish.usecases.verdict import Verdict

__all__ = ["validate_unsaved"]


def validate_unsaved(text: bytes, name: Path, shown: Shown, again: Again) -> Verdict | None:
    """Check *text* as the file *name*, with all other documents as they are on the disk.

    The file need not be there yet. None where the name is that of no document of a workspace: then
    the text stands alone.

    Raises:
        CommishError: another document may not be read.
    """
    path = Path(os.path.abspath(name))  # noqa: PTH100 -- resolve() follows links
    root = find_root(path)
    if root is None:
        return None
    site = Site(root)
    exclude = open_site(site, shown).exclude if path.name != MARKER else ()
    if not _is_document(site, path, exclude):
        return None
    others = {one for one in (site.marker, *documents(site, exclude)) if one != path}
    state = {one.relative_to(root).as_posix(): content(one) for one in others}
    state[path.relative_to(root).as_posix()] = text[: MOST_BYTES + 1]
    with laid_out({root: state}) as places:
        verdict = again([places[root] / path.relative_to(root)], at_home(places, shown))
        look_up(verdict)
    told = text.decode("utf-8-sig", "replace")
    return verdict._replace(sources=lambda _: told if may_be_shown(told) else "")


def _is_document(site: Site, path: Path, exclude: tuple[str, ...]) -> bool:
    """Whether the path is, or would be, one of the documents that are read."""
    if path == site.marker:
        return True
    return (
        path.name.endswith(SUFFIXES)
        and not path.name.startswith(".")
        and is_read(site, path.parent, exclude)
        and is_read(site, path, exclude)
    )
