"""`commish schema`."""

from itertools import groupby
from pathlib import Path
from typing import Annotated

import typer

from commish.cli.formats.counting import plural
from commish.cli.screen import say
from commish.usecases.export_schema import export_schema
from commish.usecases.whole import around, shown_from

__all__ = ["register"]


def register(app: typer.Typer, name: str, summary: str) -> None:
    """Add the command with its one sub-command."""
    group = typer.Typer(help=summary, rich_markup_mode=None, no_args_is_help=True)
    group.callback()(_group)
    group.command("export")(_export)
    app.add_typer(group, name=name)


def _group() -> None:
    """Put the schemas and editor settings into a workspace."""


def _export(
    folder: Annotated[
        Path | None, typer.Argument(metavar="[DIR]", help="The workspace; otherwise around here.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be written.")] = False,
) -> None:
    """Write the schemas and the editor's settings, so that an editor checks as you type."""
    root = around(folder or Path.cwd()).site.root
    files = export_schema(root, dry_run=dry_run)
    shown = shown_from(Path.cwd())
    done = "Would write" if dry_run else "Wrote"
    for inner, paths in groupby(files, key=lambda path: path.parent):
        say(f"{done} {plural(len(list(paths)), 'file')} into {shown(inner)}")
    if not files:
        say("Nothing to write: schemas and settings are up to date.")
    elif not dry_run:
        say("Next: open a document that commish new has written, in an editor that knows YAML")
