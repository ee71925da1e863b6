"""`commish validate`."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from commish.cli.formats import FORMATS, format_called
from commish.cli.options import AsOf, Level, chosen, day
from commish.cli.progress import Progress
from commish.cli.screen import is_terminal, say
from commish.errors import CommishError
from commish.source.limits import MOST_BYTES
from commish.usecases.validate import Verdict, validate, validate_bytes

__all__ = ["register"]

_STANDARD_INPUT = Path("-")


def register(app: typer.Typer, name: str, summary: str) -> None:
    """Add the command."""
    app.command(name, help=summary)(_validate)


def _validate(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[PATH]...", help="Files or folders; - is standard input."),
    ] = None,
    form: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help=f"One of: {', '.join(FORMATS)}.")
    ] = "",
    level: Annotated[Level, typer.Option("--level", help="The least that is shown.")] = (
        Level.warning
    ),
    fail_level: Annotated[
        Level, typer.Option("--fail-level", help="From which level on the exit code is 1.")
    ] = Level.error,
    as_of: AsOf = None,
    stdin_filename: Annotated[
        str, typer.Option(metavar="NAME", help="What to call standard input.")
    ] = "-",
) -> None:
    """Check a workspace, or single files."""
    wanted = chosen(form or ("text" if is_terminal() else "concise"), FORMATS)
    verdict = _verdict(list(paths or []), as_of, stdin_filename)
    say(format_called(wanted)(verdict, level.severity))
    worst = min((one.severity.rank for one in verdict.found), default=3)
    raise typer.Exit(int(worst <= fail_level.severity.rank))


def _verdict(paths: list[Path], as_of: str | None, shown: str) -> Verdict:
    if paths == [_STANDARD_INPUT]:
        # Of what has no end, no more is read than tells that it is too much
        content = sys.stdin.buffer.read(8 * MOST_BYTES) if sys.stdin else b""
        return validate_bytes(content, shown, day(as_of))
    if _STANDARD_INPUT in paths:
        raise CommishError("- is standard input, and stands alone.", "Leave the other paths out.")
    with Progress() as progress:
        return validate(paths, day(as_of), progress.count)
