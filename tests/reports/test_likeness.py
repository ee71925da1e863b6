"""How much of one text stands in another."""

from commish.reports.likeness import shared_words


def test_it_is_the_share_of_different_words_of_four_letters_or_more() -> None:
    one = "Rise in households that apply, and apply again"
    assert shared_words(one, "Households which apply each year") == 2 / 5


def test_a_text_without_words_is_in_every_text() -> None:
    assert shared_words("a b c", "anything") == 1
