"""Findings in documents that withhold something: they tell of a fault, and quote nothing."""

import re
from collections.abc import Mapping
from functools import lru_cache

from commish.findings import Finding
from commish.insight.personal import may_hold, personal_in
from commish.source.quotable import may_be_quoted
from commish.usecases.reading import ReadFile

__all__ = ["discreet", "discreet_link", "may_be_shown", "withholds"]

_ORDERS = ("exempt", "confidential")
_QUOTED = r"“[^”]*”|£?[0-9](?:[0-9,./-]*[0-9])?(?:%|[mkbn]{1,2}\b)?"
"""What a rule says of values: their words in quotation marks, amounts, counts and dates."""
_BRACKETS = r"\((?:[^()]|\([^()]*\))*\)"
_LAW = r"\b(?:Acts?|Regulations|Order|Code|SI)\b"
"""Brackets with one of these words say where it stands in the law: that is the same for every
document, and the reason to believe it."""
_QUOTING_NOTHING = ("DAT001", "DBS001")
"""Rules that name what they found and never quote it: the numbers they give are of lines."""
_ORDER = r"(?m)(?:^|[{,\s])[\"']?(?:exempt|confidential)[\"']?\s*:"


def withholds(file: ReadFile) -> bool:
    """Whether a document says that something in it is exempt or confidential.

    One that seems to hold personal data counts as if it said so.
    """
    data = file.reading.data
    said = isinstance(data, dict) and any(data.get(order) for order in _ORDERS)
    return said or _is_personal(file.reading.text)


def discreet(finding: Finding, file: ReadFile) -> Finding:
    """What a rule found; in a document that withholds anything, without a value.

    A rule may quote a value from elsewhere in the document than where it points.
    """
    quotes = finding.code not in _QUOTING_NOTHING
    return _without_values(finding) if quotes and withholds(file) else finding


def discreet_link(finding: Finding, guarded: Mapping[str, ReadFile]) -> Finding:
    """What is wrong with a link; without the id that it names where that is withheld.

    *guarded* are the documents that withhold something, by path.
    """
    file = guarded.get(finding.place.path)
    if file is None or not isinstance(file.reading.data, dict):
        return finding
    if may_be_quoted(file.checked.kind, file.reading.data, finding.pointer):
        return finding
    return _without_values(finding)._replace(mend="Look at what is written there.")


def may_be_shown(text: str) -> bool:
    """Whether lines of a file may be printed beside its findings.

    Not if it withholds anything, nor if it seems to hold personal data.
    """
    return re.search(_ORDER, text) is None and not _is_personal(text)


@lru_cache(maxsize=2)  # it is asked for each finding of a file
def _is_personal(text: str) -> bool:
    return may_hold(text) and any(True for _ in personal_in(text))


def _without_values(finding: Finding) -> Finding:
    # A mend says what is to be written, and reports print it
    return finding._replace(message=_masked(finding.message), mend=_masked(finding.mend), fix=None)


def _masked(text: str) -> str:
    return re.sub(rf"{_BRACKETS}|{_QUOTED}", _mask, text)


def _mask(found: re.Match[str]) -> str:
    """Nothing of a value; of brackets, what is no value in them; and the law as it is."""
    said = found[0]
    if not said.startswith("("):
        return "…"
    is_law = re.search(_LAW, said) and not re.search("[“”£]", said)
    return said if is_law else re.sub(_QUOTED, "…", said)
