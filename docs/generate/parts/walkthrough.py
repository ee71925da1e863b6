"""Pages that walk a reader through commands: what they show is what happens.

A page is followed from top to bottom in an empty folder. Of its boxes,

- `yaml` and `jinja` write a file, when the line before ends in the file's name and a colon;
- `diff` changes a file, named in the same way: lines with - go, lines with + come in their place;
- `console` runs each line that begins with `$ `, and shows what `commish` answers;
- `markdown` and `html` show parts of a file, named in the same way, that a command wrote.

A line `…` stands for lines that the page leaves out.
"""

import re
import shlex
from collections.abc import Iterable, Iterator
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path

from docs.generate.parts.terminal import answer

__all__ = ["Box", "boxes", "followed"]

_BOX = re.compile(
    r"^(?P<fence>`{3,})(?P<language>\w*)\n(?P<body>.*?)^(?P=fence)$", re.MULTILINE | re.DOTALL
)
_NAME = re.compile(r"`([\w./-]+)`[^`\n]*:\n\n?\Z")
_PROMPT = "$ "
_LEFT_OUT = "…"


@dataclass(frozen=True, slots=True)
class Box:
    """One fenced block of a page."""

    language: str
    name: str
    """The file that the line before it names; empty where that names none."""
    body: str
    start: int
    """Where its body begins in the page."""


def boxes(page: str) -> Iterator[Box]:
    """The boxes of a page, in order."""
    for match in _BOX.finditer(page):
        named = _NAME.search(page[: match.start()])
        name = named[1] if named else ""
        yield Box(match["language"], name, match["body"], match.start("body"))


def followed(page: str, folder: Path) -> str:
    """The page with the answers that its commands give now, after following it in *folder*.

    Raises:
        ValueError: a line runs another program than commish, a change doesn't fit its file, or
            what is shown of a file isn't there.
    """
    parts, done, here = [], 0, folder
    for box in boxes(page):
        if box.language == "console":
            body, here = _answered(box.body, here)
            parts += [page[done : box.start], body]
            done = box.start + len(box.body)
        elif box.name and box.language in _DEEDS:
            _DEEDS[box.language](here / box.name, box.body)
    return "".join([*parts, page[done:]])


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def _change(path: Path, change: str) -> None:
    before = "".join(line[1:] for line in change.splitlines(keepends=True) if line[0] != "+")
    after = "".join(line[1:] for line in change.splitlines(keepends=True) if line[0] != "-")
    text = path.read_text(encoding="utf-8")
    if text.count(before) != 1:
        raise ValueError(f"{path.name}: the lines to change are there {text.count(before)} times")
    path.write_text(text.replace(before, after), encoding="utf-8", newline="\n")


def _look(path: Path, part: str) -> None:
    shown = [_LEFT_OUT, *part.splitlines(), _LEFT_OUT]
    if not _fits(shown, path.read_text(encoding="utf-8").splitlines()):
        raise ValueError(f"{path.name} does not hold what is shown of it")


_DEEDS = {"yaml": _write, "jinja": _write, "diff": _change, "markdown": _look, "html": _look}
"""What is done with a box that names a file, by its language."""


def _answered(body: str, folder: Path) -> tuple[str, Path]:
    lines: list[str] = []
    for command, shown in _asked(body.splitlines()):
        lines.append(_PROMPT + command)
        if command.startswith("cd "):
            folder = folder / shlex.split(command)[1]
            continue
        with chdir(folder):
            lines += _told(shown, answer(command).shown.splitlines())
    return "".join(f"{line}\n" for line in lines), folder


def _asked(lines: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """Each command with the answer that the page shows."""
    command, shown = "", list[str]()
    for line in lines:
        if line.startswith(_PROMPT):
            if command:
                yield command, shown
            command, shown = line.removeprefix(_PROMPT), []
        else:
            shown.append(line)
    if command:
        yield command, shown


def _told(shown: list[str], lines: list[str]) -> list[str]:
    """The answer as the page shows it, if it is this one with lines left out; else all of it."""
    return shown if _LEFT_OUT in shown and _fits(shown, lines) else lines


def _fits(shown: list[str], lines: list[str]) -> bool:
    """Whether *lines* are what is shown, with any lines in the place of each `…`."""
    if not shown:
        return not lines
    if shown[0] == _LEFT_OUT:
        rest = shown[1:]
        return any(_fits(rest, lines[start:]) for start in range(len(lines) + 1))
    return bool(lines) and shown[0] == lines[0] and _fits(shown[1:], lines[1:])
