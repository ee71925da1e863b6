"""The balance that the strategic tier strikes, and the duties in law that it must meet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from commish.findings import Severity
from commish.insight.facts import Thing
from commish.insight.kept import kept_items
from commish.insight.sentences import listed, quoted
from commish.insight.setting import Setting
from commish.insight.size import Size, limits_of, size_of, size_of_thing
from commish.insight.stages import Stage
from commish.insight.thread import Thread
from commish.model.tier import Tier
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.commission import Balance, Commission

__all__ = ["duty_in_law_is_addressed", "every_side_is_weighed"]


@rule("BAL001", severity=Severity.WARNING, basis="seed")
def every_side_is_weighed(commission: Commission, setting: Setting) -> Iterator[Problem]:
    """A strategic commission weighs all five sides, or says why one has nothing to weigh.

    What members want, what the law requires, what people need, what government advises, what money
    and practice allow: a balance that leaves one out has not been struck. Limits and duties that
    stand elsewhere in the commission count. A light commission is not asked, and a draft only
    reminded; that there is no balance at all is told by TIR005.

    Bad:
        kind: commission
        tier: strategic
        status: proposed
        skips:
          tier: political
          because: The duty is in law.
        balance:
          political_objectives:
            - id: safety
              text: Members want people to feel safe after dark.
          statutory_duties:
            - id: lighting
              none_because: No law asks for lights.
          need_and_demand:
            - id: fear
              text: Half of all residents stay at home.
          constraints:
            - id: money
              text: There is no new money.

    Good:
        kind: commission
        tier: strategic
        status: proposed
        skips:
          tier: political
          because: The duty is in law.
        balance:
          political_objectives:
            - id: safety
              text: Members want people to feel safe after dark.
          statutory_duties:
            - id: lighting
              none_because: No law asks for lights.
          need_and_demand:
            - id: fear
              text: Half of all residents stay at home.
          guidance:
            - id: none-known
              none_because: No guidance speaks of it.
          constraints:
            - id: money
              text: There is no new money.

    Source: commissioning guide of Northamptonshire County Council (2014), Table 1.
    """
    if commission.tier is not Tier.STRATEGIC or commission.balance is None:
        return
    missing = [
        what for what, is_weighed in _sides(commission, commission.balance) if not is_weighed
    ]
    over = commission.status == "ended" or commission.not_commissioned
    if missing and not over and _size(commission, setting) is not Size.LIGHT:
        yield Problem(
            ("balance",),
            f"The balance does not weigh {listed(missing, 'or')}.",
            "Write what was weighed, or say under `none_because` why there is nothing to weigh.",
            Severity.INFORMATION if commission.status in ("", "draft") else None,
        )


def _size(commission: Commission, setting: Setting) -> Size:
    return size_of(commission, limits_of(setting.workspace)).size


def _sides(commission: Commission, balance: Balance) -> Iterator[tuple[str, bool]]:
    for what, weighed, elsewhere in (
        ("political objectives", balance.political_objectives, False),
        ("duties in law", balance.statutory_duties, bool(commission.statutory_duties)),
        ("need and demand", balance.need_and_demand, False),
        ("government guidance", balance.guidance, False),
        ("what money and practice allow", balance.constraints, bool(commission.constraints)),
    ):
        yield what, elsewhere or any(one.text or one.none_because for one in weighed)


@rule("TIR010", severity=Severity.WARNING, basis="seed")
def duty_in_law_is_addressed(thread: Thread, setting: Setting) -> Iterator[Problem]:
    """Each duty in law that a strategic commission names is addressed by it or below.

    A duty that is named and then lost on the way down is broken without anybody having chosen to.
    `addressed` says how it is met, or why it is not affected; a commission below may say it under
    the same id. A light commission is not asked; a draft, and what has not come to design, is only
    reminded.

    Bad:
        kind: commission
        id: street-plan
        tier: strategic
        status: proposed
        skips:
          tier: political
          because: The duty is in law.
        statutory_duties:
          - id: equality
            duty: To have due regard to equality.

    Good:
        kind: commission
        id: street-plan
        tier: strategic
        status: proposed
        skips:
          tier: political
          because: The duty is in law.
        statutory_duties:
          - id: equality
            duty: To have due regard to equality.
        ---
        kind: commission
        id: street-lights
        tier: tactical
        answers:
          - street-plan
        statutory_duties:
          - id: equality
            duty: To have due regard to equality.
            addressed: Lights are placed where blind people were asked to walk the street.

    Source: commissioning guide of Northamptonshire County Council (2014), Table 1.
    """
    for commission in thread.of_sort("commission"):
        over = commission.status == "ended" or "not_commissioned" in commission.says
        if commission.tier == "strategic" and "statutory_duties" in commission.says and not over:
            yield from _lost(thread, commission, setting)


def _lost(thread: Thread, commission: Thing, setting: Setting) -> Iterator[Problem]:
    lost = [
        (index, duty)
        for index, duty in enumerate(kept_items(commission.values.get("statutory_duties")))
        if not duty.get("addressed")
    ]
    if not lost or size_of_thing(commission, limits_of(setting.workspace)).size is Size.LIGHT:
        return
    below = set(_met_below(thread, commission))
    for index, duty in lost:
        if str(duty.get("id")).casefold() not in below:
            yield Problem(
                commission._replace(pointer=("statutory_duties", index)),
                f"Nothing says how the duty {quoted(duty.get('id'))} is met.",
                "Write it under `addressed`, here or in a commission below; or write there why the"
                " duty is not affected.",
                Severity.INFORMATION if _is_early(commission) else None,
            )


def _is_early(commission: Thing) -> bool:
    stage = Stage.named(commission.word("stage"))
    begun = stage is not None and stage.rank < Stage.DESIGN.rank and commission.status != "agreed"
    return begun or commission.status == "draft"


def _met_below(thread: Thread, commission: Thing) -> Iterator[str]:
    """The ids of the duties that commissions below say are met, or not affected."""
    for name in thread.all_below(commission.id):
        below = thread.find(name)
        if below and below.sort == "commission":
            for duty in kept_items(below.values.get("statutory_duties")):
                if duty.get("addressed"):
                    yield str(duty.get("id")).casefold()
