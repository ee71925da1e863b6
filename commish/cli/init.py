"""`commish init`."""

import shlex
from pathlib import Path
from typing import Annotated

import typer

from commish.cli.formats.counting import plural
from commish.cli.screen import on_one_line, say
from commish.usecases.init import init, samples

__all__ = ["register"]


def register(app: typer.Typer, name: str, summary: str) -> None:
    """Add the command."""
    app.command(name, help=summary)(_init)


def _init(
    folder: Annotated[Path, typer.Argument(metavar="[DIR]", help="Where to start it.")] = Path(),
    sample: Annotated[
        str, typer.Option("--sample", metavar="NAME", help="Copy this sample: see --list.")
    ] = "",
    title: Annotated[
        str, typer.Option("--title", metavar="TITLE", help="What the workspace is called.")
    ] = "",
    listed: Annotated[bool, typer.Option("--list", help="List the samples and stop.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be written.")] = False,
) -> None:
    """Start a workspace, empty or from a sample."""
    if listed:
        for name in samples():
            say(name)
        return
    done = init(folder, sample, title=title, dry_run=dry_run)
    files = plural(len(done.files), "file")
    if dry_run:
        for path in done.files:
            say(f"Would write {on_one_line(path.as_posix())}")
        return
    here = folder == Path()
    say(f"Wrote {files} into {'this folder' if here else on_one_line(folder.as_posix())}.")
    where = "" if here else f"cd {_for_a_shell(folder)}, then "
    say(f"Next: {where}commish {'validate' if sample else 'new commission ID --tier political'}")


def _for_a_shell(folder: Path) -> str:
    """The folder as a shell takes it: nothing in its name is run, and none of it is an option."""
    name = folder.as_posix()
    return on_one_line(shlex.quote(f"./{name}" if name.startswith("-") else name))
