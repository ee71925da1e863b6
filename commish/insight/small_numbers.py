"""Which counts are so small that somebody could be recognised."""

from decimal import Decimal

__all__ = ["PROFILES", "is_small"]

PROFILES = {"under5": 4, "under10": 9, "nhs_1_7_r5": 7}
"""Up to which count each profile hides numbers of people. 0 tells of nobody and is shown."""


def is_small(number: Decimal | None, profile: str) -> bool:
    """Whether a count would be hidden in public under a profile.

    Counts are whole numbers from 1 up to the profile's limit. Under a profile that is not known,
    or `none`, nothing is.

    Source: NHS England, disclosure control for hospital episode statistics (1 to 7); local
    practice of councils (under 5, under 10).
    """
    limit = PROFILES.get(profile)
    if number is None or limit is None:
        return False
    return 1 <= number <= limit and number == number.to_integral_value()
