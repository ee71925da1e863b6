"""Returns that put an earlier one right: with a reason, and each period counted once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from commish.findings import Severity
from commish.insight.returned import Returned, returns_of
from commish.insight.thread import Thread
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.return_ import Return

__all__ = ["period_is_returned_once", "restatement_says_why"]


@rule("RET004", severity=Severity.WARNING)
def restatement_says_why(document: Return) -> Iterator[Problem]:
    """A return that is restated says which one it puts right, and why.

    Figures that change after they were paid for or told in public need a reason that an auditor
    can read later. The earlier return stays as it was.

    Bad:
        kind: return
        id: hub-2026-27-q1-r1
        agreement: hub-contract
        period: 2026/27 Q1
        state: restated

    Good:
        kind: return
        id: hub-2026-27-q1-r1
        agreement: hub-contract
        period: 2026/27 Q1
        state: restated
        restates: hub-2026-27-q1
        because: Two placements were reported late.

    Source: working practice; National Audit Office, Outcome-based payment schemes (2015).
    """
    if not document.restates and document.state != "restated":
        return
    missing = [
        key for key in ("restates", "because") if not str(getattr(document, key) or "").strip()
    ]
    if missing:
        what = {"restates": "which return it puts right", "because": "why"}
        yield Problem(
            ("state",) if document.state == "restated" else ("restates",),
            "This restated provider return does not say"
            f" {' or '.join(what[key] for key in missing)}.",
            f"Write {' and '.join(f'`{key}`' for key in missing)}.",
            Severity.INFORMATION if document.status == "draft" else None,
        )


@rule("RET005")
def period_is_returned_once(thread: Thread) -> Iterator[Problem]:
    """An agreement has one final return for a period; any other puts an earlier one right.

    Two final returns for one period are counted twice, or paid twice. A return that puts another
    right is about the same agreement and the same period as that one.

    Bad:
        kind: return
        id: hub-q1
        agreement: hub-contract
        period: 2026/27 Q1
        state: final
        ---
        kind: return
        id: hub-q1-again
        agreement: hub-contract
        period: 2026/27 Q1
        state: final

    Good:
        kind: return
        id: hub-q1
        agreement: hub-contract
        period: 2026/27 Q1
        state: final
        ---
        kind: return
        id: hub-q1-again
        agreement: hub-contract
        period: 2026/27 Q1
        state: restated
        restates: hub-q1
        because: Two placements were reported late.

    Source: working practice.
    """
    seen: dict[tuple[str, object, str], Returned] = {}
    by_id = {one.thing.id.casefold(): one for one in returns_of(thread).all}
    for one in returns_of(thread).all:
        first = one if one.is_open else seen.setdefault(_slot(one), one)
        right = by_id.get(one.restates)
        if first is not one:
            sure = first.state and one.state
            yield Problem(
                one.at("period"),
                f"There is another provider return for {one.period.words} of the same agreement.",
                "Leave one out, or write `state: restated`, `restates` and `because` in the later.",
                None if sure else Severity.WARNING,
                ((first.thing, "the other one stands here"),),
            )
        if right and (right.agreement != one.agreement or right.period != one.period):
            yield Problem(
                one.at("restates"),
                "This provider return puts right one of another agreement or period.",
                "Correct `restates`, or the agreement and the period.",
                related=((right.thing, "that one stands here"),),
            )


def _slot(returned: Returned) -> tuple[str, object, str]:
    period = returned.period
    return returned.agreement, (period.first, period.last), returned.restates
