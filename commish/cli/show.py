"""`commish show`."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from textwrap import shorten, wrap
from typing import Annotated

import typer

from commish.cli.formats.json import envelope
from commish.cli.formats.naming import sort_in_words, way_of_operating
from commish.cli.options import AsOf, chosen, day
from commish.cli.screen import on_one_line, paint, say, visible
from commish.insight.facts import Thing
from commish.usecases.show import Said, Shown, show

__all__ = ["register"]

_WIDTH = 80
_LABEL = 22


def register(app: typer.Typer, name: str, summary: str) -> None:
    """Add the command."""
    app.command(name, help=summary)(_show)


def _show(
    name: Annotated[str, typer.Argument(metavar="ID", help="Of a document, outcome, KPI …")],
    form: Annotated[str, typer.Option("--format", metavar="FORMAT", help="text or json.")] = "text",
    as_of: AsOf = None,
) -> None:
    """Show one document or thing, what it hangs on and what hangs on it."""
    wanted = chosen(form, ("text", "json"))
    found = show(Path.cwd(), name, day(as_of))
    say(_json(found) if wanted == "json" else "\n".join(_page(found)))


def _page(found: Shown) -> Iterator[str]:
    thing = found.thing
    yield paint(visible(found.called(thing)), "bold")
    yield visible(" · ".join(_about(found)))
    yield on_one_line(str(thing.place))
    if found.said:
        yield ""
    for said in found.said:
        yield from _line(said.title, _in_short(said))
    yield from _links("Hangs on", found.above, found)
    yield from _links("Hanging on it", found.below, found)
    yield from _links("Beside it", found.beside, found)
    if found.findings:
        yield ""
        yield paint("Findings", "bold")
        for finding in found.findings:
            words = f"{finding.severity.value}: {finding.message} ({finding.code})"
            yield from wrap(visible(words), _WIDTH, initial_indent="  ", subsequent_indent="    ")
    yield ""
    yield f"Next: commish walk {thing.id}, or commish walk {thing.id} --up"


def _links(heading: str, links: tuple[tuple[str, Thing], ...], found: Shown) -> Iterator[str]:
    if not links:
        return
    yield ""
    yield paint(heading, "bold")
    for label, one in links:
        said = f"{found.called(one)} ({sort_in_words(one.sort)} {one.id})"
        yield from _line(label, said, "  ")


def _about(found: Shown) -> Iterator[str]:
    thing = found.thing
    yield sort_in_words(thing.sort)
    way = way_of_operating(thing.tier) if thing.sort == "commission" else ""
    if way:
        yield f"{thing.tier}: {way}"
    yield thing.id
    if thing.word("status"):
        yield thing.status
    yield from found.marks


def _line(label: str, text: str, lead: str = "") -> Iterator[str]:
    first, *rest = wrap(visible(text), _WIDTH - _LABEL - 1, break_on_hyphens=False) or [""]
    start = lead + visible(shorten(label, _LABEL - len(lead), placeholder="…"))
    yield f"{start:<{_LABEL}} {first}"
    yield from (f"{'':<{_LABEL}} {line}" for line in rest)


def _in_short(said: Said) -> str:
    value = said.value
    if isinstance(value, list):
        names = [_name(one) for one in value]
        return f"{len(value)}: {'; '.join(names)}" if all(names) else f"{len(value)}"
    if isinstance(value, Mapping):
        plain = value.get("en") or value.get("as_written") or value.get("value")
        return str(plain) if plain is not None else ", ".join(map(str, value))
    return str(value).lower() if isinstance(value, bool) else str(value)


def _name(item: object) -> str:
    if isinstance(item, Mapping):
        found = item.get("title") or item.get("what") or item.get("id") or item.get("kpi") or ""
        return str(found)
    return str(item)


def _json(found: Shown) -> str:
    thing = found.thing
    return envelope(
        "show",
        {
            "as_of": found.as_of.isoformat(),
            "things": [
                {
                    "id": thing.id,
                    "sort": thing.sort,
                    "title": thing.title,
                    "tier": thing.tier,
                    "status": thing.status,
                    "document": thing.document,
                    "file": thing.place.path,
                    "line": thing.place.line,
                    "marks": list(found.marks),
                    "above": [{"link": label, "id": one.id} for label, one in found.above],
                    "below": [{"link": label, "id": one.id} for label, one in found.below],
                    "beside": [{"link": label, "id": one.id} for label, one in found.beside],
                    "findings": [
                        {"code": one.code, "severity": one.severity.value, "message": one.message}
                        for one in found.findings
                    ],
                }
            ],
        },
    )
