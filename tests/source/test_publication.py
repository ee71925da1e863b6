"""What reaches the public: by allow-list, less what the document withholds."""

from collections.abc import Iterator, Mapping
from typing import cast

import pytest

from commish.errors import CommishError
from commish.source.loading import MODELS, load
from commish.source.publication import publish
from commish.source.schemas import Schema, kinds, resolve, schema
from tests.schemas.writings import fullest

_DATA: dict[str, object] = {
    "kind": "commission",
    "id": "hub",
    "title": "The hub",
    "tier": "tactical",
    "notes": "Between us.",
    "local": {"cost_centre": "A100"},
    "budget": {"amount": 5, "vat": "included", "note": "With heating."},
    "risks": [
        {"id": "cold", "title": "Cold", "value": "£5"},
        {"id": "wet", "title": "cold", "impact": 3},
    ],
    "exempt": [],
}


def _exempt(*addresses: str, **more: object) -> dict[str, object]:
    orders = [{"what": one, "category": "3", "because": "A tender."} for one in addresses]
    return {**_DATA, **more, "exempt": orders}


def _public(*addresses: str, **more: object) -> dict[str, object]:
    published = publish("commission", _exempt(*addresses, **more))
    assert published.data is not None
    return published.data


def test_what_is_not_public_is_not_there() -> None:
    assert _public() == {
        "kind": "commission",
        "id": "hub",
        "title": "The hub",
        "tier": "tactical",
        "budget": {"amount": 5, "vat": "included", "note": "With heating."},
        "risks": [
            {"id": "cold", "title": "Cold"},
            {"id": "wet", "title": "cold", "impact": 3},
        ],
    }


def test_a_withheld_key_a_withheld_item_and_a_part_of_a_value_are_taken_out() -> None:
    assert "budget" not in _public("budget")
    assert "budget" not in _public("hub.budget")
    assert _public("risks.cold")["risks"] == [{"id": "wet", "title": "cold", "impact": 3}]
    assert cast("list[object]", _public("risks.wet.impact")["risks"])[1] == {
        "id": "wet",
        "title": "cold",
    }
    assert _public("budget.note")["budget"] == {"amount": 5, "vat": "included"}


def test_an_item_is_named_by_the_key_of_its_list_and_not_by_its_title() -> None:
    """`risks.cold` once met the second risk too, whose title it is."""
    assert [one["id"] for one in cast("list[dict[str, str]]", _public("risks.cold")["risks"])] == [
        "wet"
    ]


def test_two_orders_that_overlap_are_both_kept() -> None:
    data = _public("risks.cold.title", "risks.cold", "risks.wet.impact")
    assert data["risks"] == [{"id": "wet", "title": "cold"}]


def test_a_group_that_loses_what_it_must_have_is_withheld_as_a_whole() -> None:
    """An amount without its number, or a risk without its title, could not be read."""
    assert "budget" not in _public("budget.amount")
    assert [
        one["id"] for one in cast("list[dict[str, str]]", _public("risks.wet.title")["risks"])
    ] == ["cold"]
    assert publish("commission", _exempt("title")).data is None


def test_a_list_that_loses_its_last_item_is_withheld_as_a_whole() -> None:
    assert "risks" not in _public("risks.cold", "risks.wet")
    assert _public(outcomes=[])["outcomes"] == []


def test_all_withholds_the_document() -> None:
    published = publish("commission", _exempt("all"))
    assert published.data is None
    assert [(one.ground, one.category, one.because) for one in published.withheld] == [
        ("exempt", "3", "A tender.")
    ]


def test_that_something_is_withheld_is_said_and_never_what() -> None:
    data = {
        **_exempt("budget"),
        "confidential": [{"what": "risks.cold", "basis": {"en": "A promise."}}],
    }
    withheld = publish("commission", data).withheld
    assert [(one.kind, one.ground, one.category, one.because) for one in withheld] == [
        ("commission", "confidential", "A promise.", ""),
        ("commission", "exempt", "3", "A tender."),
    ]


@pytest.mark.parametrize("address", ["bugdet", "risks.dry", "other.budget", "hub"])
def test_an_order_that_leads_nowhere_stops_everything(address: str) -> None:
    """Nobody knows what was meant, so nothing is safe to show."""
    with pytest.raises(CommishError, match="nothing at that address") as refused:
        publish("commission", _exempt(address))
    assert address in refused.value.message


def test_the_document_itself_is_left_as_it_is() -> None:
    data = _exempt("budget.note", "risks.cold")
    before = repr(data)
    publish("commission", data)
    assert repr(data) == before


@pytest.mark.parametrize("kind", kinds())
def test_of_a_full_document_only_what_is_public_is_published(kind: str) -> None:
    data = {**fullest(kind), "exempt": [], "confidential": []}
    published = publish(kind, data).data
    assert published is not None
    assert not list(_private(published, schema(kind)))
    if kind in MODELS:
        load(kind, published)


def _private(value: object, part: Schema) -> Iterator[str]:
    """The keys of a published value that are not public."""
    part = resolve(part)
    properties = cast("Mapping[str, Schema]", part.get("properties", {}))
    marked = any("x-visibility" in one for one in properties.values())
    if isinstance(value, list):
        for one in value:
            yield from _private(one, cast("Schema", part.get("items", {})))
    elif isinstance(value, dict):
        for key, one in value.items():
            if marked and properties[key].get("x-visibility") != "public":
                yield key
            yield from _private(one, properties.get(key, {}))
