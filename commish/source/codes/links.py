"""LNK: links from one document to another."""

from commish.findings import Severity
from commish.source.codes.definition import Code

__all__ = [
    "GOES_ROUND",
    "LINKS",
    "LINK_TO_NOTHING",
    "LINK_TO_THE_WRONG_KIND",
    "NEARLY_A_CYCLE",
    "NEARLY_A_SOURCE",
]

_FRAMEWORK = (
    "kind: outcome-framework\nid: homes\ntitle: Homes\noutcomes:\n"
    "- id: safe\n  title: Homes are safe\n  leads_to:\n  - {}\n"
    "- id: settled\n  title: Lives are settled\n"
    "qualities:\n- id: warm\n  title: A warm welcome\n"
)

LINK_TO_NOTHING = Code(
    "LNK001",
    "link-to-nothing",
    Severity.ERROR,
    "A link names a document, outcome, indicator or other thing of the workspace by its id. Where "
    "nothing has that id the golden thread is cut: whatever hangs below is left hanging.",
    bad="kind: commission\nid: hub\ntitle: The hub\ntier: service\nanswers:\n  - no-such-thing\n",
    good="kind: commission\nid: hub\ntitle: The hub\ntier: political\n",
)
LINK_TO_THE_WRONG_KIND = Code(
    "LNK002",
    "link-to-the-wrong-kind",
    Severity.ERROR,
    "A key that links says what it may name: `answers` names commissions, `pool` names a pool. An "
    "id of another kind is a slip that papers would repeat.",
    bad=_FRAMEWORK.format("warm"),
    good=_FRAMEWORK.format("settled"),
)
GOES_ROUND = Code(
    "LNK003",
    "goes-round",
    Severity.ERROR,
    "The thread runs from political intent down to services. A thing that stands above itself "
    "can't be walked and can't be accounted for.",
    bad=_FRAMEWORK.format("safe"),
    good=_FRAMEWORK.format("settled"),
)
NEARLY_A_SOURCE = Code(
    "LNK004",
    "nearly-a-source",
    Severity.WARNING,
    "A source is the id of a source document, or plain words. Words that are nearly the id of one "
    "are most likely a slip, and the paper's footnote would then name no document.",
)

NEARLY_A_CYCLE = Code(
    "LNK005",
    "nearly-a-cycle",
    Severity.INFORMATION,
    "`cycle` is the id of a cycle document, or the name of a cycle that everybody knows, such as "
    "`canonical`. A word that is nearly the id of one is most likely a slip, and the overview then "
    "shows no cycle.",
)

LINKS = (LINK_TO_NOTHING, LINK_TO_THE_WRONG_KIND, GOES_ROUND, NEARLY_A_SOURCE, NEARLY_A_CYCLE)
"""The codes of this module."""
