"""Words that claim a change."""

import pytest

from commish.insight.claiming import change_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The figure has improved since May.", "has improved"),
        ("Quiet. There is a marked improvement.", "is a marked improvement"),
        ("Waits are falling.", "are falling"),
        ("It got worse.", "got worse"),
        ("Improved access", "Improved"),
    ],
)
def test_a_claim_is_given_in_its_own_words(text: str, words: str) -> None:
    assert change_words(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The number of young people who sleep out.",
        "It has not improved.",
        "It may have improved.",
        "Nobody knows whether it is improving.",
        "The service will get an improvement plan.",
        "Has it worsened?",
        "Falling over is the main cause.",
    ],
)
def test_where_nothing_is_claimed_there_are_no_words(text: str) -> None:
    assert change_words(text) == ""
