"""One graph over all documents: who stands above, below and beside whom."""

from hypothesis import given
from hypothesis import strategies as st

from tests.rules.judged import thread_of

_FRAMEWORK = """\
kind: outcome-framework
id: framework
outcomes:
- id: settled
  title: Settled lives
  needs:
  - need
indicators:
- id: homes-kept
  title: Homes kept
  measures:
  - settled
"""
_NEED = "kind: need\nid: need\n"
_POLITICAL = "kind: commission\nid: Safe-Homes\ntier: political\noutcomes:\n- settled\n"
_STRATEGIC = "kind: commission\nid: offer\ntier: strategic\nanswers:\n- safe-homes\n"
_SECOND = "kind: commission\nid: second\ntier: strategic\nanswers:\n- safe-homes\n- offer\n"
_DECISION = "kind: decision\nid: yes\ndecides:\n- id: offer\nabout:\n- offer\n"
_AGREEMENT = """\
kind: agreement
id: deal
kpis:
- id: kpi-one
  indicator: homes-kept
- id: kpi-two
  indicator: nothing
"""


def test_a_thing_is_found_by_its_id_in_any_case() -> None:
    thread = thread_of(_POLITICAL, _FRAMEWORK)
    found = thread.find("SAFE-homes")
    assert found
    assert found.id == "Safe-Homes"
    assert thread.find("nothing") is None


def test_the_first_of_two_with_one_id_is_kept() -> None:
    thread = thread_of("kind: need\nid: twice\ntitle: One\n", "kind: plan\nid: twice\ntitle: Two\n")
    found = thread.find("twice")
    assert found
    assert found.title == "One"
    assert len(thread.facts) == 2


def test_links_lead_up_and_down_whichever_end_writes_them() -> None:
    thread = thread_of(_NEED, _FRAMEWORK, _POLITICAL, _STRATEGIC)
    assert thread.all_above("offer") == ("Safe-Homes", "settled", "need")
    assert thread.all_below("need") == ("settled", "homes-kept", "Safe-Homes", "offer")
    [step] = thread.above("offer")
    assert (step.above, step.below, step.label, step.beside) == (
        "Safe-Homes",
        "offer",
        "answers",
        False,
    )


def test_a_thing_may_have_many_parents() -> None:
    thread = thread_of(_POLITICAL, _STRATEGIC, _SECOND)
    assert [step.above for step in thread.above("second")] == ["Safe-Homes", "offer"]
    assert thread.all_below("Safe-Homes") == ("offer", "second")


def test_a_decision_stands_beside_what_it_decides_once() -> None:
    thread = thread_of(_STRATEGIC, _DECISION)
    [step] = thread.beside("offer")
    assert step.beside
    assert thread.beside("yes") == (step,)
    assert thread.above("offer") == thread.below("offer") == ()


def test_a_link_to_nothing_or_to_itself_is_no_step() -> None:
    thread = thread_of("kind: commission\nid: a\ntier: strategic\nanswers:\n- a\n- nothing\n")
    assert thread.steps == ()
    assert [one.target for one in thread.references] == ["a", "nothing"]


def test_a_circle_ends() -> None:
    line = "kind: commission\nid: {0}\ntier: strategic\nanswers:\n- {1}\n"
    thread = thread_of(*(line.format(*pair) for pair in ("ab", "bc", "ca")))
    assert thread.all_above("a") == ("b", "c")
    assert thread.all_below("a") == ("c", "b")


def test_a_thing_without_a_title_is_called_after_its_indicator_or_by_its_id() -> None:
    thread = thread_of(_FRAMEWORK, _AGREEMENT)
    titles = [thread.title(one) for one in thread.of_sort("kpi")]
    assert titles == ["Homes kept", "kpi-two"]
    [indicator] = thread.of_sort("indicator")
    assert thread.title(indicator) == "Homes kept"


def test_things_of_some_sorts_are_in_the_order_of_ids() -> None:
    thread = thread_of(_FRAMEWORK, _STRATEGIC, _POLITICAL)
    assert [one.id for one in thread.of_sort("commission", "outcome")] == [
        "Safe-Homes",
        "offer",
        "settled",
    ]


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=14))
def test_what_is_above_one_has_that_one_below_it(pairs: list[tuple[int, int]]) -> None:
    """Up and down are the same links, read from either end; however many go round."""
    answers: dict[int, list[int]] = {n: [] for n in range(8)}
    for upper, lower in pairs:
        if upper not in answers[lower]:
            answers[lower].append(upper)
    documents = [
        f"kind: commission\nid: c{lower}\ntier: tactical\n"
        + ("answers:\n" + "".join(f"- c{upper}\n" for upper in uppers) if uppers else "")
        for lower, uppers in answers.items()
    ]
    thread = thread_of(*documents)
    names = [f"c{n}" for n in range(8)]
    for one in names:
        for other in thread.all_above(one):
            assert one in thread.all_below(other) or one == other
