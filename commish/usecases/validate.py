"""Check documents: everything that is wrong, once, in the same order everywhere."""

import os
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from commish.findings import Accepted, Finding, Severity
from commish.source.discovery import find_root
from commish.usecases.discretion import may_be_shown
from commish.usecases.lawbooks import books_in_use
from commish.usecases.meant import is_meant, meant, refuse_unread
from commish.usecases.reading import Opened, open_site
from commish.usecases.selection import in_words, rules_told, selection, speaks_of, strangers
from commish.usecases.verdict import USUAL, Asked, Tally, Verdict, unjudged
from commish.usecases.whole import Whole, read_whole, shown_from

if TYPE_CHECKING:
    from commish.usecases.baseline import Entry

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
    tally.starts = [os.path.normcase(os.path.abspath(shown(path))) for path in paths]  # noqa: PTH100 -- resolve() follows links
    for site, chosen in meant(paths).items():
        if site is None:
            from commish.usecases.alone import add_file  # noqa: PLC0415 -- a workspace asks not

            for path in chosen:
                add_file(path, tally, as_of, shown)
        else:
            shelf = asked.cache.shelf(site, shown) if asked.cache else None
            opened = open_site(site, shown, as_of, shelf)
            tally.dates.append(opened.setting.as_of)
            if _is_judged(opened, chosen, tally):
                _settle(read_whole(opened, seen=seen, shelf=shelf, jobs=asked.jobs), chosen, tally)
    if asked.since:
        _narrow(tally, paths, as_of, shown)
    return _verdict(tally, _source)


def validate_bytes(
    content: bytes, shown: str, as_of: date | None = None, asked: Asked = USUAL
) -> Verdict:
    """Check one document that comes from standard input."""
    from commish.usecases.alone import add_bytes  # noqa: PLC0415 -- a workspace asks not

    tally = Tally(asked)
    text = add_bytes(content, shown, tally, as_of)
    return _verdict(tally, lambda _: _showable(text))


def _narrow(
    tally: Tally, paths: Sequence[Path], as_of: date | None, shown: Callable[[Path], str]
) -> None:
    """Leave out what does not belong to the change that was asked for."""
    from commish.usecases.changed import of_change  # noqa: PLC0415 -- only who asks pays

    plain = tally.asked._replace(since="", baseline=None, cache=None)
    change = of_change(
        tally.found,
        paths,
        tally.asked.since,
        shown,
        lambda before, named: validate(before, as_of, asked=plain, shown=named).found,
    )
    tally.found = {one: level for one, level in tally.found.items() if one in change.found}
    tally.notes = change.words


def _is_judged(opened: Opened, chosen: list[Path], tally: Tally) -> bool:
    """Whether a workspace is of a format that can be judged; it is a finding where it is not."""
    if opened.too_new:
        tally.add([opened.too_new])
        tally.paths.append(opened.shown(opened.site.marker))
        return False
    refuse_unread(opened, chosen)
    return True


def _settle(whole: Whole, chosen: list[Path], tally: Tally) -> None:
    """Count it all, without what is accepted, what is not asked for, and what is elsewhere."""
    opened = whole.opened
    tally.paths += whole.paths
    tally.unlinked += whole.unlinked
    own = opened.own_rules
    left, taken = _settled(whole)
    telling = selection(own, tally.asked.select, tally.asked.ignore)
    tally.rules = max(tally.rules, rules_told(whole.rules, telling))
    tally.chosen += in_words(telling, own, opened.shown(opened.site.marker))
    at = opened.shown(opened.site.root)
    root = f"{at}/" if at else ""
    told = telling.of(left, lambda path: path.removeprefix(root))
    found = [*told, *strangers(own, opened.place)]
    is_among = is_meant(opened, chosen)
    tally.add((one for one in found if is_among(one)), own)
    tally.unjudged |= unjudged(one for one in whole.findings if is_among(one))
    tally.accepted += (one for one in taken if is_among(one.finding))
    tally.books += books_in_use(opened.data)


def _settled(whole: Whole) -> tuple[Sequence[Finding], Sequence[Accepted]]:
    """What is left when what is accepted was taken out, and that."""
    accepted = (*whole.accepted, *whole.documented)
    if not accepted:
        return whole.findings, ()
    from commish.usecases.accepting import settle  # noqa: PLC0415 -- most workspaces accept nothing

    return settle(whole.findings, accepted, whole.opened.setting.as_of)


def _showable(text: str) -> str:
    return text if may_be_shown(text) else ""


def _source(path: str) -> str:
    try:
        return _showable(Path(path).read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError):
        return ""


def _verdict(tally: Tally, sources: Callable[[str], str]) -> Verdict:
    found, left_over = _without_known(tally, sources)
    return Verdict(
        found=found.keys(),
        documents=len(tally.paths),
        rules=tally.rules,
        as_of=tuple(sorted(set(tally.dates))),
        unlinked=tally.unlinked,
        sources=sources,
        accepted=tuple(tally.accepted),
        rulebooks=tuple(dict.fromkeys(tally.books)),
        paths=tuple(tally.paths),
        failing=any(one.severity.rank <= level.rank for one, level in found.items()),
        notes=tally.words,
        set_aside=len(tally.found.keys() - found.keys()),
        left_over=tuple(left_over.items()),
    )


def _without_known(
    tally: Tally, sources: Callable[[str], str]
) -> "tuple[dict[Finding, Severity], Counter[Entry]]":
    """What the baseline does not hold, with what it holds in vain, and that."""
    asked = tally.asked
    if asked.baseline is None:
        return tally.found, Counter()
    new, left = asked.baseline.split(tally.found, sources)
    # What was not looked for is not gone
    chosen = selection(None, asked.select, asked.ignore)
    vain = Counter(
        {
            entry: count
            for entry, count in left.items()
            if not asked.since
            and speaks_of(chosen, entry.code)
            and asked.baseline.within(entry, tally.starts)
        }
    )
    old = dict.fromkeys(asked.baseline.told(vain), asked.fail_level or Severity.ERROR)
    return {one: tally.found[one] for one in new} | old, vain
