"""Keys of the schemas in words."""

import pytest

from commish.reports.wordings import in_words, sentence


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("sub_contractor", "Sub-contractor"),
        ("part_exempt", "Part exempt"),
        ("in_house", "In-house"),
        ("hr", "HR"),
        ("half_year", "Every half-year"),
        ("", ""),
    ],
)
def test_a_key_is_printed_in_words(key: str, words: str) -> None:
    assert in_words(key) == words


def test_only_the_first_letter_becomes_a_capital() -> None:
    """A capital letter further on is a name and stays."""
    assert sentence("output specification of NHS England") == "Output specification of NHS England"
