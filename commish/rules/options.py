"""Options: a choice between real ones, with doing nothing among them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from commish.findings import Severity
from commish.insight.sentences import listed, quoted
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
"""Real options that make a choice, where no rulebook is at hand."""
_SECTORS = {
    "in_house": "public bodies",
    "other_public_body": "public bodies",
    "trading_company": "public bodies",
    "contract": "contracts",
    "grant": "the social sector",
    "social_enterprise": "the social sector",
    "community_interest_company": "the social sector",
    "staff_mutual": "the social sector",
    "community": "the social sector",
    "partnership": "partnerships",
}


@rule("APP001", severity=Severity.WARNING, basis="seed")
def options_are_a_real_choice(
    document: Commission | Decision, setting: Setting
) -> Iterator[Problem]:
    """Where options are compared there are two real ones, and doing nothing beside them.

    One option is no choice, and without doing nothing nobody sees what change is worth. Options
    of a commission that are all of one kind of delivery, such as contracts, leave out whole
    sectors. Asked from the stage of options on, and of the paper for a decision; not of a light
    commission. Where only one option is real, `only_one_because` says why.

    Bad:
        kind: decision
        status: proposed
        options:
          - id: tender
            title: Tender one service for the whole county
            model: contract

    Good:
        kind: decision
        status: proposed
        options:
          - id: carry-on
            title: Carry on as now
            do_nothing: true
          - id: tender
            title: Tender one service for the whole county
            model: contract
          - id: grants
            title: Grants to groups in each town
            model: grant

    Source: John Tizard, Town hall tactics (2008), checklist.
    """
    if not document.options or not _is_asked(document, setting):
        return
    real = [option for option in document.options if not _is_nothing(option)]
    least = _least(setting)
    faults = []
    if not real:
        faults.append("compares no real option")
    elif len(real) == 1 < least:
        faults.append(f"compares only one real option, {quoted(real[0].title)},")
    elif len(real) < least:
        faults.append(f"compares {len(real)} real options, not {least}")
    if len(real) == len(document.options):
        faults.append("leaves out doing nothing")
    sector = _only_sector(real) if document.kind == "commission" else ""
    if sector:
        faults.append(f"considers {sector} only")
    if faults:
        what = "commission" if document.kind == "commission" else "paper"
        yield Problem(
            ("options",),
            f"This {what} {listed(faults).rstrip(',')}.",
            "Add what is missing to the `options`"
            + (", or say why under `only_one_because`." if what == "commission" else "."),
        )


def _least(setting: Setting) -> int:
    entry = setting.law_on("least-options", setting.as_of)
    return int(entry.number) if entry else _A_CHOICE


def _only_sector(real: list[Option]) -> str:
    """The one kind of delivery that all options are of; empty where there are two, or one is open.

    Ending a service delivers nothing, so it is of no kind.
    """
    delivering = [option for option in real if option.model != "stop"]
    sectors = {_SECTORS.get(option.model, "") for option in delivering}
    return sectors.pop() if len(sectors) == 1 and len(delivering) > 1 else ""


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
