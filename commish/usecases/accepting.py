"""Findings that somebody has accepted: by a comment beside them, or in a document."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
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
from commish.source.names import nearest
from commish.source.reading import read_file

__all__ = ["Settled", "documented", "settle"]

_NEVER = ("FIL", "YML", "FMT", "ACC", "BAS", "SET")
"""What nobody can accept: a file that can't be read, and what is said of acceptances themselves."""

_LONGEST = 60
"""Characters of a code that are looked at for what was meant by it."""

_MOST_ADVISED = 20
"""Unknown codes for which the nearest one is looked up: that takes its time."""


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
    good = [one for one in acceptances if _may_accept(one.code)]
    unknown = [one for one in acceptances if not _may_accept(one.code)]
    left = [_unknown(one, is_advised=n < _MOST_ADVISED) for n, one in enumerate(unknown)]
    accepted: list[Accepted] = []
    used: set[int] = set()
    words = _Words(good)
    for finding in findings:
        speaking = words.about(finding)
        used.update(speaking)
        holding = (good[one] for one in speaking if _holds(good[one], day))
        acceptance = next(holding, None)
        if acceptance:
            accepted.append(Accepted(finding, acceptance))
        else:
            left.append(finding)
    for number, one in enumerate(good):
        left += _told(one, day, is_used=number in used)
    return Settled(tuple(left), tuple(accepted))


def _holds(acceptance: Acceptance, day: date) -> bool:
    return acceptance.until is not None and acceptance.until >= day


def _may_accept(code: str) -> bool:
    from commish.usecases.selection import is_code  # noqa: PLC0415 -- it asks for every rule

    return is_code(code) and not code.upper().startswith(_NEVER)


class _Words:
    """Acceptances by what they can be about, so that not each is held against each finding."""

    def __init__(self, acceptances: Sequence[Acceptance]) -> None:
        self._all = acceptances
        self._by_scope: dict[tuple[str, str], list[int]] = {}
        for number, one in enumerate(acceptances):
            scope = one.place.path if one.lines else one.where.partition(".")[0].casefold()
            self._by_scope.setdefault((scope, one.code.casefold()), []).append(number)
        self._inside = cache(_pointers)

    def about(self, finding: Finding) -> list[int]:
        """The numbers of those that speak of a finding, in their order."""
        if finding.code.startswith(_NEVER):
            return []
        found = {
            number
            for scope in (finding.place.path, finding.subject.casefold(), "")
            for word in (finding.code.casefold(), finding.name)
            for number in self._by_scope.get((scope, word), ())
        }
        return sorted(one for one in found if self._speaks(self._all[one], finding))

    def _speaks(self, acceptance: Acceptance, finding: Finding) -> bool:
        """Whether one about a finding's file or document is about its place there."""
        if acceptance.lines:
            first, last = acceptance.lines
            return first <= max(finding.place.line, 1) <= last
        return "." not in acceptance.where or any(
            finding.pointer[: len(pointer)] == pointer
            for pointer in self._inside(acceptance.where, finding.place.path)
        )


def _told(acceptance: Acceptance, day: date, *, is_used: bool) -> Iterator[Finding]:
    code = quoted(acceptance.code)
    if not is_used:
        at = f" at {quoted(acceptance.where)}" if acceptance.where else ""
        mend = "Take it out; or put it where the finding is."
        yield ACCEPTED_NOTHING.at(acceptance.place, f"{code} is accepted{at}, and not found.", mend)
    elif acceptance.until and acceptance.until < day:
        yield NO_LONGER_ACCEPTED.at(
            acceptance.place,
            f"{code} was accepted until {_written(acceptance.until)}, which has passed.",
            "Mend what it is about, or have it accepted again until a new day.",
        )


def _written(day: date) -> str:
    return PartialDate.of(day).words


def _unknown(acceptance: Acceptance, *, is_advised: bool) -> Finding:
    from commish.usecases.selection import known  # noqa: PLC0415 -- as above

    never = acceptance.code.upper().startswith(_NEVER)
    why = "can't be accepted" if never else "is no code or name of a finding"
    message = f"{quoted(acceptance.code)} {why}, so nothing is accepted."
    near = nearest(acceptance.code[:_LONGEST], known()) if is_advised and not never else ""
    mend = f"Did you mean {near}?" if near else "`commish rules` lists the codes and names."
    return ACCEPTED_UNCLEARLY.at(acceptance.place, message, mend)


def _pointers(where: str, path: str) -> tuple[Pointer, ...]:
    """The ways to an address in a file, which is read again for it."""
    data = read_file(Path(path), path).data
    if not isinstance(data, dict):
        return ()
    return tuple(at_address(str(data.get("kind")), cast("dict[str, object]", data), where))
