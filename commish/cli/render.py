"""`commish render`."""

from pathlib import Path
from textwrap import wrap
from typing import Annotated

import typer

from commish.cli.formats.counting import plural
from commish.cli.options import AsOf, day
from commish.cli.screen import complain, say
from commish.errors import CommishError
from commish.usecases.render import FORMATS, render, reports

__all__ = ["register"]


def register(app: typer.Typer, name: str, summary: str) -> None:
    """Add the command."""
    app.command(name, help=summary)(_render)


def _render(
    name: Annotated[str, typer.Argument(metavar="REPORT", help="Which: see --list.")] = "",
    about: Annotated[
        str, typer.Argument(metavar="[ID]", help="About this; otherwise all there are.")
    ] = "",
    to: Annotated[
        str, typer.Option("--to", metavar="FORMATS", help=f"Any of: {','.join(FORMATS)}.")
    ] = ",".join(FORMATS),
    out: Annotated[
        Path, typer.Option("--output", "-o", metavar="FOLDER", help="Where to write.")
    ] = Path("out"),
    listed: Annotated[bool, typer.Option("--list", help="List the reports and stop.")] = False,
    include_exempt: Annotated[
        bool, typer.Option("--include-exempt", help="With what is withheld from the public.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be written.")] = False,
    as_of: AsOf = None,
) -> None:
    """Write papers, as Markdown and as web pages that fetch nothing."""
    if listed or not name:
        for kind in reports():
            say(f"{kind.name:<18}" + f"\n{'':<18}".join(wrap(kind.summary, 62)))
        return
    formats = tuple(part for part in to.replace(" ", "").split(",") if part)
    if not formats:
        raise CommishError("--to names no format.", f"There are: {', '.join(FORMATS)}.")
    done = render(
        Path.cwd(),
        name,
        about,
        formats=formats,
        out=out,
        as_of=day(as_of),
        include_exempt=include_exempt,
        dry_run=dry_run,
    )
    for path in done.texts:
        say(f"{'Would write' if dry_run else 'Wrote'} {path.as_posix()}")
    if done.errors:
        found = plural(done.errors, "error")
        complain(f"the files behind it have {found}; commish validate names them")
