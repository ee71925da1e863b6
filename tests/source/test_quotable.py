"""What a message may quote: what is public, and what the document does not withhold."""

import pytest

from commish.findings import Pointer
from commish.source.quotable import may_be_quoted

_DATA: dict[str, object] = {
    "kind": "commission",
    "id": "hub",
    "notes": "Ours.",
    "local": {"code": "A1"},
    "budget": {"amount": 5, "source": {"id": "plan"}},
    "risks": [{"id": "cold", "title": "Cold", "value": "£5"}, {"id": "wet", "title": "Wet"}],
}


def _may(pointer: Pointer, **more: object) -> bool:
    return may_be_quoted("commission", {**_DATA, **more}, pointer)


@pytest.mark.parametrize(
    ("pointer", "may"),
    [
        (("budget",), True),
        (("budget", "amount"), True),
        (("budget", "source", "id"), True),
        (("risks", 0, "title"), True),
        (("risks", 0, "value"), False),
        (("notes",), False),
        (("notes", "en"), False),
        (("local", "code"), False),
        (("nobody_knows",), False),
        (("risks", 0, "nobody_knows"), False),
    ],
)
def test_only_what_is_public_at_every_step_is_quoted(pointer: Pointer, may: bool) -> None:  # noqa: FBT001 -- a case of a table
    assert _may(pointer) is may


@pytest.mark.parametrize("key", ["exempt", "confidential"])
def test_what_is_withheld_is_not_quoted_nor_what_holds_it(key: str) -> None:
    orders = {key: [{"what": "risks.cold"}]}
    assert not _may(("risks", 0, "title"), **orders)
    assert not _may(("risks",), **orders)
    assert _may(("risks", 1, "title"), **orders)
    assert _may(("budget",), **orders)


@pytest.mark.parametrize(
    "orders",
    [[{"what": "all"}], [{"what": "risk.cold"}], [{"because": "x"}], ["all"], "all", None, [None]],
)
def test_where_it_can_not_be_told_what_is_withheld_nothing_is_quoted(orders: object) -> None:
    assert not _may(("budget",), exempt=orders)


def test_an_empty_list_withholds_nothing() -> None:
    assert _may(("budget",), exempt=[])
