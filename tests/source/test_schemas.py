"""The schemas as the source layer reads them: resolved, and with their annotations as a tree."""

from collections.abc import Iterator, Mapping
from typing import cast

import pytest

from commish.insight.facts import Way
from commish.resources import folder
from commish.source.schemas import Schema, Shape, definition, kinds, resolve, schema, shape, shared
from tests.schemas.reading import KINDS, SCHEMAS


def test_the_kinds_are_those_that_have_a_schema() -> None:
    assert kinds() == KINDS
    assert len(kinds()) == len(list(folder("schemas").glob("*.schema.json"))) - 1


@pytest.mark.parametrize("kind", kinds())
def test_a_schema_is_the_file_as_it_is(kind: str) -> None:
    assert schema(kind) == SCHEMAS[kind]


def test_following_a_reference_keeps_what_stands_beside_it() -> None:
    part = resolve({"$ref": "shared.schema.json#/$defs/id", "maxLength": 5, "title": "Id"})
    definitions = cast("Mapping[str, Schema]", shared()["$defs"])
    assert part == {**definitions["id"], "maxLength": 5, "title": "Id"}
    assert resolve({"type": "string"}) == {"type": "string"}


def test_a_reference_names_a_definition() -> None:
    assert definition("shared.schema.json#/$defs/money_terms") == "money_terms"
    assert definition("#/$defs/id") == "id"
    assert definition("") == ""


def test_a_shape_says_what_a_link_may_name_and_which_way_it_leads() -> None:
    answers = shape("commission").properties["answers"]
    assert answers.key == "id"
    assert answers.item is not None
    assert (answers.item.reference, answers.item.way) == (("commission",), Way.UP)


def test_a_shape_says_what_a_list_declares() -> None:
    outcomes = shape("outcome-framework").properties["outcomes"]
    assert outcomes.item is not None
    assert outcomes.item.declares == "outcome"
    assert outcomes.item.properties["leads_to"].item is not None


def test_a_shape_says_where_values_and_sources_stand() -> None:
    properties = shape("commission").properties
    assert properties["budget"].value == "money_terms"
    assert properties["start"].value == "date_terms"
    assert properties["source"].source
    assert properties["facts"].item is not None
    assert properties["facts"].item.properties["value"].value == "fact"


def test_a_shape_leaves_out_what_says_nothing() -> None:
    """Most of a schema has no annotation that a walk would ask for."""
    assert not {"kind", "title", "summary", "local"} & shape("commission").properties.keys()
    assert not Shape()
    assert Shape(key="id")
    assert Shape(item=Shape(key="id"))


@pytest.mark.parametrize("kind", kinds())
def test_no_annotation_of_a_schema_is_lost(kind: str) -> None:
    assert list(_told(shape(kind), "")) == list(_written(schema(kind), ""))


def _told(here: Shape, at: str) -> Iterator[tuple[str, object, str, str]]:
    said = (here.reference, here.key, here.declares)
    if any(said):
        yield (at, *said)
    for key, inner in sorted(here.properties.items()):
        yield from _told(inner, f"{at}.{key}")
    if here.item:
        yield from _told(here.item, f"{at}[]")


def _written(part: Schema, at: str) -> Iterator[tuple[str, object, str, str]]:
    part = resolve(part)
    links = tuple(cast("list[str]", part.get("x-ref", [])))
    said = (links, str(part.get("x-key", "")), str(part.get("x-declares", "")))
    if any(said):
        yield (at, *said)
    for key, inner in sorted(cast("Mapping[str, Schema]", part.get("properties", {})).items()):
        yield from _written(inner, f"{at}.{key}")
    if "items" in part:
        yield from _written(cast("Schema", part["items"]), f"{at}[]")
