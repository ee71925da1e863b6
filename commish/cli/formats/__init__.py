"""How findings are printed: one module a format."""

from collections.abc import Callable, Mapping

from commish.cli.formats.concise import concise
from commish.cli.formats.github import github
from commish.cli.formats.json import as_json
from commish.cli.formats.text import text
from commish.findings import Severity
from commish.usecases.validate import Verdict

__all__ = ["FORMATS", "Format"]

Format = Callable[[Verdict, Severity], str]
"""A verdict and the lowest severity that is shown, to the words that are printed."""

FORMATS: Mapping[str, Format] = {
    "text": text,
    "concise": concise,
    "json": as_json,
    "github": github,
}
"""By the name that `--format` takes."""
