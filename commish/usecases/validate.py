"""Check documents: everything that is wrong, once, in the same order everywhere."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from commish.findings import Finding, Severity
from commish.insight.setting import Setting
from commish.insight.thread import Thread
from commish.source.checking import check
from commish.source.discovery import find_root
from commish.source.reading import read_bytes
from commish.usecases.accepting import documented, settle
from commish.usecases.discretion import may_be_shown
from commish.usecases.judging import judge_document, rules_for
from commish.usecases.lawbooks import books_in_use
from commish.usecases.meant import is_meant, meant, refuse_unread
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
    shown: Callable[[Path], str] | None = None,
) -> Verdict:
    """Check files and folders; without any, the workspace around the current folder.

    A file inside a workspace is checked with all of it, and its findings are given. A file outside
    any workspace is checked alone. A folder is checked with every workspace in it. *seen* is called
    once a document, for those who show how far it is. *shown* says how paths are printed; usually
    as seen from the current folder.

    Raises:
        CommishError: a path is not there or can't be read, or a rule that is asked for is none.
    """
    here = Path.cwd()
    shown = shown or shown_from(here)
    paths = paths or [find_root(here) or here]
    tally = Tally(asked)
    for site, chosen in meant(paths).items():
        if site is None:
            _check_alone(chosen, tally, as_of, shown)
        else:
            opened = open_site(site, shown, as_of)
            tally.dates.append(opened.setting.as_of)
            _check_site(opened, chosen, tally, seen)
    if asked.since:
        _narrow(tally, paths, as_of, shown)
    return _verdict(tally, _source)


def validate_bytes(
    content: bytes, shown: str, as_of: date | None = None, asked: Asked = USUAL
) -> Verdict:
    """Check one document that comes from standard input."""
    reading = read_bytes(content, shown)
    tally = Tally(asked)
    setting = _setting_alone(as_of)
    tally.dates.append(setting.as_of)
    _add(ReadFile(reading, check(reading)), setting, tally)
    return _verdict(tally, lambda _: _showable(reading.text))


def _narrow(
    tally: Tally, paths: Sequence[Path], as_of: date | None, shown: Callable[[Path], str]
) -> None:
    """Leave out what does not belong to the change that was asked for."""
    from commish.usecases.changed import of_change  # noqa: PLC0415 -- only who asks pays

    plain = tally.asked._replace(since="", baseline=None)
    change = of_change(
        tally.found,
        paths,
        tally.asked.since,
        shown,
        lambda before, named: validate(before, as_of, asked=plain, shown=named).found,
    )
    tally.found = {one: level for one, level in tally.found.items() if one in change.found}
    tally.notes = change.words


def _setting_alone(as_of: date | None) -> Setting:
    """How a document outside any workspace is read: by good practice, and by no body's law."""
    from commish.usecases.lawbooks import law_of  # noqa: PLC0415 -- a workspace has its own way

    return Setting(as_of or date.today(), law=lambda: law_of((), str))  # noqa: DTZ011 -- a civil date, not a moment


def _check_alone(
    chosen: list[Path], tally: Tally, as_of: date | None, shown: Callable[[Path], str]
) -> None:
    setting = _setting_alone(as_of)
    for path in chosen:
        _add(read_one(path, shown), setting, tally)


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
    refuse_unread(opened, chosen)
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
    is_among = is_meant(opened, chosen)
    tally.add((one for one in found if is_among(one)), own)
    tally.accepted += (one for one in settled.accepted if is_among(one.finding))
    tally.books += books_in_use(opened.marker.reading.data)


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
        notes=tally.notes,
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
