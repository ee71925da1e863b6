"""Pieces of sentences."""

from commish.insight.sentences import listed, quoted


def test_several_things_end_with_a_word_before_the_last() -> None:
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert listed(["a", "b"], "or") == "a or b"
    assert listed(["a"]) == "a"
    assert listed([]) == ""


def test_a_quote_is_short_and_on_one_line() -> None:
    assert quoted("We want\n  safe streets") == "“We want safe streets”"
    assert len(quoted("word " * 40)) == 62


def test_a_quote_holds_nothing_that_a_screen_obeys() -> None:
    assert "\x1b" not in quoted("red \x1b[31m alert")
