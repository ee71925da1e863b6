"""`commish rules`."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from pathlib import Path
from textwrap import wrap
from typing import Annotated

import typer

from commish.cli.formats.counting import plural
from commish.cli.formats.json import envelope
from commish.cli.options import chosen, day
from commish.cli.screen import paint, say
from commish.source.characters import quoted
from commish.usecases.rules import InForce, Listed, in_force, in_words, listed

__all__ = ["register"]

_WIDTH = 80
_SEVERITIES = {"error": "error", "warning": "warning", "information": "remark"}


def register(app: typer.Typer, name: str, summary: str) -> None:
    """Add the command."""
    app.command(name, help=summary)(_rules)


def _rules(
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[WORD]...", help="Only what speaks of this, such as notice."),
    ] = None,
    on: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="What law, guidance and practice said on this day."),
    ] = None,
    form: Annotated[str, typer.Option("--format", metavar="FORMAT", help="text or json.")] = "text",
) -> None:
    """List every rule, or those about something; with --on, what the rulebooks said on a day."""
    wanted = chosen(form, ("text", "json"))
    about = tuple(words or ())
    when = day(on)
    if when is None:
        found = listed(about)
        say(_json(found) if wanted == "json" else "\n".join(_list(found, about)))
    else:
        entries = in_force(when, Path.cwd(), about)
        say(_dated(when, entries) if wanted == "json" else "\n".join(_page(when, entries)))


def _json(found: Iterable[Listed]) -> str:
    return envelope("rules", {"rules": [one._asdict() for one in found]})


def _dated(when: date, found: Iterable[InForce]) -> str:
    entries = [one._asdict() for one in found]
    return envelope("rules", {"on": when.isoformat(), "entries": entries})


def _list(found: Iterable[Listed], about: Sequence[str]) -> Iterator[str]:
    rows = list(found)
    if not rows:
        yield f"No rule speaks of {quoted(' '.join(about))}. `commish rules` lists all of them."
        return
    for one in rows:
        indent = f"{one.code}  {_SEVERITIES[one.severity]:<7}  {one.basis:<8}  "
        yield from _hanging(indent, one.summary)
    yield ""
    yield f"{plural(len(rows), 'rule')}. Next: commish explain {rows[0].code}"


def _page(when: date, found: Iterable[InForce]) -> Iterator[str]:
    entries = list(found)
    for book, inside in groupby(entries, lambda one: one.book):
        yield paint(f"{book}, as it was on {when.day} {when:%B %Y}", "bold")
        for one in inside:
            yield ""
            yield from _hanging("  ", f"{one.title}: {one.says}" if one.says else one.title)
            yield from _hanging("    ", one.text)
            yield from _hanging("    ", _standing(one))
        yield ""
    count = plural(len(entries), "entry", "entries")
    yield f"{count} in force. commish explain CODE tells how a rule uses one."


def _standing(one: InForce) -> str:
    """Where it stands, since when, who reads it, and whether anybody has checked it."""
    word = "from" if one.ends else "since"
    since = f"{word} {in_words(one.begins)}" if one.begins else ""
    until = f"to {in_words(one.ends)}" if one.ends else ""
    read_by = f"read by {', '.join(one.rules)}" if one.rules else "read by no rule yet"
    unsure = "" if one.verified else "NOT VERIFIED, so never an error"
    dates = " ".join(filter(None, (since, until)))
    return "; ".join(filter(None, (f"{one.basis}: {one.citation}", dates, read_by, unsure)))


def _hanging(indent: str, text: str) -> Iterator[str]:
    first, *rest = wrap(text, _WIDTH - len(indent)) or [""]
    if text:
        yield f"{indent}{first}"
        yield from (f"{' ' * len(indent)}{line}" for line in rest)
