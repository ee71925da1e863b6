"""What is found over all documents of a workspace: links, and rules that look at many."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from commish.findings import Acceptance, Finding
from commish.source.cache_digest import digest_of
from commish.source.discovery import MARKER
from commish.usecases.reading import Opened, ReadFile, read_one
from commish.usecases.results import Told

if TYPE_CHECKING:
    from commish.insight.facts import Facts
    from commish.insight.setting import Setting
    from commish.insight.thread import Thread
    from commish.usecases.caching import Shelf

__all__ = ["Crossed", "crossed"]

_NOTE = "crossed"
_ORDERS = ("exempt", "confidential")
_OPEN = frozenset((*_ORDERS, "tier", "status"))
"""What may always be known of a document: that it withholds something, and how far it has come."""
_LINE = b"\n"
"""Between the parts of the note."""


class Crossed(NamedTuple):
    """What all documents came to together."""

    findings: Sequence[Finding]
    documented: Sequence[Acceptance]
    """What documents accept."""
    kinds: frozenset[str]
    """The kinds of the documents that could be used."""
    unlinked: int
    """Documents of the thread that nothing above is named for."""
    rules: int
    """How many rules were run, besides the schemas."""


def crossed(
    opened: Opened, told: Sequence[Told], shelf: "Shelf", thread: "Callable[[], Thread]"
) -> Crossed:
    """What is found over all documents; known while each means the same to all others.

    *thread* is asked for only when that is not so.
    """
    if not shelf.is_open:
        return _found(opened, told, thread())
    key = digest_of(b"".join(_meaning(told)))
    paths = [one.inner for one in told]
    noted = shelf.noted(_NOTE)
    if noted.startswith(key):
        found = _unpacked(shelf, noted[len(key) :])
        if found:
            shelf.save(paths, {})
            return found
    found = _found(opened, told, thread())
    for path in paths:
        shelf.showing.of(path)
    shelf.save(paths, {_NOTE: key + _packed(found, shelf)})
    return found


def _meaning(told: Iterable[Told]) -> Iterable[bytes]:
    for one in told:
        yield one.inner.encode("utf-8", "surrogatepass")
        yield b"\0" + one.digest


def _found(opened: Opened, told: Sequence[Told], thread: "Thread") -> Crossed:
    from commish.source.links import check_links  # noqa: PLC0415 -- only when something has changed
    from commish.source.namesakes import check_names  # noqa: PLC0415
    from commish.usecases.accepting import documented  # noqa: PLC0415
    from commish.usecases.discretion import discreet_link  # noqa: PLC0415
    from commish.usecases.judging import rules_for  # noqa: PLC0415

    missing = [PurePosixPath(one.inner).stem for one in told if one.is_missing]
    links = list(check_links(thread, missing, opened.lost))
    withholding = {opened.showing.of(one.inner): one.inner for one in told if one.withholds}
    guarded = _guarded(opened, withholding, links)
    findings = list(check_names([one.inner for one in told], opened.showing.of))
    findings += [discreet_link(one, guarded) for one in links]
    findings += _judged(opened, thread, withholding)
    kinds = frozenset(facts.kind for facts in thread.facts)
    unlinked = _unlinked(thread)
    return Crossed(findings, tuple(documented(thread)), kinds, unlinked, rules_for(kinds))


def _guarded(
    opened: Opened, withholding: Mapping[str, str], findings: Iterable[Finding]
) -> dict[str, ReadFile]:
    """The documents that withhold something and in which something is found, by path."""
    paths = {one.place.path for one in findings} & withholding.keys() if withholding else ()
    return {path: read_one(opened.site.root / withholding[path], opened.shown) for path in paths}


def _judged(opened: Opened, thread: "Thread", withholding: Collection[str]) -> list[Finding]:
    """What rules find, and no value of a document that withholds something.

    A rule over all documents may tell in one file what stands in another, or a sum of which it is
    a part. So what is found is told in full only where it is found in the same words when nothing
    is known of those documents.
    """
    from commish.insight.thread import Thread  # noqa: PLC0415 -- only when something has changed
    from commish.usecases.discretion import without_values  # noqa: PLC0415
    from commish.usecases.judging import judge_thread  # noqa: PLC0415

    found = list(judge_thread(thread, opened.setting))
    if not withholding or not found:
        return found
    codes = {one.code for one in found}
    known = Thread(_blank(one) if one.path in withholding else one for one in thread.facts)
    setting = opened.setting
    if opened.showing.of(MARKER) in withholding:
        setting = _blank_setting(setting)
    open_to_all = {_words(one) for one in judge_thread(known, setting, codes)}
    return [
        one
        if one.place.path not in withholding and _words(one) in open_to_all
        else without_values(one)
        for one in found
    ]


def _blank(facts: "Facts") -> "Facts":
    """What is known of a document of which nothing may be told: that it is there."""
    things = tuple(
        one._replace(title="", values=_kept_open(one.values), says=frozenset(_ORDERS))
        for one in facts.things
    )
    return facts._replace(things=things, references=())


def _blank_setting(setting: "Setting") -> "Setting":
    """The same under a workspace of which nothing may be told but what kind of body it is."""
    from commish.insight.setting import Setting  # noqa: PLC0415 -- seldom so

    own = setting.workspace
    known = type(own)(id="none", title="", format=1, body=own.body, vat=own.vat, rules=own.rules)
    return Setting(setting.as_of, lambda: known, lambda: setting.law)


def _kept_open(values: Mapping[str, object]) -> Mapping[str, object]:
    return {key: one for key, one in values.items() if key in _OPEN}


def _words(finding: Finding) -> tuple[object, ...]:
    """What a finding says, and of what."""
    related = tuple((one.place.path, one.text) for one in finding.related)
    where = (finding.code, finding.place.path, finding.pointer)
    return (*where, finding.message, finding.mend, related)


def _unlinked(thread: "Thread") -> int:
    looked_at = thread.of_sort("commission", "agreement", "procurement")
    return sum(1 for one in looked_at if one.tier != "political" and not thread.above(one.id))


def _packed(found: Crossed, shelf: "Shelf") -> bytes:
    """What was found, and the files bound to it: a place in them has a part in what is said."""
    from commish.source.cache_findings import packed_findings  # noqa: PLC0415 -- when it is new

    said = packed_findings(found.findings, found.documented, shelf.showing.inner)
    words = f"{found.unlinked} {found.rules} {' '.join(sorted(found.kinds))}"
    files = "\0".join(f"{content.hex():0<64}{path}" for path, content in shelf.looked_at())
    return _LINE.join((words.encode(), files.encode("utf-8", "surrogatepass").hex().encode(), said))


def _unpacked(shelf: "Shelf", packed: bytes) -> Crossed | None:
    """The same; None where a file that is bound to it has changed."""
    words, files, said = packed.split(_LINE, 2)
    bound = bytes.fromhex(files.decode()).decode("utf-8", "surrogatepass").split("\0")
    if not all(shelf.is_still(one[64:], bytes.fromhex(one[:64])) for one in bound if one):
        return None
    unlinked, rules, *kinds = words.decode().split(" ")
    findings, documented = shelf.said(said)
    known = frozenset(kind for kind in kinds if kind)
    return Crossed(findings, documented, known, int(unlinked), int(rules))
