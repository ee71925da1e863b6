"""Notices of procurement, and the standstill between two of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from commish.findings import Severity
from commish.insight.calendar import add_working_days
from commish.insight.facts import Reference, Thing
from commish.insight.kept import kept_date, kept_group, kept_items, kept_text
from commish.insight.law import Entry
from commish.insight.notices_due import DueNotice, due_notices, is_of_type, published_of
from commish.insight.regimes import Deal, at, deals, told_at
from commish.insight.sentences import quoted
from commish.insight.setting import Setting
from commish.insight.thread import Thread
from commish.model.dates import PartialDate, Precision
from commish.rules.registry import Problem, rule

__all__ = ["notices_are_published_in_time", "standstill_is_kept"]

_TALKING_OF_INTENT = "intention"
_CALLED_OFF = ("framework_call_off", "dynamic_market")
_ANSWERED = ("published", "reason")


@rule("PRO003", basis="law")
def notices_are_published_in_time(thread: Thread, setting: Setting) -> Iterator[Problem]:
    """Each notice that a procurement needs is recorded as published by its last day.

    A contract is told when it is to be made, when it is made, while it runs and when it ends, by
    notices of transparency (UK5), award (UK6), details (UK7), payments (UK8), performance (UK9) and
    termination (UK11). What is due soon is a warning, what is late an error. A notice with a
    `reason` counts as answered. A day that was only planned here, under `due`, is a remark until it
    has passed.

    Bad:
        kind: workspace
        body:
          type: county
          nation: england
        ---
        kind: procurement
        id: repairs-tender
        regime: pa2023
        route: open
        started: 2026-03-02
        notices:
          - type: UK6
            published: 2026-08-03
        ---
        kind: agreement
        type: contract
        procurement: repairs-tender
        signed: 2026-08-20

    Good:
        kind: workspace
        body:
          type: county
          nation: england
        ---
        kind: procurement
        id: repairs-tender
        regime: pa2023
        route: open
        started: 2026-03-02
        notices:
          - type: UK6
            published: 2026-08-03
          - type: UK7
            published: 2026-09-10
        ---
        kind: agreement
        type: contract
        procurement: repairs-tender
        signed: 2026-08-20

    Source: Procurement Act 2023, sections 44, 50, 53, 70, 71 and 80.
    """
    window = setting.law_on("notice-warning-days", setting.as_of)
    soon = setting.as_of + timedelta(days=int(window.number) if window else 0)
    for deal in deals(thread):
        if deal.procurement is None:
            continue
        told = set()
        for notice in due_notices(deal, thread, setting):
            told.add(notice.type)
            if notice.due <= soon:
                where = told_at(deal.procurement, deal.sources, "notices")
                yield _due(where, notice, setting.as_of)
        yield from _planned(deal.procurement, told, setting.as_of, soon)


def _due(where: Thing | Reference, notice: DueNotice, as_of: date) -> Problem:
    when = PartialDate.of(notice.due).words
    state, severity = f"is due by {when}", Severity.WARNING
    if notice.due < as_of:
        state = f"was due by {when}"
        late = notice.late_after < as_of
        severity = notice.entry.at_most(Severity.ERROR) if late else Severity.WARNING
    return Problem(
        where,
        f"{notice.name}, {state} and is not recorded as published: {notice.because}"
        f" ({notice.entry.citation}).",
        "Publish it, and record under `notices` when that was; or give the `reason` why none is"
        " needed.",
        severity,
    )


def _planned(procurement: Thing, told: set[str], as_of: date, soon: date) -> Iterator[Problem]:
    """Notices with a day of their own that no law gave."""
    for index, notice in enumerate(kept_items(procurement.values.get("notices"))):
        due = kept_date(notice.get("due"))
        if due is None or any(notice.get(key) for key in _ANSWERED):
            continue
        if due.last > soon or any(is_of_type(notice, kind) for kind in told):
            continue
        late = due.last < as_of
        yield Problem(
            at(procurement, "notices", index),
            f"The notice {quoted(notice.get('type'))} {'was' if late else 'is'} due by {due.words}"
            " and is not recorded as published.",
            "Record under `published` when it was, or give the `reason` why it is not needed.",
            Severity.WARNING if late else Severity.INFORMATION,
        )


@rule("PRO004", basis="law")
def standstill_is_kept(thread: Thread, setting: Setting) -> Iterator[Problem]:
    """A contract is signed only after the whole standstill, counted as its law counts.

    Bidders need the time to ask why they lost, before it is too late to put right. Both laws ask
    for eight working days: under the Procurement Act the day of the award notice is the first of
    them, under the provider selection regime the day after the notice is. A standstill that is
    kept although none was needed is just as long.

    Bad:
        kind: workspace
        body:
          type: county
          nation: england
        ---
        kind: procurement
        id: nurses-tender
        regime: psr
        route: competitive_flexible
        started: 2026-03-02
        standstill:
          from: 2026-11-02
          to: 2026-11-06

    Good:
        kind: workspace
        body:
          type: county
          nation: england
        ---
        kind: procurement
        id: nurses-tender
        regime: psr
        route: competitive_flexible
        started: 2026-03-02
        standstill:
          from: 2026-11-02
          to: 2026-11-11

    Source: Procurement Act 2023, section 51; Health Care Services (Provider Selection Regime)
        Regulations 2023, regulation 12.
    """
    for deal in deals(thread):
        days = setting.law_on("standstill-days", deal.began, deal.regime)
        if days is None or deal.procurement is None:
            continue
        first = _first_day(deal, deal.procurement, setting)
        if first is None:
            continue
        last = add_working_days(first, int(days.number), first_counts=True, nation=setting.nation)
        yield from _too_short(deal.procurement, first, last, days)
        for agreement in deal.agreements:
            signed = _exact(agreement.values.get("signed"))
            if signed and first <= signed <= last:
                yield _too_early(agreement, signed, last, days)


def _first_day(deal: Deal, procurement: Thing, setting: Setting) -> date | None:
    """The first day that counts: as it is written, else by the notice that begins it."""
    standstill = kept_group(procurement.values.get("standstill"))
    written = _exact(standstill.get("from"))
    offset = setting.law_on("standstill-first-day", deal.began, deal.regime)
    if written or offset is None or _is_spared(deal.route, procurement):
        return written
    notices = _notices_that_begin_it(procurement)
    after = timedelta(days=int(offset.number))
    exact = [one.first for one in notices if one.precision is Precision.DAY]
    return min(exact) + after if exact else None


def _is_spared(route: str, procurement: Thing) -> bool:
    """Call-offs, and what can't wait, need no standstill; one that is kept is written."""
    ground = kept_text(procurement.values.get("ground"))
    return route in _CALLED_OFF or re.search(r"(?i)\burgen", ground) is not None


def _notices_that_begin_it(procurement: Thing) -> list[PartialDate]:
    said = kept_items(procurement.values.get("notices"))
    intent = (
        kept_date(one.get("published"))
        for one in said
        if _TALKING_OF_INTENT in str(one.get("type")).casefold()
    )
    return [*published_of(procurement, "UK6"), *(one for one in intent if one)]


def _too_short(procurement: Thing, first: date, last: date, days: Entry) -> Iterator[Problem]:
    standstill = kept_group(procurement.values.get("standstill"))
    to, said = _exact(standstill.get("to")), standstill.get("days")
    least = int(days.number)
    short = (to and to < last) or (to is None and isinstance(said, int) and said < least)
    if short:
        ends = f"ends on {PartialDate.of(to).words}" if to else f"is {said} working days"
        yield Problem(
            at(procurement, "standstill"),
            f"The standstill {ends}; {least} working days from {PartialDate.of(first).words} end"
            f" on {PartialDate.of(last).words} ({days.citation}).",
            f"Sign no sooner than on the day after {PartialDate.of(last).words}, and correct"
            " `standstill`.",
            days.at_most(Severity.ERROR),
        )


def _too_early(agreement: Thing, signed: date, last: date, days: Entry) -> Problem:
    where: Thing | Reference = at(agreement, "signed")
    return Problem(
        where,
        f"This was signed on {PartialDate.of(signed).words}, within the standstill, which ended on"
        f" {PartialDate.of(last).words} ({days.citation}).",
        "Correct the dates, or take legal advice on what follows.",
        days.at_most(Severity.ERROR),
    )


def _exact(raw: object) -> date | None:
    day = kept_date(raw)
    return day.first if day and day.precision is Precision.DAY else None
