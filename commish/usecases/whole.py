"""A whole workspace, read once: its thread, its findings, and its documents when they are kept."""

import os
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from commish.errors import CommishError
from commish.findings import Acceptance, Finding
from commish.insight.facts import Facts
from commish.insight.thread import Thread
from commish.source.discovery import Site, find_root
from commish.source.links import check_links
from commish.usecases.discretion import discreet, discreet_link, withholds
from commish.usecases.judging import judge_document, judge_thread
from commish.usecases.reading import Opened, ReadFile, open_site, read_all

__all__ = ["Whole", "around", "read_whole", "shown_from"]


class Whole(NamedTuple):
    """One workspace after every file of it was read."""

    opened: Opened
    thread: Thread
    findings: list[Finding]
    documents: int = 0
    kept: Mapping[str, ReadFile] = MappingProxyType({})
    """By id: the files themselves, when they were asked for."""
    accepted: tuple[Acceptance, ...] = ()
    """What comments in files accept."""
    paths: tuple[str, ...] = ()
    """The files that were read, as they are shown."""

    def about(self, name: str) -> tuple[Finding, ...]:
        """The findings in the document with this id."""
        return tuple(one for one in self.findings if one.subject == name)


def read_whole(
    opened: Opened, *, keep: bool = False, seen: Callable[[], None] = lambda: None
) -> Whole:
    """Read every document, check it, and let it go again unless it is to be kept.

    *seen* is called once a document, for those who show how far it is.
    """
    findings: list[Finding] = []
    facts: list[Facts] = []
    missing: list[str] = []
    kept: dict[str, ReadFile] = {}
    guarded: dict[str, ReadFile] = {}
    accepted: list[Acceptance] = []
    paths: list[str] = []
    count = 0
    for file in _files(opened):
        count += 1
        seen()
        paths.append(file.reading.path)
        accepted += file.checked.accepted
        findings += file.findings
        findings += judge_document(file, opened.setting)
        if file.checked.facts is None:
            missing.append(Path(file.reading.path).stem)
        else:
            facts.append(file.checked.facts)
        if withholds(file):
            guarded[file.reading.path] = file
        if keep and file.checked.id:
            kept.setdefault(file.checked.id, file)
    thread = Thread(facts)
    findings += (discreet_link(one, guarded) for one in check_links(thread, missing, opened.lost))
    findings += (
        discreet(one, guarded[one.place.path]) if one.place.path in guarded else one
        for one in judge_thread(thread, opened.setting)
    )
    return Whole(opened, thread, findings, count, kept, tuple(accepted), tuple(paths))


def _files(opened: Opened) -> Iterable[ReadFile]:
    return () if opened.too_new else read_all(opened)


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
    root = os.path.join(here, "")  # noqa: PTH118 -- text, with a separator at its end

    def shown(path: Path) -> str:
        whole = os.path.abspath(path)  # noqa: PTH100 -- text: paths cost each of many files dear
        inner = whole.removeprefix(root)
        return inner.replace(os.sep, "/")

    return shown
