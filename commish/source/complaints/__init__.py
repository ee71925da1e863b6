"""What is wrong with a document that does not fit its schema, in words for an officer.

jsonschema lists the faults; its own words are never shown, because they quote whole values.
"""

from commish.findings import Finding
from commish.source.complaints.keys import about_a_missing_key, about_an_unknown_key
from commish.source.complaints.kinds import about_the_kind, not_a_document
from commish.source.complaints.listing import Fault, faults
from commish.source.complaints.merging import merged
from commish.source.complaints.spot import Unfit
from commish.source.complaints.values import about_a_value
from commish.source.limits import MOST_FINDINGS
from commish.source.reading import Reading
from commish.source.schemas import kinds

__all__ = ["ValidatorsDisagree", "complaints"]


class ValidatorsDisagree(Exception):  # noqa: N818 -- it says what happened
    """One validator refuses a document in which the other finds no fault: a bug of commish."""


def complaints(reading: Reading) -> tuple[Finding, ...]:
    """What is wrong with a document that is not valid: once for each mistake, in its order.

    Raises:
        ValidatorsDisagree: it fits the schema of its kind.
    """
    data = reading.data
    if not isinstance(data, dict):
        return (not_a_document(reading),)
    kind = data.get("kind")
    if not isinstance(kind, str) or kind not in kinds():
        return (about_the_kind(reading, data),)
    document = Unfit(reading, kind)
    found = merged(document, faults(kind, data))
    if not found:
        raise ValidatorsDisagree(f"jsonschema finds no fault in {reading.path}")
    findings = [_finding(document, fault) for fault in found[:MOST_FINDINGS]]
    if len(found) > MOST_FINDINGS:
        message = f"{findings[-1].message} More is wrong in this file."
        findings[-1] = findings[-1]._replace(message=message)
    return tuple(findings)


def _finding(document: Unfit, fault: Fault) -> Finding:
    if fault.what == "additionalProperties":
        return about_an_unknown_key(document, fault.pointer, fault.missing)
    if fault.what == "required":
        return about_a_missing_key(document, fault.pointer, fault.missing)
    return about_a_value(fault, document.spot(fault.pointer))
