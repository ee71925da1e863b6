"""Notices that a contract asks for under the Procurement Act 2023: which, and by when.

Days and whom they bind are the rulebook's; here is what each notice follows from.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from itertools import count, groupby, takewhile
from typing import NamedTuple

from commish.insight.facts import Thing
from commish.insight.kept import kept_claim, kept_date, kept_dates, kept_items, kept_text
from commish.insight.law import Entry
from commish.insight.regimes import Deal, deal_of
from commish.insight.setting import Setting
from commish.insight.term_of_agreement import is_over
from commish.insight.thread import Thread
from commish.model.dates import PartialDate, Precision, months_after

__all__ = ["DueNotice", "due_notices", "is_of_type", "published_of"]

_NAMES: Mapping[str, str] = {
    "UK4": "tender notice",
    "UK5": "transparency notice",
    "UK6": "contract award notice",
    "UK7": "contract details notice",
    "UK8": "contract payment notice",
    "UK9": "contract performance notice",
    "UK10": "contract change notice",
    "UK11": "contract termination notice",
}
_DAY = timedelta(days=1)
_QUARTER = 3
_MADE_WITHOUT_COMPETITION = ("direct_award", "negotiated")
_OVER = ("ended", "terminated")
_NOT_RATED = ("framework_agreement", "call_off")


class DueNotice(NamedTuple):
    """A notice that is due, and what it follows from."""

    type: str
    """As on the notices themselves: `UK7`."""
    due: date
    """The last day in time."""
    late_after: date
    """After this day it is late by any way of counting."""
    because: str
    """A piece of a sentence: `the agreement was signed on 1 May 2026`."""
    entry: Entry

    @property
    def name(self) -> str:
        """`UK7, the contract details notice`."""
        return f"{self.type}, the {_NAMES[self.type]}"


def is_of_type(notice: Mapping[str, object], kind: str) -> bool:
    """Whether a recorded notice is of a type, by its number or by its name."""
    words = str(notice.get("type", "")).casefold()
    number = re.match(r"uk ?([0-9]{1,2})\b", words)
    return f"UK{number[1]}" == kind if number else _NAMES.get(kind, kind) in words


def published_of(procurement: Thing, kind: str) -> tuple[PartialDate, ...]:
    """When notices of a type were published, earliest first."""
    notices = kept_items(procurement.values.get("notices"))
    found = (kept_date(one.get("published")) for one in notices if is_of_type(one, kind))
    return tuple(sorted(one for one in found if one))


def due_notices(deal: Deal, thread: Thread, setting: Setting) -> Iterator[DueNotice]:
    """Every notice that a procurement asks for by what its files say, published or explained not.

    An agreement without a record of its procurement has no place for notices, and so is not asked.
    """
    if deal.procurement is None or deal.began is None:
        return
    for kind, wanted in groupby(_wanted(deal, thread, setting), key=lambda one: one.type):
        if not _explained(deal.procurement, kind):
            yield from _open(list(wanted), published_of(deal.procurement, kind))


def _explained(procurement: Thing, kind: str) -> bool:
    notices = kept_items(procurement.values.get("notices"))
    return any(is_of_type(one, kind) and one.get("reason") for one in notices)


def _open(wanted: list[DueNotice], published: tuple[PartialDate, ...]) -> list[DueNotice]:
    """The wanted ones of a type that no published one answers: as many of them go as there are."""
    return sorted(wanted, key=lambda one: one.due)[len(published) :]


def _wanted(deal: Deal, thread: Thread, setting: Setting) -> Iterator[DueNotice]:
    yield from _transparency(deal, setting)
    yield from _award(deal, setting)
    for build in (_details, _performance, _termination):
        for agreement in deal.agreements:
            yield from build(deal_of(agreement, thread), agreement, setting)
    yield from _payments(deal, thread, setting)


def _chosen_by_users(deal: Deal) -> bool:
    """Light-touch contracts that users choose are spared from telling of their award."""
    ground = kept_text(deal.procurement.values.get("ground")) if deal.procurement else ""
    return "light_touch" in deal.regime and re.search(r"(?i)\buser[- ]choice\b", ground) is not None


def _transparency(deal: Deal, setting: Setting) -> Iterator[DueNotice]:
    entry = setting.law_on("transparency-notice", deal.began, deal.regime)
    if not entry or deal.route not in _MADE_WITHOUT_COMPETITION or _chosen_by_users(deal):
        return
    day, because = _award_day(deal)
    if day:
        yield DueNotice("UK5", day, day, because, entry)


def _award(deal: Deal, setting: Setting) -> Iterator[DueNotice]:
    entry = setting.law_on("award-notice", deal.began, deal.regime)
    signed = [one for one in map(_signed, deal.agreements) if one]
    if entry and signed and not _chosen_by_users(deal):
        day = min(signed)
        yield DueNotice("UK6", day, day, f"the agreement was signed on {_words(day)}", entry)


def _award_day(deal: Deal) -> tuple[date | None, str]:
    """When it was awarded, signed or is planned to be: whatever comes first."""
    kept = deal.procurement.values if deal.procurement else {}
    awards = (_exact(kept_date(one.get("on"))) for one in kept_items(kept.get("awards")))
    made = sorted(one for one in (*awards, *map(_signed, deal.agreements)) if one)
    if made:
        return made[0], f"the award was made on {_words(made[0])}"
    planned = _exact(kept_date(kept.get("planned_award")))
    return planned, f"the award is planned for {_words(planned)}" if planned else ""


def _details(deal: Deal, agreement: Thing, setting: Setting) -> Iterator[DueNotice]:
    entry = setting.law_on("details-notice-days", deal.began, deal.regime)
    signed = _signed(agreement)
    if entry and signed and _is_told(deal, setting):
        first = setting.law_on("details-notice-first-day", deal.began, deal.regime)
        because = f"the agreement was signed on {_words(signed)}"
        yield _within("UK7", signed, because, entry, first)


def _is_told(deal: Deal, setting: Setting) -> bool:
    """Below the threshold only what is above a smaller limit is told."""
    if deal.regime != "below_threshold":
        return True
    limit = setting.law_on("notifiable-below-threshold", deal.began, deal.regime)
    worth = deal.worth(setting)
    return bool(limit and worth and is_over(worth, limit.amount.amount or Decimal(0)))


def _performance(deal: Deal, agreement: Thing, setting: Setting) -> Iterator[DueNotice]:
    entry = setting.law_on("performance-notice-months", deal.began, deal.regime)
    large = setting.law_on("kpis-over", deal.began, deal.regime)
    begun = _exact(kept_date(agreement.values.get("start"))) or _signed(agreement)
    if not entry or not large or not begun or agreement.word("type") in _NOT_RATED:
        return
    worth = deal.worth(setting)
    if worth is None or not is_over(worth, large.amount.amount or Decimal(0)):
        return
    months = int(entry.number)
    last = _ended(agreement, setting.as_of) or months_after(setting.as_of, months)
    days = (months_after(begun, months * year) - _DAY for year in count(1))
    for day in takewhile(lambda day: day <= last, days):
        yield DueNotice("UK9", day, day + _DAY, f"it began on {_words(begun)}", entry)


def _termination(deal: Deal, agreement: Thing, setting: Setting) -> Iterator[DueNotice]:
    entry = setting.law_on("termination-notice-days", deal.began, deal.regime)
    ended = _ended(agreement, setting.as_of)
    if entry and ended and not _chosen_by_users(deal):
        first = setting.law_on("termination-notice-first-day", deal.began, deal.regime)
        yield _within("UK11", ended, f"the agreement ended on {_words(ended)}", entry, first)


def _payments(deal: Deal, thread: Thread, setting: Setting) -> Iterator[DueNotice]:
    limit = setting.law_on("payment-notice-over", deal.began, deal.regime)
    days = setting.law_on("payment-notice-days", deal.began, deal.regime)
    if not limit or not days:
        return
    over = limit.amount.amount or Decimal(0)
    below = (step.below for one in deal.agreements for step in thread.below(one.id))
    paid = {_paid(thread.find(name), over) for name in below}
    for end in sorted({_end_of_quarter(day) for day in paid if day}):
        last = end + _DAY * int(days.number)
        because = f"more than {limit.amount} was paid in the quarter to {_words(end)}"
        yield DueNotice("UK8", last - _DAY, last, because, limit)


def _paid(payment: Thing | None, over: Decimal) -> date | None:
    """When a payment above a sum was made."""
    if payment is None or payment.sort != "payment":
        return None
    money = kept_claim(payment.values.get("paid"))
    large = money is not None and money.amount is not None and money.amount > over
    return _exact(kept_date(payment.values.get("paid_on"))) if large else None


def _end_of_quarter(day: date) -> date:
    first = date(day.year, (day.month - 1) // _QUARTER * _QUARTER + 1, 1)
    return months_after(first, _QUARTER) - _DAY


def _within(kind: str, day: date, because: str, entry: Entry, first: Entry | None) -> DueNotice:
    """Due within days of a day, which is the first of them where a rulebook says so."""
    last = day + _DAY * int(entry.number)
    counts_itself = first is not None and first.number == 0
    due = last - _DAY if counts_itself else last
    return DueNotice(kind, due, due if first and first.is_verified else last, because, entry)


def _signed(agreement: Thing) -> date | None:
    return _exact(kept_date(agreement.values.get("signed")))


def _ended(agreement: Thing, as_of: date) -> date | None:
    """When it ended in fact, to the day; None while it runs, or where the day is not known."""
    said = kept_date(agreement.values.get("ended_on"))
    if said:
        return _exact(said)
    end = kept_dates(agreement.values.get("end"))
    over = agreement.word("state") in _OVER or agreement.status == "ended"
    return _exact(end.latest) if over and end and end.latest.last <= as_of else None


def _exact(day: PartialDate | None) -> date | None:
    """A date that is known to the day; from a month or a year nothing is counted."""
    return day.first if day and day.precision is Precision.DAY else None


def _words(day: date | None) -> str:
    return PartialDate.of(day).words if day else ""
