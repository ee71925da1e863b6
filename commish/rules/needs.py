"""Needs: what they rest on, how old that is, and whether users were heard."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from commish.findings import Pointer, Severity
from commish.insight.setting import Setting
from commish.model.dates import months_after
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.commission import Commission
    from commish.model.evidence import Evidence
    from commish.model.framework import OutcomeFramework
    from commish.model.need import Need
    from commish.model.outcome import NotCommissioned

__all__ = ["declined_need_is_looked_at_again", "need_rests_on_evidence"]

_MONTHS_OF_A_YEAR = 12
_VOICES = ("experience", "story", "survey")


@rule("NEE001", severity=Severity.WARNING, basis="seed")
def need_rests_on_evidence(need: Need, setting: Setting) -> Iterator[Problem]:
    """A need rests on evidence that is recent enough, and on what users say.

    Everything below stands on the need. If nobody knows how many people it is about, or what was
    known is out of date, money goes where it used to be wanted. The newest evidence counts; after
    how many years it is old, the body says in `rules` of commish.yaml, else it is five. That no
    user was heard is a reminder.

    Bad:
        kind: need

    Good:
        kind: need
        evidence:
          - id: review
            statement: 280 young people asked for help in a year.
            on: 2026-03
        engagement:
          - id: young-people
            date: 2026-02
            who: Young people who have been homeless

    Source: commissioning guide of Northamptonshire County Council (2014), first success factor.
    """
    if need.not_commissioned or need.status == "ended":
        return
    known = (*need.evidence, *need.demand)
    if not known and not need.facts:
        yield Problem(
            ("title",),
            "This need rests on no evidence.",
            "Write what is known under `evidence`, each with its source and date.",
            Severity.INFORMATION if need.status == "draft" else None,
        )
    yield from _old(need, setting)
    if not need.engagement and not any(one.kind in _VOICES for one in known):
        yield Problem(
            ("title",),
            "Nothing says that the people concerned were heard.",
            "Write under `engagement` who was asked, when, and what they said.",
            Severity.INFORMATION,
        )


def _old(need: Need, setting: Setting) -> Iterator[Problem]:
    dated = [
        (day, key, index)
        for key, items in (("evidence", need.evidence), ("demand", need.demand))
        for index, item in enumerate(items)
        if (day := _day_of(item))
    ]
    years = setting.evidence_years
    if not dated or years is None:
        return
    newest, key, index = max(dated)
    months = years * _MONTHS_OF_A_YEAR
    if months_after(newest, months) < setting.as_of:
        yield Problem(
            (key, index),
            f"The newest evidence of this need is {_whole_years(newest, setting.as_of)} years old;"
            f" after {years} it counts as old.",
            "Look again at what is known, and write what is found with its date.",
        )


def _day_of(evidence: Evidence) -> date | None:
    """The last day that it tells about, or on which it was made: the later of the two."""
    days = [one.last for one in (evidence.on, evidence.period) if one]
    return max(days, default=None)


def _whole_years(since: date, until: date) -> int:
    years = until.year - since.year
    return years - (months_after(since, years * _MONTHS_OF_A_YEAR) > until)


@rule("GAP002", severity=Severity.WARNING)
def declined_need_is_looked_at_again(
    document: Need | Commission | OutcomeFramework, setting: Setting
) -> Iterator[Problem]:
    """What it was decided not to commission is looked at again on the day that was set.

    To decline a need is lawful and may be right; so is looking again when the year is over. Once
    the day has passed and nobody has looked, the decision has become a habit. Of a month or a year
    the last day counts.

    Bad:
        kind: need
        not_commissioned:
          because: There is no money this year.
          review_on: 2026-04

    Good:
        kind: need
        not_commissioned:
          because: There is no money this year.
          review_on: 2027-04

    Source: NLGN, Effective Commissioning (2014), on services that are not commissioned.
    """
    if document.status == "ended":
        return
    for where, what, declined in _declined(document):
        if declined.review_on and declined.review_on.last < setting.as_of:
            yield Problem(
                (*where, "not_commissioned", "review_on"),
                f"The decision not to commission this {what} was to be looked at again by"
                f" {declined.review_on.words}, which has passed.",
                "Look at it again, and write the new decision with its next date.",
            )


def _declined(
    document: Need | Commission | OutcomeFramework,
) -> Iterator[tuple[Pointer, str, NotCommissioned]]:
    if document.kind != "outcome-framework" and document.not_commissioned:
        yield (), document.kind, document.not_commissioned
    if document.kind != "need":
        for index, outcome in enumerate(document.outcomes):
            if outcome.not_commissioned:
                yield ("outcomes", index), "outcome", outcome.not_commissioned
