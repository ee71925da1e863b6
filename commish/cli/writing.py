"""What a command prints, put into a file instead when it is asked to."""

from collections.abc import Callable
from pathlib import Path

from commish.errors import CommishError
from commish.source.writing import write_files

__all__ = ["write_or_say"]

_DOCUMENTS = (".yaml", ".yml")


def write_or_say(text: str, output: Path | None, say: Callable[[str], None]) -> None:
    """Print *text*, or write it to *output* and say so.

    Raises:
        CommishError: *output* has the name of a document, or can't be written.
    """
    if output is None:
        say(text)
        return
    if output.suffix.lower() in _DOCUMENTS:
        raise CommishError(
            f"{output} has the name of a document, so nothing was written over it.",
            "Give the file another ending, such as .txt.",
        )
    write_files({output: text if text.endswith("\n") else f"{text}\n"})
    say(f"Wrote {output.as_posix()}")
