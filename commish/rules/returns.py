"""Returns of providers: in time, with figures of their own, about what was agreed."""

from __future__ import annotations

from collections.abc import Iterator

from commish.findings import Severity
from commish.insight.facts import Thing
from commish.insight.kept import kept_date, kept_ids
from commish.insight.promised import Promise, promise
from commish.insight.returned import Measured, Returned, returns_of
from commish.insight.setting import Setting
from commish.insight.thread import Thread
from commish.insight.withholding import called
from commish.rules.registry import Problem, rule

__all__ = [
    "return_comes_in_time_and_is_new",
    "return_is_judged_by_its_own_kpis",
]

_LEAST_FIGURES = 3
"""Two returns that are alike in so many different numbers are no chance."""


@rule("RET001", severity=Severity.WARNING, basis="seed")
def return_comes_in_time_and_is_new(thread: Thread, setting: Setting) -> Iterator[Problem]:
    """A return comes by the day it is due, and does not repeat the last one.

    What comes late comes too late to act on. A return in which three numbers or more are all the
    very same as in the period before was most likely copied. A return that came late is only
    remembered; one that has not come by now is a warning, and how many days are allowed is a
    figure of the rulebook.

    Bad:
        kind: workspace
        id: council
        ---
        kind: return
        id: hub-2026-27-q2
        agreement: hub-contract
        period: 2026/27 Q2
        due: 2026-10-31

    Good:
        kind: workspace
        id: council
        ---
        kind: return
        id: hub-2026-27-q2
        agreement: hub-contract
        period: 2026/27 Q2
        due: 2026-10-31
        received: 2026-10-30

    Source: Beyond Big Contracts (2014), on monitoring; working practice.
    """
    returns = returns_of(thread)
    allowed = setting.law_on("return-late-days", setting.as_of)
    for one in returns.standing:
        if allowed:
            yield from _late(one, setting, int(allowed.number))
        before = returns.before(one)
        if before and _figures(one) == _figures(before) and _is_told(one):
            yield Problem(
                one.at("period"),
                "This provider return gives exactly the figures of the one for"
                f" {before.period.words}.",
                "Ask the provider whether it was copied by mistake.",
                Severity.INFORMATION if one.is_open else None,
                ((before.thing, "the same figures stand here"),),
            )


def _late(returned: Returned, setting: Setting, allowed: int) -> Iterator[Problem]:
    due, came = (kept_date(returned.thing.values.get(key)) for key in ("due", "received"))
    if due is None or (came is None and returned.thing.status in ("sent", "accepted")):
        return
    days = ((came.first if came else setting.as_of) - due.last).days
    if days > allowed:
        late = "1 day" if days == 1 else f"{days:,} days"
        yield Problem(
            returned.at("received" if came else "due"),
            f"This provider return came {late} late; it was due {due.when}."
            if came
            else f"This provider return is {late} late; it was due {due.when}.",
            "Agree a day that the provider can keep."
            if came
            else "Ask the provider for it, or write when it came under `received`.",
            Severity.INFORMATION if came else None,
        )


def _figures(returned: Returned) -> tuple[object, ...]:
    kept = returned.thing.values
    told = (one.as_written for one in returned.measures)
    return (kept.get("users"), kept.get("contacts"), *told)


def _is_told(returned: Returned) -> bool:
    numbers = {number for one in returned.measures for number in one.numbers}
    return len(numbers - {0}) >= _LEAST_FIGURES


@rule("RET003")
def return_is_judged_by_its_own_kpis(thread: Thread) -> Iterator[Problem]:
    """A return reports the KPIs of its agreement, as they were in force in its period.

    Nobody can be held to what was not promised, or not yet, or no longer. KPIs change during a
    term: what a variation brought in July judges no return for the spring. KPIs count that the
    agreement writes or names, and those of the commissions that it delivers.

    Bad:
        kind: agreement
        id: hub-contract
        kpis:
          - id: kpi-settled
            title: Settled after six months
            to: 2026-06-30
        ---
        kind: return
        id: hub-2026-27-q2
        agreement: hub-contract
        period: 2026/27 Q2
        measures:
          - kpi: kpi-settled
            value: 81%

    Good:
        kind: agreement
        id: hub-contract
        kpis:
          - id: kpi-settled
            title: Settled after six months
            to: 2026-06-30
        ---
        kind: return
        id: hub-2026-27-q1
        agreement: hub-contract
        period: 2026/27 Q1
        measures:
          - kpi: kpi-settled
            value: 81%

    Source: working practice; Beyond Big Contracts (2014), Appendix 3, on terms that change.
    """
    named = _named(thread)
    for one in returns_of(thread).standing:
        agreement = thread.find(one.agreement)
        home = named.get(agreement.id) if agreement and agreement.sort == "agreement" else None
        for measure in one.measures if agreement and home else ():
            promised = promise(thread, measure.kpi)
            if promised and promised.thing.sort == "kpi" and agreement and home:
                is_own = measure.kpi.casefold() in home
                is_own = is_own or _is_near(thread, agreement, promised.thing)
                yield from _misjudged(thread, one, measure, promised if is_own else None)


def _named(thread: Thread) -> dict[str, set[str]]:
    """The KPIs that each agreement writes or names, and where else KPIs may be written."""
    found: dict[str, set[str]] = {}
    for thing in thread.of_sort("kpi"):
        found.setdefault(thing.document, set()).add(thing.id.casefold())
    for reference in thread.references:
        if reference.label == "kpis":
            found.setdefault(reference.document, set()).add(reference.target.casefold())
    return found


def _misjudged(
    thread: Thread, returned: Returned, measure: Measured, promised: Promise | None
) -> Iterator[Problem]:
    """What is wrong with a measure; without a promise, its KPI is none of the agreement."""
    where = returned.at("measures", measure.place, "kpi")
    thing = thread.things[measure.kpi.casefold()]
    if promised is None:
        yield Problem(
            where,
            f"The KPI {called(thread, thing)} does not belong to the agreement of this provider"
            " return.",
            "Correct the id, or add the KPI to the agreement.",
            related=((thing, "the KPI stands here"),),
        )
    elif not promised.counts_in(returned.period):
        yield Problem(
            where,
            f"The KPI {called(thread, thing)} was not in force in {returned.period.words}.",
            "Report by the KPIs of that time, or correct `from` and `to` of the KPI.",
            Severity.WARNING if returned.is_open else None,
            ((thing, "the KPI stands here"),),
        )


def _is_near(thread: Thread, agreement: Thing, kpi: Thing) -> bool:
    """Whether the KPI is of a commission above the agreement, or of what it is called off."""
    parents = [
        parent.casefold()
        for key in ("call_off_of", "subcontract_of")
        for parent in kept_ids(agreement.values.get(key))
    ]
    above = (*map(str.casefold, thread.all_above(agreement.id)), *parents)
    return kpi.document.casefold() in above
