"""Check documents: everything that is wrong, once, in the same order everywhere."""

import os
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from commish.errors import CommishError
from commish.findings import Finding, Severity
from commish.insight.setting import Setting
from commish.insight.thread import Thread
from commish.source.checking import check
from commish.source.discovery import Site, documents, find_root, sites
from commish.source.reading import read_bytes
from commish.usecases.accepting import documented, settle
from commish.usecases.discretion import may_be_shown
from commish.usecases.judging import judge_document, rules_for
from commish.usecases.lawbooks import books_in_use
from commish.usecases.reading import Opened, ReadFile, open_site, read_one
from commish.usecases.selection import selection, strangers
from commish.usecases.verdict import USUAL, Asked, Tally, Verdict
from commish.usecases.whole import Whole, read_whole, shown_from

__all__ = ["Asked", "Verdict", "validate", "validate_bytes"]


def validate(
    paths: Sequence[Path],
    as_of: date | None = None,
    seen: Callable[[], None] = lambda: None,
    asked: Asked = USUAL,
) -> Verdict:
    """Check files and folders; without any, the workspace around the current folder.

    A file inside a workspace is checked with all of it, and its findings are given. A file outside
    any workspace is checked alone. A folder is checked with every workspace in it. *seen* is called
    once a document, for those who show how far it is.

    Raises:
        CommishError: a path is not there or can't be read, or a rule that is asked for is none.
    """
    here = Path.cwd()
    tally = Tally(asked)
    for site, chosen in _to_check(paths or [find_root(here) or here]).items():
        if site is None:
            _check_alone(chosen, tally, as_of)
        else:
            opened = open_site(site, shown_from(here), as_of)
            tally.dates.append(opened.setting.as_of)
            _check_site(opened, chosen, tally, seen)
    return _verdict(tally, _source)


def validate_bytes(
    content: bytes, shown: str, as_of: date | None = None, asked: Asked = USUAL
) -> Verdict:
    """Check one document that comes from standard input."""
    reading = read_bytes(content, shown)
    tally = Tally(asked)
    setting = Setting(as_of or date.today())  # noqa: DTZ011 -- a civil date, not a moment
    tally.dates.append(setting.as_of)
    _add(ReadFile(reading, check(reading)), setting, tally)
    return _verdict(tally, lambda _: _showable(reading.text))


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


def _check_alone(chosen: list[Path], tally: Tally, as_of: date | None) -> None:
    setting = Setting(as_of or date.today())  # noqa: DTZ011 -- a civil date, not a moment
    for path in chosen:
        _add(read_one(path, shown_from(Path.cwd())), setting, tally)


def _add(file: ReadFile, setting: Setting, tally: Tally) -> None:
    """A document that is checked alone."""
    found = [*file.findings, *judge_document(file, setting)]
    settled = settle(found, file.checked.accepted, setting.as_of)
    tally.accepted += settled.accepted
    tally.add(selection(None, tally.asked.select, tally.asked.ignore).of(settled.findings, str))
    tally.paths.append(file.reading.path)
    tally.kinds.add(file.checked.kind)


def _check_site(opened: Opened, chosen: list[Path], tally: Tally, seen: Callable[[], None]) -> None:
    if opened.too_new:
        tally.add([opened.too_new])
        tally.paths.append(opened.marker.reading.path)
        return
    _refuse_unread(opened, chosen)
    whole = read_whole(opened, seen=seen)
    tally.paths += whole.paths
    tally.kinds.update(facts.kind for facts in whole.thread.facts)
    tally.unlinked += _unlinked(whole.thread)
    _settle(whole, chosen, tally)


def _settle(whole: Whole, chosen: list[Path], tally: Tally) -> None:
    """Leave out what is accepted, what is not asked for, and what is elsewhere."""
    opened = whole.opened
    own = opened.own_rules
    accepted = (*whole.accepted, *documented(whole.thread))
    settled = settle(whole.findings, accepted, opened.setting.as_of)
    telling = selection(own, tally.asked.select, tally.asked.ignore)
    at = opened.shown(opened.site.root)
    root = f"{at}/" if at else ""
    told = telling.of(settled.findings, lambda path: path.removeprefix(root))
    found = [*told, *strangers(own, opened.marker.reading.place)]
    is_among = _among(opened, chosen)
    tally.add((one for one in found if is_among(one)), own)
    tally.accepted += (one for one in settled.accepted if is_among(one.finding))
    tally.books += books_in_use(opened.marker.reading.data)


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


def _among(opened: Opened, chosen: list[Path]) -> Callable[[Finding], bool]:
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


def _unlinked(thread: Thread) -> int:
    looked_at = thread.of_sort("commission", "agreement", "procurement")
    return sum(1 for one in looked_at if one.tier != "political" and not thread.above(one.id))


def _showable(text: str) -> str:
    return text if may_be_shown(text) else ""


def _source(path: str) -> str:
    try:
        return _showable(Path(path).read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError):
        return ""


def _verdict(tally: Tally, sources: Callable[[str], str]) -> Verdict:
    found = _without_known(tally, sources)
    return Verdict(
        found=found.keys(),
        documents=len(tally.paths),
        rules=rules_for(tally.kinds),
        as_of=tuple(sorted(set(tally.dates))),
        unlinked=tally.unlinked,
        sources=sources,
        accepted=tuple(tally.accepted),
        rulebooks=tuple(dict.fromkeys(tally.books)),
        paths=tuple(tally.paths),
        failing=any(one.severity.rank <= level.rank for one, level in found.items()),
        set_aside=len(tally.found.keys() - found.keys()),
    )


def _without_known(tally: Tally, sources: Callable[[str], str]) -> dict[Finding, Severity]:
    """What the baseline does not hold, and what it holds in vain."""
    baseline = tally.asked.baseline
    if baseline is None:
        return tally.found
    new, left = baseline.split(tally.found, sources)
    old = dict.fromkeys(baseline.told(left), tally.asked.fail_level or Severity.ERROR)
    return {one: tally.found[one] for one in new} | old
