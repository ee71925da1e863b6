"""Providers of an agreement."""

import pytest

from commish.insight.voluntary import is_voluntary, providers_of, who_it_is
from tests.rules.judged import thread_of


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("sector: voluntary", "a voluntary provider"),
        ("vcse: true", "a voluntary provider"),
        ("sector: private\nsize: small", "a small provider"),
        ("sme: true", "a small provider"),
        ("size: medium", ""),
        ("vcse: false", ""),
    ],
)
def test_a_provider_says_what_it_is(line: str, who: str) -> None:
    thing = thread_of(f"kind: provider\nid: helper\n{line}\n").things["helper"]
    assert who_it_is(thing) == who
    assert is_voluntary(thing) is ("voluntary" in who)


def test_providers_are_those_that_are_paid_and_have_a_document() -> None:
    thread = thread_of(
        "kind: provider\nid: helper\n",
        "kind: provider\nid: giver\n",
        "kind: workspace\nbodies: [{id: council, title: Council}]\n",
        "kind: agreement\nid: deal\nparties: [{id: helper}, {id: giver, role: funder}, {id: lost},"
        " {id: council, role: member}]\n",
    )
    assert [one.id for one in providers_of(thread.things["deal"], thread)] == ["helper"]
