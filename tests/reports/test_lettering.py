"""How long a text is in Arial, and where it breaks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commish.reports.lettering import length, shortened, wrapped

_TITLE = "A safe, congestion-free, accessible and sustainable transport network"


@pytest.mark.parametrize(
    ("text", "thousandths"),
    [
        (
            "commissioning",
            500 + 556 + 833 + 833 + 222 + 500 + 500 + 222 + 556 + 556 + 222 + 556 + 556,
        ),
        ("£48.2m", 556 + 556 + 556 + 278 + 556 + 833),
        ("", 0),
    ],
)
def test_a_text_is_as_long_as_the_sum_of_its_letters(text: str, thousandths: int) -> None:
    """The widths are Arial's own, in thousandths of the size."""
    assert length(text, 10) == pytest.approx(thousandths / 100)


def test_an_accent_makes_a_letter_no_longer() -> None:
    assert length("ŵŷé", 13) == length("wye", 13)
    assert length("e\u0301", 13) == length("e", 13)


def test_letters_of_other_scripts_get_enough_room() -> None:
    assert length("道路", 10) == 20
    assert length("ж", 10) == 7


def test_bold_is_longer() -> None:
    assert length("abc 12", 10, bold=True) == pytest.approx(length("abc 12", 10) + 3 * 0.56)


def test_a_title_breaks_at_spaces_and_inside_hyphened_words() -> None:
    assert wrapped(_TITLE, 170, 13, lines=3) == (
        "A safe, congestion-free,",
        "accessible and sustainable",
        "transport network",
    )
    assert wrapped("A congestion-free town", 100, 13, lines=3) == ("A congestion-", "free town")


def test_a_year_or_a_range_does_not_break() -> None:
    assert wrapped("Return of 2011/12", 100, 13, lines=2) == ("Return of", "2011/12")


def test_what_is_left_out_shows() -> None:
    assert wrapped(_TITLE, 100, 13, lines=3) == ("A safe,", "congestion-free,", "accessible and…")
    assert shortened("Adults, people", 50, 13) == "Adults…"


def test_a_word_too_long_for_a_line_is_cut() -> None:
    found = wrapped("Llanfairpwllgwyngyllgogerych", 60, 13, lines=4)
    assert "".join(found) == "Llanfairpwllgwyngyllgogerych"
    assert len(found) == 3


def test_space_at_the_ends_and_twice_counts_for_nothing() -> None:
    assert wrapped("  Two \n words ", 200, 13, lines=2) == ("Two words",)
    assert wrapped(" ", 200, 13, lines=2) == ()


@given(text=st.text(max_size=60), room=st.integers(30, 300), lines=st.integers(1, 3))
def test_no_line_is_longer_than_its_room(text: str, room: int, lines: int) -> None:
    found = wrapped(text, room, 13, lines=lines)
    assert len(found) <= lines
    assert all(length(line, 13) <= room for line in found)
