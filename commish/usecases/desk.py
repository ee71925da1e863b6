"""What lies on the desk for a paper: what may be shown is cut out first, then loaded."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial

from commish.findings import Severity
from commish.insight.facts import Facts, Reference, Thing, Way
from commish.insight.thread import Thread
from commish.insight.walking import marks
from commish.model.document import Document
from commish.model.workspace import Workspace
from commish.reports.dossier import Dossier, Omission
from commish.source.extraction import facts_of
from commish.source.publication import Withheld, publish
from commish.usecases.reading import ReadFile, model
from commish.usecases.whole import Whole

__all__ = ["desk", "errors"]

_ORDERS = ("exempt", "confidential")


@dataclass(slots=True)
class _Cut:
    """What is left of the files, and what was taken out."""

    documents: dict[str, Document] = field(default_factory=dict)
    facts: list[Facts] = field(default_factory=list)
    omissions: dict[str, set[Omission]] = field(default_factory=dict)
    hidden: dict[str, str] = field(default_factory=dict)


def desk(whole: Whole, *, private: bool) -> Dossier:
    """What papers may draw on: the public part of a workspace, or all that is not internal.

    Raises:
        CommishError: what is to be withheld can't be found, so nothing is safe to show.
    """
    cut = _Cut()
    for file in whole.kept.values():
        if file.checked.valid:
            _lay_out(file, cut, private=private)
    thread = Thread(cut.facts)
    workspace = cut.documents.get(whole.opened.marker.checked.id.casefold())
    setting = whole.opened.setting
    return Dossier(
        workspace=workspace if isinstance(workspace, Workspace) else _UNNAMED,
        as_of=setting.as_of,
        thread=thread,
        documents=cut.documents,
        checked=_checked(whole, cut, private=private),
        amiss=partial(_amiss, whole.thread),
        omissions=_told_near(cut, whole.thread, thread),
        hidden=cut.hidden,
        private=private,
    )


_UNNAMED = Workspace(id="none", title="", format=1)


def errors(whole: Whole) -> int:
    """How many errors there are in a workspace."""
    return sum(1 for one in whole.findings if one.severity is Severity.ERROR)


def _lay_out(file: ReadFile, cut: _Cut, *, private: bool) -> None:
    name, kind = file.checked.id.casefold(), file.checked.kind
    data = file.reading.data if isinstance(file.reading.data, dict) else {}
    published = publish(kind, data)
    if published.withheld:
        gone = published.data is None
        cut.omissions[name] = {_omission(one, whole=gone) for one in published.withheld}
    if private:
        published = publish(kind, {key: part for key, part in data.items() if key not in _ORDERS})
    if published.data is None:
        cut.hidden[name] = kind
        return
    shown = file._replace(reading=file.reading._replace(data=published.data))
    cut.facts.append(facts_of(shown.reading)[0])
    cut.documents[name] = model(shown)


def _omission(one: Withheld, *, whole: bool) -> Omission:
    return Omission(one.kind, whole, one.ground, one.category, one.because)


def _told_near(cut: _Cut, whole: Thread, shown: Thread) -> Mapping[str, tuple[Omission, ...]]:
    """What is withheld, by the documents it is in and by those that a link joins to it."""
    found: dict[str, set[Omission]] = {name: set(many) for name, many in cut.omissions.items()}
    for here, there in _broken_links(whole, shown):
        found.setdefault(here, set()).update(cut.omissions.get(there, ()))
    return {name: tuple(sorted(many)) for name, many in found.items() if many}


def _broken_links(whole: Thread, shown: Thread) -> Iterable[tuple[str, str]]:
    """The document that is shown and the one that is not, for each link that only officers see."""
    for reference in whole.references:
        target = whole.find(reference.target)
        if target is None:
            continue
        here, there = reference.document.casefold(), target.document.casefold()
        if shown.find(target.id) is None:
            yield here, there
        if _is_hidden_link(reference, shown):
            yield there, here


def _is_hidden_link(reference: Reference, shown: Thread) -> bool:
    return reference.way is not Way.NONE and shown.find(reference.holder) is None


def _amiss(whole: Thread, thing: Thing) -> tuple[str, ...]:
    """What is amiss with a thing, by all that is known of it."""
    return marks(whole, whole.find(thing.id) or thing)


def _checked(whole: Whole, cut: _Cut, *, private: bool) -> str:
    """What was checked; a public copy does not tell what was found in what it leaves out."""
    count = whole.documents - len(cut.hidden)
    many = f"{count} documents were checked against their schemas, their links"
    one = "1 document was checked against its schema, its links"
    said = f"{one if count == 1 else many} and the rules of commish"
    if cut.omissions and not private:
        return f"{said}. What was found is not told here, since parts are withheld."
    found = errors(whole)
    told = "no error" if not found else f"{found} error{'s' if found > 1 else ''}"
    return f"{said}: {told} found."
