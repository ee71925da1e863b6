"""What a command prints, put into a file instead when it is asked to."""

from collections.abc import Callable
from pathlib import Path

from commish.source.writing import write_files

__all__ = ["write_or_say"]


def write_or_say(text: str, output: Path | None, say: Callable[[str], None]) -> None:
    """Print *text*, or write it to *output* and say so."""
    if output is None:
        say(text)
        return
    write_files({output: text if text.endswith("\n") else f"{text}\n"})
    say(f"Wrote {output.as_posix()}")
