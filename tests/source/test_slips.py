"""What was surely meant by a word that nobody knows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commish.source.slips import apart, meant_date_surely, same_signs, surely

_WORDS = st.text("abcd-", min_size=0, max_size=7)


@pytest.mark.parametrize(
    ("written", "known", "meant"),
    [
        ("titel", ["title", "tier"], "title"),
        ("budgett", ["budget", "balance"], "budget"),
        ("sumary", ["summary"], "summary"),
        ("indicater", ["indicator"], "indicator"),
        ("kpi", ["kpis", "id"], "kpis"),
        ("Political", ["political"], "political"),
        ("Needs", ["feeds", "needs"], "needs"),
        ("start-date", ["start_date"], "start_date"),
        ("startdate", ["start_date"], "start_date"),
        ("home-after-mediaton", ["home-after-mediation"], "home-after-mediation"),
    ],
)
def test_one_slip_from_one_known_word_is_no_doubt(
    written: str, known: list[str], meant: str
) -> None:
    assert surely(written, known) == meant


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("hwo", ["how", "who"]),
        ("need", ["feed", "needs"]),
        ("ttle", []),
        ("colour", ["title"]),
        ("ttiel", ["title"]),
        ("id", ["is"]),
        ("ward", ["warm"]),
        ("plan-b", ["plan-a"]),
        ("kpi-2", ["kpi-1"]),
        ("hub-2014", ["hub-2013"]),
        ("male-hub", ["female-hub"]),
        ("bold", ["cold"]),
        ("safe-homes", ["safe-homes-hub"]),
        ("saef-hoems", ["safe-homes"]),
        ("", ["a"]),
    ],
)
def test_what_may_mean_something_else_is_a_doubt(written: str, known: list[str]) -> None:
    """Two ids may be alike on purpose: one letter or digit often tells two documents apart."""
    assert surely(written, known) == ""


def test_how_clear_it_must_be_is_asked_for() -> None:
    known = ["title", "tier"]
    assert surely("titel", known, clear=2) == "title"
    assert surely("titel", known, clear=3) == ""
    assert surely("title", ["titles"], shortest=7) == ""


@given(_WORDS, _WORDS)
def test_slips_are_counted_alike_from_both_sides(one: str, other: str) -> None:
    assert apart(one, other) == apart(other, one)
    assert (apart(one, other) == 0) is (one == other)


@given(_WORDS, st.integers(0, 6), st.sampled_from("xyz"))
def test_a_letter_more_is_one_slip(word: str, at: int, letter: str) -> None:
    assert apart(word, word[:at] + letter + word[at:]) == 1


@given(_WORDS, st.integers(0, 6))
def test_two_letters_in_each_other_s_place_are_one_slip(word: str, at: int) -> None:
    swapped = word[:at] + word[at : at + 2][::-1] + word[at + 2 :]
    assert apart(word, swapped) == int(word != swapped)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("ABOUT 45", "about 45", True), ("54 %", "54%", True), ("54", "55", False)],
)
def test_blanks_and_capitals_are_no_difference(one: str, other: str, same: object) -> None:
    assert same_signs(one, other) is same


@pytest.mark.parametrize(
    "written",
    ["30.11.2014", "30/11/2014", "30-11-2014", "2014-11-30", "2014/11/30", "2014.11.30",
     "20141130", "30 November 2014", "30th Nov 2014", "30 November, 2014", " 30.11.2014 "],
)  # fmt: skip
def test_a_date_that_can_be_read_in_one_way_is_sure(written: str) -> None:
    assert meant_date_surely(written, "2014-11-30") == "2014-11-30"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("01/04/2013", "2013-04-01"),
        ("4-12-2013", "2013-12-04"),
        ("2013-4", "2013-04"),
        ("2013/4", "2013-04"),
        ("4-2013", "2013-04"),
        ("2013-04-01T09:00:00", "2013-04-01"),
        ("1.4.13", "2013-04-01"),
    ],
)
def test_a_date_that_can_be_read_in_two_ways_is_not(written: str, meant: str) -> None:
    """4 December in Britain is 12 April in America, and 2013-4 may be the year 2013/14."""
    assert meant_date_surely(written, meant) == ""


@pytest.mark.parametrize("written", ["04/04/2013", "11/2014", "11.2014"])
def test_a_day_that_is_also_its_month_is_sure_and_so_is_a_month_of_a_year(written: str) -> None:
    assert meant_date_surely(written, "x") == "x"
