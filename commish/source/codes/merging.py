"""MRG: two branches put together."""

from commish.findings import Severity
from commish.source.codes.definition import Code

__all__ = ["CHANGED_ON_BOTH_SIDES", "MERGING"]

CHANGED_ON_BOTH_SIDES = Code(
    "MRG001",
    "changed-on-both-sides",
    Severity.ERROR,
    "Two branches that are each in order may not fit together. Where both changed the same lines "
    "of a document, or one changed what the other deleted, git can't choose, and neither can "
    "commish: somebody who knows the matter has to. `commish validate --merge-with BRANCH` tells "
    "before the merge, and checks the rest with the text of this side.",
)

MERGING = (CHANGED_ON_BOTH_SIDES,)
"""The codes of this module."""
