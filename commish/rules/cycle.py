"""The cycle: what comes before buying."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from commish.findings import Severity
from commish.insight.sentences import listed, quoted
from commish.insight.setting import Setting
from commish.insight.size import Size, limits_of, size_of
from commish.insight.stages import Stage
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.commission import Commission
    from commish.model.cycle import Cycle

__all__ = ["buying_follows_design", "cycle_covers_the_stages", "going_back_has_a_reason"]

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


@rule("CYC002", severity=Severity.WARNING)
def cycle_covers_the_stages(cycle: Cycle) -> Iterator[Problem]:
    """Each stage of a cycle is one or more of the canonical stages.

    A body may call its stages as it likes; what they are is known by the canonical ones, and gates
    and reports go by these. A stage that is none of them is passed over. That some canonical stage
    is nowhere in the cycle is a reminder, unless `stages_note` speaks of the cycle.

    Bad:
        kind: cycle
        stages:
          - id: think
            title: Think it over
            canonical: []

    Good:
        kind: cycle
        stages:
          - id: think
            title: Think it over
            canonical:
              - need
              - priorities

    Source: Shropshire Council, Strategic commissioning (2012), 4.2.
    """
    for index, stage in enumerate(cycle.stages):
        if not stage.canonical:
            yield Problem(
                ("stages", index),
                f"The stage {quoted(stage.title)} is not matched to any of the usual stages.",
                "Write under `canonical` which of them it is.",
            )
    covered = {name for stage in cycle.stages for name in stage.canonical}
    left_out = [stage.title for stage in Stage if stage.value not in covered]
    if cycle.stages and left_out and not cycle.stages_note:
        yield Problem(
            ("stages",),
            f"This cycle has no stage for {listed(left_out, 'or')}.",
            "Say in `stages_note` why, or add what is missing.",
            Severity.INFORMATION,
        )


@rule("CYC003", severity=Severity.WARNING, basis="seed")
def going_back_has_a_reason(commission: Commission) -> Iterator[Problem]:
    """The history of a commission follows the dates, and a step back says why.

    Commissioning goes in circles, and going back is always allowed: with the reason written down
    others can learn from it. An entry that is dated before the one above it is most often a slip.
    After exit, or from review, a new round begins without a reason.

    Bad:
        kind: commission
        history:
          - stage: outcomes
            on: 2026-01
          - stage: need
            on: 2026-03

    Good:
        kind: commission
        history:
          - stage: outcomes
            on: 2026-01
          - stage: need
            on: 2026-03
            because: The survey showed another need than we had thought.

    Source: Deloitte, Results by proxy (2013), on a cycle that goes on.
    """
    for index, (before, entry) in enumerate(pairwise(commission.history), start=1):
        if entry.on.last < before.on.first:
            yield Problem(
                ("history", index, "on"),
                f"This step is dated {entry.on.words}, before the one above it, {before.on.words}.",
                "Correct the date, or put the steps in order.",
            )
        elif _goes_back(Stage(before.stage), Stage(entry.stage)) and not entry.because:
            yield Problem(
                ("history", index, "stage"),
                f"This goes back from {Stage(before.stage).title} to {Stage(entry.stage).title}"
                " without a reason.",
                "Say why under `because`.",
            )


def _goes_back(before: Stage, after: Stage) -> bool:
    return after.rank < before.rank < Stage.REVIEW.rank
