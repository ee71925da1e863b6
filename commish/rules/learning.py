"""What is learned: reviews that feed what follows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from commish.findings import Severity
from commish.insight.setting import Setting
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.commission import Commission

__all__ = ["review_feeds_what_follows"]


@rule("REV001", severity=Severity.INFORMATION, basis="seed")
def review_feeds_what_follows(commission: Commission, setting: Setting) -> Iterator[Problem]:
    """What a review has found feeds a later commission or a need.

    The last stage of one round is the first of the next. A review that is filed and fed into
    nothing was written for the shelf. `feeds` names what its lessons go into; a review that is
    still to come is left alone.

    Bad:
        kind: commission
        review:
          on: 2026-05
          finding: Half of the lights were out by March.

    Good:
        kind: commission
        review:
          on: 2026-05
          finding: Half of the lights were out by March.
        feeds:
          - next-street-lights

    Source: Shropshire Council, Strategic commissioning (2012), 4.2; Deloitte, Results by proxy
        (2013), on the feedback loop.
    """
    review = commission.review
    if review is None or not review.finding or commission.feeds:
        return
    if review.on is None or review.on.last <= setting.as_of:
        yield Problem(
            ("review",),
            "This review is finished, and its lessons feed nothing that follows.",
            "Name under `feeds` the commission or the need that they go into.",
        )
