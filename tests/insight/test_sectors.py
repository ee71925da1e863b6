"""Words that name a sector."""

import pytest

from commish.insight.sectors import sector_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A voluntary sector provider is preferred", "voluntary sector provider"),
        ("Charities only", "Charities"),
        ("The in-house team", "in-house team"),
        ("Private companies", "Private companies"),
        ("Bidders must be a mutual", "mutual"),
        ("VCSE", "VCSE"),
        ("Run by a public sector body", "public sector body"),
        ("Preference to local charities", "charities"),
        ("Lots limited to social enterprises", "social enterprises"),
        ("Where equal, charities are preferred", "charities"),
    ],
)
def test_words_that_choose_who_is_to_win_are_given(text: str, words: str) -> None:
    assert sector_words(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Quality",
        "Public safety",
        "Private rooms for residents",
        "Use of volunteers",
        "Value for public money",
        "Charities’ clients are welcomed",
        "Work with charities in the town",
        "Knowledge of the voluntary sector",
        "Independent advice for families",
        "Mutuality",
    ],
)
def test_what_is_done_is_no_sector(text: str) -> None:
    assert sector_words(text) == ""
