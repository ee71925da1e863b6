"""`commish walk`."""

from pathlib import Path
from typing import Annotated

import typer

from commish.cli.formats.tree import tree
from commish.cli.formats.walk_json import walk_json
from commish.cli.options import AsOf, chosen, day
from commish.cli.screen import say
from commish.cli.writing import write_or_say
from commish.errors import CommishError
from commish.usecases.walk import as_mermaid, as_svg, walk

__all__ = ["register"]

_FORMATS = {"tree": tree, "json": walk_json, "mermaid": as_mermaid, "svg": as_svg}
_MOST = 2


def register(app: typer.Typer, name: str, summary: str) -> None:
    """Add the command."""
    app.command(name, help=summary)(_walk)


def _walk(
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="[ID] [ID]", help="From this id; with two, the way between them."),
    ] = None,
    up: Annotated[bool, typer.Option("--up", help="Upwards: what it hangs on.")] = False,
    down: Annotated[bool, typer.Option("--down", help="Downwards, as without it.")] = False,
    form: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help=f"One of: {', '.join(_FORMATS)}.")
    ] = "tree",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write into this file.")
    ] = None,
    as_of: AsOf = None,
) -> None:
    """Walk the golden thread, from political intent to service and back.

    Without an id: from every political commission, then what hangs on nothing.
    """
    wanted = chosen(form, _FORMATS)
    if up and down:
        raise CommishError("--up and --down can't be asked for together.", "Leave one out.")
    ids = tuple(names or ())
    if len(ids) > _MOST:
        raise CommishError("At most two ids can be given.", "One to start from, or two ends.")
    write_or_say(_FORMATS[wanted](walk(Path.cwd(), ids, up=up, as_of=day(as_of))), output, say)
