"""`commish explain`."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from textwrap import wrap
from typing import Annotated

import typer

from commish.cli.formats.json import envelope
from commish.cli.screen import paint, say
from commish.usecases.explain import Explained, Field, explain

__all__ = ["register"]

_WIDTH = 80


def register(app: typer.Typer, name: str, summary: str) -> None:
    """Add the command."""
    app.command(name, help=summary)(_explain)


def _explain(
    what: Annotated[
        str, typer.Argument(metavar="CODE|KIND[.FIELD]", help="Such as TIR001 or agreement.value.")
    ],
    form: Annotated[str, typer.Option("--format", metavar="FORMAT", help="text or json.")] = "text",
) -> None:
    """Explain a finding's code, or a field of a document."""
    found = explain(what)
    if form == "json":
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
        yield from _example({found.field.name: found.field.example}, 1)
    if found.fields:
        yield ""
        yield "Fields (* is required):"
        width = max(len(one.name) for one in found.fields) + 2
        for one in found.fields:
            star = "*" if one.required else " "
            first, *rest = wrap(one.description, _WIDTH - width - 3) or [""]
            yield f" {star}{one.name:<{width}}{first}"
            yield from (f"{'':<{width + 2}}{line}" for line in rest)


def _text(text: str) -> Iterator[str]:
    for paragraph in text.split("\n\n"):
        if any(line.startswith("    ") for line in paragraph.splitlines()):
            yield from paragraph.splitlines()
        else:
            yield from wrap(paragraph, _WIDTH)
        yield ""


def _facts(field: Field) -> Iterator[str]:
    facts = [
        ("Takes", field.type),
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


def _example(value: object, depth: int) -> Iterator[str]:
    """A value as the YAML that a person would write."""
    lead = "  " * depth
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if isinstance(inner, Mapping | list):
                yield f"{lead}{key}:"
                yield from _example(inner, depth + 1)
            else:
                yield f"{lead}{key}: {_scalar(inner)}"
    elif isinstance(value, list):
        for one in value:
            inner_lines = list(_example(one, depth + 1))
            yield f"{lead}- {inner_lines[0].strip()}"
            yield from inner_lines[1:]
    else:
        yield f"{lead}{_scalar(value)}"


def _scalar(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
