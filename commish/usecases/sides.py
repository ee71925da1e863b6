"""Which side of a merge brought what a finding is about."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath
from typing import NamedTuple

from commish.findings import Finding, Place, Related
from commish.source.checking import check
from commish.source.reading import read_bytes
from commish.usecases.folding import HERE, Touch
from commish.usecases.trees import Content

__all__ = ["Story", "explained", "story"]

_QUOTED = re.compile("“([^”]{1,60})”")
_TOGETHER = "No side has this alone"
_DONE = {
    (True, False): ("This document is deleted here.", "“{side}” deletes this document."),
    (False, True): ("This document is added here.", "“{side}” adds this document."),
    (True, True): ("This document is changed here.", "“{side}” changes this document."),
}
"""By whether it was there before and is there now: on this side, and on another."""


class _Moved(NamedTuple):
    """An id that a side brought or took away."""

    id: str
    related: Related


class Story(NamedTuple):
    """What the sides of a merge did, by the documents and ids that findings are about."""

    documents: dict[str, list[Related]]
    """By path, as it is shown."""
    ids: dict[str, list[Related]]


def story(touches: Iterable[Touch]) -> Story:
    """What the sides of a merge did; the ways of *touches* are paths as they are shown."""
    documents: dict[str, list[Related]] = defaultdict(list)
    ids: dict[str, list[Related]] = defaultdict(list)
    by_side: dict[str, list[Touch]] = defaultdict(list)
    for touch in touches:
        here, there = _DONE[touch.was is not None, touch.now is not None]
        text = there.format(side=touch.side) if touch.side else here
        documents[touch.way].append(Related(Place(touch.way), text))
        by_side[touch.side].append(touch)
    for side, all_of_it in by_side.items():
        for moved in _moved(side, all_of_it):
            ids[moved.id].append(moved.related)
    return Story(documents, ids)


def explained(finding: Finding, told: Story) -> Finding:
    """A finding that no side has alone, with what each of them did to bring it about.

    Its sentence says so too: not every format shows the places that are related to a finding.
    """
    own = finding.place.path
    paths = dict.fromkeys([own, *(one.place.path for one in finding.related)])
    reasons = [reason for path in paths for reason in told.documents.get(path, ())]
    for name in _QUOTED.findall(f"{finding.message} {finding.mend}"):
        reasons += [one for one in told.ids.get(name, ()) if one.place.path not in paths]
    reasons = list(dict.fromkeys(reasons))
    why = "; ".join(_in_words(one, own) for one in reasons)
    return finding._replace(
        message=f"{finding.message} {_TOGETHER}{f': {why}' if why else ''}.",
        related=(*finding.related, *reasons),
    )


def _in_words(reason: Related, own: str) -> str:
    text = reason.text.removesuffix(".")
    if reason.place.path == own:
        return text[:1].lower() + text[1:]
    return text.replace("This document", reason.place.path).replace(
        "this document", reason.place.path
    )


def _moved(side: str, touches: Sequence[Touch]) -> Iterator[_Moved]:
    before = {name: one for one in touches for name in _declared(one.way, one.was)}
    after = {name: one for one in touches for name in _declared(one.way, one.now)}
    for name, touch in before.items():
        if name not in after:
            words = f"“{name}” is taken away here"
            if side != HERE:
                words = f"“{side}” takes away “{name}”"
            yield _told(name, touch, f"{words}, which stood in this document.")
    for name, touch in after.items():
        if name not in before:
            words = f"“{name}” is brought here"
            if side != HERE:
                words = f"“{side}” brings “{name}”"
            yield _told(name, touch, f"{words}, which stands in this document.")


def _told(name: str, touch: Touch, text: str) -> _Moved:
    return _Moved(name, Related(Place(touch.way), text))


def _declared(way: str, text: Content) -> Iterator[str]:
    """The ids that a document declares; of one that can't be read, that after which it is named."""
    if text is None:
        return
    facts = check(read_bytes(text, way)).facts
    if facts is None:
        yield PurePosixPath(way).stem
    else:
        yield from (thing.id for thing in facts.things)
