"""Results against what was promised: the rating, and what explains a miss or a jump."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from commish.findings import Severity
from commish.insight.performance import Standing, jump
from commish.insight.rated import Rated, rated, short
from commish.insight.returned import Returns, returns_of
from commish.insight.setting import Setting
from commish.insight.thread import Thread
from commish.rules.registry import Problem, rule

__all__ = ["jump_or_miss_is_explained", "rating_follows_from_the_figures"]


@rule("RAG001", severity=Severity.WARNING)
def rating_follows_from_the_figures(thread: Thread) -> Iterator[Problem]:
    """A rating says what the figure, the direction, the target and the tolerance say.

    A rating that somebody chooses can be kind. It is worked out from the unrounded figure and the
    target in force at the end of the period: on target, slightly off within the tolerance, off
    target beyond it, no data without a figure. A tolerance with a per cent sign is in per cent of
    the target, one without it in points. What can't be held against the target is left alone:
    `about 80%`, or a per cent against a plain number.

    Bad:
        kind: outcome-framework
        id: youth-outcomes
        indicators:
          - id: settled
            title: Settled after six months
            direction: higher
            baseline:
              value: 45%
              period: 2025/26
        ---
        kind: agreement
        id: hub-contract
        kpis:
          - id: kpi-settled
            indicator: settled
            target: 85%
            tolerance: 2
        ---
        kind: return
        id: hub-2026-27-q2
        agreement: hub-contract
        period: 2026/27 Q2
        measures:
          - kpi: kpi-settled
            value: 84%
            status: on_target
            comment: One family moved away.

    Good:
        kind: outcome-framework
        id: youth-outcomes
        indicators:
          - id: settled
            title: Settled after six months
            direction: higher
            baseline:
              value: 45%
              period: 2025/26
        ---
        kind: agreement
        id: hub-contract
        kpis:
          - id: kpi-settled
            indicator: settled
            target: 85%
            tolerance: 2
        ---
        kind: return
        id: hub-2026-27-q2
        agreement: hub-contract
        period: 2026/27 Q2
        measures:
          - kpi: kpi-settled
            value: 84%
            status: slightly_off
            comment: One family moved away.

    Source: working practice.
    """
    for returned in returns_of(thread).standing:
        for measure in returned.measures:
            one = rated(thread, returned, measure) if measure.status else None
            if one is None or one.standing is None or one.standing.value == measure.status:
                continue
            entered = Standing(measure.status).words
            is_told = one.standing is not Standing.NO_DATA
            against = f"its figure against {one.aim_words} makes it {one.standing.words}"
            yield Problem(
                returned.at("measures", measure.place, "status"),
                f"{one.name} is rated {entered}, but {against if is_told else 'it has no figure'}.",
                f"Write `status: {one.standing.value}`, or leave it out: it is worked out anyway.",
                Severity.INFORMATION if returned.is_open else None,
            )


@rule("RET002", severity=Severity.WARNING)
def jump_or_miss_is_explained(thread: Thread, setting: Setting) -> Iterator[Problem]:
    """A sudden jump and a missed target come with a comment or an action.

    A figure that halves or doubles is either news or a slip of the pen, and one that is off target
    asks what is done about it. How great a jump is sudden, and between how small counts it may
    be chance, are figures of the rulebook. What counts from the start of the year is not compared.

    Bad:
        kind: workspace
        id: council
        ---
        kind: return
        id: hub-q1
        agreement: hub-contract
        period: 2026/27 Q1
        measures:
          - kpi: referrals
            value: 40
        ---
        kind: return
        id: hub-q2
        agreement: hub-contract
        period: 2026/27 Q2
        measures:
          - kpi: referrals
            value: 90

    Good:
        kind: workspace
        id: council
        ---
        kind: return
        id: hub-q1
        agreement: hub-contract
        period: 2026/27 Q1
        measures:
          - kpi: referrals
            value: 40
        ---
        kind: return
        id: hub-q2
        agreement: hub-contract
        period: 2026/27 Q2
        measures:
          - kpi: referrals
            value: 90
            comment: Two schools have joined.

    Source: Beyond Big Contracts (2014), on monitoring; working practice.
    """
    returns = returns_of(thread)
    share, least = (setting.law_on(topic, setting.as_of) for topic in ("jump-share", "jump-least"))
    for returned in returns.standing:
        silent = [one for one in returned.measures if not one.is_explained]
        for measure in silent if "comment" not in returned.thing.values else ():
            one = rated(thread, returned, measure)
            if one.standing is Standing.OFF_TARGET:
                yield Problem(
                    returned.at("measures", one.measure.place, "kpi"),
                    f"{one.name} is off {one.aim_words}, with no comment and no action.",
                    "Write `comment` or `action` beside it.",
                    Severity.INFORMATION if returned.is_open else None,
                )
            elif share:
                few = least.number if least else Decimal(0)
                yield from _jumps(one, returns, (share.number, few))


def _jumps(one: Rated, returns: Returns, limits: tuple[Decimal, Decimal]) -> Iterator[Problem]:
    before = returns.before(one.returned)
    last, now = before.measure(one.measure.kpi) if before else None, one.measure
    if before is None or last is None or last.unit != now.unit or last.cumulative or now.cumulative:
        return
    share, few = limits
    was, number = last.number, now.number
    if was is None or number is None or (not now.unit and max(abs(was), abs(number)) < few):
        return
    change = jump(was, number)
    if change is not None and abs(change) > share:
        rose = "rose" if number > was else "fell"
        yield Problem(
            one.returned.at("measures", now.place, "kpi"),
            f"{one.name} {rose} by {short(round(abs(change), 0))}% since {before.period.words},"
            " with no comment.",
            "Write what happened under `comment`, or correct the figure.",
            Severity.INFORMATION if one.returned.is_open else None,
            ((before.at("measures", last.place, "kpi"), "the last figure stands here"),),
        )
