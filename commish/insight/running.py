"""Whether an agreement is running on a day."""

from datetime import date

from commish.insight.facts import Thing
from commish.insight.kept import kept_date, kept_dates

__all__ = ["is_present", "is_running"]

_OVER = ("ended", "terminated", "proposed", "not_started")
_ON = ("active", "expired_still_running")


def is_running(agreement: Thing, day: date) -> bool:
    """Whether an agreement is agreed and surely in force on a day.

    Its state says so; where it has none, its start and end do. An end that is not known says
    nothing.
    """
    state = agreement.word("state")
    if agreement.status != "agreed" or state in _OVER:
        return False
    if state in _ON:
        return True
    start, end = (kept_dates(agreement.values.get(key)) for key in ("start", "end"))
    if start is None or end is None:
        return False
    return start.first.last <= day <= end.latest.last


def is_present(party: object, day: date) -> bool:
    """Whether a party of an agreement, as it was kept, is one on a day."""
    if not isinstance(party, dict):
        return False
    begins, ends = kept_date(party.get("from")), kept_date(party.get("to"))
    late = begins is not None and begins.first > day
    return not (late or (ends is not None and ends.last < day))
