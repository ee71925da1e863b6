"""The only way to the screen: text is text, whatever it holds."""

import os
import re
import sys
from typing import TextIO

__all__ = ["complain", "in_colour", "is_terminal", "paint", "ready", "say", "visible"]

_COLOURS = {"error": "31", "warning": "33", "information": "36", "bold": "1", "dim": "2"}
_REFUSED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)


def ready() -> None:
    """Let any text be printed: what an old terminal can't show becomes a question mark."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")


def visible(text: str) -> str:
    """Text with every character that a terminal would obey written out, such as U+001B."""
    return _REFUSED.sub(lambda match: f"U+{ord(match[0]):04X}", text)


def say(text: str = "") -> None:
    """Print a line or a page on standard output."""
    _write(sys.stdout, text)


def complain(text: str) -> None:
    """Print a line on standard error."""
    _write(sys.stderr, f"commish: {text}")


def _write(stream: TextIO, text: str) -> None:
    stream.write(text if text.endswith("\n") else f"{text}\n")


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
