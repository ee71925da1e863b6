"""The last days on which something can still be decided."""

from datetime import date

import pytest

from commish.insight.last_days import end_of_thing, last_days, renews_itself
from tests.rules.judged import thread_of

_DEAL = "kind: agreement\nid: deal\nstart: 2024-04-01\nend: 2027-03-31\n"


def _days(more: str) -> list[tuple[str, str]]:
    thing = thread_of(_DEAL + more).things["deal"]
    return [(one.day.isoformat(), one.what) for one in last_days(thing, "england")]


def test_every_last_day_is_given() -> None:
    more = (
        "notice: 3 months\nbreaks: [{id: a, on: 2026-03-31}]\n"
        "extensions: [{id: b, months: 1, notice_by: 2026-12}]\n"
    )
    assert _days(more) == [
        ("2025-12-31", "to give notice for the break of 31 March 2026"),
        ("2026-12-31", "to extend it by 1 month"),
        ("2026-12-31", "to give notice before it ends on 31 March 2027"),
    ]


@pytest.mark.parametrize(
    ("words", "itself"),
    [
        ("term_note: It auto-renews each year.", True),
        ("term_note: Automatically renewed unless notice is given.", True),
        ("notice: 3 months; else it rolls over", True),
        ("term_note: A rolling contract", True),
        ("term_note: It may be renewed.", False),
        ("notice: 3 months", False),
    ],
)
def test_words_tell_whether_it_renews_itself(words: str, *, itself: bool) -> None:
    thing = thread_of(f"kind: agreement\nid: deal\n{words}\n").things["deal"]
    assert renews_itself(thing) is itself


@pytest.mark.parametrize(
    ("more", "end"),
    [
        ("", date(2027, 3, 31)),
        (
            "extensions: [{id: a, months: 12, used: 2027-01-01}, {id: b, months: 6}]\n",
            date(2028, 3, 31),
        ),
    ],
)
def test_an_extension_that_was_used_moves_the_end(more: str, end: date) -> None:
    assert end_of_thing(thread_of(_DEAL + more).things["deal"]) == end


def test_an_end_that_was_written_anew_is_not_moved_again() -> None:
    more = "extensions: [{id: a, months: 12, used: 2027-01-01}]\n"
    ends = "end: [{value: 2027-03-31}, {from: 2027-01-01, value: 2028-03-31}]\n"
    text = _DEAL.replace("end: 2027-03-31\n", ends) + more
    assert end_of_thing(thread_of(text).things["deal"]) == date(2028, 3, 31)
    assert end_of_thing(thread_of("kind: agreement\nid: deal\n").things["deal"]) is None
