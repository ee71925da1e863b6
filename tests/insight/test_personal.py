"""What a text gives away of a person."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commish.insight.personal import (
    Personal,
    holds_certificate_number,
    may_hold,
    may_hold_certificate_number,
    personal_in,
)

_LEAST_LINES = 200
_CALLED = {
    "nhs": Personal.NHS_NUMBER,
    "ni": Personal.NI_NUMBER,
    "email": Personal.EMAIL,
    "phone": Personal.PHONE,
    "birth": Personal.BIRTH,
    "postcode": Personal.POSTCODE,
}


class _Line(NamedTuple):
    text: str
    holds: frozenset[Personal]


def _lines() -> Iterator[_Line]:
    file = Path(__file__).with_name("personal_lines.txt")
    for line in file.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            kinds, _, text = line.partition(" | ")
            named = () if kinds == "nothing" else kinds.split("+")
            yield _Line(text, frozenset(_CALLED[one] for one in named))


def test_few_are_missed_and_fewer_named_wrongly_in_200_lines() -> None:
    """Words for digits, and a family without a name for it, are known to be missed."""
    lines = list(_lines())
    assert len(lines) >= _LEAST_LINES
    told = [(one, frozenset(personal_in(one.text))) for one in lines]
    right = sum(len(one.holds & found) for one, found in told)
    wrong = [one.text for one, found in told if found - one.holds]
    missed = [one.text for one, found in told if one.holds - found]
    assert right / (right + len(missed)) >= 0.95, missed
    assert right / (right + len(wrong)) >= 0.98, wrong
    assert len(missed) == 4, missed


def test_whatever_is_found_is_worth_a_closer_look() -> None:
    """The quick look over a whole file comes first, so it must miss nothing."""
    for line in _lines():
        if list(personal_in(line.text)):
            assert may_hold(f"kind: need\nsummary: {line.text}\n")


def test_a_line_that_is_broken_in_the_file_is_looked_at_all_the_same() -> None:
    assert may_hold("summary: >-\n  She was born\n  on 4 March 1981 in a\n  van\n")
    assert may_hold("summary: >-\n  Referral for 946 468\n  6952 (urgent)\n")
    assert may_hold("summary: >-\n  one of them, aged\n  34, 12/03/1992, came\n")


def test_ages_and_births_without_a_day_are_not_worth_a_closer_look() -> None:
    """Papers on young people speak of them on every page."""
    assert not may_hold("People aged 16 to 24 in 2026-11; babies born in 2013-04; low birth weight")


@pytest.mark.parametrize(
    ("text", "key"),
    [("1998-03-12", "date_of_birth"), ("9190748336", "nhs_number"), ("NR1 3QF", "home_postcode")],
)
def test_a_key_is_read_as_part_of_the_text(text: str, key: str) -> None:
    assert not list(personal_in(text))
    assert list(personal_in(text, key))


@given(st.text("0123456789", min_size=9, max_size=9))
def test_one_check_digit_at_most_makes_an_nhs_number(start: str) -> None:
    spaced = [f"{start[:3]} {start[3:6]} {start[6:]}{last}" for last in range(10)]
    found = [one for one in spaced if Personal.NHS_NUMBER in personal_in(one)]
    assert len(found) <= 1


@given(st.text(max_size=80))
def test_any_text_can_be_looked_at(text: str) -> None:
    assert len(list(personal_in(text))) <= len(Personal)


@pytest.mark.parametrize(
    "text",
    [
        "DBS certificate 001234567890",
        "Certificate no. 0012 3456 7890, clear",
        "disclosure: 001 234 567 890",
        "CRB 001234567890",
    ],
)
def test_the_number_of_a_certificate_is_known_by_the_word_beside_it(text: str) -> None:
    assert holds_certificate_number(text)
    assert holds_certificate_number("001234567890", "dbs_number")
    assert may_hold_certificate_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "Policy 001234567890",
        "001234567890",
        "DBS checked by HR on 2026-04-01",
        "Certificate 1234567",
        "certificate 9b1e6c1f0b7d-001234567890",
        "DBS checks cost £123,456.789012",
    ],
)
def test_other_numbers_are_no_certificate_s(text: str) -> None:
    assert not holds_certificate_number(text)


@pytest.mark.parametrize(
    "piece",
    [
        "0123456789 ",
        "a@",
        "a.",
        "AB 12 34 56 ",
        "born on the ",
        "date of birth is was on the 1/",
        "SW1A 1A",
        "1/1/",
        "aged 3 ",
        "07 ",
        "the scheme a a a born on 1/1/2001 ",
        "0 ( . ) ",
        "certificate 0012 3456 ",
    ],
)
def test_the_time_grows_with_the_text_and_not_faster(piece: str) -> None:
    """A quarter of a million characters, each made to look like the begin of something."""
    text = piece * (250_000 // len(piece))
    begun = time.perf_counter()
    may_hold(text)
    list(personal_in(text))
    holds_certificate_number(text)
    assert time.perf_counter() - begun < 2
