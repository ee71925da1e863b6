"""Decommissioning: ended by a plan, with notice to those who depend on it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from commish.findings import Severity
from commish.insight.facts import Thing
from commish.insight.kept import kept_date, kept_group, kept_items
from commish.insight.law import Entry
from commish.insight.regimes import at
from commish.insight.sentences import listed, quoted
from commish.insight.setting import Setting
from commish.insight.size import Size, limits_of, size_of_thing
from commish.insight.thread import Thread
from commish.insight.voluntary import providers_of, who_it_is
from commish.model.dates import PartialDate, months_after
from commish.rules.registry import Problem, rule

__all__ = ["ending_has_a_plan", "small_providers_get_notice"]

_PARTS = (
    ("reason", "which of the three reasons it has"),
    ("users", "what becomes of its users"),
    ("alternatives", "what takes its place"),
    ("communication", "who is told what"),
    ("staff", "what becomes of staff"),
    ("assets", "what becomes of assets"),
    ("data", "what becomes of data"),
    ("legal_advice", "that legal advice was taken"),
    ("impact", "when its impact is reviewed"),
)
_OVER = ("ended", "terminated")


@rule("EXT001", basis="seed")
def ending_has_a_plan(thread: Thread, setting: Setting) -> Iterator[Problem]:
    """What is ended has a whole plan: users first, then everything else.

    A service is ended for one of three reasons: the need has changed, it does not perform, or the
    provider withdraws. Whichever it is, users, alternatives, staff, data, assets, communication,
    legal advice and a review of the impact are planned before it ends; for in-house services as
    for contracts and grants. While the ending is only being prepared this is a warning.

    Bad:
        kind: agreement
        type: in_house
        exit:
          reason: need_changed
          notice: 2026-09-01
          users: Each is told where else they can go.

    Good:
        kind: agreement
        type: in_house
        exit:
          reason: need_changed
          notice: 2026-09-01
          users: Each is told where else they can go.
          alternatives: The library in the next town, and the van.
          communication: Users first, then staff, then the public.
          staff: Two move to the next town.
          assets: The lease ends.
          data: Records move with the users.
          legal_advice: Taken.
          impact: Reviewed six months after the end.

    Source: Deloitte, on police and crime commissioners (2013): decommissioning; National Audit
        Office, on the same.
    """
    ended = _decided_to_end(thread)
    for thing in thread.of_sort("agreement", "commission"):
        decided = thing.id.casefold() in ended
        leaving = thing.word("stage") == "exit"
        if not (decided or leaving or "exit" in thing.says):
            continue
        missing = [words for key, words in _PARTS if f"exit.{key}" not in thing.says]
        if missing:
            firm = decided or leaving or _has_begun(thing, setting.as_of)
            yield _unplanned(thing, missing, _firmness(thing, setting, firm=firm))


def _decided_to_end(thread: Thread) -> frozenset[str]:
    """What a made decision ends, by ids in lower case."""
    return frozenset(
        str(item.get("id")).casefold()
        for decision in thread.of_sort("decision")
        if decision.status == "made"
        for item in kept_items(decision.values.get("decides"))
        if item.get("change") == "end"
    )


def _has_begun(thing: Thing, as_of: date) -> bool:
    """Whether notice was given, or it is over."""
    notice = kept_date(kept_group(thing.values.get("exit")).get("notice"))
    return thing.word("state") in _OVER or bool(notice and notice.last <= as_of)


def _firmness(thing: Thing, setting: Setting, *, firm: bool) -> Severity:
    light = thing.sort == "commission" and (
        size_of_thing(thing, limits_of(setting.workspace)).size is Size.LIGHT
    )
    if light or (thing.sort == "commission" and thing.status == "draft"):
        return Severity.INFORMATION
    return Severity.ERROR if firm else Severity.WARNING


def _unplanned(thing: Thing, missing: list[str], severity: Severity) -> Problem:
    if len(missing) == len(_PARTS):
        said = f"{quoted(thing.title or thing.id)} is to end, and there is no plan for it"
    else:
        said = f"The plan for the ending does not say {listed(missing, 'or')}"
    return Problem(
        at(thing, "exit"),
        f"{said}.",
        "Write it under `exit`: `none` is an answer, and what the lawyers said stays internal.",
        severity,
    )


@rule("EXT002", basis="guidance", severity=Severity.WARNING)
def small_providers_get_notice(thread: Thread, setting: Setting) -> Iterator[Problem]:
    """A voluntary or small provider, and its users, hear of an ending three months before.

    They cannot carry staff and leases on the hope that something follows. The guidance binds
    councils: three months at least before a grant or a contract is cut or ended, to the provider
    and to users and the public.

    Bad:
        kind: workspace
        body:
          type: county
          nation: england
        ---
        kind: provider
        id: key-project
        sector: voluntary
        ---
        kind: agreement
        type: grant
        parties:
          - id: key-project
            role: sole
        exit:
          reason: need_changed
          notice: 2026-10-15
          end: 2026-12-31
          users: Each has a plan.
          alternatives: The new pathway.
          communication: Users first.
          staff: None.
          assets: None.
          data: Kept.
          legal_advice: Taken.
          impact: Reviewed in June.

    Good:
        kind: workspace
        body:
          type: county
          nation: england
        ---
        kind: provider
        id: key-project
        sector: voluntary
        ---
        kind: agreement
        type: grant
        parties:
          - id: key-project
            role: sole
        exit:
          reason: need_changed
          notice: 2026-09-30
          end: 2026-12-31
          users: Each has a plan.
          alternatives: The new pathway.
          communication: Users first.
          staff: None.
          assets: None.
          data: Kept.
          legal_advice: Taken.
          impact: Reviewed in June.

    Source: Revised Best Value Statutory Guidance (2015), paragraph 4.
    """
    for agreement in thread.of_sort("agreement"):
        plan = kept_group(agreement.values.get("exit"))
        end = kept_date(agreement.values.get("ended_on")) or kept_date(plan.get("end"))
        if end is None or not plan:
            continue
        notice = kept_date(plan.get("notice"))
        law = setting.law_on("ending-notice-months", notice or setting.as_of)
        who = next(filter(None, map(who_it_is, providers_of(agreement, thread))), "")
        if law and who:
            yield from _short_notice(agreement, (notice, end), law, (who, setting.as_of))


def _short_notice(
    agreement: Thing,
    days: tuple[PartialDate | None, PartialDate],
    law: Entry,
    whose: tuple[str, date],
) -> Iterator[Problem]:
    (notice, end), (who, as_of) = days, whose
    months = int(law.number)
    latest = months_after(end.last, -months)
    if notice is None and latest >= as_of:
        return
    given = notice.first if notice else None
    if given and given <= latest:
        return
    said = (
        f"Only {(end.last - given).days} days' notice is given to {who}"
        if given
        else f"No notice to {who} is recorded"
    )
    yield Problem(
        at(agreement, "exit"),
        f"{said}; guidance expects {months} months, to users too: by"
        f" {PartialDate.of(latest).words} ({law.citation}).",
        "Move the end, or record under `notice` when notice was given and say why it is short.",
        law.at_most(Severity.WARNING),
    )
