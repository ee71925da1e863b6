"""A line of a report as Markdown: every sign that has a meaning in Markdown made harmless."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from commish.reports.characters import visible
from commish.reports.inlines import (
    Code,
    Emphasis,
    FootnoteRef,
    Inline,
    Inlines,
    Link,
    Strong,
    Text,
    literal,
)
from commish.reports.tidying import split, tidy

__all__ = ["markdown_cell", "markdown_line", "markdown_text", "rest_of_line"]

_ENTITY = r"&(?=#?\w+;)"
_SIGN = re.compile(rf"[\\`*_\[\]<|~$#]|{_ENTITY}|!$")
_START = re.compile(r"[-+=:>]|\d{1,9}(?=[.)](?:\s|$))")
_SPACE = re.compile(r"[ \t\r\n]+")
_NO_LETTERS = frozenset(" \n!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_KEPT_IN_ADDRESSES = "%/:?#@!&'*+,;=-._~[]"


def markdown_line(inlines: Inlines) -> str:
    """*inlines* as Markdown that begins a line: no word of it becomes a list, a heading, a rule."""
    return _Writer(at_start=True).line(inlines)


def rest_of_line(inlines: Inlines) -> str:
    """*inlines* as Markdown that goes on after something else on the same line."""
    return _Writer(at_start=False).line(inlines)


def markdown_cell(inlines: Inlines) -> str:
    """*inlines* as Markdown within a cell of a table, where a new line can only be a stroke."""
    return _Writer(at_start=False, in_cell=True).line(inlines)


def markdown_text(text: str) -> str:
    """*text* as Markdown that begins a line and reads exactly as it is."""
    return markdown_line(literal(text))


@dataclass(slots=True)
class _Writer:
    """Writes a line from left to right; a paragraph's first sign depends on what went before."""

    at_start: bool
    """Whether the next word begins a line of the file."""
    in_cell: bool = False

    def line(self, inlines: Inlines) -> str:
        _, words, _ = split(tidy(inlines))
        return self._joined(tidy(words))

    def _joined(self, parts: Sequence[Inline]) -> str:
        written: list[str] = []
        for position, part in enumerate(parts):
            after = parts[position - 1] if position else None
            written.append(self._text(part, after) if isinstance(part, Text) else self._sign(part))
        for position, part in enumerate(parts):
            if isinstance(part, Strong | Emphasis):
                _set_apart(written, position)
        return "".join(written)

    def _sign(self, part: Inline) -> str:
        begins, self.at_start = self.at_start, False
        match part:
            case Strong():
                return f"**{self._joined(part.inlines)}**"
            case Emphasis():
                return f"_{self._joined(part.inlines)}_"
            case Code():
                return self._code(part.text)
            case Link():
                encoded = quote(part.address, safe=_KEPT_IN_ADDRESSES)
                address = re.sub(_ENTITY, r"\\&", encoded)
                return f"[{_escaped(_plain(part.text))}]({address})"
            case FootnoteRef():
                return f"[^{part.number}]"
            case _:
                self.at_start = begins or not self.in_cell
                return " / " if self.in_cell else "\\\n"

    def _text(self, part: Text, after: Inline | None) -> str:
        text = _plain(part.text)
        if self.at_start:
            text = text.lstrip(" ")
        written = _escaped(text)
        if self.at_start and (start := _START.match(written)):
            sign = start.end() if start.group().isdigit() else 0
            written = f"{written[:sign]}\\{written[sign:]}"
        elif isinstance(after, FootnoteRef) and written.startswith(("(", ":")):
            written = "\\" + written
        self.at_start = self.at_start and not text
        return written

    def _code(self, text: str) -> str:
        shown = _plain(text)
        longest = max((len(run) for run in re.findall("`+", shown)), default=0)
        fence = "`" * (longest + 1)
        if self.in_cell:
            shown = shown.replace("|", "\\|")
        # Readers take one space off each end: it keeps a backtick apart from the fence
        apart = " " if "`" in shown[0] + shown[-1] or shown[0] == shown[-1] == " " else ""
        return f"{fence}{apart}{shown}{apart}{fence}"


def _plain(text: str) -> str:
    return _SPACE.sub(" ", visible(text))


def _escaped(text: str) -> str:
    return _SIGN.sub(r"\\\g<0>", text)


def _set_apart(written: list[str], position: int) -> None:
    """Spell the letters beside a stress sign as entities where the sign would not be read as one.

    In `five“**ten**”x` nothing is bold: a sign that has a letter outside and a mark inside opens
    and closes nothing. An entity ends and begins with a mark, and reads the same.
    """
    sign = written[position]
    inner = "" if sign[0] == "_" else sign[2:-2]
    before, after = position - 1, position + 1
    if before >= 0 and _is_letter(written[before][-1:]) and not inner[:1].isalnum():
        written[before] = written[before][:-1] + f"&#{ord(written[before][-1])};"
    if after < len(written) and _is_letter(written[after][:1]) and not inner[-1:].isalnum():
        written[after] = f"&#{ord(written[after][0])};" + written[after][1:]


def _is_letter(character: str) -> bool:
    return bool(character) and character not in _NO_LETTERS
