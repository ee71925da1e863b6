"""`commish doctor`."""

import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap
from typing import Annotated

import typer

from commish.cli.formats.json import envelope
from commish.cli.options import chosen
from commish.cli.screen import paint, say
from commish.usecases.doctor import Sign, doctor
from commish.usecases.signs import BROKEN, FINE, LOOK

__all__ = ["register"]

_WIDTH = 80
_COLOURS = {FINE: "dim", LOOK: "warning", BROKEN: "error"}
_MARKS = {FINE: "ok", LOOK: "look", BROKEN: "fails"}


def register(app: typer.Typer, name: str, summary: str) -> None:
    """Add the command."""
    app.command(name, help=summary)(_doctor)


def _doctor(
    folder: Annotated[
        Path | None, typer.Argument(metavar="[DIR]", help="The workspace; otherwise around here.")
    ] = None,
    form: Annotated[str, typer.Option("--format", metavar="FORMAT", help="text or json.")] = "text",
) -> None:
    """Say whether commish has all that it needs, on this computer and in this workspace."""
    wanted = chosen(form, ("text", "json"))
    signs = doctor(folder or Path.cwd(), sys.stdout.encoding or "no encoding")
    if wanted == "json":
        say(envelope("doctor", {"signs": [one._asdict() for one in signs]}))
    else:
        say("\n".join(_page(signs)))
    raise typer.Exit(int(any(one.state == BROKEN for one in signs)))


def _page(signs: tuple[Sign, ...]) -> Iterator[str]:
    names = max(len(one.about) for one in signs) + 2
    marks = max(map(len, _MARKS.values())) + 2
    for one in signs:
        first, *rest = wrap(one.told, _WIDTH - names - marks, break_on_hyphens=False)
        mark = paint(f"{_MARKS[one.state]:<{marks}}", _COLOURS[one.state])
        yield f"{mark}{one.about:<{names}}{first}"
        rest += wrap(one.mend, _WIDTH - names - marks, break_on_hyphens=False)
        yield from (f"{'':<{marks + names}}{line}" for line in rest)
    yield ""
    yield _closing(signs)


def _closing(signs: tuple[Sign, ...]) -> str:
    broken = sum(one.state == BROKEN for one in signs)
    if broken:
        return "Something can't work: see the lines that begin with “fails”."
    if any(one.state == LOOK for one in signs):
        return "commish works here. Look at the lines that begin with “look”."
    return "All is well."
