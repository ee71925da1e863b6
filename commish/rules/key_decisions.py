"""Key decisions, noticed in time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from commish.findings import Severity
from commish.insight.calendar import clear_days_before, earliest_after
from commish.insight.deciding import (
    decided_on,
    deciding_steps,
    in_words,
    is_executive,
)
from commish.insight.law import Entry
from commish.insight.setting import Setting
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.dates import PartialDate
    from commish.model.decision import Decision, DecisionNotice

__all__ = ["key_decision_is_noticed_in_time"]

_NOTICE = "key-decision-notice-days"
_URGENCY = "special-urgency"
_SHORTER = {"general_exception": "general-exception-days"}
_ASKED = ("proposed", "made")


@rule("GOV002", basis="law")
def key_decision_is_noticed_in_time(decision: Decision, setting: Setting) -> Iterator[Problem]:
    """A key decision is made no sooner than its notice allows, or an exception is recorded.

    Residents are to know of a key decision before it is made. A notice of it is public for 28
    clear days: the day of publication and the day of the decision do not count. Where that can't
    be, the general exception leaves five clear days, and special urgency needs someone's
    agreement. Asked of a council's executive; what only recommends is no decision.

    Bad:
        kind: workspace
        body:
          type: council_executive
          nation: england
        ---
        kind: decision
        status: proposed
        background_papers: none
        route:
          - body: cabinet
            capacity: decides
            date: 2026-12-21
        key:
          is: true
        notice:
          published: 2026-11-23
        implications:
          equality:
            none_because: It touches nobody.

    Good:
        kind: workspace
        body:
          type: council_executive
          nation: england
        ---
        kind: decision
        status: proposed
        background_papers: none
        route:
          - body: cabinet
            capacity: decides
            date: 2026-12-22
        key:
          is: true
        notice:
          published: 2026-11-23
        implications:
          equality:
            none_because: It touches nobody.

    Source: SI 2012/2089, regulations 9 to 11.
    """
    when = decided_on(decision)
    if decision.status not in _ASKED or not decision.key or not decision.key.is_ or when is None:
        return
    bodies = (step.body for step in deciding_steps(decision))
    entry = setting.law_on(_NOTICE, when)
    if entry is None or is_executive(bodies, setting.workspace) is False:
        return
    notice = decision.notice
    if notice is None or (notice.published is None and not notice.exception):
        yield from _without_notice(decision, when, entry, setting)
    elif notice.published is None or not _is_early(notice.published, when, entry, setting):
        yield from _by_exception(notice, when, setting)
    elif not notice.exception:
        yield _too_soon(notice.published, when, entry, setting)
    else:
        yield from _by_exception(notice, when, setting)


def _is_early(published: PartialDate, when: PartialDate, entry: Entry, setting: Setting) -> bool:
    """Whether the decision comes too soon on every day that the two dates may mean."""
    return when.last < _earliest(published.first, entry, setting)


def _earliest(published: date, entry: Entry, setting: Setting) -> date:
    working, days = entry.in_working_days, int(entry.number)
    return earliest_after(published, days, working=working, nation=setting.nation)


def _too_soon(published: PartialDate, when: PartialDate, entry: Entry, setting: Setting) -> Problem:
    earliest = in_words(_earliest(published.first, entry, setting))
    return Problem(
        ("notice", "published"),
        f"The notice of this key decision was published on {published.words}, so"
        f" {when.words} is too soon: after {_days(entry)} the earliest lawful date is {earliest}"
        f" ({entry.citation}).",
        "Decide on that day or later; or record under `notice` the exception that is used.",
        entry.at_most(Severity.ERROR),
    )


def _days(entry: Entry) -> str:
    return f"{int(entry.number)} clear {'working ' if entry.in_working_days else ''}days"


def _without_notice(
    decision: Decision, when: PartialDate, entry: Entry, setting: Setting
) -> Iterator[Problem]:
    latest = clear_days_before(
        when.last, int(entry.number), working=entry.in_working_days, nation=setting.nation
    )
    in_time = decision.status == "proposed" and setting.as_of <= latest
    yield Problem(
        ("key", "is"),
        f"No notice of this key decision is recorded; for {when.words} it is to be public by"
        f" {in_words(latest)}, {_days(entry)} before ({entry.citation}).",
        "Publish it, and write the day under `notice.published`."
        if in_time
        else "Write the day under `notice.published`, or the exception that is used under"
        " `notice.exception`.",
        Severity.INFORMATION if in_time else entry.at_most(Severity.ERROR),
    )


def _by_exception(notice: DecisionNotice, when: PartialDate, setting: Setting) -> Iterator[Problem]:
    """What an exception needs of its own; nothing where none is used."""
    if notice.exception == "special_urgency":
        entry = setting.law_on(_URGENCY, when)
        if entry and not notice.agreed_by:
            yield Problem(
                ("notice", "exception"),
                "Special urgency is used, and nobody is named who agreed to it"
                f" ({entry.citation}).",
                "Write the office of who agreed under `notice.agreed_by`: as a rule the chair of"
                " scrutiny.",
                entry.at_most(Severity.ERROR),
            )
        return
    entry = setting.law_on(_SHORTER.get(notice.exception, ""), when)
    if entry is None:
        return
    if notice.published is None:
        yield Problem(
            ("notice", "exception"),
            f"The general exception is used, and the day of its notice is not recorded"
            f" ({entry.citation}).",
            "Write the day under `notice.published`.",
            entry.at_most(Severity.ERROR),
        )
    elif _is_early(notice.published, when, entry, setting):
        yield _too_soon(notice.published, when, entry, setting)
