"""A place in a document that does not fit: what stands there, and what its schema says of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from commish.findings import Place, Pointer
from commish.source.characters import shortened
from commish.source.quotable import may_be_quoted
from commish.source.reading import Reading
from commish.source.schemas import Schema, definition, resolve, schema, shared
from commish.source.withheld import seems_withheld

__all__ = ["Spot", "Unfit"]

_FORMS = ("id", "line", "text", "date", "period", "quantity", "money")


@dataclass(frozen=True, slots=True)
class Spot:
    """One value of a document, or the place where a key has none."""

    reading: Reading
    kind: str
    pointer: Pointer
    value: object
    part: Schema
    """What the schema says of it, its `$ref` followed; empty where it knows nothing."""
    named: str
    """The definition that its `$ref` names, such as `money_terms`."""
    quotable: bool
    """Whether a message may quote the value: it is public and nothing withholds it."""
    is_required: bool
    """Whether the group that holds it can't go without it."""

    @property
    def key(self) -> str:
        """The key that it stands under, at any depth; empty for the document."""
        keys = [step for step in self.pointer if isinstance(step, str)]
        return shortened(keys[-1]) if keys else ""

    @property
    def label(self) -> str:
        """What it is called in a sentence: `budget`, or item 2 of `was`."""
        step = self.pointer[-1] if self.pointer else 0
        return f"item {step + 1} of `{self.key}`" if isinstance(step, int) else f"`{self.key}`"

    @property
    def field(self) -> str:
        """What `commish explain` calls it, as far as that goes: `commission.kpis.target`."""
        part, names = schema(self.kind), [self.kind]
        for step in self.pointer:
            if isinstance(step, int) and "properties" in part:
                break
            part = resolve(_inner(part, step))
            names += [step] if isinstance(step, str) and part else []
        return ".".join(names)

    @property
    def is_item(self) -> bool:
        """Whether it is an item of a list."""
        return bool(self.pointer) and isinstance(self.pointer[-1], int)

    @property
    def place(self) -> Place:
        """Where the value stands."""
        return self.reading.place(self.pointer)

    @property
    def key_place(self) -> Place:
        """Where its key stands; of an item the item itself, of the document its first key."""
        return self.reading.key_place(self.pointer)

    @property
    def types(self) -> tuple[str, ...]:
        """The types that may stand here, in the words of JSON Schema."""
        found = self.part.get("type", ())
        return (found,) if isinstance(found, str) else tuple(cast("list[str]", found))

    @property
    def form(self) -> str:
        """The form of its text: `id`, `date`, `money` …; empty where it has none of its own."""
        return _forms().get(str(self.part.get("pattern")), "")

    @property
    def written(self) -> str:
        """The value as it stands in the file; empty when nothing stands there."""
        marks = self.reading.marks
        if marks is None:
            return ""
        start, end = marks.span(marks.find(self.pointer))
        return self.reading.text[start:end]

    def line(self, value: str) -> str:
        """The line of the file with another value: `budget: £58,000`, or `- safe-homes`."""
        if isinstance(self.pointer[-1], str):
            return f"{self.key}: {value}"
        place, marks = self.place, self.reading.marks
        before = marks.lines.line(place.line)[: place.column - 1] if marks else ""
        return f"- {value}" if before.rstrip().endswith("-") else value


@dataclass(frozen=True, slots=True)
class Unfit:
    """A document that does not fit the schema of its kind."""

    reading: Reading
    kind: str

    @property
    def data(self) -> Mapping[str, object]:
        """What it says."""
        return cast("Mapping[str, object]", self.reading.data)

    @property
    def is_open(self) -> bool:
        """Whether its keys may be quoted: in what it withholds, a value may be taken for a key."""
        return not seems_withheld(self.reading.text)

    def spot(self, pointer: Pointer) -> Spot:
        """What stands at a pointer, and what is known of it."""
        value: object = self.data
        part, named, is_required = schema(self.kind), "", True
        for step in pointer:
            value = value[step]  # type: ignore[index]  # a pointer into what jsonschema walked
            is_required = step in cast("list[str]", part.get("required", []))
            inner = _inner(part, step)
            named, part = definition(str(inner.get("$ref", ""))), resolve(inner)
        quotable = may_be_quoted(self.kind, self.data, pointer)
        return Spot(self.reading, self.kind, pointer, value, part, named, quotable, is_required)


@cache
def _forms() -> Mapping[str, str]:
    """The name of each form by its pattern, which parts of a long form share with the short."""
    definitions = cast("Mapping[str, Schema]", shared()["$defs"])
    return {str(definitions[name]["pattern"]): name for name in _FORMS}


def _inner(part: Schema, step: str | int) -> Schema:
    """What a schema says of a key or of a list's items; nothing where it knows none."""
    if isinstance(step, int):
        return cast("Schema", part.get("items", {}))
    return cast("Mapping[str, Schema]", part.get("properties", {})).get(step, {})
