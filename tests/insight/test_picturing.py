"""The thread as boxes and lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commish.insight.layout import Edge
from commish.insight.picturing import RANKS, drawn, rank, spare
from tests.rules.judged import thread_of

_POLITICAL = """\
kind: commission
id: political
title: Safe homes
tier: political
status: agreed
outcomes:
- id: settled
  title: Settled lives
"""
_STRATEGIC = "kind: commission\nid: strategic\ntier: strategic\nanswers:\n- political\n"
_AGREEMENT = "kind: agreement\nid: deal\ncommissions:\n- strategic\n"
_RETURN = "kind: return\nid: deal-2013-q3\nagreement: deal\nperiod: 2013/14 Q3\n"
_DECISION = "kind: decision\nid: yes\ndecides:\n- id: political\n"


@pytest.mark.parametrize(
    ("name", "row"),
    [
        ("settled", "Outcome"),
        ("political", "Political"),
        ("strategic", "Strategic"),
        ("deal", "Agreement"),
        ("deal-2013-q3", None),
        ("yes", None),
    ],
)
def test_a_thing_stands_in_the_row_of_its_tier_or_sort(name: str, row: str | None) -> None:
    thread = thread_of(_POLITICAL, _STRATEGIC, _AGREEMENT, _RETURN, _DECISION)
    thing = thread.find(name)
    assert thing
    found = rank(thing)
    assert (RANKS[found].name if found is not None else None) == row


def test_boxes_and_lines_are_drawn_for_the_ids_that_were_asked_for() -> None:
    thread = thread_of(_POLITICAL, _STRATEGIC, _AGREEMENT, _DECISION)
    names = ["settled", "political", "POLITICAL", "strategic", "yes", "nothing"]
    nodes, edges = drawn(thread, names, {"political": "a note"})
    assert [node.id for node in nodes] == ["settled", "political", "strategic"]
    [political] = [node for node in nodes if node.id == "political"]
    assert (political.title, political.kind, political.state, political.note) == (
        "Safe homes",
        "political",
        "agreed",
        "a note",
    )
    assert political.marks == ()
    assert set(edges) == {Edge("settled", "political"), Edge("political", "strategic")}


def test_what_is_amiss_may_be_told_by_whoever_knows_more() -> None:
    thread = thread_of(_POLITICAL)
    [own], _ = drawn(thread, ["political"], {})
    assert own.marks == ("nobody delivers this",)
    [told], _ = drawn(thread, ["political"], {}, lambda _: ())
    assert told.marks == ()


def test_a_line_that_a_longer_way_says_is_spared() -> None:
    edges = [Edge("a", "b"), Edge("b", "c"), Edge("a", "c"), Edge("a", "c"), Edge("c", "d")]
    assert spare(edges) == (Edge("a", "b"), Edge("b", "c"), Edge("c", "d"))


_NAMES = st.sampled_from("abcdef")
_EDGES = st.lists(st.builds(Edge, _NAMES, _NAMES).filter(lambda edge: edge.above != edge.below))


@given(_EDGES)
def test_what_reaches_what_stays_and_no_line_is_made_up(edges: list[Edge]) -> None:
    kept = spare(edges)
    assert set(kept) <= set(edges)
    assert _reach(kept) == _reach(edges)


@given(_EDGES)
def test_nothing_more_could_be_spared(edges: list[Edge]) -> None:
    kept = spare(edges)
    for edge in kept:
        rest = [other for other in kept if other != edge]
        assert (edge.above, edge.below) not in _reach(rest)


def _reach(edges: list[Edge] | tuple[Edge, ...]) -> set[tuple[str, str]]:
    pairs = {(edge.above, edge.below) for edge in edges}
    while True:
        more = {(one, end) for one, mid in pairs for start, end in pairs if mid == start}
        if more <= pairs:
            return pairs
        pairs |= more
