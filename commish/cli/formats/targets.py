"""Where findings go: each format to standard output, or to a file of its own."""

import os
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from commish.cli.formats import FORMATS, format_called
from commish.cli.options import chosen
from commish.cli.screen import visible
from commish.errors import CommishError
from commish.findings import Severity
from commish.usecases.verdict import Verdict

__all__ = ["Target", "deliver", "targets"]

_DOCUMENTS = (".yaml", ".yml")
_STANDARD_OUTPUT = "-"
_COLOUR = r"\x1b\[[0-9]+m"


class Target(NamedTuple):
    """One format and where it goes."""

    form: str
    """The name of a format."""
    file: Path | None = None
    """None: standard output."""


def targets(words: Sequence[str], default: str) -> tuple[Target, ...]:
    """What `--format FMT` and `--format FMT:FILE` ask for, in their order.

    *default* is the format for standard output where none of *words* is: reports that go into
    files do not silence the command.

    Raises:
        CommishError: there is no such format, two go to one place, or a file has no name or that
            of a document.
    """
    found = [_target(word) for word in words]
    spoken = [one.form for one in found if one.file is None]
    if len(spoken) > 1:
        raise CommishError(
            f"Only one format goes to standard output, not {' and '.join(spoken)}.",
            f"Write the others into files: --format {spoken[-1]}:FILE.",
        )
    files = [_whole(one.file) for one in found if one.file]
    twice = next(
        (one.file for one in found if one.file and files.count(_whole(one.file)) > 1), None
    )
    if twice:
        raise CommishError(f"Two formats go to {twice}.", "Give each a file of its own.")
    return tuple(found if spoken else [Target(default), *found])


def deliver(
    wanted: Iterable[Target], verdict: Verdict, lowest: Severity, say: Callable[[str], None]
) -> None:
    """Print what goes to standard output, and write all files: each whole, or none.

    Raises:
        CommishError: a file is a document that was checked, or can't be written; nothing is printed
            or written then.
    """
    texts: dict[Path, str] = {}
    spoken = ""
    wanted = tuple(wanted)
    has_files = any(one.file for one in wanted)
    documents = {_whole(Path(path)) for path in verdict.paths} if has_files else set()
    for target in wanted:
        text = format_called(target.form)(verdict, lowest)
        if target.file is None:
            spoken = text
            continue
        if _whole(target.file) in documents:
            raise _is_a_document(target.file)
        texts[target.file] = _for_a_file(text)
    if texts:
        from commish.source.writing import write_files  # noqa: PLC0415 -- most runs write none

        write_files(texts)
    if spoken:
        say(spoken)


def _target(word: str) -> Target:
    form, colon, file = word.partition(":")
    chosen(form, FORMATS)
    if colon and not file.strip():
        raise CommishError(
            f"--format {word} names no file.", f"Write --format {form}:FILE, or leave the : out."
        )
    if not file or file == _STANDARD_OUTPUT:
        return Target(form)
    path = Path(file)
    if path.suffix.lower() in _DOCUMENTS:
        raise _is_a_document(path)
    return Target(form, path)


def _is_a_document(path: Path) -> CommishError:
    return CommishError(
        f"{path} has the name of a document, so nothing was written over it.",
        "Give the file another name, with an ending such as .txt or .json.",
    )


def _whole(path: Path) -> str:
    """A path in one form: two names of a file that differ in case are one on some disks."""
    return os.path.normcase(os.path.abspath(path)).casefold()  # noqa: PTH100 -- resolve() follows links


def _for_a_file(text: str) -> str:
    """Text without colours, with no character in it that does harm when the file is shown."""
    plain = visible(re.sub(_COLOUR, "", text))
    return plain if not plain or plain.endswith("\n") else f"{plain}\n"
