"""Writes docs/reference/documents/: one page a kind of document, from its schema."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import cast

from commish.source.schemas import Schema, kinds, schema
from commish.source.spelling import entry
from docs.generate.parts.fields import VALUES, Field, definitions, fields
from docs.generate.parts.markdown import anchor, cell, code, fenced, heading_note, paragraph, table

__all__ = ["pages", "shortest"]

_FOLDER = "docs/reference/documents"
_OWN = ("kind", "status")
"""Keys that every kind has, with words of its own."""
_PLAIN = ("return_id", "yes", "integer", "number")
"""Values of which their name says all."""
_LEGEND = """\
A star marks a key that must be there. **Public** keys may stand in public papers, if what they
stand in is public too; the others never do. **Agreed** keys are part of what is agreed. The words
of the second column are explained in [what documents share](shared.md).

"""
_CONTENTS = """\
# Documents

One file is one document, and its `kind` says what it is. `commish explain KIND` and
`commish explain KIND.KEY` print on the terminal what these pages say.

"""
_BESIDE = """
Values, and things that stand in several kinds, are on [a page of their own](shared.md). What may
name what, and how that makes the golden thread, is in [links](../links.md).
"""
_SHARED = """\
# What documents share

## Values

[Values](../../explanation/values.md) says why values are as they are, with examples.
"""


def pages() -> dict[str, str]:
    """The pages, by their paths from the root of the checkout."""
    found = {f"{_FOLDER}/{kind}.md": _page(kind) for kind in kinds()}
    return {f"{_FOLDER}/README.md": _contents(), f"{_FOLDER}/shared.md": _shared(), **found}


def shortest(kind: str) -> str:
    """The shortest valid document of a kind, from the examples of its schema."""
    needed = [one for one in fields(schema(kind)) if one.required]
    lines = (entry(one.name, one.example) for one in needed)
    return "".join(f"{line}\n" for line in chain.from_iterable(lines))


def _contents() -> str:
    rows = ((f"[{kind}]({kind}.md)", cell(str(schema(kind)["description"]))) for kind in kinds())
    listed = table(("kind", "what it says"), rows)
    return heading_note("the schemas") + _CONTENTS + listed + _BESIDE


def _page(kind: str) -> str:
    whole = schema(kind)
    everything = list(fields(whole))
    shared = _everywhere()
    own = [one for one in everything if one.name not in shared]
    common = [one for one in everything if one.name in shared]
    parts = [
        heading_note(f"schemas/{kind}.schema.json") + f"# {whole['title']}: `kind: {kind}`\n",
        paragraph(str(whole["description"])),
        "The shortest one:\n",
        fenced("yaml", shortest(kind)),
        _LEGEND + _table(own, ""),
        *_groups(own, ""),
        "## Keys of every document\n",
        _table(common, ""),
    ]
    return "\n".join(parts)


def _everywhere() -> frozenset[str]:
    keys = (frozenset(one.name for one in fields(schema(kind))) for kind in kinds())
    return frozenset.intersection(*keys) - frozenset(_OWN)


def _shared() -> str:
    known = definitions()
    told = (name for name in VALUES if name not in _PLAIN)
    rows = sorted((VALUES[name], cell(_forms(known[name]))) for name in told)
    groups = (_definition(name, part) for name, part in known.items() if name not in VALUES)
    head = heading_note("schemas/shared.schema.json") + _SHARED
    return "\n".join([head, table(("in the tables", "what may be written"), rows), *groups])


def _forms(part: Schema) -> str:
    """What the comment of a definition says, after its name if it gives one."""
    comment = str(part["$comment"])
    return comment.partition(". ")[2] or comment


def _definition(name: str, part: Schema) -> str:
    said = str(part.get("description") or _forms(part))
    own = list(fields(cast("Schema", part.get("items", part))))
    inside = _groups(own, f"{name}.")
    return "\n".join([f"## {_titled(name)}\n", paragraph(said), _table(own, f"{name}."), *inside])


def _titled(name: str) -> str:
    """The heading of a definition: its title, which two of them share."""
    title = definitions()[name].get("title", "") if name != "outcome_or_link" else ""
    return str(title) or name.replace("_", " ").capitalize()


def _groups(own: Iterable[Field], before: str) -> Iterator[str]:
    """A section for each group of keys that is not told elsewhere, and for those inside it."""
    for one in own:
        if one.group == "-":
            path = f"{before}{one.name}"
            inner = list(fields(one.inner))
            yield f"### {path}\n"
            yield _table(inner, f"{path}.")
            yield from _groups(inner, f"{path}.")


def _table(own: Iterable[Field], before: str) -> str:
    rows = list(own)
    tiers = ("tier",) if any(one.tiers for one in rows) else ()
    # What lies within a group counts for agreement as the whole group does.
    agreed = () if before else ("agreed",)
    head = ("key", "takes", "what it says", *tiers, "public", *agreed)
    return table(head, (_row(one, before, head) for one in rows))


def _row(one: Field, before: str, head: tuple[str, ...]) -> tuple[str, ...]:
    star = r"\*" if one.required else ""
    cells = {
        "key": code(one.name) + star,
        "takes": _takes(one, before),
        "what it says": cell(one.description),
        "tier": ", ".join(one.tiers) or "every",
        "public": "yes" if one.public else "no",
        "agreed": "yes" if one.material else "no",
    }
    return tuple(cells[heading] for heading in head)


def _takes(one: Field, before: str) -> str:
    said = cell(one.takes)
    if one.group == "-":
        said = f"[keys of its own](#{anchor(before + one.name)})"
    elif one.group:
        said = f"[{_titled(one.group)}](shared.md#{anchor(_titled(one.group))})"
    words = "words, or " if one.or_words else ""
    return f"{words}a list, each {said}" if one.listed else said
