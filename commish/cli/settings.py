"""`commish validate --show-settings`: what applies here, and where it comes from."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from commish.usecases.settings import Settings, settings_of
from commish.usecases.validate import Asked

__all__ = ["settings"]


def settings(paths: list[Path], as_of: date | None, asked: Asked) -> str:
    """What applies to the workspaces of some paths, a line each.

    Raises:
        CommishError: there is none.
    """
    return "\n\n".join("\n".join(_lines(one)) for one in settings_of(paths, as_of, asked))


def _lines(one: Settings) -> Iterator[str]:
    rows = {
        "workspace": one.path,
        "body": one.body or "not stated",
        "read as at": f"{one.as_of.isoformat()} ({one.as_of_from})",
        "rulebooks": ", ".join(one.rulebooks),
        "rules selected": ", ".join(one.selection.select) or "all",
        "rules ignored": ", ".join(one.selection.ignore) or "none",
        "fails at": f"{one.fail_level} ({one.fail_level_from})",
        "left out": ", ".join(one.exclude) or "nothing",
    }
    width = max(map(len, rows))
    yield from (f"{key:<{width}}  {value}" for key, value in rows.items())
    for code, severity in one.selection.severity:
        yield f"{'severity':<{width}}  {code}: {severity}"
    for path, ignored in one.selection.paths:
        yield f"{'under ' + path:<{width}}  without {', '.join(ignored)}"
