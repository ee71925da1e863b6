"""A document checked by itself: outside any workspace, or from standard input."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from commish.insight.setting import Setting
from commish.source.checking import check
from commish.source.reading import read_bytes
from commish.usecases.accepting import settle
from commish.usecases.judging import judge_document, rules_for
from commish.usecases.lawbooks import law_of
from commish.usecases.reading import ReadFile, read_one
from commish.usecases.selection import in_words, rules_told, selection
from commish.usecases.verdict import Tally, unjudged

__all__ = ["add_bytes", "add_file"]


def add_file(path: Path, tally: Tally, as_of: date | None, shown: Callable[[Path], str]) -> None:
    """Check a file outside any workspace, and count what is found."""
    _add(read_one(path, shown), _setting(as_of), tally)


def add_bytes(content: bytes, shown: str, tally: Tally, as_of: date | None) -> str:
    """Check a document that is no file, count what is found, and give its text."""
    reading = read_bytes(content, shown)
    setting = _setting(as_of)
    tally.dates.append(setting.as_of)
    _add(ReadFile(reading, check(reading)), setting, tally)
    return reading.text


def _setting(as_of: date | None) -> Setting:
    """How a document by itself is read: by good practice, and by no body's law."""
    return Setting(as_of or date.today(), law=lambda: law_of((), str))  # noqa: DTZ011 -- a civil date, not a moment


def _add(file: ReadFile, setting: Setting, tally: Tally) -> None:
    found = [*file.findings, *judge_document(file, setting)]
    settled = settle(found, file.checked.accepted, setting.as_of)
    telling = selection(None, tally.asked.select, tally.asked.ignore)
    # What is no file of a workspace is not mended, so nobody is promised that it would be
    tally.add(one._replace(fix=None) for one in telling.of(settled.findings, str))
    tally.accepted += settled.accepted
    tally.paths.append(file.reading.path)
    tally.rules = max(tally.rules, rules_told(rules_for({file.checked.kind}), telling))
    tally.unjudged |= unjudged(found)
    tally.chosen += in_words(telling, None, "")
