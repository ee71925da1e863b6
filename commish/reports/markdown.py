"""A report as Markdown, for reading in a text editor and for review on a forge.

GitHub's dialect: tables, and notes as `[^1]`. A figure is its words, its table or list, and a
Mermaid diagram where it has one. Raw HTML is never written.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from itertools import chain
from pathlib import Path
from textwrap import indent

from jinja2 import Environment

from commish.reports.blocks import (
    Block,
    Blocks,
    Branch,
    Bullets,
    Facts,
    Figure,
    Heading,
    Item,
    Notice,
    Numbered,
    Paragraph,
    Quotation,
    Row,
    Rule,
    Table,
    TreeList,
)
from commish.reports.inlines import Inlines, Strong, Text, literal
from commish.reports.markdown_line import markdown_cell, markdown_line, markdown_text, rest_of_line
from commish.reports.numbering import numbered
from commish.reports.report import Report
from commish.reports.templates import environment, filled
from commish.reports.wording import Wording, wording

__all__ = ["render_markdown"]

_LISTS = (Bullets, Numbered, Facts, TreeList)
_BULLETS = "-*"
_AFTER_NUMBER = ".)"
_LEVELS = 6
"""Levels of heading that Markdown has."""
_NOTHING = "\u00a0"
"""Stands in a list for an entry without words, which would end the list."""


def render_markdown(report: Report, templates: Path | None = None) -> str:
    """*report* as Markdown, in the frame `report.md.j2`.

    Args:
        report: what to write.
        templates: a folder of the body's own frames, which win over the shipped ones.

    Raises:
        CommishError: a frame of the body's own can't be used.
        ValueError: the report contradicts itself (see `numbered`).
    """
    words = wording(report.language)
    return filled(
        _frames(templates.resolve() if templates else None),
        "report.md.j2",
        report=numbered(report),
        blocks=partial(_blocks, words=words),
    )


@cache
def _frames(own: Path | None) -> Environment:
    frames = environment(own, escape=False)
    frames.filters["inlines"] = markdown_line
    frames.filters["line"] = markdown_text
    frames.filters["rest"] = _rest
    frames.filters["strong"] = _strong
    return frames


@dataclass(frozen=True, slots=True)
class _Setting:
    """What a block must know of where it stands."""

    words: Wording
    second: bool
    """Whether a list comes straight before, from which another sign at the start sets it apart."""


def _blocks(blocks: Blocks, words: Wording) -> str:
    return "\n\n".join(_written(blocks, words))


def _written(blocks: Blocks, words: Wording) -> Iterator[str]:
    second = False
    for block in blocks:
        text = _WRITERS[type(block)](block, _Setting(words, second))
        if text:
            yield text
            second = isinstance(block, _LISTS) and not second


def _heading(block: Heading, _: _Setting) -> str:
    level = min(block.level + 1, _LEVELS)
    return f"{'#' * level} {_rest(block.line)}"


def _paragraph(block: Paragraph, _: _Setting) -> str:
    if not block.number:
        return markdown_line(block.inlines)
    return f"{_strong(block.number)} {rest_of_line(block.inlines)}".rstrip(" ")


def _bullets(block: Bullets, setting: _Setting) -> str:
    mark = _BULLETS[setting.second]
    return "\n".join(_item(mark, item, setting.words) for item in block.items)


def _numbered(block: Numbered, setting: _Setting) -> str:
    after = _AFTER_NUMBER[setting.second]
    return "\n".join(
        _item(f"{number}{after}", item, setting.words)
        for number, item in enumerate(block.items, block.start)
    )


def _item(mark: str, item: Item, words: Wording) -> str:
    beneath = list(_written(item.blocks, words))
    tight = all(isinstance(block, _LISTS) for block in item.blocks)
    line = markdown_line(item.inlines) or _NOTHING
    return _hung(mark, ("\n" if tight else "\n\n").join([line, *beneath]))


def _hung(mark: str, text: str) -> str:
    """*text* behind *mark*, with every further line under its first word."""
    hang = " " * (len(mark) + 1)
    return f"{mark} {indent(text, hang).removeprefix(hang)}"


def _facts(block: Facts, setting: _Setting) -> str:
    return "\n".join(
        _hung(
            _BULLETS[setting.second],
            markdown_line((Strong(literal(f"{fact.label}:")), Text(" "), *fact.inlines)),
        )
        for fact in block.facts
    )


def _tree(block: TreeList, setting: _Setting) -> str:
    return "\n".join(_branches(block.branches, _BULLETS[setting.second]))


def _branches(branches: Iterable[Branch], mark: str) -> Iterator[str]:
    for branch in branches:
        line = markdown_line(_branch(branch)) or _NOTHING
        yield _hung(mark, "\n".join([line, *_branches(branch.branches, mark)]))


def _branch(branch: Branch) -> Inlines:
    status = (branch.status,) if branch.status else ()
    said = [part for part in (branch.inlines, branch.note, status) if part]
    return tuple(chain.from_iterable((Text(" – "), *part) for part in said))[1:]


def _table(block: Table, _: _Setting) -> str:
    lines = [
        _strong(block.caption),
        "",
        _row(markdown_cell(literal(column.heading)) for column in block.columns),
        _row("---:" if column.numeric else "---" for column in block.columns),
        *(_row(_cells(row)) for row in block.rows),
    ]
    if block.note:
        lines += ["", markdown_line(block.note)]
    return "\n".join(lines)


def _cells(row: Row) -> Iterator[str]:
    for cell in row.cells:
        yield markdown_cell((Strong(cell),) if row.total else cell)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _figure(block: Figure, setting: _Setting) -> str:
    parts = [_strong(block.caption), markdown_text(block.alt)]
    if block.mermaid:
        parts.append(_fenced("mermaid", block.mermaid))
    return "\n\n".join([*parts, *_written(block.alternative, setting.words)])


def _fenced(language: str, text: str) -> str:
    fence = "```"
    while fence in text:
        fence += "`"
    return f"{fence}{language}\n{text.strip()}\n{fence}"


def _notice(block: Notice, setting: _Setting) -> str:
    label = block.title or setting.words.notices[block.kind]
    return _quoted([_strong(label), *_written(block.blocks, setting.words)])


def _quotation(block: Quotation, setting: _Setting) -> str:
    by = [markdown_line((Text("— "), *block.by))] if block.by else []
    return _quoted([*_written(block.blocks, setting.words), *by])


def _quoted(parts: Iterable[str]) -> str:
    lines = "\n\n".join(parts).split("\n")
    return "\n".join(f"> {line}".rstrip(" ") for line in lines)


def _rule(_: Rule, __: _Setting) -> str:
    return "---"


def _rest(text: str) -> str:
    return rest_of_line(literal(text))


def _strong(text: str) -> str:
    return markdown_line((Strong(literal(text)),))


_WRITERS: dict[type[Block], Callable[..., str]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    Bullets: _bullets,
    Numbered: _numbered,
    Facts: _facts,
    TreeList: _tree,
    Table: _table,
    Figure: _figure,
    Notice: _notice,
    Quotation: _quotation,
    Rule: _rule,
}
