"""Markdown read back by a parser: what a reader of the file would see."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token

__all__ = ["Page", "read"]

_PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
# Without a plug-in for notes the parser would take them for addresses of links
_PARSER.disable("reference")
_NOTE = re.compile(r"^\[\^\d+\]: ", re.MULTILINE)


@dataclass(frozen=True)
class Page:
    """What a reader sees."""

    parts: tuple[str, ...]
    """The kinds of block and inline in order, such as `heading_open`, without the words."""
    words: tuple[str, ...]
    """The words of each block, stress and notes left out."""
    addresses: tuple[str, ...]
    """Where the links lead."""


def read(markdown: str) -> Page:
    """Read *markdown*, in which notes stand as paragraphs of their own."""
    tokens = _PARSER.parse(_NOTE.sub("", markdown))
    flat = list(_flat(tokens))
    return Page(
        tuple(_kinds(flat)),
        tuple(_words(token) for token in tokens if token.type in {"inline", "fence"}),
        tuple(str(token.attrs["href"]) for token in flat if token.type == "link_open"),
    )


def _flat(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from token.children or ()


def _kinds(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type not in {"text", "softbreak"}:
            yield f"{token.type} {token.tag} {token.markup if token.tag == 'ol' else ''}".strip()


def _words(token: Token) -> str:
    if token.type == "fence":
        return token.content
    return "".join(
        " " if child.type in {"hardbreak", "softbreak"} else child.content
        for child in token.children or ()
    )
