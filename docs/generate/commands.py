"""Writes docs/reference/commands.md: the help of every command, as the program prints it."""

from collections.abc import Iterator

from typer.main import get_command

from commish.cli.app import COMMANDS, application
from docs.generate.parts.markdown import anchor, fenced, heading_note
from docs.generate.parts.terminal import answer

__all__ = ["pages"]

_PAGE = "docs/reference/commands.md"
_INTRODUCTION = """\
# Commands

What `--help` prints for each command, on a terminal of 80 columns. The
[tutorial](../tutorial/first-commission.md) shows them at work, [exit codes](exit-codes.md) says how
they end, and [output](output.md) describes what programs can read.

Commands that read take the workspace around the current folder. They write nothing in it.

"""


def pages() -> dict[str, str]:
    """The page, by its path from the root of the checkout."""
    names = list(_names())
    listed = "".join(f"- [`{name}`](#{anchor(name)})\n" for name in names)
    return {
        _PAGE: heading_note("the program") + _INTRODUCTION + listed + "".join(map(_entry, names))
    }


def _names() -> Iterator[str]:
    yield "commish"
    for command in COMMANDS:
        yield f"commish {command.name}"
        loaded = get_command(application(command.name)).get_command(None, command.name)  # type: ignore[attr-defined]
        inner = getattr(loaded, "commands", {})
        yield from (f"commish {command.name} {name}" for name in inner)


def _entry(name: str) -> str:
    return f"\n## {name}\n\n{fenced('text', answer(f'{name} --help').shown)}"
