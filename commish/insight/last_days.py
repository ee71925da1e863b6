"""The last days on which something can still be decided about an agreement."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from commish.findings import Pointer
from commish.insight.facts import Thing
from commish.insight.kept import kept_date, kept_dates, kept_ids, kept_items, kept_text
from commish.insight.notice_periods import NoticePeriod
from commish.insight.thread import Thread
from commish.model.dates import PartialDate, months_after

__all__ = ["LastDay", "end_of_thing", "is_decided", "last_days", "renews_itself"]

_RENEWAL = (
    r"(?i)\b(?:auto[- ]?renew\w*|automatic(?:ally)? renew\w*|renews? (?:itself|automatically)"
    r"|rolls? over|rolling)\b"
)
_DECIDING = ("extend", "end", "vary")
_CAN_DECIDE = ("draft", "proposed", "made")


class LastDay(NamedTuple):
    """A last day to act, and what can be done until then."""

    day: date
    what: str
    """A piece of a sentence: `to extend it by 12 months`."""
    where: Pointer
    is_option: bool = False
    """A right that may as well be left alone: a break, which nobody must use."""
    lapses: bool = False
    """After this day something is lost, or happens by itself."""


def last_days(agreement: Thing, nation: str) -> Iterator[LastDay]:
    """Every last day that an agreement's own words give, in the order of its keys."""
    kept = agreement.values
    notice = NoticePeriod.read(agreement.word("notice"))
    yield from _breaks(kept, notice, nation)
    yield from _extensions(kept)
    end = end_of_thing(agreement)
    if end and notice:
        day = notice.last_day_before(end, nation)
        itself = renews_itself(agreement)
        what = "before it renews itself" if itself else "before it ends"
        words = f"to give notice {what} on {PartialDate.of(end).words}"
        yield LastDay(day, words, ("notice",), lapses=itself)


def _breaks(
    kept: Mapping[str, object], usual: NoticePeriod | None, nation: str
) -> Iterator[LastDay]:
    for index, one in enumerate(kept_items(kept.get("breaks"))):
        on = kept_date(one.get("on"))
        notice = NoticePeriod.read(str(one.get("notice", ""))) or usual
        if on and notice and one.get("by") != "provider":
            day = notice.last_day_before(on.last, nation)
            what = f"to give notice for the break of {on.words}"
            yield LastDay(day, what, ("breaks", index), is_option=True)


def _extensions(kept: Mapping[str, object]) -> Iterator[LastDay]:
    for index, one in enumerate(kept_items(kept.get("extensions"))):
        day = kept_date(one.get("notice_by"))
        if day and not one.get("used") and not one.get("decision"):
            months = one.get("months")
            what = f"to extend it by {months} month{'' if months == 1 else 's'}"
            yield LastDay(day.last, what, ("extensions", index), lapses=True)


def end_of_thing(agreement: Thing) -> date | None:
    """The last day of an agreement as it stands now, with the extensions that were used."""
    ends = kept_dates(agreement.values.get("end"))
    if ends is None:
        return None
    extensions = kept_items(agreement.values.get("extensions"))
    used = [one.get("months") for one in extensions if one.get("used")]
    months = sum(one for one in used if isinstance(one, int))
    return ends.latest.last if ends.changes else months_after(ends.latest.last, months)


def renews_itself(agreement: Thing) -> bool:
    """Whether its words say that it goes on by itself unless notice is given."""
    words = f"{kept_text(agreement.values.get('term_note'))} {agreement.word('notice')}"
    return re.search(_RENEWAL, words) is not None


def is_decided(thread: Thread) -> frozenset[str]:
    """The agreements about whose future something is planned, by their ids in lower case.

    A decision to extend, end or vary, made or prepared; a plan for the ending; what follows.
    """
    found: set[str] = set()
    for decision in thread.of_sort("decision"):
        if decision.status in _CAN_DECIDE:
            items = kept_items(decision.values.get("decides"))
            ids = [str(one.get("id")) for one in items if one.get("change") in _DECIDING]
            found.update(one.casefold() for one in ids)
    for agreement in thread.of_sort("agreement"):
        if any(agreement.values.get(key) for key in ("followed_by", "exit")):
            found.add(agreement.id.casefold())
        found.update(one.casefold() for one in kept_ids(agreement.values.get("replaces")))
    return frozenset(found)
