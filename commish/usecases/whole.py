"""A whole workspace, read once: its thread, its findings, and its documents when they are kept."""

import os
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from commish.errors import CommishError
from commish.findings import Acceptance, Finding
from commish.source.discovery import Site, find_root
from commish.usecases.caching import Shelf
from commish.usecases.crossing import Crossed, crossed
from commish.usecases.reading import Opened, ReadFile, open_site
from commish.usecases.results import Told
from commish.usecases.telling import tell

if TYPE_CHECKING:
    from commish.insight.thread import Thread

__all__ = ["Whole", "around", "read_whole", "shown_from"]

_NOTHING = Crossed((), (), frozenset(), 0, 0)


class Whole:
    """One workspace after every file of it was looked at."""

    def __init__(
        self,
        opened: Opened,
        shelf: Shelf,
        told: Sequence[Told] = (),
        kept: Mapping[str, ReadFile] | None = None,
    ) -> None:
        self.opened = opened
        self.kept = kept or {}
        """By id: the files themselves, when they were asked for."""
        self._told = told
        self._crossed = crossed(opened, told, shelf, lambda: self.thread) if told else _NOTHING

    @cached_property
    def thread(self) -> "Thread":
        """The golden thread; put together when it is first asked for."""
        from commish.insight.thread import Thread  # noqa: PLC0415 -- a run that knows all asks not

        found = (one.facts() for one in self._told if not one.is_missing)
        return Thread(facts for facts in found if facts)

    @cached_property
    def findings(self) -> list[Finding]:
        """What is wrong in each document, and then what is wrong over all of them."""
        alone = [finding for one in self._told for finding in one.findings]
        return [*alone, *self._crossed.findings]

    @property
    def documents(self) -> int:
        """How many files were read."""
        return len(self._told)

    @cached_property
    def accepted(self) -> tuple[Acceptance, ...]:
        """What comments in files accept."""
        return tuple(acceptance for one in self._told for acceptance in one.accepted)

    @property
    def documented(self) -> tuple[Acceptance, ...]:
        """What documents accept."""
        return tuple(self._crossed.documented)

    @cached_property
    def paths(self) -> tuple[str, ...]:
        """The files that were read, as they are shown."""
        return tuple(self.opened.showing.of(one.inner) for one in self._told)

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of the documents that could be used."""
        return self._crossed.kinds

    @property
    def unlinked(self) -> int:
        """Documents of the thread that nothing above is named for."""
        return self._crossed.unlinked

    @property
    def rules(self) -> int:
        """How many rules were run, besides the schemas."""
        return self._crossed.rules

    def about(self, name: str) -> tuple[Finding, ...]:
        """The findings in the document with this id."""
        return tuple(one for one in self.findings if one.subject == name)


def read_whole(
    opened: Opened,
    *,
    keep: bool = False,
    seen: Callable[[], None] = lambda: None,
    shelf: Shelf | None = None,
    jobs: int = 0,
) -> Whole:
    """Look at every document, and let it go again unless it is to be kept.

    *seen* is called once a document, for those who show how far it is. What is not on the
    *shelf* of the cache is read by *jobs* processes; 0: as many as there are processors, where
    there is enough to do.

    Raises:
        CommishError: a file may not be read.
    """
    shelf = shelf or Shelf(opened.site, opened.shown)
    if opened.too_new:
        return Whole(opened, shelf)
    kept: dict[str, ReadFile] = {}

    def to_keep(file: ReadFile) -> None:
        if file.checked.id:
            kept.setdefault(file.checked.id, file)

    told = []
    for one in tell(opened, shelf, jobs=jobs, keep=to_keep if keep else None):
        seen()
        told.append(one)
    return Whole(opened, shelf, told, kept)


def around(folder: Path, as_of: date | None = None) -> Opened:
    """The workspace around a folder, opened.

    Raises:
        CommishError: there is none, or it is of a newer format.
    """
    root = find_root(folder)
    if root is None:
        raise CommishError(
            "There is no workspace here.",
            "A workspace has a file commish.yaml at its root; `commish init` makes one.",
        )
    opened = open_site(Site(root), shown_from(Path.cwd()), as_of)
    if opened.too_new:
        raise CommishError(opened.too_new.message, opened.too_new.mend)
    return opened


def shown_from(here: Path) -> Callable[[Path], str]:
    """How paths are shown: relative where they lie below *here*, always with forward slashes."""
    return partial(_shown, os.path.join(here, ""))  # noqa: PTH118 -- text, with a separator at its end


def _shown(root: str, path: Path) -> str:
    whole = os.path.abspath(path)  # noqa: PTH100 -- text: paths cost each of many files dear
    return whole.removeprefix(root).replace(os.sep, "/")
