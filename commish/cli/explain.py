"""`commish explain`."""

from collections.abc import Iterator
from dataclasses import asdict
from textwrap import wrap
from typing import Annotated

import typer

from commish.cli.formats.json import envelope
from commish.cli.options import chosen
from commish.cli.screen import paint, say
from commish.source.spelling import entry
from commish.usecases.explain import Explained, Field, explain

__all__ = ["register"]

_WIDTH = 80


def register(app: typer.Typer, name: str, summary: str) -> None:
    """Add the command."""
    app.command(name, help=summary)(_explain)


def _explain(
    what: Annotated[
        str,
        typer.Argument(
            metavar="[CODE|KIND[.FIELD]|FIELD]",
            help="Such as TIR001, agreement.value or tier; without it, what there is.",
            show_default=False,
        ),
    ] = "",
    form: Annotated[str, typer.Option("--format", metavar="FORMAT", help="text or json.")] = "text",
) -> None:
    """Explain a finding's code, or a field of a document."""
    wanted = chosen(form, ("text", "json"))
    found = explain(what)
    if wanted == "json":
        say(envelope("explain", {"explained": asdict(found)}))
    else:
        say("\n".join(_page(found)))


def _page(found: Explained) -> Iterator[str]:
    yield paint(found.heading, "bold")
    yield ""
    yield from _text(found.text)
    if found.field:
        yield ""
        yield from _facts(found.field)
        yield ""
        yield "Example:"
        yield from entry(found.field.name, found.field.example, 1)
    is_short = found.field is not None and found.field.has_short_form
    heading = "Written out, with these fields" if is_short else "Fields"
    yield from _fields(f"{heading} (* is required):", found.fields)
    yield from _fields("Fields that documents of every kind have:", found.everywhere)
    if found.everywhere:
        kind = found.heading.partition(":")[0]
        yield ""
        yield f"Next: commish explain {kind}.FIELD tells about one of them"


def _fields(heading: str, fields: tuple[Field, ...]) -> Iterator[str]:
    if not fields:
        return
    yield ""
    yield heading
    width = max(len(one.name) for one in fields) + 2
    for one in fields:
        star = "*" if one.required else " "
        first, *rest = wrap(one.description, _WIDTH - width - 2) or [""]
        yield f" {star}{one.name:<{width}}{first}"
        yield from (f"{'':<{width + 2}}{line}" for line in rest)


def _text(text: str) -> Iterator[str]:
    """Paragraphs wrapped with a blank line between them; examples stay as they are."""
    for number, paragraph in enumerate(text.strip().split("\n\n")):
        if number:
            yield ""
        first = paragraph.partition("\n")[0]
        if first.endswith(":") or first.startswith(" "):
            lines = paragraph.splitlines()
            yield from (line if len(line) <= _WIDTH else f"{line[: _WIDTH - 1]}…" for line in lines)
        else:
            yield from wrap(" ".join(paragraph.split()), _WIDTH)


def _facts(field: Field) -> Iterator[str]:
    facts = [
        ("Takes", field.type),
        ("Such as", field.forms),
        ("Required", "yes" if field.required else "no"),
        ("Belongs at", ", ".join(field.tiers) if field.tiers else ""),
        ("In public papers", "yes" if field.public else "no"),
        ("Part of what is agreed", "yes" if field.material else "no"),
    ]
    for name, value in facts:
        if value:
            first, *rest = wrap(value, _WIDTH - 25)
            yield f"{name:<24} {first}"
            yield from (f"{'':<25}{line}" for line in rest)
