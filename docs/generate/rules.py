"""Writes docs/reference/rules.md: every rule from its docstring, and every code of a file."""

from collections.abc import Iterator
from itertools import groupby
from textwrap import dedent

from commish.findings import Severity
from commish.rules import FAMILIES, Rule, page_of, rules
from commish.source.codes import CODES, Code
from docs.generate.parts.markdown import (
    anchor,
    cell,
    code,
    fenced,
    heading_note,
    paragraph,
    table,
)

__all__ = ["pages"]

_PAGE = "docs/reference/rules.md"
_INTRODUCTION = """\
# What is checked

`commish validate` checks each document against the schema of its kind, each link, and the rules
below. `commish explain CODE` prints one entry of this page. A code and a name never change their
meaning, and the code of a rule that goes is not used again.

An **error** makes `validate` end with 1; a **warning** does so with `--fail-level warning`. A
**remark** is shown with `--level information`. Some rules speak more softly of a draft than of
what is agreed. That nothing is found says that nothing was found, and no more.

Each rule has a basis:

"""
_BASES = {
    "law": "An act or regulation asks for it.",
    "guidance": "A public body that may say so recommends it.",
    "policy": "Bodies have bound themselves to it in their own rules.",
    "practice": "Experience recommends it; nobody requires it.",
    "seed": "It comes from the five documents that commish began with; `Source` names the one.",
}
_FILES = {
    "FIL": "Files",
    "YML": "YAML",
    "SCH": "Schemas: keys and the values that they take",
    "VAL": "Values that can't be",
    "IDS": "Ids",
    "FMT": "The version of the format",
    "LNK": "Links",
}
_MARKS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFORMATION: "remark"}


def pages() -> dict[str, str]:
    """The page, by its path from the root of the checkout."""
    parts = [
        heading_note("the rules' docstrings and the codes of files"),
        _INTRODUCTION,
        table(("basis", "means"), ((code(name), means) for name, means in _BASES.items())),
        "\n## All of them\n\n",
        table(("code", "name", "is", "says"), [*map(_rule_row, rules()), *map(_code_row, CODES)]),
        *_families(),
        *_files(),
    ]
    return {_PAGE: "".join(parts)}


def _rule_row(rule: Rule) -> tuple[str, ...]:
    link = f"[{rule.code}](#{anchor(f'{rule.code} {rule.name}')})"
    return (link, code(rule.name), _MARKS[rule.severity], cell(rule.summary))


def _code_row(one: Code) -> tuple[str, ...]:
    link = f"[{one.code}](#{anchor(f'{one.code} {one.name}')})"
    first = one.why.partition(". ")[0].rstrip(".") + "."
    return (link, code(one.name), _MARKS[one.severity], cell(first))


def _families() -> Iterator[str]:
    everything = rules()
    for family in FAMILIES:
        own = [rule for rule in everything if rule.check.__module__ == family.__name__]
        if own:
            yield f"\n## {(family.__doc__ or '').splitlines()[0].rstrip('.')}\n"
            yield from map(_rule, own)


def _rule(rule: Rule) -> str:
    page = page_of(rule)
    return "\n".join(
        (
            f"\n### {rule.code} {rule.name}\n",
            f"{_MARKS[rule.severity].capitalize()}; basis: {rule.basis}.\n",
            paragraph(page.summary),
            *map(paragraph, page.why.split("\n\n")),
            "Bad:\n",
            fenced("yaml", _joined(page.bad)),
            "Good:\n",
            fenced("yaml", _joined(page.good)),
            paragraph(f"Source: {page.source}"),
        )
    )


def _joined(documents: tuple[str, ...]) -> str:
    """Documents of an example; a line of dashes parts one file from the next."""
    return "---\n".join(dedent(one) for one in documents)


def _files() -> Iterator[str]:
    yield "\n## Files, YAML, schemas, ids and links\n\n"
    yield paragraph(
        "These come first: a document that can't be read, or that does not fit its schema, is not"
        " judged by rules."
    )
    for letters, own in groupby(CODES, key=lambda one: one.code.rstrip("0123456789")):
        yield f"\n### {_FILES.get(letters, letters)}\n"
        yield from map(_code, own)


def _code(one: Code) -> str:
    parts = [f"\n#### {one.code} {one.name}\n", f"{_MARKS[one.severity].capitalize()}.\n"]
    parts += [paragraph(one.why)]
    parts += ["Bad:\n", fenced("yaml", one.bad)] if one.bad else []
    parts += ["Good:\n", fenced("yaml", one.good)] if one.good else []
    return "\n".join(parts)
