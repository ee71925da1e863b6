"""The text that officers write, CommonMark without HTML, as parts of a report.

A field of a file is a passage within a report, so nothing in it may break the outline or leave the
page: a heading becomes a bold paragraph, a picture its words, and what is not CommonMark stays as
it was typed.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, groupby, starmap

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from commish.reports.blocks import (
    Block,
    Blocks,
    Bullets,
    Item,
    Numbered,
    Paragraph,
    Quotation,
    Rule,
)
from commish.reports.inlines import (
    Code,
    Emphasis,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Strong,
    Text,
    is_web_address,
    literal,
    plain_text,
)

__all__ = ["prose", "prose_line"]

_DEEPEST = 24
"""Levels of lists, quotations and stress that a text may nest; a deeper one is set as typed."""
_LEFT_AS_TYPED = (
    "code",  # text that is indented by four spaces is text, not a listing
    "entity",  # &nbsp; is HTML
    "reference",  # "[1]: see below" would vanish
)


def prose(text: str) -> Blocks:
    """*text* as paragraphs, lists and quotations. Whatever it holds, nothing is lost or obeyed."""
    tokens = _parser().parse(text)
    inner = chain.from_iterable(token.children or () for token in tokens)
    if any(token.level >= _DEEPEST for token in chain(tokens, inner)):
        return _as_typed(text)
    return tuple(_blocks(SyntaxTreeNode(tokens).children))


def prose_line(text: str) -> Inlines:
    """*text* for a cell or a fact, where only a line can stand: a new line for each paragraph."""
    return _on_lines(_lines(prose(text)))


class _Parser(MarkdownIt):
    def validateLink(self, url: str) -> bool:  # noqa: N802 -- the parser's own name for it
        """Leave a link with another scheme than http or https as it was typed."""
        scheme, colon, _ = url.partition(":")
        return not colon or not scheme.isalnum() or scheme.lower() in {"http", "https"}


@cache
def _parser() -> MarkdownIt:
    parser = _Parser("commonmark", {"html": False, "maxNesting": 2 * _DEEPEST})
    return parser.disable(list(_LEFT_AS_TYPED))


def _as_typed(text: str) -> Blocks:
    lines = (line.strip() for line in text.split("\n"))
    return tuple(Paragraph(literal(line)) for line in lines if line)


def _blocks(nodes: Iterable[SyntaxTreeNode]) -> Iterator[Block]:
    for node in nodes:
        match node.type:
            case "bullet_list":
                yield Bullets(_items(node))
            case "ordered_list":
                yield Numbered(_items(node), int(node.attrs.get("start", 1)))
            case "blockquote":
                yield Quotation(tuple(_blocks(node.children)))
            case "hr":
                yield Rule()
            case "fence":
                yield Paragraph(_on_lines((Code(line),) for line in _lines_of(node.content)))
            case _:
                yield from _paragraph(node)


def _paragraph(node: SyntaxTreeNode) -> Iterator[Paragraph]:
    inlines = _inlines(node.children)
    if inlines:
        yield Paragraph((Strong(inlines),) if node.type == "heading" else inlines)


def _items(node: SyntaxTreeNode) -> tuple[Item, ...]:
    return tuple(_item(tuple(_blocks(child.children))) for child in node.children)


def _item(blocks: Blocks) -> Item:
    first = blocks[0] if blocks else None
    return Item(first.inlines, blocks[1:]) if isinstance(first, Paragraph) else Item((), blocks)


def _inlines(nodes: Iterable[SyntaxTreeNode]) -> Inlines:
    parts = chain.from_iterable(_inline(node) for node in nodes)
    return tuple(chain.from_iterable(starmap(_together, groupby(parts, type))))


def _together(kind: type, parts: Iterator[Inline]) -> Inlines:
    """One text for the several that a parser makes of a passage."""
    return literal(plain_text(parts)) if kind is Text else tuple(parts)


def _inline(node: SyntaxTreeNode) -> Inlines:
    match node.type:
        case "inline":
            return _inlines(node.children)
        case "strong":
            return (Strong(_inlines(node.children)),)
        case "em":
            return (Emphasis(_inlines(node.children)),)
        case "code_inline":
            return (Code(node.content),)
        case "link":
            return _link(node)
        case _:
            return _leaf(node)


def _leaf(node: SyntaxTreeNode) -> Inlines:
    match node.type:
        case "hardbreak":
            return (LineBreak(),)
        case "softbreak":
            return literal(" ")
        case "image":
            return literal(_words(node) or str(node.attrs["src"]))
        case _:
            return literal(node.content)


def _link(node: SyntaxTreeNode) -> Inlines:
    address, words = str(node.attrs["href"]), _words(node)
    if is_web_address(address):
        return (Link(words or address, address),)
    return literal(f"{words} ({address})" if words else address)


def _words(node: SyntaxTreeNode) -> str:
    if node.children:
        return "".join(_words(child) for child in node.children)
    return " " if node.type in {"softbreak", "hardbreak"} else node.content


def _lines(blocks: Blocks) -> Iterator[Inlines]:
    for block in blocks:
        match block:
            case Paragraph():
                yield block.inlines
            case Quotation():
                yield from _lines(block.blocks)
            case Bullets():
                yield from _item_lines(block.items, ("•" for _ in block.items))
            case Numbered():
                numbers = range(block.start, block.start + len(block.items))
                yield from _item_lines(block.items, (f"{number}." for number in numbers))


def _item_lines(items: tuple[Item, ...], marks: Iterable[str]) -> Iterator[Inlines]:
    for item, mark in zip(items, marks, strict=True):
        yield (Text(f"{mark} "), *item.inlines)
        yield from _lines(item.blocks)


def _on_lines(lines: Iterable[Inlines]) -> Inlines:
    joined: list[Inline] = []
    for line in lines:
        joined.extend((LineBreak(), *line) if joined else line)
    return tuple(joined)


def _lines_of(content: str) -> list[str]:
    return content.removesuffix("\n").split("\n")
