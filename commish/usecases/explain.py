"""Explain a finding's code, or a kind of document and its fields."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from textwrap import fill
from typing import cast

from commish.errors import CommishError
from commish.rules import by_code as rule_by_code
from commish.rules import rules
from commish.source.characters import quoted
from commish.source.codes import CODES
from commish.source.codes import by_code as source_code
from commish.source.names import nearest
from commish.source.schemas import Schema, kinds, resolve, schema
from commish.usecases.called import Called, field_names, fields_called
from commish.usecases.takes import forms, has_short_form, takes

__all__ = ["Explained", "Field", "explain"]

_WIDTH = 80
_MOST_LISTED = 12


@dataclass(frozen=True, slots=True)
class Field:
    """One property of a kind of document."""

    name: str
    title: str
    description: str
    example: object
    type: str
    """What may stand there, in words."""
    forms: str
    """The ways to write it, where it is a date, a number or an amount."""
    required: bool
    tiers: tuple[str, ...]
    """At which tiers of a commission it belongs; empty: at all."""
    public: bool
    material: bool
    has_short_form: bool
    """Whether it may be written without the fields inside it."""


@dataclass(frozen=True, slots=True)
class Explained:
    """What is known of a code, a kind or a field."""

    heading: str
    text: str
    field: Field | None = None
    fields: tuple[Field, ...] = ()
    """Of a kind its own; of a field those inside it."""
    everywhere: tuple[Field, ...] = ()
    """Of a kind: the fields that documents of every kind have."""


_BASES = {
    "law": "law",
    "guidance": "guidance",
    "policy": "policy",
    "practice": "good practice",
    "seed": "the guides that commish began with",
}


def explain(name: str) -> Explained:
    """Explain `TIR001`, `duplicate-key`, `commission`, `commission.budget`, or `budget`.

    Without a name it says what can be explained.

    Raises:
        CommishError: nothing has that name; the message names what was most likely meant.
    """
    if not name:
        return _everything()
    rule = rule_by_code(name)
    if rule:
        heading = f"{rule.code} {rule.name} ({rule.severity.value})"
        text = "\n\n".join([f"{rule.text}\n\nBasis: {_BASES[rule.basis]}.", *_read_by(rule.code)])
        return Explained(heading, text)
    code = source_code(name)
    if code:
        return Explained(f"{code.code} {code.name} ({code.severity.value})", _code_text(code))
    kind, *path = name.split(".")
    if kind in kinds():
        return _field(kind, path) if path else _kind(kind)
    found = () if path else fields_called(kind)
    if not found:
        raise _unknown(kind, (*_codes(), *kinds(), *field_names()))
    return _called(name, found)


def _everything() -> Explained:
    """What `explain` takes, with every kind of document."""
    return Explained(
        "What can be explained",
        "A code or a name of a finding, such as TIR001 or answers-a-commission-above."
        " `commish rules` lists them, and `commish rules notice` those about notices.\n\n"
        "A field of a document, such as agreement.value; its name alone says whose it is.\n\n"
        "A kind of document:\n\n"
        + _table((kind, str(schema(kind)["description"])) for kind in kinds()),
    )


def _called(name: str, found: tuple[Called, ...]) -> Explained:
    """The field itself, where all of that name mean the same; else what each means."""
    if len(found) > 1:
        ask = f"`commish explain {found[0].paths[0]}` explains the first of them."
        return Explained(name, f"Fields of this name:\n\n{_meanings(found)}\n\n{ask}")
    first, *others = found[0].paths
    kind, *path = first.split(".")
    only = _field(kind, path)
    also = f"The same: {', '.join(others[:_MOST_LISTED])}" if others else ""
    also += f" and {len(others) - _MOST_LISTED} more" if len(others) > _MOST_LISTED else ""
    return replace(only, text=f"{only.text}\n\n{also}.") if also else only


def _meanings(found: tuple[Called, ...]) -> str:
    shown = found[:_MOST_LISTED]
    rows = [(one.paths[0], f"{one.description}{_elsewhere(len(one.paths) - 1)}") for one in shown]
    left = len(found) - len(shown)
    return _table(rows) + (f"\n    and {left} more deep inside" if left else "")


def _elsewhere(count: int) -> str:
    return f" ({count} more {'field' if count == 1 else 'fields'} like it)" if count else ""


def _table(rows: Iterable[tuple[str, str]]) -> str:
    """Two columns; what does not fit stands below the second."""
    listed = tuple(rows)
    width = max(len(name) for name, _ in listed) + 6
    return "\n".join(
        fill(
            said,
            _WIDTH,
            initial_indent=f"    {name}".ljust(width),
            subsequent_indent=" " * width,
            break_on_hyphens=False,
        )
        for name, said in listed
    )


def _read_by(code: str) -> Iterator[str]:
    """What a rule reads in the rulebooks in use here, one paragraph an entry."""
    from commish.usecases.rules import in_words, law_here, told  # noqa: PLC0415 -- seldom asked for

    entries = [told(one) for one in law_here(Path.cwd()).topics(code)]
    if entries:
        yield "It reads the rulebooks:"
    for one in entries:
        word = "from" if one.ends else "since"
        since = f", {word} {in_words(one.begins)}" if one.begins else ""
        until = f" to {in_words(one.ends)}" if one.ends else ""
        unsure = " Nobody has verified this, so it never makes an error." * (not one.verified)
        says = f"{one.title}: {one.says}" if one.says else one.title
        yield f"{says} ({one.citation}{since}{until}).{unsure}"


def _code_text(code: object) -> str:
    why, bad, good = (str(getattr(code, key)) for key in ("why", "bad", "good"))
    parts = [why]
    parts += [f"Bad:\n{_indented(bad)}"] if bad else []
    parts += [f"Good:\n{_indented(good)}"] if good else []
    return "\n\n".join(parts)


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" if line else "" for line in text.rstrip().splitlines())


def _codes() -> Iterator[str]:
    for rule in rules():
        yield from (rule.code, rule.name)
    for code in CODES:
        yield from (code.code, code.name)


def _unknown(name: str, known: tuple[str, ...]) -> CommishError:
    near = nearest(name, known)
    mend = f"Did you mean {near}?" if near else "`commish explain` alone says what there is."
    return CommishError(f"There is nothing called {quoted(name)} to explain.", mend)


def _kind(kind: str) -> Explained:
    whole = schema(kind)
    fields = tuple(_fields(whole))
    shared = _everywhere()
    return Explained(
        f"{kind}: {whole['title']}",
        str(whole["description"]),
        fields=tuple(one for one in fields if one.required or one.name not in shared),
        everywhere=tuple(one for one in fields if not one.required and one.name in shared),
    )


def _everywhere() -> frozenset[str]:
    """The keys that documents of every kind have."""
    names = (
        frozenset(cast("Mapping[str, Schema]", schema(kind)["properties"])) for kind in kinds()
    )
    return frozenset.intersection(*names)


def _fields(part: Schema) -> Iterator[Field]:
    required = cast("list[str]", part.get("required", []))
    for name, one in cast("Mapping[str, Schema]", part.get("properties", {})).items():
        yield _described(name, one, required=name in required)


def _described(name: str, part: Schema, *, required: bool) -> Field:
    whole = resolve(part)
    examples = cast("list[object]", whole.get("examples", [""]))
    return Field(
        name=name,
        title=str(whole.get("title", name)),
        description=str(whole.get("description", "")),
        example=examples[0],
        type=takes(part),
        forms=forms(part),
        required=required,
        tiers=tuple(cast("list[str]", whole.get("x-tier", []))),
        public=whole.get("x-visibility") == "public",
        material=whole.get("x-material", True) is True,
        has_short_form=has_short_form(part),
    )


def _field(kind: str, path: list[str]) -> Explained:
    part: Schema = schema(kind)
    field = None
    for number, name in enumerate(path):
        properties = cast("Mapping[str, Schema]", part.get("properties", {}))
        if name not in properties:
            before = ".".join([kind, *path[:number]])
            near = nearest(name, properties)
            mend = f"Did you mean {before}.{near}?" if near else f"See commish explain {before}."
            raise CommishError(f"{before} has no field “{name}”.", mend)
        required = name in cast("list[str]", part.get("required", []))
        field = _described(name, properties[name], required=required)
        part = resolve(properties[name])
        if "items" in part and "properties" not in part:
            part = resolve(cast("Schema", part["items"]))
    inner = tuple(_fields(part)) if "properties" in part else ()
    heading = ".".join([kind, *path])
    return Explained(heading, field.description if field else "", field, inner)
