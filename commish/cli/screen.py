"""The only way to the screen: text is text, whatever it holds."""

import os
import re
import sys
from io import StringIO
from shutil import get_terminal_size
from textwrap import fill
from typing import TextIO

__all__ = [
    "REFUSED",
    "clear",
    "complain",
    "flush",
    "in_colour",
    "is_terminal",
    "on_one_line",
    "paint",
    "ready",
    "say",
    "visible",
]

_WIDTH = 80
_COLOURS = {"error": "31", "warning": "33", "information": "36", "bold": "1", "dim": "2"}
REFUSED = (
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f"
    "\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)
"""Characters that a terminal would obey, or that nobody sees: a pattern, seldom needed."""
_OWN = rf"(\x1b\[(?:{'|'.join(_COLOURS.values())}|0)m)"
"""The codes that `paint` puts in."""


def ready() -> None:
    """Let any text be printed: what an old terminal can't show becomes a question mark.

    Where a stream was closed, or the system gave none, what is printed goes nowhere.
    """
    sys.stdout = sys.stdout or _Nowhere()
    sys.stderr = sys.stderr or _Nowhere()
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")


def visible(text: str) -> str:
    """Text with every character that a terminal would obey written out, such as U+001B."""
    if text.replace("\n", "").isprintable():
        return text
    return re.sub(REFUSED, lambda match: f"U+{ord(match[0]):04X}", text)


def on_one_line(text: str) -> str:
    """A name as it is shown, such as a file's, which may hold a line break to look like a line."""
    return visible(text).replace("\n", "U+000A").replace("\t", "U+0009")


def say(text: str = "") -> None:
    """Print a line or a page on standard output, with no character in it that does harm."""
    sys.stdout = _written(sys.stdout, text)


def complain(text: str) -> None:
    """Print a line on standard error, with no character in it that does harm.

    On a terminal it is broken between words; elsewhere it stays one line, whatever it quotes.
    """
    said = f"commish: {on_one_line(text)}"
    if sys.stderr.isatty():
        width = min(get_terminal_size().columns, _WIDTH)
        said = fill(said, width, break_on_hyphens=False)
    sys.stderr = _written(sys.stderr, said)


def flush() -> None:
    """Print what is still waiting to be printed."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        sys.stdout = _Nowhere()


def _written(stream: TextIO, text: str) -> TextIO:
    """The stream to go on with: nowhere, if nobody reads it any more, as after `| head`."""
    try:
        stream.write(_harmless(text if text.endswith("\n") else f"{text}\n"))
    except BrokenPipeError:
        return _Nowhere()
    return stream


class _Nowhere(StringIO):
    def write(self, text: str) -> int:
        return len(text)


def _harmless(text: str) -> str:
    if not in_colour():
        return visible(text)
    parts = enumerate(re.split(_OWN, text))
    return "".join(part if number % 2 else visible(part) for number, part in parts)


def clear() -> None:
    """Empty the screen, where there is one: a file or a pipe keeps all that was printed."""
    if is_terminal() and os.environ.get("TERM") != "dumb":
        sys.stdout.write("\x1b[2J\x1b[H")


def is_terminal() -> bool:
    """Whether a person reads standard output as it comes."""
    return sys.stdout.isatty()


def in_colour() -> bool:
    """Whether colour is wanted: on a terminal, unless NO_COLOR or CI is set."""
    off = os.environ.get("NO_COLOR") or os.environ.get("CI") or os.environ.get("TERM") == "dumb"
    return is_terminal() and not off


def paint(text: str, colour: str) -> str:
    """Text in a colour, where colour is wanted; never the only sign of anything."""
    return f"\x1b[{_COLOURS[colour]}m{text}\x1b[0m" if in_colour() else text
