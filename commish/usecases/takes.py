"""What may stand at a key, in an officer's words."""

import re
from collections.abc import Callable, Mapping
from typing import cast

from commish.source.links import called
from commish.source.schemas import Schema, definition, resolve, shared

__all__ = ["forms", "has_short_form", "takes"]

_WORDS = {
    "string": "words",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "object": "the fields below",
}
_SIMPLE = {
    "date": "date",
    "date_terms": "date",
    "fact": "quantity",
    "money": "money",
    "money_fact": "money",
    "money_terms": "money",
    "period": "period",
    "quantity": "quantity",
    "quantity_terms": "quantity",
}
"""By definition: the one whose words list the ways to write it."""
_MANY = {"id": "ids", "line": "words, each on one line", "text": "texts"}
_FIXED_WORDS = re.compile(r"\^\(([a-z |]+)\)\$")
"""A pattern that allows a few words and no others: `^(none|not stated)$`."""


def takes(part: Schema) -> str:
    """What may stand where the schema has *part*, such as “the id of a commission”."""
    whole = resolve(part)
    said = next(filter(None, (way(whole) for way in _WAYS)), "")
    if definition(str(part.get("$ref", ""))) in _SIMPLE.values():
        return said.partition(":")[0]
    return said or ", or ".join(_words(one, whole) for one in _types(whole))


def forms(part: Schema) -> str:
    """The ways to write a date, a period, a number or an amount; empty for anything else."""
    name = _SIMPLE.get(definition(str(part.get("$ref", ""))), "")
    definitions = cast("Mapping[str, Schema]", shared()["$defs"])
    return str(definitions[name]["$comment"]).partition(": ")[2].rstrip(".") if name else ""


def has_short_form(part: Schema) -> bool:
    """Whether it may be written without its fields: `£58,000` for an amount and its currency."""
    whole = resolve(part)
    if _types(whole) == ["array"]:
        whole = resolve(cast("Schema", whole["items"]))
    has_fields = "properties" in whole or "items" in whole
    return has_fields and not _FIXED_WORDS.fullmatch(str(whole.get("pattern"))) and _is_word(whole)


def _is_word(whole: Schema) -> bool:
    """Whether a word or a number may stand there."""
    return bool(set(_types(whole)) & {"string", "integer", "number", "boolean"})


def _fixed(whole: Schema) -> str:
    return f"always {whole['const']}" if "const" in whole else ""


def _chosen(whole: Schema) -> str:
    found = cast("list[object]", whole.get("enum", []))
    return f"one of: {', '.join(map(str, found))}" if found else ""


def _link(whole: Schema) -> str:
    if "x-ref" not in whole:
        return ""
    return f"the id of {_named(whole)}{_alone(whole)}"


def _list(whole: Schema) -> str:
    if _types(whole) != ["array"]:
        return ""
    return _list_of(cast("Schema", whole.get("items", {})))


def _value(whole: Schema) -> str:
    """The words of a shared definition, without its name: “an amount with its currency: …”."""
    if not _is_word(whole):
        return ""
    said = str(whole.get("$comment", "")).partition(". ")[2].rstrip(".")
    return said if said[1:2].isupper() else said[:1].lower() + said[1:]


_WAYS: tuple[Callable[[Schema], str], ...] = (_fixed, _chosen, _link, _list, _value)


def _words(name: str, whole: Schema) -> str:
    if name == "object" and "properties" not in whole:
        return "keys of your own choice"
    if name == "array":
        return _list_of(cast("Schema", whole.get("items", {})))
    fixed = _FIXED_WORDS.fullmatch(str(whole.get("pattern", "")))
    if name == "string" and fixed:
        return "the words " + " or ".join(f"“{one}”" for one in fixed[1].split("|"))
    return _WORDS.get(name, name)


def _list_of(item: Schema) -> str:
    whole = resolve(item)
    name = definition(str(item.get("$ref", "")))
    if "enum" in whole:
        return f"a list of any of: {', '.join(map(str, cast('list[object]', whole['enum'])))}"
    if "x-declares" in whole and "string" in _types(whole):
        return "a list of items, each an id or the fields below"
    if "x-ref" in whole:
        return f"a list of ids, each of {_named(whole)}{_alone(whole)}"
    if _types(whole) == ["object"]:
        return "a list of items, each with the fields below"
    return f"a list of {_MANY[name]}" if name in _MANY else f"a list, each item {takes(item)}"


def _named(whole: Schema) -> str:
    return " or ".join(called(one) for one in cast("list[str]", whole["x-ref"]))


def _alone(whole: Schema) -> str:
    return ", alone or with the fields below" if "object" in _types(whole) else ""


def _types(whole: Schema) -> list[str]:
    found = whole.get("type", "anything")
    return cast("list[str]", found) if isinstance(found, list) else [str(found)]
