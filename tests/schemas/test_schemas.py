"""What the schemas promise: to editors, to other validators and to the code that reads them."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import cast

import pytest
from jsonschema import Draft202012Validator

from tests.schemas.reading import (
    KINDS,
    SCHEMAS,
    Part,
    Schema,
    parts,
    properties,
    resolve,
    validator,
)

_EACH = pytest.mark.parametrize("name", SCHEMAS)
_EACH_KIND = pytest.mark.parametrize("kind", KINDS)

_EVERYWHERE = {
    "kind", "id", "title", "status", "summary", "roles", "source", "exempt", "confidential",
    "illustrative", "documents", "identifiers", "notes", "was", "local",
}  # fmt: skip
_ALSO_ASKED = {"commission": {"tier"}, "return": {"agreement", "period"}, "workspace": {"format"}}
_SORTS = {"outcome", "indicator", "quality", "kpi", "aim", "place", "cohort", "body"}
_VALUES = {
    "text", "source", "link", "quantity", "money", "fact", "money_fact", "quantity_terms",
    "money_terms", "date_terms",
}  # fmt: skip
_MEANINGS: Mapping[str, frozenset[object]] = {
    "x-thread": frozenset({"up", "down", "beside", "none"}),
    "x-visibility": frozenset({"public", "internal"}),
    "x-material": frozenset({False}),
    "x-source": frozenset({True}),
    "x-declares": frozenset(_SORTS),
}
_TIERS = ["political", "strategic", "tactical", "service"]
_NO_KEY = {
    "accepted#/properties/findings",
    "agreement#/properties/intervention",
    "commission#/properties/history",
    "pool#/properties/contributions",
    "procurement#/properties/notices",
    "return#/properties/totals",
    "shared#/$defs/fact",
    "shared#/$defs/money_fact",
    "workspace#/properties/meetings",
}
"""Lists in which no single key tells two items apart."""


@_EACH
def test_it_is_a_schema_of_draft_2020_12(name: str) -> None:
    assert SCHEMAS[name]["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(SCHEMAS[name])


@_EACH
def test_it_says_what_it_is(name: str) -> None:
    assert SCHEMAS[name]["title"]
    assert SCHEMAS[name]["description"]


@_EACH_KIND
def test_a_kind_has_the_keys_that_every_document_shares(kind: str) -> None:
    own = cast("Mapping[str, Schema]", SCHEMAS[kind]["properties"])
    assert set(own) >= _EVERYWHERE
    assert own["kind"]["const"] == kind
    assert "enum" in own["status"]
    for key in _EVERYWHERE - {"kind", "status", "summary", "notes", "was", "local", "illustrative"}:
        expected = "return_id" if (kind, key) == ("return", "id") else key
        assert own[key]["$ref"] == f"shared.schema.json#/$defs/{expected}"


@_EACH_KIND
def test_a_kind_asks_for_little(kind: str) -> None:
    """What else a document must say is asked for by rules, as tier, stage and size need it."""
    allowed = {"kind", "id", "title"} | _ALSO_ASKED.get(kind, set())
    title = {"title"} if kind == "return" else set()
    assert set(cast("list[str]", SCHEMAS[kind]["required"])) == allowed - title


@_EACH
def test_every_property_has_a_title_a_description_and_an_example(name: str) -> None:
    """They are what an editor shows, and what the reference pages print."""
    assert not [
        f"{part}: {word}"
        for part in properties(name)
        for word in ("title", "description", "examples")
        if not part.schema.get(word)
    ]


@_EACH
def test_every_example_is_good(name: str) -> None:
    assert not [
        f"{part}: {error.message}"
        for part in parts(name)
        for example in cast("list[object]", part.schema.get("examples", []))
        for error in validator(name, part.pointer).iter_errors(example)
    ]


@_EACH
def test_every_property_says_who_may_see_it(name: str) -> None:
    """A value, such as an amount, is as public as the property that holds it."""
    assert not [
        str(part)
        for part in properties(name)
        if "x-visibility" not in part.schema and not _in_a_value(part)
    ]


def test_what_is_private_in_every_document_is_internal() -> None:
    for kind in KINDS:
        own = cast("Mapping[str, Schema]", SCHEMAS[kind]["properties"])
        for key in ("notes", "local", "was", "exempt", "confidential"):
            assert own[key]["x-visibility"] == "internal", f"{kind}.{key}"


@_EACH
def test_annotations_say_what_they_can_mean(name: str) -> None:
    for part in parts(name):
        for annotation, meanings in _MEANINGS.items():
            if annotation in part.schema:
                assert part.schema[annotation] in meanings, f"{part} {annotation}"
        tiers = cast("list[str]", part.schema.get("x-tier", []))
        assert tiers == [tier for tier in _TIERS if tier in tiers], str(part)
        assert not tiers or part.name == "commission", str(part)


@_EACH
def test_a_link_names_kinds_and_sorts_that_there_are(name: str) -> None:
    for part in parts(name):
        named = cast("list[str]", part.schema.get("x-ref", []))
        assert set(named) <= {*KINDS, *_SORTS}, str(part)
        assert "x-thread" in part.schema or "x-ref" not in part.schema, str(part)
        assert {"x-ref", "x-declares"} & part.schema.keys() or "x-thread" not in part.schema


def test_everything_that_a_link_can_name_is_declared_somewhere() -> None:
    everywhere = [part.schema for name in SCHEMAS for part in parts(name)]
    assert {found for schema in everywhere if (found := schema.get("x-declares"))} == _SORTS


@_EACH
def test_an_unknown_key_is_refused_everywhere_but_in_local(name: str) -> None:
    for part in parts(name):
        if part.pointer == "/properties/local":
            assert part.schema["type"] == "object"
            assert "additionalProperties" not in part.schema
        elif "properties" in part.schema or "object" in _types(part.schema):
            assert part.schema.get("additionalProperties") is False, str(part)


@_EACH
def test_a_reference_is_a_file_beside_it_or_a_definition_within(name: str) -> None:
    """So that each schema works alone and offline, wherever the folder lies."""
    form = r"#/\$defs/(\w+)" if name == "shared" else r"shared\.schema\.json#/\$defs/(\w+)"
    definitions = cast("Mapping[str, Schema]", SCHEMAS["shared"]["$defs"])
    for part in parts(name):
        assert not {"$id", "$anchor", "$dynamicRef", "$dynamicAnchor"} & part.schema.keys()
        if "$ref" in part.schema:
            found = re.fullmatch(form, str(part.schema["$ref"]))
            assert found, str(part)
            assert found.group(1) in definitions, str(part)


def test_every_definition_is_used() -> None:
    used = {str(part.schema.get("$ref")) for name in SCHEMAS for part in parts(name)}
    named = {each.rpartition("/")[2] for each in used}
    assert set(cast("Mapping[str, Schema]", SCHEMAS["shared"]["$defs"])) <= named


@_EACH
def test_the_key_of_a_list_is_a_key_of_its_items(name: str) -> None:
    """Review, merge and fingerprint find an item by its key, never by its place."""
    for part in parts(name):
        if "x-key" in part.schema:
            item = resolve(cast("Schema", resolve(part.schema)["items"]))
            keys = cast("Mapping[str, Schema]", item["properties"])
            assert part.schema["x-key"] in keys, str(part)


@_EACH
def test_a_list_of_things_has_a_key(name: str) -> None:
    without = {str(part) for part in _lists_of_things(name) if "x-key" not in part.schema}
    assert without == {place for place in _NO_KEY if place.startswith(f"{name}#")}


@_EACH
def test_a_definition_leaves_the_words_to_the_property_that_uses_it(name: str) -> None:
    """An editor reads a definition's words before the property's own, and shows only the first."""
    for part in properties(name):
        definition = resolve({"$ref": part.schema["$ref"]}) if "$ref" in part.schema else {}
        assert not {"title", "description", "examples"} & definition.keys(), str(part)


def test_the_readme_explains_each_annotation_and_no_other(root: Path) -> None:
    readme = (root / "schemas" / "README.md").read_text(encoding="utf-8")
    explained = set(re.findall(r"^\| `(x-[a-z]+)` \|", readme, flags=re.MULTILINE))
    used = {key for name in SCHEMAS for part in parts(name) for key in part.schema}
    assert explained == {key for key in used if key.startswith("x-")}


def test_the_readme_lists_each_kind_and_sort(root: Path) -> None:
    readme = (root / "schemas" / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"`([a-z-]+)\.schema\.json`", readme)) == set(SCHEMAS)
    assert set(re.findall(r"`([a-z]+)`", readme)) >= _SORTS


def _in_a_value(part: Part) -> bool:
    found = re.match(r"/\$defs/(\w+)/", part.pointer)
    return part.name == "shared" and found is not None and found.group(1) in _VALUES


def _lists_of_things(name: str) -> Iterator[Part]:
    for part in parts(name):
        item = part.schema.get("items")
        if isinstance(item, Mapping) and "properties" in resolve(item):
            values = {"text", "source", "quantity", "money"}
            if str(item.get("$ref")).rpartition("/")[2] not in values:
                yield part


def _types(schema: Schema) -> list[str]:
    types = schema.get("type", [])
    return [types] if isinstance(types, str) else cast("list[str]", types)
