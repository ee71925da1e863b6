"""Options: a choice between real ones, with doing nothing among them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from commish.findings import Severity
from commish.insight.sentences import quoted
from commish.insight.setting import Setting
from commish.insight.size import Size, limits_of, size_of
from commish.insight.stages import Stage
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.commission import Commission
    from commish.model.decision import Decision
    from commish.model.option import Option

__all__ = ["options_are_a_real_choice"]

_A_CHOICE = 2


@rule("APP001", severity=Severity.WARNING, basis="seed")
def options_are_a_real_choice(
    document: Commission | Decision, setting: Setting
) -> Iterator[Problem]:
    """Where options are compared there are two real ones, and doing nothing beside them.

    One option is no choice, and without doing nothing nobody sees what change is worth. Asked from
    the stage of options on, and of the paper for a decision; not of a light commission. Where only
    one option is real, `only_one_because` says why.

    Bad:
        kind: decision
        status: proposed
        options:
          - id: tender
            title: Tender one service for the whole county

    Good:
        kind: decision
        status: proposed
        options:
          - id: carry-on
            title: Carry on as now
            do_nothing: true
          - id: tender
            title: Tender one service for the whole county
          - id: grants
            title: Grants to groups in each town

    Source: John Tizard, Town hall tactics (2008), checklist.
    """
    if not document.options or not _is_asked(document, setting):
        return
    real = [option for option in document.options if not _is_nothing(option)]
    faults = []
    if not real:
        faults.append("compares no real option")
    elif len(real) < _A_CHOICE:
        faults.append(f"compares only one real option, {quoted(real[0].title)}")
    if len(real) == len(document.options):
        faults.append("leaves out doing nothing")
    if faults:
        what = "commission" if document.kind == "commission" else "paper"
        yield Problem(
            ("options",),
            f"This {what} {' and '.join(faults)}.",
            "Add what is missing to the `options`"
            + (", or say why under `only_one_because`." if what == "commission" else "."),
        )


def _is_nothing(option: Option) -> bool:
    return bool(option.do_nothing) or option.model == "do_nothing"


def _is_asked(document: Commission | Decision, setting: Setting) -> bool:
    if document.kind == "decision":
        return document.status in ("proposed", "made")
    stage = Stage.named(document.stage)
    reached = stage is not None and stage.rank >= Stage.OPTIONS.rank
    if not reached or document.only_one_because:
        return False
    return size_of(document, limits_of(setting.workspace)).size is not Size.LIGHT
