"""How findings are printed: one module a format, imported when it is asked for.

Each has one function, `written`: a verdict and the lowest severity that is shown, to the words
that are printed.
"""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from commish.findings import Severity
    from commish.usecases.verdict import Verdict

__all__ = ["FORMATS", "Format", "format_called"]

Format = Callable[["Verdict", "Severity"], str]

FORMATS = (
    "text",
    "concise",
    "json",
    "jsonl",
    "sarif",
    "junit",
    "github",
    "gitlab",
    "markdown",
)
"""The names that `--format` takes; each is a module of this package."""


def format_called(name: str) -> Format:
    """What writes findings in the format with this name."""
    return cast("Format", import_module(f"commish.cli.formats.{name}").written)
