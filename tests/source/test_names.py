"""Ids, and the one that was most likely meant."""

import pytest

from commish.source.names import is_id, nearest


@pytest.mark.parametrize("text", ["a", "hub", "Hub", "st-consortium-2013-14-q3", "x" * 60])
def test_letters_digits_and_single_hyphens_are_an_id(text: str) -> None:
    assert is_id(text)


@pytest.mark.parametrize(
    "text",
    ["", "2013-plan", "a--b", "-a", "a-", "a_b", "a b", "Élan", "a\n", "x" * 61, 5, None, []],
)
def test_anything_else_is_none(text: object) -> None:
    assert not is_id(text)


def test_a_long_text_is_judged_at_once() -> None:
    """Hyphens and letters in turn, and no way to go back over them again and again."""
    assert not is_id("a-" * 100_000)


@pytest.mark.parametrize(
    ("written", "meant"),
    [("safe-home", "Safe-Homes"), ("SAFE-HOMES", "Safe-Homes"), ("warm-rooms", ""), ("", "")],
)
def test_the_nearest_name_is_found_without_regard_to_capitals(written: str, meant: str) -> None:
    assert nearest(written, ["Safe-Homes", "jobs"]) == meant


def test_a_name_that_is_only_a_little_alike_is_found_where_that_is_asked_for() -> None:
    assert nearest("teir", ["tier"], 0.75) == "tier"
    assert nearest("teir", ["tier"], 0.8) == ""
