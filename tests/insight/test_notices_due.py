"""Notices that a contract asks for."""

import pytest

from commish.insight.notices_due import is_of_type, published_of
from commish.model.dates import PartialDate
from tests.rules.judged import thread_of


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("UK7", "UK7"),
        ("UK 7", "UK7"),
        ("uk11: contract termination notice", "UK11"),
        ("Contract award notice", "UK6"),
        ("The transparency notice", "UK5"),
    ],
)
def test_a_notice_is_known_by_its_number_or_its_name(written: str, kind: str) -> None:
    assert is_of_type({"type": written}, kind)


def test_one_number_is_not_another() -> None:
    assert not is_of_type({"type": "UK11"}, "UK1")
    assert not is_of_type({"type": "UK1"}, "UK11")
    assert not is_of_type({}, "UK7")


def test_what_was_published_is_in_order() -> None:
    text = (
        "kind: procurement\nid: tender\nnotices:\n- {type: UK9, published: 2026-05}\n"
        "- {type: UK9, published: 2025-05-02}\n- {type: UK9, due: 2027}\n- {type: UK7}\n"
    )
    thing = thread_of(text).things["tender"]
    assert published_of(thing, "UK9") == (PartialDate(2025, 5, 2), PartialDate(2026, 5))
