"""Counts so small that somebody could be recognised."""

from decimal import Decimal

import pytest

from commish.insight.small_numbers import PROFILES, is_small


@pytest.mark.parametrize("profile", sorted(PROFILES))
def test_a_count_from_one_up_to_the_limit_is_small(profile: str) -> None:
    most = PROFILES[profile]
    assert not is_small(Decimal(0), profile)
    assert is_small(Decimal(1), profile)
    assert is_small(Decimal(most), profile)
    assert not is_small(Decimal(most + 1), profile)


@pytest.mark.parametrize("number", [None, Decimal("2.5"), Decimal(-1)])
def test_what_is_no_count_is_not_small(number: Decimal | None) -> None:
    assert not is_small(number, "under5")


@pytest.mark.parametrize("profile", ["", "none", "unknown"])
def test_without_a_profile_nothing_is_small(profile: str) -> None:
    assert not is_small(Decimal(1), profile)
