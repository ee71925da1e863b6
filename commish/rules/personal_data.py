"""Personal data where it has no place: in any text of any document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from commish.findings import Pointer, Severity
from commish.insight.personal import (
    Personal,
    holds_certificate_number,
    may_hold,
    may_hold_certificate_number,
    personal_in,
)
from commish.insight.sentences import listed
from commish.insight.setting import Setting
from commish.insight.texts import Texts
from commish.rules.registry import Problem, rule

__all__ = ["no_certificate_number_is_kept", "no_personal_data_is_kept"]


@rule("DAT001", severity=Severity.WARNING, basis="law")
def no_personal_data_is_kept(texts: Texts) -> Iterator[Problem]:
    """No text holds what looks like a person's number, address or date of birth.

    Commissioning is about groups of people, and its files are copied, reviewed and published. A
    return that holds personal data is not even to be stored. Looked for are NHS and National
    Insurance numbers, e-mail addresses that no team shares, telephone numbers other than 03 and
    08, dates of birth, and postcodes in a text about a person: by their form, so finding nothing
    does not mean that there is nothing. What was found is never quoted.

    Bad:
        kind: pool
        summary: One client, born on 4 March 1981, slept in his car for a year.

    Good:
        kind: pool
        summary: One client, in his thirties, slept in his car for a year.

    Source: UK General Data Protection Regulation, article 5(1)(c).
    """
    if not may_hold(texts.file):
        return
    severity = Severity.ERROR if texts.kind == "return" else None
    what = "This provider return" if severity else "This text"
    for pointer, text in texts:
        key = _key(pointer)
        if key != "hash":
            yield from _told(pointer, what, personal_in(text, key), severity)
    for number, line in enumerate(texts.file.splitlines(), start=1):
        if line.lstrip().startswith("#"):
            yield from _told((), f"The comment in line {number}", personal_in(line), severity)


def _told(
    where: Pointer, what: str, found: Iterable[Personal], severity: Severity | None
) -> Iterator[Problem]:
    kinds = [one.value for one in found]
    if kinds:
        yield Problem(
            where,
            f"{what} may contain personal data: {listed(kinds)}. The value is not shown.",
            "Take it out, here and from the file's history; name a group or a post instead.",
            severity,
        )


@rule("DBS001", severity=Severity.WARNING, basis="guidance")
def no_certificate_number_is_kept(texts: Texts, setting: Setting) -> Iterator[Problem]:
    """No detail of a criminal record certificate is kept, above all not its number.

    That a check was made, by whom, at which level and on which day is enough to answer for it.
    The details of a certificate are for the decision alone, and are not to be kept for longer
    than that takes. Numbers are known by their twelve digits beside a word such as certificate.

    Bad:
        kind: workspace
        body:
          type: county
          nation: england
        ---
        kind: provider
        due_diligence:
          - what: dbs
            finding: Certificate 001234567890, nothing recorded

    Good:
        kind: workspace
        body:
          type: county
          nation: england
        ---
        kind: provider
        due_diligence:
          - what: dbs
            checked_by: Safer Recruitment Officer
            level: Enhanced, with barred lists
            on: 2026-04-01

    Source: Code of practice for registered persons, Disclosure and Barring Service (2015).
    """
    if not may_hold_certificate_number(texts.file):
        return
    entry = None
    for pointer, text in texts:
        if not holds_certificate_number(text, _around(texts, pointer)):
            continue
        entry = entry or setting.law_on("certificate-details", setting.as_of)
        if entry is None:
            return
        yield Problem(
            pointer,
            "This text seems to hold the number of a criminal record certificate, and details of a"
            f" certificate are not kept for longer than is needed ({entry.citation}). The value is"
            " not shown.",
            "Take the number out, and keep who checked, at which level and when.",
            entry.at_most(Severity.WARNING),
        )


def _key(pointer: Pointer) -> str:
    """The key under which a text stands."""
    return next((part for part in reversed(pointer) if isinstance(part, str)), "")


def _around(texts: Texts, pointer: Pointer) -> str:
    """What a text is about: the keys above it, and for a check of a provider what was checked."""
    words = [part for part in pointer if isinstance(part, str)]
    if words[:1] == ["due_diligence"] and isinstance(texts.data, Mapping):
        words.append(str(texts.data["due_diligence"][pointer[1]].get("what", "")))
    return " ".join(words)
