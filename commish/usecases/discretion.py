"""Findings in documents that withhold something: they tell of a fault, and quote nothing."""

import re
from collections.abc import Mapping

from commish.findings import Finding
from commish.source.quotable import may_be_quoted
from commish.source.withheld import seems_personal, seems_withheld
from commish.usecases.reading import ReadFile

__all__ = ["discreet", "discreet_link", "may_be_shown", "withholds", "without_values"]

_ORDERS = ("exempt", "confidential")
_QUOTED = "(?s)“.*”"
"""From the first quotation mark to the last, as what is quoted may hold some of its own."""
_MONTHS = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_FIGURE = (
    rf"(?:[0-9]{{1,2}} )?{_MONTHS} [0-9]{{4}}|[£€$]?[0-9](?:[0-9,./-]*[0-9])?(?:%|[mkbn]{{1,2}}\b)?"
)
"""What else a rule says of values: amounts, counts and dates."""
_BRACKETS = r"\((?:[^()]|\([^()]*\))*\)"
_LAW = r"\b(?:Acts?|Regulations|Order|Code|SI)\b"
"""Brackets with one of these words say where it stands in the law: that is the same for every
document, and the reason to believe it."""
_QUOTING_NOTHING = ("DAT001", "DBS001")
"""Rules that name what they found and never quote it: the numbers they give are of lines."""


def withholds(file: ReadFile) -> bool:
    """Whether a document says that something in it is exempt or confidential.

    One that seems to hold personal data counts as if it said so.
    """
    data = file.reading.data
    if data is None:
        return seems_withheld(file.reading.text)
    said = isinstance(data, dict) and any(data.get(order) for order in _ORDERS)
    return said or seems_personal(file.reading.text)


def discreet(finding: Finding, file: ReadFile) -> Finding:
    """What a rule found; in a document that withholds anything, without a value.

    A rule may quote a value from elsewhere in the document than where it points.
    """
    quotes = finding.code not in _QUOTING_NOTHING
    return without_values(finding) if quotes and withholds(file) else finding


def discreet_link(finding: Finding, guarded: Mapping[str, ReadFile]) -> Finding:
    """What is wrong with a link; without the id that it names where that is withheld.

    *guarded* are the documents that withhold something, by path.
    """
    file = guarded.get(finding.place.path)
    if file is None or not isinstance(file.reading.data, dict):
        return finding
    if may_be_quoted(file.checked.kind, file.reading.data, finding.pointer):
        return finding
    return without_values(finding)._replace(mend="Look at what is written there.")


def may_be_shown(text: str) -> bool:
    """Whether lines of a file may be printed beside its findings.

    Not if it withholds anything, nor if it seems to hold personal data.
    """
    return not seems_withheld(text)


def without_values(finding: Finding) -> Finding:
    """The same fault without a word or a figure of any document."""
    # A mend says what is to be written, and reports print it
    return finding._replace(
        message=_masked(finding.message),
        mend=_masked(finding.mend),
        related=tuple(one._replace(text=_masked(one.text)) for one in finding.related),
        fix=None,
    )


def _masked(text: str) -> str:
    return re.sub(rf"{_BRACKETS}|{_FIGURE}", _mask, re.sub(_QUOTED, "…", text))


def _mask(found: re.Match[str]) -> str:
    """Nothing of a value; of brackets, what is no value in them; and the law as it is."""
    said = found[0]
    if not said.startswith("("):
        return "…"
    is_law = re.search(_LAW, said) and not re.search("[£€$]", said)
    return said if is_law else re.sub(_FIGURE, "…", said)
