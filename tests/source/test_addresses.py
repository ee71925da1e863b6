"""Addresses in a document lead to what they name, and to nothing else."""

import pytest

from commish.findings import Pointer
from commish.source.addresses import at_address

_DATA: dict[str, object] = {
    "kind": "commission",
    "id": "hub",
    "title": "The hub",
    "budget": [{"value": "£5"}, {"from": "2027-04-01", "value": "£6"}],
    "answers": ["homes", {"id": "rooms", "share": 40}],
    "options": [
        {"id": "a", "title": "b", "cost": "£5"},
        {"id": "b", "title": "Build", "cost": "£6"},
    ],
    "documents": [{"title": "Plan no. 3", "path": "plan.pdf"}, {"title": "Plan no", "path": "x"}],
    "roles": {"owner": "Head of Housing"},
}


@pytest.mark.parametrize(
    ("address", "pointer"),
    [
        ("budget", ("budget",)),
        ("hub.budget", ("budget",)),
        ("roles.owner", ("roles", "owner")),
        ("options.b", ("options", 1)),
        ("options.b.cost", ("options", 1, "cost")),
        ("hub.options.a.cost", ("options", 0, "cost")),
        ("answers.homes", ("answers", 0)),
        ("answers.rooms.share", ("answers", 1, "share")),
        ("budget.2027-04-01", ("budget", 1)),
        ("documents.Plan no. 3.path", ("documents", 0, "path")),
        ("documents.Plan no", ("documents", 1)),
    ],
)
def test_an_address_names_a_key_or_an_item_by_the_key_of_its_list(
    address: str, pointer: Pointer
) -> None:
    assert at_address("commission", _DATA, address) == (pointer,)


@pytest.mark.parametrize(
    "address",
    ["", "hub", "hub.", "spend", "options.c", "options.Build", "options.1", "title.x", "budget.£5",
     "other.budget", "options.b.cost.x", "answers.homes.share"],
)  # fmt: skip
def test_an_address_that_names_nothing_leads_nowhere(address: str) -> None:
    assert at_address("commission", _DATA, address) == ()


def test_a_key_that_is_spelt_like_the_document_comes_first() -> None:
    data: dict[str, object] = {"id": "budget", "budget": {"amount": 5}}
    assert at_address("commission", data, "budget.amount") == (("budget", "amount"),)
    assert at_address("commission", data, "budget") == (("budget",),)


def test_two_items_with_one_key_are_both_named() -> None:
    """A document with such a mistake must not show the second where the first is withheld."""
    data: dict[str, object] = {"options": [{"id": "a", "cost": 1}, {"id": "a", "cost": 2}]}
    found = at_address("commission", data, "options.a.cost")
    assert found == (("options", 0, "cost"), ("options", 1, "cost"))
