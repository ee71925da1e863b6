"""Writes docs/reference/exit-codes.md: how commands end, with a case of each that a test runs."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from docs.generate.parts.markdown import cell, code, heading_note, table

__all__ = ["CASES", "Case", "pages"]

_PAGE = "docs/reference/exit-codes.md"
_INTRODUCTION = """\
# Exit codes

Every command ends with one of three numbers. A hook, a script or a continuous integration service
needs no more than that.

| code | means |
| --- | --- |
| 0 | It was done, and nothing was found at or above the level that fails. |
| 1 | It was done, and something was found. |
| 2 | It could not be done, or the command was not understood. Standard error says why. |

The level that fails is `error`, or what `--fail-level` says. What is wrong in a file, even a file
that is no YAML at all, is found and not a failure of the program: it gives 1.

## Cases

"""
_LAST = """
A fault in commish itself gives 2 and one line. With `COMMISH_DEBUG=1` in the environment it prints
what a programmer needs.
"""
_WORKSPACE = "kind: workspace\nid: town\ntitle: Town\nformat: 1\nas_of: 2026-04-01\n"
_NEED = "kind: need\nid: falls\ntitle: Falls at home\n"
_BROKEN = "kind: need\nid: falls\ntitle: Falls: a review\n"
_MISNAMED = {"commish.yaml": _WORKSPACE, "needs/tumbles.yaml": _NEED}
_FINE = {"commish.yaml": _WORKSPACE}


@dataclass(frozen=True, slots=True)
class Case:
    """One way in which a command ends."""

    code: int
    when: str
    command: str
    files: Mapping[str, str] = field(default_factory=dict)
    """The workspace in which it is run, file by file; empty for an empty folder."""


CASES = (
    Case(0, "Nothing is wrong.", "commish validate", _FINE),
    Case(0, "There are warnings, and only errors fail.", "commish validate", _MISNAMED),
    Case(0, "It printed what it was asked for.", "commish explain TIR001"),
    Case(
        1,
        "A file has an error.",
        "commish validate",
        {"commish.yaml": _WORKSPACE, "needs/falls.yaml": _BROKEN},
    ),
    Case(
        1, "There are warnings, and they fail.", "commish validate --fail-level warning", _MISNAMED
    ),
    Case(2, "There is no workspace here or above.", "commish validate"),
    Case(2, "The path is not there.", "commish validate no-such-folder"),
    Case(2, "Nothing has that id.", "commish show no-such-thing", _FINE),
    Case(2, "There is no such report.", "commish render no-such-report", _FINE),
    Case(2, "A file is in the way of one to be written.", "commish init", _FINE),
    Case(2, "There is no such command.", "commish no-such-command"),
    Case(2, "There is no such option.", "commish validate --no-such-option", _FINE),
)
"""The cases of the page, in its order."""


def pages() -> dict[str, str]:
    """The page, by its path from the root of the checkout."""
    rows = ((str(case.code), cell(case.when), code(case.command)) for case in CASES)
    listed = table(("code", "when", "for example"), rows)
    return {_PAGE: heading_note("docs/generate/exit_codes.py") + _INTRODUCTION + listed + _LAST}
