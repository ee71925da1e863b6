"""Every rule and code, and what the rulebooks said on a day."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from commish.insight.law import Entry, Law
from commish.model.dates import PartialDate
from commish.rules import rules
from commish.source.codes import CODES
from commish.source.discovery import Site, find_root
from commish.usecases.called import numbers
from commish.usecases.lawbooks import law_of
from commish.usecases.reading import open_site
from commish.usecases.whole import shown_from

__all__ = ["InForce", "Listed", "in_force", "in_words", "law_here", "listed", "told"]

_FILES = "format"
"""The basis of what is checked about files themselves."""


class Listed(NamedTuple):
    """One rule, or one thing that can be wrong with a file."""

    code: str
    name: str
    severity: str
    basis: str
    summary: str
    """What should hold, in one sentence."""


class InForce(NamedTuple):
    """One entry of a rulebook, as it is listed."""

    book: str
    id: str
    topic: str
    title: str
    says: str
    """Its figure with the unit; empty for a duty without one."""
    text: str
    basis: str
    citation: str
    verified: bool
    begins: str
    """The first day on which it is in force; empty: it always was."""
    ends: str
    rules: tuple[str, ...]
    """The codes of the rules that read it."""


def listed(words: Iterable[str] = ()) -> tuple[Listed, ...]:
    """Every rule in the order of codes, and then what can be wrong with files.

    With *words*, those in whose code, name, basis or summary all of them stand.
    """
    found = [
        Listed(one.code, one.name, one.severity.value, one.basis, one.summary) for one in rules()
    ]
    found += [
        Listed(one.code, one.name, one.severity.value, _FILES, _first(one.why)) for one in CODES
    ]
    sought = _sought(words)
    return tuple(
        one for one in found if _speaks(sought, one.code, one.name, one.basis, one.summary)
    )


def _sought(words: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    """A pattern for each word, in the singular or plural, at the beginning of what is written."""
    return tuple(
        re.compile(
            rf"\b(?:{'|'.join(map(re.escape, sorted(numbers(word.strip()))))})", re.IGNORECASE
        )
        for word in words
    )


def _speaks(sought: Iterable[re.Pattern[str]], *texts: str) -> bool:
    """Whether each word stands in one of some texts."""
    whole = "\n".join(texts)
    return all(pattern.search(whole) for pattern in sought)


def _first(text: str) -> str:
    """The first sentence."""
    head, stop, _ = text.partition(". ")
    return f"{head}." if stop else text


def in_force(day: date, here: Path, words: Iterable[str] = ()) -> tuple[InForce, ...]:
    """What the rulebooks in use around a folder said on a day, to its body; to any without one.

    With *words*, the entries in whose words all of them stand.
    """
    sought = _sought(words)
    return tuple(
        one
        for one in map(told, _binding(day, here))
        if _speaks(sought, *one.rules, one.id, one.topic, one.title, one.text, one.citation)
    )


def _binding(day: date, here: Path) -> Iterator[Entry]:
    root = find_root(here)
    if root is None:
        yield from (one for one in law_of((), str).entries if one.was_in_force(day))
        return
    setting = open_site(Site(root), shown_from(Path.cwd()), day).setting
    for one in setting.law.entries:
        if one.was_in_force(day) and _binds(one, setting.nation, setting.body_type):
            yield one


def _binds(entry: Entry, nation: str, body_type: str) -> bool:
    """Whether it binds this body under any regime."""
    conditions = entry.own.applies_if
    regimes = conditions.regimes if conditions else ()
    return any(
        entry.applies_to(nation=nation, body_type=body_type, regime=regime)
        for regime in regimes or ("",)
    )


def law_here(here: Path) -> Law:
    """The rulebooks in use around a folder, for explaining what a rule reads."""
    root = find_root(here)
    if root is None:
        return law_of((), str)
    return open_site(Site(root), shown_from(Path.cwd())).setting.law


def told(entry: Entry) -> InForce:
    """An entry as it is listed."""
    own = entry.own
    return InForce(
        book=entry.book.id,
        id=own.id,
        topic=entry.topic,
        title=own.title,
        says=_said(entry),
        text=str(own.text) if own.text else "",
        basis=own.basis,
        citation=entry.citation,
        verified=entry.is_verified,
        begins=str(own.from_) if own.from_ else "",
        ends=str(own.to) if own.to else "",
        rules=tuple(own.rule.split(", ")) if own.rule else (),
    )


def _said(entry: Entry) -> str:
    """The figure of an entry with its unit; empty when it has none."""
    return " ".join(_figures(entry))


def in_words(written: str) -> str:
    """A date as it is read aloud: `1 January 2026` for 2026-01-01."""
    return PartialDate.parse(written).words


def _figures(entry: Entry) -> Iterator[str]:
    if entry.own.amount:
        yield str(entry.own.amount)
    if entry.own.number is not None:
        yield f"{entry.own.number}"
        yield entry.own.unit
