"""`commish init`."""

from pathlib import Path
from typing import Annotated

import typer

from commish.cli.screen import say
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
    title: Annotated[str, typer.Option("--title", help="What the workspace is called.")] = "",
    listed: Annotated[bool, typer.Option("--list", help="List the samples and stop.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be written.")] = False,
) -> None:
    """Start a workspace, empty or from a sample."""
    if listed:
        for name in samples():
            say(name)
        return
    done = init(folder, sample, title=title, dry_run=dry_run)
    count = len(done.files)
    files = f"{count} file{'s' if count > 1 else ''}"
    if dry_run:
        for path in done.files:
            say(f"Would write {path.as_posix()}")
        return
    say(f"Wrote {files} into {folder.as_posix()}.")
    where = "" if folder == Path() else f"cd {folder.as_posix()}, then "
    say(f"Next: {where}commish {'validate' if sample else 'new commission ID --tier political'}")
