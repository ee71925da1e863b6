"""`commish schema`."""

from pathlib import Path
from typing import Annotated

import typer

from commish.cli.screen import say
from commish.usecases.export_schema import export_schema
from commish.usecases.whole import around

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
    into = folder or around(Path.cwd()).site.root
    written = export_schema(into, dry_run=dry_run)
    for path in written:
        say(f"{'Would write' if dry_run else 'Wrote'} {path.as_posix()}")
    if not written:
        say("Nothing to write: schemas and settings are up to date.")
