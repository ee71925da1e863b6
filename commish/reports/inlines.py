"""What a line of a report is made of: words, stress, links, notes. Meaning only, never markup."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

__all__ = [
    "Code",
    "Emphasis",
    "FootnoteRef",
    "Inline",
    "Inlines",
    "LineBreak",
    "Link",
    "Picture",
    "State",
    "Status",
    "Strong",
    "Text",
    "is_web_address",
    "literal",
    "plain_text",
]


class State(StrEnum):
    """How a thing stands. Words say it first; the shape says it again without colour."""

    GOOD = "good"
    CAUTION = "caution"
    BAD = "bad"
    UNKNOWN = "unknown"

    @property
    def shape(self) -> str:
        """The mark that stands before the words: ● ▲ ■ ○."""
        return {"good": "●", "caution": "▲", "bad": "■", "unknown": "○"}[self.value]


@dataclass(frozen=True, slots=True)
class Text:
    """Words to be read exactly as they are."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Words of weight, set bold."""

    inlines: "Inlines"


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words that are stressed, set italic."""

    inlines: "Inlines"


@dataclass(frozen=True, slots=True)
class Code:
    """An id, a file name or a command, set in a typewriter face."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to a page on the web.

    Raises:
        ValueError: the address is not a web address (see `is_web_address`).
    """

    text: str
    address: str
    """Begins with http:// or https:// and names a host."""

    def __post_init__(self) -> None:
        if not is_web_address(self.address):
            raise ValueError(f"not a web address: {self.address[:60]!r}")


@dataclass(frozen=True, slots=True)
class FootnoteRef:
    """The place where a note is referred to."""

    key: str
    """The key of the note in the report."""
    number: int = 0
    """The note's number, from 1 in order of first reference; set by `numbered`."""
    place: int = 0
    """1 for the first reference to this note, 2 for the second; set by `numbered`."""


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A new line within the same paragraph, cell or item."""


@dataclass(frozen=True, slots=True)
class Status:
    """How a thing stands: a shape and words, such as "▲ Slightly off target"."""

    text: str
    state: State


@dataclass(frozen=True, slots=True)
class Picture:
    """A small drawing that stands in a line, such as the trend in a row of a table."""

    svg: str
    """The drawing, an `<svg>` element made by commish, never the text of a file."""
    alt: str
    """What the drawing shows, in words; stands in its place where nothing can be drawn."""


Inline = Text | Strong | Emphasis | Code | Link | FootnoteRef | LineBreak | Status | Picture
"""A part of a line."""
Inlines = tuple[Inline, ...]
"""A line, or as much of one as a paragraph, a cell or an item holds."""


def literal(text: str) -> Inlines:
    """*text* as a line to be read exactly as it is; nothing in it is markup."""
    return (Text(text),) if text else ()


def is_web_address(address: str) -> bool:
    """Whether *address* may become a link: http or https, a host, and no space or control."""
    if not address.isprintable() or " " in address:
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def plain_text(inlines: Iterable[Inline]) -> str:
    """The words of *inlines* alone: no stress, no notes, a space for a new line."""
    return "".join(_words(inline) for inline in inlines)


def _words(inline: Inline) -> str:
    match inline:
        case Strong() | Emphasis():
            return plain_text(inline.inlines)
        case Status():
            return f"{inline.state.shape} {inline.text}"
        case Picture():
            return inline.alt
        case LineBreak():
            return " "
        case FootnoteRef():
            return ""
        case _:
            return inline.text
