"""What lies within what: places in places, ages in ages. What is not known is never a no."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from commish.insight.facts import Thing
from commish.insight.thread import Thread

__all__ = ["Ages", "Inherited", "ages_of", "families", "is_outside", "lies_within"]

_OLDEST = 200
_NUMBER = r"([0-9]{1,3})"
_FORMS = (
    rf"(?:aged? |from )?{_NUMBER} ?(?:to|-|–|and) ?{_NUMBER}",
    rf"(?P<under>under|below|younger than) {_NUMBER}",
    rf"(?P<up>up to) {_NUMBER}|{_NUMBER} (?P<upto>(?:and|or) (?:under|younger|below))",
    rf"(?P<over>over|older than|above) {_NUMBER}",
    rf"(?:aged? |from )?{_NUMBER} ?(?P<onwards>\+|(?:and|or) (?:over|older|above))",
    rf"(?:aged? )?{_NUMBER}",
)


class Ages(NamedTuple):
    """Ages in whole years, both ends counted in."""

    youngest: int
    oldest: int

    def holds(self, other: "Ages") -> bool:
        """Whether the other ages all lie within these."""
        return self.youngest <= other.youngest and other.oldest <= self.oldest


def ages_of(text: str) -> Ages | None:
    """The ages that a few words say: `16 to 24`, `under 25`, `65 and over`; None: not known."""
    words = " ".join(text.casefold().removesuffix(" years").split())
    match = next((one for form in _FORMS if (one := re.fullmatch(form, words))), None)
    if match is None:
        return None
    said = {key for key, one in match.groupdict().items() if one}
    first, *others = [int(one) for one in match.groups() if one and one.isdigit()]
    if said & {"under"}:
        return Ages(0, first - 1)
    if said & {"up", "upto"}:
        return Ages(0, first)
    if said:
        return Ages(first + (said == {"over"}), _OLDEST)
    return Ages(first, (others or [first])[0])


def lies_within(thread: Thread, place: str) -> Iterator[str]:
    """The place and those that it lies in, smallest first; loops do no harm."""
    seen: set[str] = set()
    name: str | None = place.casefold()
    while name and name not in seen:
        seen.add(name)
        yield name
        thing = thread.find(name)
        name = thing.word("within").casefold() if thing and thing.sort == "place" else None


def is_outside(thread: Thread, place: str, others: Iterable[str]) -> bool:
    """Whether a place surely lies outside all the others.

    It does where it lies in the same larger place as one of them and in none of them. Where the
    larger places have nothing to do with each other, one may yet lie in the other: unknown.
    """
    over = list(lies_within(thread, place))
    wanted = [one.casefold() for one in others]
    if set(over) & set(wanted):
        return False
    return bool(wanted) and all(list(lies_within(thread, one))[-1] == over[-1] for one in wanted)


class Inherited:
    """The places or cohorts of commissions: their own, else those of all that they answer."""

    def __init__(self, thread: Thread, own: Mapping[str, tuple[str, ...]]) -> None:
        self._thread = thread
        self._own = own
        self._known: dict[str, tuple[str, ...]] = {}

    def of(self, name: str) -> tuple[str, ...]:
        """By the id of a commission; nothing where it, or any that it answers, does not say."""
        if name not in self._known:
            self._known[name] = ()  # against loops
            self._known[name] = self._own.get(name) or self.above(name)
        return self._known[name]

    def above(self, name: str) -> tuple[str, ...]:
        """Those of all that a commission answers; nothing where any of them does not say."""
        answered = [one.above for one in self._thread.above(name) if one.label == "answers"]
        parts = [self.of(one) for one in answered]
        return tuple(dict.fromkeys(one for part in parts for one in part)) if all(parts) else ()


def families(thread: Thread) -> Iterator[tuple[Thing, list[Thing]]]:
    """Each commission that is meant to be carried out, with those that it answers."""
    for child in thread.of_sort("commission"):
        if child.status == "ended" or "not_commissioned" in child.says:
            continue
        found = (thread.find(one.above) for one in thread.above(child.id) if one.label == "answers")
        parents = [one for one in found if one]
        if parents:
            yield child, parents
