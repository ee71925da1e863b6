"""The end of an agreement: the last day to act, and work that goes on after it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from commish.findings import Severity
from commish.insight.facts import Thing
from commish.insight.kept import kept_date
from commish.insight.last_days import LastDay, end_of_thing, is_decided, last_days
from commish.insight.regimes import at
from commish.insight.setting import Setting
from commish.insight.settled import is_settled
from commish.insight.thread import Thread
from commish.model.dates import PartialDate, months_after
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.agreement import Agreement

__all__ = ["agreement_has_not_run_out", "last_day_to_act_is_not_missed"]

_OVER = ("ended", "terminated")


class _Ahead(NamedTuple):
    """How many days before the last one it is told, and how many before it is a warning."""

    told: int
    warned: int


@rule("CON001", severity=Severity.WARNING)
def last_day_to_act_is_not_missed(thread: Thread, setting: Setting) -> Iterator[Problem]:
    """Before the last day to give notice or to extend, a decision is planned.

    The end of an agreement is in every diary, the last day to act months before it in none. A
    decision to extend, end or vary counts, be it only prepared; so do a plan for the ending and
    what follows. A break may be left alone, so it is only told. Far ahead this is a remark; in the
    last 90 days a warning; once the right to extend is lost, or the agreement has renewed itself,
    and still nothing can be found, an error.

    Bad:
        kind: workspace
        ---
        kind: agreement
        state: active
        start: 2024-04-01
        end: 2027-03-31
        checkpoints:
          - id: middle
            on: 2025-10-01
        extensions:
          - id: first
            months: 12
            notice_by: 2026-12-31

    Good:
        kind: workspace
        ---
        kind: agreement
        id: repairs
        state: active
        start: 2024-04-01
        end: 2027-03-31
        checkpoints:
          - id: middle
            on: 2025-10-01
        extensions:
          - id: first
            months: 12
            notice_by: 2026-12-31
        ---
        kind: decision
        status: draft
        decides:
          - id: repairs
            change: extend

    Source: Beyond Big Contracts (2014), on breaks and checkpoints; working practice.
    """
    ahead = _ahead(setting)
    if ahead is None:
        return
    decided = is_decided(thread)
    for agreement in thread.of_sort("agreement"):
        if agreement.id.casefold() in decided or not _runs(agreement, setting.as_of):
            continue
        for last in last_days(agreement, setting.nation):
            severity = _severity(last, (last.day - setting.as_of).days, ahead)
            if severity:
                yield _told(agreement, last, setting.as_of, severity)


def _ahead(setting: Setting) -> _Ahead | None:
    told = setting.law_on("notice-horizon-days", setting.as_of)
    warned = setting.law_on("notice-warning-days", setting.as_of)
    return _Ahead(int(told.number), int(warned.number)) if told and warned else None


def _runs(agreement: Thing, as_of: date) -> bool:
    """Whether it is in force, or is settled and will be; not what is over or only drafted."""
    over = agreement.word("state") in _OVER or agreement.status == "ended"
    if over or "ended_on" in agreement.values:
        return False
    start, end = kept_date(agreement.values.get("start")), end_of_thing(agreement)
    if end and end < as_of:
        return False
    return is_settled(agreement) or bool(start and start.last <= as_of)


def _severity(last: LastDay, left: int, ahead: _Ahead) -> Severity | None:
    if left < 0:
        return (Severity.ERROR if last.lapses else Severity.WARNING) if not last.is_option else None
    if left > ahead.told:
        return None
    soon = left <= ahead.warned and not last.is_option
    return Severity.WARNING if soon else Severity.INFORMATION


def _told(agreement: Thing, last: LastDay, as_of: date, severity: Severity) -> Problem:
    left = (last.day - as_of).days
    day = PartialDate.of(last.day).words
    if left < 0:
        ago = f"{_days(-left)} ago"
        said = f"The last day {last.what} was {day}, {ago}, and no decision is recorded"
    else:
        plan = "" if last.is_option else " and no decision planned"
        said = f"The last day {last.what} is {day}: {_days(left)} left{plan}"
    return Problem(
        at(agreement, *last.where),
        f"{said}.",
        "Prepare a decision that names this agreement with `change: extend` or `end`, or say under"
        " `followed_by` or `exit` what comes after it.",
        severity,
    )


def _days(count: int) -> str:
    return f"{count} day{'' if count == 1 else 's'}"


@rule("EXP001")
def agreement_has_not_run_out(agreement: Agreement, setting: Setting) -> Iterator[Problem]:
    """No work goes on under an agreement that has ended.

    What runs on after its end runs without terms, without a price that anybody agreed, and often
    against the body's own rules: it is what audits find most. An end that passed unseen is found
    by its date, and `expired_still_running` is the honest word for it until it is put right.

    Bad:
        kind: agreement
        state: expired_still_running
        start: 2021-04-01
        end: 2026-03-31
        checkpoints:
          - id: middle
            on: 2023-10-01

    Good:
        kind: agreement
        state: ended
        start: 2021-04-01
        end: 2026-03-31
        ended_on: 2026-03-31

    Source: working practice of audit.
    """
    if agreement.state not in ("active", "expired_still_running") or agreement.ended_on:
        return
    end = _end(agreement)
    if agreement.state == "expired_still_running":
        ended = f"ended on {PartialDate.of(end).words}" if end else "has expired"
        yield Problem(
            ("state",),
            f"This agreement {ended}, but work goes on under it.",
            "Agree an extension or a new agreement, or end the work, and then change `state`.",
        )
    elif end and end < setting.as_of and not agreement.followed_by:
        yield Problem(
            ("end",),
            f"This agreement ended on {PartialDate.of(end).words}, but is still called active.",
            "Record `ended_on`, the extension that was used, or `state: expired_still_running`.",
        )


def _end(agreement: Agreement) -> date | None:
    """The last day with the extensions that were used."""
    if agreement.end is None:
        return None
    used = sum(one.months for one in agreement.extensions if one.used)
    last = agreement.end.latest.last
    return last if agreement.end.changes else months_after(last, used)
