"""The command line: one small module a command, imported only when it is asked for."""

import os
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated, NamedTuple

import typer

import commish
from commish.cli.screen import complain, flush, ready, say
from commish.errors import CommishError

__all__ = ["COMMANDS", "application", "run"]

CANNOT_RUN = 2
"""The exit code for a wrong use, a path that is not there, or a bug."""


class _Command(NamedTuple):
    name: str
    module: str
    summary: str


COMMANDS = (
    _Command("init", "init", "Start a workspace, empty or from a sample."),
    _Command("new", "new", "Write a new document, ready to fill in."),
    _Command("validate", "validate", "Say everything that is wrong, where it is and what to do."),
    _Command("explain", "explain", "Explain a finding's code, or a field of a document."),
    _Command("rules", "rules", "List every rule, or what the rulebooks said on a day."),
    _Command("walk", "walk", "Walk the golden thread, from intent to service and back."),
    _Command("show", "show", "Show one document or thing, and what it hangs on."),
    _Command("render", "render", "Write papers, as Markdown and as web pages."),
    _Command("schema", "schema", "Put the schemas and editor settings into a workspace."),
    _Command("doctor", "doctor", "Say whether commish has all that it needs here."),
)
"""Every command, in the order of the help."""


def application(asked: str = "", *, every: bool = False, alone: bool = False) -> typer.Typer:
    """The command line with the command *asked* loaded, and the others by name and summary.

    *every* loads all of them. *alone* leaves the others out: to list each takes its time.
    """
    app = typer.Typer(
        name="commish",
        help="Commissioning over plain files: check, walk and render.",
        epilog="commish COMMAND --help tells about one. Start with: commish init --help",
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        no_args_is_help=True,
        add_completion=not alone,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80},
    )
    app.callback()(_start)
    for command in COMMANDS:
        if every or command.name == asked:
            module = import_module(f"commish.cli.{command.module}")
            module.register(app, command.name, command.summary)
        elif not alone:
            app.command(command.name, help=command.summary)(_not_loaded)
    return app


def run(arguments: Sequence[str]) -> int:
    """Run one command and give its exit code.

    0: nothing at or above the level that fails; 1: something is; 2: it could not run.
    """
    ready()
    asked = next((word for word in arguments if not word.startswith("-")), "")
    every = "_COMMISH_COMPLETE" in os.environ
    names = {command.name for command in COMMANDS}
    alone = not every and asked in names and asked == arguments[0]
    try:
        return _call(application(asked, every=every, alone=alone), arguments)
    except CommishError as error:
        complain(f"{error.message} {error.mend}".strip())
    except OSError as error:
        complain(f"{error.filename or 'A file'}: {(error.strerror or str(error)).lower()}.")
    except Exception as error:  # noqa: BLE001 -- the last resort: one line instead of a traceback
        _own_up(error)
    return CANNOT_RUN


def _call(app: typer.Typer, arguments: Sequence[str]) -> int:
    try:
        code = app(args=list(arguments), prog_name="commish", standalone_mode=True)
    except SystemExit as stop:
        code = stop.code
    flush()
    return code if isinstance(code, int) else 0


def _own_up(error: Exception) -> None:
    if os.environ.get("COMMISH_DEBUG"):
        import traceback  # noqa: PLC0415 -- only when it is asked for

        traceback.print_exc()
    complain(
        f"This is a fault in commish, not in your files ({type(error).__name__})."
        " Please report it, with what COMMISH_DEBUG=1 prints."
    )


def _not_loaded() -> None:
    raise AssertionError("only the command that is asked for is run")


def _version(wanted: bool) -> None:
    if wanted:
        say(f"commish {commish.__version__}")
        raise typer.Exit


def _start(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_version, is_eager=True, help="Print the version and stop."
        ),
    ] = False,
) -> None:
    """Commissioning over plain files: check, walk and render."""
