"""The thread as a person walks it."""

import pytest

from commish.insight.thread import Thread
from commish.insight.walking import (
    HANGS_ON_NOTHING,
    NOBODY_DELIVERS,
    in_order,
    loose,
    marks,
    tree,
    way,
)
from tests.rules.judged import thread_of

_OUTCOMES = """\
kind: outcome-framework
id: framework
outcomes:
- id: settled
  title: Settled
- id: declined
  title: Declined
  not_commissioned:
    because: It was decided so.
"""
_POLITICAL = "kind: commission\nid: political\ntier: political\noutcomes:\n- settled\n"
_STRATEGIC = "kind: commission\nid: strategic\ntier: strategic\nanswers:\n- political\n"
_SERVICE = "kind: commission\nid: service\ntier: service\nanswers:\n- strategic\n"
_AGREEMENT = """\
kind: agreement
id: deal
commissions:
- service
parties:
- id: council
  role: commissioner
- id: provider
  role: sole
pool: pool
"""
_PROVIDER = "kind: provider\nid: provider\n"
_WORKSPACE = "kind: workspace\nid: town\nbodies:\n- id: council\n  title: Council\n"
_DECISION = "kind: decision\nid: yes\ndecides:\n- id: service\n"
_POOL = "kind: pool\nid: pool\ncommissions:\n- service\n"
_ALL = (
    _WORKSPACE,
    _OUTCOMES,
    _POLITICAL,
    _STRATEGIC,
    _SERVICE,
    _AGREEMENT,
    _PROVIDER,
    _DECISION,
    _POOL,
)


@pytest.fixture
def thread() -> Thread:
    return thread_of(*_ALL)


def _tree(thread: Thread, name: str, *, up: bool = False) -> list[str]:
    start = thread.find(name)
    assert start
    [root] = tree(thread, [start], up=up)
    return [branch.thing.id for branch in root.flat()]


@pytest.mark.covers("G06", "commish walk")
def test_a_walk_leads_down_to_who_delivers_and_up_to_why(thread: Thread) -> None:
    down = _tree(thread, "settled")
    assert down == ["settled", "political", "strategic", "service", "deal", "provider"]
    assert _tree(thread, "deal", up=True)[:4] == ["deal", "service", "strategic", "political"]


def test_a_body_that_is_party_to_an_agreement_is_no_part_of_the_walk(thread: Thread) -> None:
    assert "council" not in _tree(thread, "deal")


def test_decisions_and_pools_stand_beside(thread: Thread) -> None:
    start = thread.find("service")
    assert start
    [root] = tree(thread, [start])
    assert [one.id for one in root.beside] == ["yes"]
    deal = thread.find("deal")
    assert deal
    [root] = tree(thread, [deal])
    assert [one.id for one in root.beside] == ["pool"]


def test_a_thing_with_many_parents_is_told_once_and_then_named() -> None:
    second = "kind: commission\nid: second\ntier: tactical\nanswers:\n- strategic\n- political\n"
    thread = thread_of(_POLITICAL, _STRATEGIC, second, _SERVICE.replace("strategic", "second"))
    start = thread.find("political")
    assert start
    [root] = tree(thread, [start])
    told = [(branch.thing.id, branch.label, branch.again) for branch in root.flat()]
    assert told == [
        ("political", "", False),
        ("strategic", "answers", False),
        ("second", "answers", False),
        ("service", "answers", False),
        ("second", "answers", True),
    ]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("settled", ()),
        ("declined", ()),
        ("political", ()),
        ("service", ()),
        ("deal", ()),
        ("alone", (HANGS_ON_NOTHING, NOBODY_DELIVERS)),
        ("wish", (NOBODY_DELIVERS,)),
        ("careful", ()),
        ("orphan", (HANGS_ON_NOTHING,)),
        ("provider", ()),
    ],
)
def test_what_is_amiss_is_marked(name: str, found: tuple[str, ...]) -> None:
    more = (
        "kind: commission\nid: alone\ntier: tactical\n",
        "kind: commission\nid: wish\ntier: political\n",
        "kind: commission\nid: careful\ntier: political\nnothing_below: It is new.\n",
        "kind: agreement\nid: orphan\n",
    )
    thread = thread_of(*_ALL, *more)
    thing = thread.find(name)
    assert thing
    assert marks(thread, thing) == found


@pytest.mark.covers("G01", "commish walk")
def test_what_hangs_on_nothing_is_told_if_it_was_not_told_already() -> None:
    thread = thread_of(
        *_ALL, "kind: agreement\nid: orphan\n", _POLITICAL.replace("id: political", "id: wish")
    )
    assert [one.id for one in loose(thread)] == ["orphan"]
    orphan = thread.find("orphan")
    assert orphan
    assert loose(thread, tree(thread, [orphan])) == ()


def test_the_way_between_two_things_is_the_shortest(thread: Thread) -> None:
    names = [one.id for one in way(thread, "provider", "political")]
    assert names == ["provider", "deal", "service", "strategic", "political"]
    assert [one.id for one in way(thread, "yes", "deal")] == ["yes", "service", "deal"]
    assert [one.id for one in way(thread, "deal", "deal")] == ["deal"]


def test_between_things_that_no_link_joins_there_is_no_way(thread: Thread) -> None:
    assert way(thread, "provider", "declined") == ()


def test_things_are_in_order_of_sort_tier_and_id() -> None:
    more = "kind: commission\nid: a-service\ntier: service\n"
    thread = thread_of(*_ALL, more, "kind: need\nid: need\n", "kind: source\nid: a-source\n")
    names = ("provider", "deal", "service", "a-service", "political", "a-source", "need")
    things = [thing for name in names if (thing := thread.find(name))]
    assert [one.id for one in in_order(things)] == [
        "need",
        "political",
        "a-service",
        "service",
        "deal",
        "provider",
        "a-source",
    ]
