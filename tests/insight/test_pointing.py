"""Where in a document a rule over many points."""

from commish.insight.pointing import inside
from tests.rules.judged import thread_of


def test_a_finding_stands_at_the_value_or_at_what_would_hold_it() -> None:
    [decision] = thread_of("kind: decision\nid: a\nwards: All\nkey:\n  is: true\n").of_sort(
        "decision"
    )
    assert decision.place.line == 2
    assert inside(decision, "wards").place.line == 3
    assert inside(decision, "key", "because").place.line == 5
    assert inside(decision, "wards").pointer == ("wards",)
