"""`commish validate`."""

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from commish.cli.checking import Checking
from commish.cli.formats import FORMATS
from commish.cli.formats.targets import Target, deliver, targets
from commish.cli.options import AsOf, Level, day
from commish.cli.screen import is_terminal, say
from commish.errors import CommishError
from commish.findings import Severity
from commish.usecases.caching import Cache
from commish.usecases.validate import Asked, Verdict

__all__ = ["register"]


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
    fix: Annotated[bool, typer.Option("--fix", help="Mend what is certain, in the files.")] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what --fix would change; change nothing.")
    ] = False,
    changed_since: Annotated[
        str, typer.Option(metavar="REV", help="Only what belongs to the change since a branch.")
    ] = "",
    merge_with: Annotated[
        list[str] | None,
        typer.Option(metavar="REV", help="Check as merged with a branch. May be given again."),
    ] = None,
    watch: Annotated[
        bool, typer.Option("--watch", help="Check again when a document changes, until Ctrl-C.")
    ] = False,
    jobs: Annotated[
        int,
        typer.Option(
            "--jobs",
            "-j",
            metavar="N",
            min=0,
            help="Processes that read.  [default: as fits]",
            show_default=False,
        ),
    ] = 0,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Read everything anew, and keep nothing.")
    ] = False,
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", help="End with 0 whatever is found.")
    ] = False,
    stdin_filename: Annotated[
        str, typer.Option(metavar="NAME", help="What to call standard input: the file it is to be.")
    ] = "-",
) -> None:
    """Check a workspace, or single files."""
    asked = Asked(
        tuple(select or ()),
        tuple(ignore or ()),
        fail_level.severity if fail_level else None,
        since=changed_since,
        jobs=jobs,
    )
    checking = Checking(
        tuple(paths or ()),
        day(as_of),
        asked,
        tuple(merge_with or ()),
        stdin_filename,
    )
    known = _Known(baseline, write=write_baseline, prune=prune)
    _refuse(
        ("--watch", "--write-baseline, --prune and --diff", watch, write_baseline or prune or diff),
        ("--diff", "a baseline", diff, any(known)),
        ("--fix", "a baseline", fix, any(known)),
        ("--statistics", "a format, but for one with a file", statistics, _is_spoken(forms or ())),
        (
            "--stdin-filename",
            "files: it names what comes from standard input, which is -",
            stdin_filename != "-",
            not checking.is_standard_input,
        ),
    )
    if show_settings:
        from commish.cli.settings import settings  # noqa: PLC0415 -- only who asks pays

        say(settings(list(checking.paths), checking.as_of, asked))
        return
    if diff:
        from commish.cli.mending import shown_only  # noqa: PLC0415 -- only who asks pays

        raise typer.Exit(shown_only(checking) * (not exit_zero))
    telling = _Telling(
        targets(forms or (), "text" if is_terminal() else "concise"),
        level.severity,
        statistics=statistics,
    )

    def once() -> int:
        # What is looked up while findings are told is kept as well
        with nullcontext() if no_cache else Cache() as cache:
            verdict = _checked(checking._replace(asked=asked._replace(cache=cache)), known, fix=fix)
            telling.tell(verdict)
        return int(verdict.failing and not exit_zero)

    raise typer.Exit(_again_and_again(checking, once) if watch else once())


class _Known(NamedTuple):
    """What is known already."""

    baseline: Path | None
    write: bool
    prune: bool


class _Telling(NamedTuple):
    """How findings are told."""

    wanted: tuple[Target, ...]
    lowest: Severity
    statistics: bool

    def tell(self, verdict: Verdict) -> None:
        """Print them, or write them into files."""
        if self.statistics:
            from commish.cli.statistics import counted  # noqa: PLC0415 -- only who asks pays

            say(counted(verdict, self.lowest))
            deliver([one for one in self.wanted if one.file], verdict, self.lowest, say)
        else:
            deliver(self.wanted, verdict, self.lowest, say)


def _refuse(*pairs: tuple[str, str, bool, bool]) -> None:
    """Refuse what does not go together: an option that is passed over looks as if it were heard."""
    for option, others, is_given, is_other in pairs:
        if is_given and is_other:
            raise CommishError(f"{option} stands without {others}.", "Leave one of them out.")


def _is_spoken(forms: Sequence[str]) -> bool:
    """Whether a format is to go to standard output."""
    return any(one.partition(":")[2] in ("", "-") for one in forms)


def _checked(checking: Checking, known: _Known, *, fix: bool) -> Verdict:
    if fix:
        from commish.cli.mending import after_mending  # noqa: PLC0415 -- only who asks pays

        return after_mending(checking)
    if any(known):
        from commish.cli.known import with_baseline  # noqa: PLC0415 -- only who asks pays

        return with_baseline(
            lambda asked: checking._replace(asked=asked).verdict(),
            checking.asked,
            known.baseline,
            write=known.write,
            prune=known.prune,
        )
    return checking.verdict()


def _again_and_again(checking: Checking, once: Callable[[], int]) -> int:
    from commish.cli.watching import watched  # noqa: PLC0415 -- only who asks pays

    if checking.is_standard_input:
        raise CommishError("Standard input can't be watched.", "Leave --watch out, or name files.")
    return watched(checking.folders, once)
