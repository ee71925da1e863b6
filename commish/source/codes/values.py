"""VAL: values that are well written and mean nothing."""

from commish.findings import Severity
from commish.source.codes.definition import Code

__all__ = ["NOT_POSSIBLE", "VALUES"]

NOT_POSSIBLE = Code(
    "VAL001",
    "not-possible",
    Severity.ERROR,
    "A value may be written well and still mean nothing: 30 February, a financial year 2011/13, a "
    "range that ends before it begins, terms out of the order of their dates.",
    bad="kind: plan\nid: plan\ntitle: A plan\nfrom: 2026-02-30\n",
    good="kind: plan\nid: plan\ntitle: A plan\nfrom: 2026-02-28\n",
)

VALUES = (NOT_POSSIBLE,)
"""The codes of this module."""
