"""What serves what."""

import pytest

from commish.insight.coverage import is_delivered, leads_to_an_outcome, links_called
from tests.rules.judged import thread_of

_OUTCOMES = (
    "kind: outcome-framework\nid: f\noutcomes:\n- {id: safe, title: Safe}\n"
    "- {id: calm, title: Calm, leads_to: [safe]}\n"
)


def _is_delivered(outcome: str, *below: str) -> bool:
    thread = thread_of(_OUTCOMES, *below)
    found = thread.find(outcome)
    assert found
    return is_delivered(thread, found)


@pytest.mark.parametrize(
    "below",
    [
        ["kind: agreement\nid: a\noutcomes: [safe]\n"],
        ["kind: commission\nid: a\ntier: service\noutcomes: [safe]\n"],
        [
            "kind: commission\nid: a\noutcomes: [safe]\n",
            "kind: commission\nid: b\ntier: tactical\nanswers: [a]\n",
            "kind: procurement\nid: c\ncommissions: [b]\n",
        ],
        ["kind: agreement\nid: a\noutcomes: [calm]\n"],
        ["kind: commission\nid: a\noutcomes: [safe]\nnothing_below: Residents do it.\n"],
    ],
    ids=["agreement", "service", "procurement", "grows-from", "a-reason"],
)
def test_these_deliver_an_outcome(below: list[str]) -> None:
    assert _is_delivered("safe", *below)


@pytest.mark.parametrize(
    "below",
    [
        [],
        ["kind: commission\nid: a\ntier: tactical\noutcomes: [safe]\n"],
        ["kind: agreement\nid: a\noutcomes: [safe]\nstatus: ended\n"],
        [
            "kind: commission\nid: a\noutcomes: [safe, calm]\n",
            "kind: commission\nid: b\ntier: tactical\nanswers: [a]\noutcomes: [other]\n",
            "kind: agreement\nid: c\ncommissions: [b]\n",
        ],
    ],
    ids=["nothing", "tactical", "ended", "for-others"],
)
def test_these_do_not(below: list[str]) -> None:
    assert not _is_delivered("safe", *below)


def test_what_an_outcome_leads_to_does_not_deliver_it() -> None:
    assert not _is_delivered("calm", "kind: agreement\nid: a\noutcomes: [safe]\n")


def test_a_circle_of_commissions_comes_to_an_end() -> None:
    thread = thread_of(
        "kind: commission\nid: a\ntier: tactical\nanswers: [b]\n",
        "kind: commission\nid: b\ntier: tactical\nanswers: [a]\n",
    )
    assert not leads_to_an_outcome(thread, "a")


def test_an_outcome_far_above_is_found() -> None:
    thread = thread_of(
        _OUTCOMES,
        "kind: commission\nid: a\noutcomes: [safe]\n",
        "kind: commission\nid: b\ntier: tactical\nanswers: [a]\n",
        "kind: agreement\nid: c\ncommissions: [b]\n",
        "kind: agreement\nid: d\n",
    )
    assert leads_to_an_outcome(thread, "c")
    assert not leads_to_an_outcome(thread, "d")


def test_links_are_found_by_their_key() -> None:
    thread = thread_of("kind: commission\nid: a\nplaces: [x, {id: y}]\ncohorts: [z]\n")
    assert [one.target for one in links_called(thread, "places")["a"]] == ["x", "y"]
