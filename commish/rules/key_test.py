"""Key decisions, known by the body's own test."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from commish.findings import Severity
from commish.insight.deciding import is_executive, kept_decided_on, kept_deciding, only_notes
from commish.insight.facts import Thing
from commish.insight.kept import kept_items
from commish.insight.pointing import inside
from commish.insight.sentences import quoted
from commish.insight.setting import Setting
from commish.insight.thread import Thread
from commish.insight.withholding import told
from commish.insight.worth import pounds_of
from commish.model.pounds import pounds
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.money import Money

__all__ = ["key_decision_is_called_one"]

_NOTICE = "key-decision-notice-days"
_ASKED = ("proposed", "made")
_WHOLE = ("", "agree", "award")
"""The changes that decide the whole value of a thing, and not a part or the end of it."""


@rule("GOV007", severity=Severity.WARNING, basis="policy")
def key_decision_is_called_one(thread: Thread, setting: Setting) -> Iterator[Problem]:
    """What the body's own test makes a key decision is marked as one, or says why it is none.

    Each council writes into its constitution above which sum, and in how many wards, a decision
    is key; `key_decision` in commish.yaml holds that. A key decision that nobody calls one gets no
    notice. Values are the largest of what is decided, each for its whole term as far as that is
    stated; a sum whose VAT is not known is compared as it stands.

    Bad:
        kind: workspace
        body:
          type: council_executive
          nation: england
        key_decision:
          over: £500,000
        ---
        kind: procurement
        id: youth-tender
        value: £640,000 excluding VAT
        ---
        kind: decision
        status: proposed
        background_papers: none
        route:
          - body: cabinet
            capacity: decides
            date: 2027-02-09
        decides:
          - id: youth-tender
        implications:
          equality:
            none_because: The tender as such touches nobody.

    Good:
        kind: workspace
        body:
          type: council_executive
          nation: england
        key_decision:
          over: £500,000
        ---
        kind: procurement
        id: youth-tender
        value: £640,000 excluding VAT
        ---
        kind: decision
        status: proposed
        background_papers: none
        route:
          - body: cabinet
            capacity: decides
            date: 2027-02-09
        decides:
          - id: youth-tender
        key:
          is: true
        implications:
          equality:
            none_because: The tender as such touches nobody.

    Source: the body's own constitution; SI 2012/2089, regulation 8.
    """
    test = setting.workspace.key_decision
    if test is None or (test.over is None and test.wards is None):
        return
    for decision in thread.of_sort("decision"):
        if not _may_be_unmarked(decision, setting):
            continue
        over = _over(thread, decision, test.over)
        why = over or _in_wards(decision, test.wards)
        if why:
            yield Problem(
                inside(decision, "decides" if over else "wards"),
                f"{why}, which makes this a key decision by the body's own test, and it is not"
                " marked as one.",
                "Write `key: {is: true}` and publish a notice; or say under `key.because` why it is"
                " none.",
            )


def _may_be_unmarked(decision: Thing, setting: Setting) -> bool:
    """Whether it is a decision of an executive, and says neither that it is key nor why not."""
    key = decision.values.get("key")
    said = isinstance(key, Mapping) and (key.get("is") is True or key.get("because"))
    deciding = kept_deciding(decision)
    if said or not deciding or decision.status not in _ASKED or _only_notes(decision):
        return False
    if setting.law_on(_NOTICE, kept_decided_on(decision)) is None:
        return False
    bodies = (str(step.get("body", "")) for step in deciding)
    return is_executive(bodies, setting.workspace) is not False


def _only_notes(decision: Thing) -> bool:
    return only_notes(decision.word("type"), ["decides"])


def _over(thread: Thread, decision: Thing, limit: Money | None) -> str:
    """That what it decides is worth more than a limit; the start of a sentence, or nothing."""
    if limit is None or limit.amount is None:
        return ""
    for item in kept_items(decision.values.get("decides")):
        decided = thread.find(str(item.get("id"))) if item.get("change", "") in _WHOLE else None
        worth = pounds_of(decided) if decided else None
        if decided and worth is not None and worth > limit.amount:
            name, value = quoted(decided.id), told(thread, decided, pounds(worth))
            return f"What is decided of {name} is worth {value}, over {limit}"
    return ""


def _in_wards(decision: Thing, least: int | None) -> str:
    """That it affects as many wards as make it key; the start of a sentence, or nothing."""
    wards = decision.word("wards").strip()
    if least is None or not wards:
        return ""
    named = [one for one in re.split(r",|;|\band\b|&", wards) if one.strip()]
    if re.match(r"all\b", wards, re.IGNORECASE) or len(named) >= least > 1:
        return f"It affects the wards {quoted(wards)}, and {least} are enough"
    return ""
