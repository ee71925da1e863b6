"""What things are called beside their ids."""

import pytest

from commish.cli.formats.naming import sort_in_words, way_of_operating


@pytest.mark.parametrize(
    ("sort", "said"),
    [
        ("kpi", "KPI"),
        ("quality", "service quality"),
        ("outcome-framework", "outcome framework"),
        ("body", "body"),
    ],
)
def test_a_sort_is_said_in_words(sort: str, said: str) -> None:
    assert sort_in_words(sort) == said


def test_a_tier_has_its_way_of_operating_and_any_other_word_none() -> None:
    assert way_of_operating("strategic") == "we need you to …"
    assert way_of_operating("stratgic") == way_of_operating("") == ""
