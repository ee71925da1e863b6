"""Check documents: everything that is wrong, once, in the same order everywhere."""

import os
from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from commish.errors import CommishError
from commish.findings import Accepted, Finding
from commish.insight.setting import Setting
from commish.insight.thread import Thread
from commish.source.checking import check
from commish.source.discovery import Site, documents, find_root, sites
from commish.source.reading import read_bytes
from commish.usecases.discretion import may_be_shown
from commish.usecases.judging import judge_document, rules_for
from commish.usecases.reading import Opened, ReadFile, open_site, read_one
from commish.usecases.whole import read_whole, shown_from

__all__ = ["Verdict", "validate", "validate_bytes"]


class Verdict(NamedTuple):
    """What a validation came to."""

    found: Collection[Finding]
    """Each finding once, in no order: to put them in order is to look up the place of each."""
    documents: int
    """How many files were read."""
    rules: int
    """How many rules were run, besides the schemas."""
    as_of: tuple[date, ...]
    """The dates at which workspaces were read, each once."""
    unlinked: int
    """Documents of the thread that nothing above is named for: counted, not scolded."""
    sources: Callable[[str], str]
    """The text of a file that a finding is in, for showing the line."""
    accepted: tuple[Accepted, ...] = ()
    """What is not in `found`, because somebody accepts it."""
    rulebooks: tuple[str, ...] = ()
    """The rulebooks by which it was checked, with their versions."""
    paths: tuple[str, ...] = ()
    """The files that were read, as they are shown."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All of them, by file, place and code."""
        return tuple(sorted(self.found, key=lambda one: one.order))


class _Tally:
    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.documents = 0
        self.unlinked = 0
        self.kinds: set[str] = set()


def validate(
    paths: Sequence[Path], as_of: date | None = None, seen: Callable[[], None] = lambda: None
) -> Verdict:
    """Check files and folders; without any, the workspace around the current folder.

    A file inside a workspace is checked with all of it, and its findings are given. A file outside
    any workspace is checked alone. A folder is checked with every workspace in it. *seen* is called
    once a document, for those who show how far it is.

    Raises:
        CommishError: a path is not there or can't be read.
    """
    here = Path.cwd()
    tally, dates = _Tally(), []
    for site, chosen in _to_check(paths or [find_root(here) or here]).items():
        if site is None:
            _check_alone(chosen, tally, as_of)
        else:
            opened = open_site(site, shown_from(here), as_of)
            dates.append(opened.setting.as_of)
            _check_site(opened, chosen, tally, seen)
    return _verdict(tally, dates)


def validate_bytes(content: bytes, shown: str, as_of: date | None = None) -> Verdict:
    """Check one document that comes from standard input."""
    reading = read_bytes(content, shown)
    file = ReadFile(reading, check(reading))
    setting = Setting(as_of or date.today())  # noqa: DTZ011 -- a civil date, not a moment
    tally = _Tally()
    _add(file, setting, tally)
    return _verdict(tally, [setting.as_of])._replace(sources=lambda _: _showable(reading.text))


def _to_check(paths: Sequence[Path]) -> dict[Site | None, list[Path]]:
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


def _check_alone(chosen: list[Path], tally: _Tally, as_of: date | None) -> None:
    setting = Setting(as_of or date.today())  # noqa: DTZ011 -- a civil date, not a moment
    for path in chosen:
        _add(read_one(path, shown_from(Path.cwd())), setting, tally)


def _add(file: ReadFile, setting: Setting, tally: _Tally) -> None:
    """A document that is checked alone."""
    tally.findings += [*file.findings, *judge_document(file, setting)]
    tally.documents += 1
    tally.kinds.add(file.checked.kind)


def _check_site(
    opened: Opened, chosen: list[Path], tally: _Tally, seen: Callable[[], None]
) -> None:
    if opened.too_new:
        tally.findings.append(opened.too_new)
        tally.documents += 1
        return
    _refuse_unread(opened, chosen)
    whole = read_whole(opened, seen=seen)
    tally.documents += whole.documents
    tally.kinds.update(facts.kind for facts in whole.thread.facts)
    tally.unlinked += _unlinked(whole.thread)
    tally.findings += _among(whole.findings, opened, chosen)


def _refuse_unread(opened: Opened, chosen: list[Path]) -> None:
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


def _among(findings: list[Finding], opened: Opened, chosen: list[Path]) -> Iterator[Finding]:
    shown = [opened.shown(path) for path in chosen]
    whole = opened.shown(opened.site.root)
    for finding in findings:
        path = finding.place.path
        if any(one == whole or _is_at(path, one, "/") for one in shown):
            yield finding


def _is_at(path: str, start: str, separator: str) -> bool:
    """Whether a path is *start* or lies below it, as the system tells names apart."""
    path, start = os.path.normcase(path), os.path.normcase(start)
    return path == start or path.startswith(start + os.path.normcase(separator))


def _unlinked(thread: Thread) -> int:
    looked_at = thread.of_sort("commission", "agreement", "procurement")
    return sum(1 for one in looked_at if one.tier != "political" and not thread.above(one.id))


def _showable(text: str) -> str:
    return text if may_be_shown(text) else ""


def _verdict(tally: _Tally, dates: list[date]) -> Verdict:
    def source(path: str) -> str:
        try:
            return _showable(Path(path).read_text(encoding="utf-8-sig"))
        except (OSError, UnicodeDecodeError):
            return ""

    return Verdict(
        found=frozenset(tally.findings),
        documents=tally.documents,
        rules=rules_for(tally.kinds),
        as_of=tuple(sorted(set(dates))),
        unlinked=tally.unlinked,
        sources=source,
    )
