"""Findings that somebody has accepted: by a comment beside them, or in a document."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple, cast

from commish.findings import Acceptance, Accepted, Finding, Pointer
from commish.insight.facts import Thing
from commish.insight.kept import kept_items, kept_text
from commish.insight.thread import Thread
from commish.model.dates import PartialDate
from commish.model.value import NotAValue
from commish.source.addresses import at_address
from commish.source.characters import quoted
from commish.source.codes.acceptance import (
    ACCEPTED_NOTHING,
    ACCEPTED_UNCLEARLY,
    NO_LONGER_ACCEPTED,
)
from commish.source.reading import read_file

__all__ = ["Settled", "documented", "settle"]

_NEVER = ("FIL", "YML", "FMT", "ACC", "BAS", "SET")
"""What nobody can accept: a file that can't be read, and what is said of acceptances themselves."""


class Settled(NamedTuple):
    """Findings after what is accepted was taken out."""

    findings: tuple[Finding, ...]
    accepted: tuple[Accepted, ...]


def documented(thread: Thread) -> Iterator[Acceptance]:
    """What documents of the kind `accepted` accept."""
    for thing in thread.of_sort("accepted"):
        if thing.word("status") != "withdrawn":
            yield from _listed(thing)


def _listed(thing: Thing) -> Iterator[Acceptance]:
    for index, item in enumerate(kept_items(thing.values.get("findings"))):
        code, by, where = (str(item.get(key) or "") for key in ("code", "by", "where"))
        until = _day(item.get("until"))
        if code and until:
            place = thing.locate(("findings", index, "code"))
            yield Acceptance(code, kept_text(item.get("reason")), by, until, place, where)


def _day(raw: object) -> date | None:
    try:
        return PartialDate.parse(raw).last
    except NotAValue:
        return None


def settle(findings: Sequence[Finding], acceptances: Sequence[Acceptance], day: date) -> Settled:
    """Take out what is accepted on a day; what is so no more, or for nothing, is a finding."""
    if not acceptances:
        return Settled(tuple(findings), ())
    from commish.usecases.selection import is_code  # noqa: PLC0415 -- it asks for every rule

    def is_known(code: str) -> bool:
        return is_code(code) and not code.upper().startswith(_NEVER)

    good = [one for one in acceptances if is_known(one.code)]
    left: list[Finding] = [_unknown(one) for one in acceptances if not is_known(one.code)]
    accepted: list[Accepted] = []
    used: set[Acceptance] = set()
    for finding in findings:
        speaking = [one for one in good if _speaks_of(one, finding)]
        used.update(speaking)
        holding = next((one for one in speaking if one.until and one.until >= day), None)
        if holding:
            accepted.append(Accepted(finding, holding))
        else:
            left.append(finding)
    left += (told for one in good for told in _told(one, day, is_used=one in used))
    return Settled(tuple(left), tuple(accepted))


def _told(acceptance: Acceptance, day: date, *, is_used: bool) -> Iterator[Finding]:
    code = quoted(acceptance.code)
    if not is_used:
        yield ACCEPTED_NOTHING.at(
            acceptance.place, f"Nothing is found here that accepts {code}.", "Take it out."
        )
    elif acceptance.until and acceptance.until < day:
        yield NO_LONGER_ACCEPTED.at(
            acceptance.place,
            f"{code} was accepted until {_written(acceptance.until)}, which has passed.",
            "Mend what it is about, or have it accepted again until a new day.",
        )


def _written(day: date) -> str:
    return PartialDate.of(day).words


def _unknown(acceptance: Acceptance) -> Finding:
    never = acceptance.code.upper().startswith(_NEVER)
    why = "can't be accepted" if never else "is no code or name of a finding"
    return ACCEPTED_UNCLEARLY.at(
        acceptance.place,
        f"{quoted(acceptance.code)} {why}, so nothing is accepted.",
        "`commish rules` lists the codes and names that there are.",
    )


def _speaks_of(acceptance: Acceptance, finding: Finding) -> bool:
    wanted = acceptance.code.casefold()
    if wanted not in (finding.code.casefold(), finding.name) or finding.code.startswith(_NEVER):
        return False
    if acceptance.lines:
        first, last = acceptance.lines
        place = finding.place
        return place.path == acceptance.place.path and first <= max(place.line, 1) <= last
    return not acceptance.where or _is_about(acceptance.where, finding)


def _is_about(where: str, finding: Finding) -> bool:
    """Whether an address names the document of a finding, or a part of it that it is in."""
    document, _, inner = where.partition(".")
    if document.casefold() != finding.subject.casefold():
        return False
    return not inner or any(
        finding.pointer[: len(pointer)] == pointer for pointer in _pointers(where, finding)
    )


def _pointers(where: str, finding: Finding) -> Iterable[Pointer]:
    """The ways to an address in the file of a finding, which is read again for it."""
    path = Path(finding.place.path)
    data = read_file(path, finding.place.path).data
    if not isinstance(data, dict):
        return ()
    return at_address(str(data.get("kind")), cast("dict[str, object]", data), where)
