"""`commish validate`."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from commish.cli.formats import FORMATS
from commish.cli.formats.targets import deliver, targets
from commish.cli.options import AsOf, Level, day
from commish.cli.progress import Progress
from commish.cli.screen import is_terminal, say
from commish.errors import CommishError
from commish.source.limits import MOST_BYTES
from commish.usecases.validate import Asked, Verdict, validate, validate_bytes

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
    forms: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            metavar="FORMAT[:FILE]",
            help=f"One of: {', '.join(FORMATS)}. May be given again, with a file for each.",
        ),
    ] = None,
    level: Annotated[Level, typer.Option("--level", help="The least that is shown.")] = (
        Level.warning
    ),
    fail_level: Annotated[
        Level | None,
        typer.Option(
            "--fail-level", help="From which level on the exit code is 1.  [default: error]"
        ),
    ] = None,
    as_of: AsOf = None,
    select: Annotated[
        list[str] | None,
        typer.Option(metavar="RULES", help="Only these: codes, names or how codes begin, as TIR."),
    ] = None,
    ignore: Annotated[list[str] | None, typer.Option(metavar="RULES", help="Not these.")] = None,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Count the findings of each rule instead.")
    ] = False,
    show_settings: Annotated[
        bool, typer.Option("--show-settings", help="Say what applies here, and check nothing.")
    ] = False,
    baseline: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Tell only what is not in this baseline."),
    ] = None,
    write_baseline: Annotated[
        bool, typer.Option("--write-baseline", help="Write all that is found into the baseline.")
    ] = False,
    prune: Annotated[
        bool, typer.Option("--prune", help="Take out of the baseline what is found no more.")
    ] = False,
    stdin_filename: Annotated[
        str, typer.Option(metavar="NAME", help="What to call standard input.")
    ] = "-",
) -> None:
    """Check a workspace, or single files."""
    wanted = targets(forms or (), "text" if is_terminal() else "concise")
    asked = Asked(
        tuple(select or ()), tuple(ignore or ()), fail_level.severity if fail_level else None
    )
    if show_settings:
        from commish.cli.settings import settings  # noqa: PLC0415 -- only who asks pays

        say(settings(list(paths or []), day(as_of), asked))
        return
    if baseline or write_baseline or prune:
        from commish.cli.known import with_baseline  # noqa: PLC0415 -- only who asks pays

        verdict = with_baseline(
            lambda more: _verdict(list(paths or []), as_of, stdin_filename, more),
            asked,
            baseline,
            write=write_baseline,
            prune=prune,
        )
    else:
        verdict = _verdict(list(paths or []), as_of, stdin_filename, asked)
    if statistics:
        from commish.cli.statistics import counted  # noqa: PLC0415 -- only who asks pays

        say(counted(verdict, level.severity))
    else:
        deliver(wanted, verdict, level.severity, say)
    raise typer.Exit(int(verdict.failing))


def _verdict(paths: list[Path], as_of: str | None, shown: str, asked: Asked) -> Verdict:
    if paths == [_STANDARD_INPUT]:
        # Of what has no end, no more is read than tells that it is too much
        content = sys.stdin.buffer.read(8 * MOST_BYTES) if sys.stdin else b""
        return validate_bytes(content, shown, day(as_of), asked)
    if _STANDARD_INPUT in paths:
        raise CommishError("- is standard input, and stands alone.", "Leave the other paths out.")
    with Progress() as progress:
        return validate(paths, day(as_of), progress.count, asked)
