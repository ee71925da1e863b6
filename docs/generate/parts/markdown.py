"""Markdown as the generated pages write it."""

import re
from collections.abc import Iterable, Sequence
from textwrap import wrap

__all__ = ["anchor", "cell", "code", "fenced", "heading_note", "paragraph", "table"]

_WIDTH = 100
_SIGNS = re.compile(r"[*<\[\]]|(?<![\w])_|_(?![\w])")


def heading_note(made_from: str) -> str:
    """The first line of a generated page."""
    return f"<!-- Written by `make docs` from {made_from}. Do not edit. -->\n"


def cell(text: str) -> str:
    """Text for a cell of a table: on one line, and with no sign that would end the cell."""
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;")


def code(text: str) -> str:
    """Text as it is typed; for a cell of a table too."""
    return f"`{text}`".replace("|", "\\|")


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; its cells are Markdown already."""
    lines = [headings, ["---"] * len(headings), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def paragraph(text: str) -> str:
    """Prose on lines of a readable length, with `code` and no other markup."""
    parts = re.split(r"(`[^`]*`)", " ".join(text.split()))
    plain = "".join(part if part[:1] == "`" else _SIGNS.sub(r"\\\g<0>", part) for part in parts)
    lines = wrap(plain, _WIDTH, break_long_words=False, break_on_hyphens=False)
    return "\n".join(lines) + "\n"


def fenced(language: str, text: str) -> str:
    """Text in a box, however many backticks it holds."""
    longest = max((len(found) for found in re.findall(r"`{3,}", text)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}{language}\n{text.rstrip()}\n{fence}\n"


def anchor(heading: str) -> str:
    """Where a link to a heading leads, as GitHub makes it."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
