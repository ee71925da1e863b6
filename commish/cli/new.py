"""`commish new`."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from commish.cli.screen import is_terminal, say
from commish.errors import CommishError
from commish.usecases.new import LackingError, Started, Wanted, new, new_kinds

__all__ = ["register"]

_QUESTIONS = {
    "title": "Title, as papers say it",
    "tier": "Tier (political, strategic, tactical or service)",
    "agreement": "Agreement (its id)",
    "period": "Period (such as 2013/14 Q3)",
    "id": "Id (letters, digits and hyphens)",
}


def register(app: typer.Typer, name: str, summary: str) -> None:
    """Add the command."""
    app.command(name, help=summary)(_new)


def _new(
    kind: Annotated[
        str, typer.Argument(metavar="KIND", help=f"One of: {', '.join(new_kinds())}.")
    ] = "",
    name: Annotated[
        str, typer.Argument(metavar="[ID]", help="Its id; a return's can be left out.")
    ] = "",
    hangs_on: Annotated[
        str, typer.Option("--from", metavar="ID", help="What it answers, delivers or decides.")
    ] = "",
    title: Annotated[
        str, typer.Option("--title", metavar="TITLE", help="What papers call it.")
    ] = "",
    tier: Annotated[
        str, typer.Option("--tier", metavar="TIER", help="Of a commission: political … service.")
    ] = "",
    settings: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="KEY=VALUE", help="Fill in a key; may be given again."),
    ] = None,
    folder: Annotated[
        Path | None, typer.Option("--in", metavar="FOLDER", help="Where to put the file.")
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Print what would be written.")
    ] = False,
) -> None:
    """Write a new document, ready to fill in."""
    words = _words(settings or [], {"title": title, "tier": tier})
    done = _started(Wanted(kind, name, words, hangs_on, folder), dry_run=dry_run)
    if dry_run:
        say(done.text)
        return
    say(f"Wrote {done.path}")
    say("Next: fill it in, then commish validate")
    if not done.has_schemas:
        say("      commish schema export puts the schemas there, so that an editor helps")


def _words(settings: list[str], options: dict[str, str]) -> dict[str, str]:
    """The values by key; an option and --set may not give the same key twice."""
    words = {key: value for key, value in options.items() if value}
    for setting in settings:
        key, equals, value = setting.partition("=")
        if not equals:
            raise CommishError(
                f"--set takes a key and its value: “{setting}” has no equals sign.",
                "Write, for instance, --set status=draft.",
            )
        if key in words:
            raise CommishError(f"The key {key} is given twice.", "Give it once.")
        words[key] = value
    return words


def _started(wanted: Wanted, *, dry_run: bool) -> Started:
    """The new document; on a terminal, what is missing is asked for."""
    while True:
        try:
            return new(Path.cwd(), wanted, dry_run=dry_run)
        except LackingError as lack:
            if not (sys.stdin.isatty() and is_terminal()):
                raise
            wanted = _answered(wanted, lack)


def _answered(wanted: Wanted, lack: LackingError) -> Wanted:
    question = _QUESTIONS.get(lack.key, lack.key.capitalize())
    try:
        answer = str(typer.prompt(question, default=lack.suggestion or None))
    except typer.Abort as stop:
        raise CommishError("Nothing was written.") from stop
    if lack.key == "id":
        return replace(wanted, id=answer)
    return replace(wanted, words={**wanted.words, lack.key: answer})
