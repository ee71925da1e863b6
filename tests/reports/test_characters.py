"""Single characters: seen, never obeyed; numbers that stay with their units."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commish.reports.characters import tied, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x00", "␀"),
        ("\x1b[31mred", "␛[31mred"),
        ("\x7f", "␡"),
        ("\x85\x9b", "\ufffd\ufffd"),
        ("\ud800", "\ufffd"),
        ("\ufdd0\ufffe\U0010ffff", "\ufffd\ufffd\ufffd"),
        ("tab\tand\r\nline", "tab\tand\r\nline"),
        ("CO₂ ½ ŵ ŷ 😀 خدمة", "CO₂ ½ ŵ ŷ 😀 خدمة"),
    ],
)
def test_what_can_not_be_shown_has_a_stand_in(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text())
def test_no_character_is_lost_and_all_can_be_written(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert shown.encode("utf-8").decode("utf-8") == shown
    assert visible(shown) == shown


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("for 12 months", "for 12~months"),
        ("£2.4 million a year", "£2.4~million a year"),
        ("70 per cent and 5 %", "70~per cent and 5~%"),
        ("on 14 May 2026 at 5 pm", "on 14~May~2026 at 5~pm"),
        ("4 contracts", "4 contracts"),
        ("12 monthly calls", "12 monthly calls"),
        ("in May 20 came", "in May 20 came"),
        ("months", "months"),
    ],
)
def test_a_number_stays_with_its_unit_and_a_date_whole(text: str, together: str) -> None:
    assert tied(text) == together.replace("~", "\u00a0")


@given(st.text())
def test_tying_changes_no_word(text: str) -> None:
    assert tied(text).split() == text.split()
