"""What may be told of another document."""

import pytest

from commish.insight.withholding import called, told
from tests.rules.judged import thread_of

_ORDERS = (
    "exempt: [{what: value, category: '3', because: A tender.}]\n",
    "confidential: [{what: all, basis: Given in confidence.}]\n",
)
_AGREEMENT = "kind: agreement\nid: hub\ntitle: Hub\nkpis: [{id: kpi, title: Settled}]\n"


def test_what_is_open_is_told() -> None:
    thread = thread_of(_AGREEMENT)
    assert called(thread, thread.things["kpi"]) == "“Settled”"
    assert told(thread, thread.things["hub"], 60) == "60"


@pytest.mark.parametrize("order", _ORDERS)
def test_nothing_is_told_of_a_document_that_withholds_something(order: str) -> None:
    thread = thread_of(f"{_AGREEMENT}{order}")
    assert called(thread, thread.things["kpi"]) == "…"
    assert told(thread, thread.things["hub"], 60) == "…"
