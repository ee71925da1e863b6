"""The cycle: what comes before buying."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from commish.findings import Severity
from commish.insight.sentences import listed
from commish.insight.setting import Setting
from commish.insight.size import Size, limits_of, size_of
from commish.insight.stages import Stage
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.commission import Commission

__all__ = ["buying_follows_design"]

_BUYING = (Stage.MARKET, Stage.SECURE)
_BETWEEN = (Stage.OUTCOMES, Stage.OPTIONS, Stage.DESIGN)


@rule("CYC001", severity=Severity.WARNING, basis="seed")
def buying_follows_design(commission: Commission, setting: Setting) -> Iterator[Problem]:
    """A commission goes to market only after options and design.

    Whoever goes from a need straight to a tender has decided what to buy without asking what would
    help. That looks like procurement, not commissioning. A stage that was reached earlier counts,
    and a step with a reason (`because`) is not questioned. Light commissions and grants are spared.

    Bad:
        kind: commission
        tier: tactical
        history:
          - stage: need
            on: 2026-01-12
          - stage: market
            on: 2026-02-02

    Good:
        kind: commission
        tier: tactical
        history:
          - stage: need
            on: 2026-01-12
          - stage: outcomes
            on: 2026-02-02
          - stage: options
            on: 2026-03-02
          - stage: design
            on: 2026-04-13
          - stage: market
            on: 2026-06-01

    Source: John Tizard, Town hall tactics (2008); Shropshire Council, Strategic commissioning
        (2012), 4.3.
    """
    jump = _jump(commission)
    if jump is None or _is_a_grant(commission):
        return
    if size_of(commission, limits_of(setting.workspace)).size is Size.LIGHT:
        return
    index, before, after = jump
    skipped = [stage.title for stage in _BETWEEN if stage.rank > before.rank]
    yield Problem(
        ("history", index),
        f"This jumps from {before.title} to {after.title}, with no {listed(skipped, 'or')} between:"
        " it looks like procurement, not commissioning.",
        "Go back to the stages left out, or say under `because` why they were not needed.",
    )


def _jump(commission: Commission) -> tuple[int, Stage, Stage] | None:
    """The first entry that goes to market from outcomes or before, and the stage it came from."""
    reached: list[Stage] = []
    entries = sorted(enumerate(commission.history), key=lambda entry: entry[1].on)
    for index, entry in entries:
        stage = Stage(entry.stage)
        furthest = max(reached, key=lambda one: one.rank, default=Stage.DESIGN)
        if stage in _BUYING and furthest.rank <= Stage.OUTCOMES.rank and not entry.because:
            return index, furthest, stage
        reached.append(stage)
    return None


def _is_a_grant(commission: Commission) -> bool:
    return any(option.preferred and option.model == "grant" for option in commission.options)
