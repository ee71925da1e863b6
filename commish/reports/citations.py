"""Where facts come from, as the notes of a paper."""

from collections import Counter
from collections.abc import Iterable

from commish.model.fact import SourceRef
from commish.model.source import Source
from commish.reports.blocks import Blocks
from commish.reports.dossier import Dossier
from commish.reports.inlines import (
    Emphasis,
    FootnoteRef,
    Inline,
    Inlines,
    Link,
    Text,
    is_web_address,
    literal,
)
from commish.reports.numbering import nodes
from commish.reports.report import Footnote

__all__ = ["Citations"]

_WITHHELD = SourceRef(words="A source that is not shown here.")


class Citations:
    """The sources that a paper refers to."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._cited: dict[str, SourceRef] = {}

    def refer(self, *sources: SourceRef | None) -> Inlines:
        """References to the notes that say where something comes from."""
        return tuple(FootnoteRef(self._key(source)) for source in sources if source)

    def notes(self, blocks: Blocks) -> tuple[Footnote, ...]:
        """The notes that *blocks* refer to: a source in full once, then by author and date."""
        keys = dict.fromkeys(node.key for node in nodes(blocks) if isinstance(node, FootnoteRef))
        cited = {key: self._cited[key] for key in keys}
        namesakes = self._namesakes(cited.values())
        told: set[str] = set()
        notes = []
        for key, source in cited.items():
            document = self._document(source)
            name = _name(document) if document else ""
            short = document is not None and document.id in told and namesakes[name] == 1
            notes.append(Footnote(key, _reference(source, document, name, short=short)))
            told |= {document.id} if document and document.author else set()
        return tuple(notes)

    def _key(self, source: SourceRef) -> str:
        if source.id.casefold() in self._dossier.hidden:
            source = _WITHHELD
        self._cited[str(source)] = source
        return str(source)

    def _document(self, source: SourceRef) -> Source | None:
        return self._dossier.find(source.id, Source) if source.id else None

    def _namesakes(self, sources: Iterable[SourceRef]) -> Counter[str]:
        """How many documents go by each author and date."""
        found = {document.id: document for each in sources if (document := self._document(each))}
        return Counter(map(_name, found.values()))


def _name(document: Source) -> str:
    """Author and date: “Shropshire Council, April 2012”."""
    made = [document.author or document.publisher, document.date.words if document.date else ""]
    return ", ".join(filter(None, made))


def _reference(source: SourceRef, document: Source | None, name: str, *, short: bool) -> Inlines:
    where = f", {source.where}" if source.where else ""
    if document is None:
        said = str(source)
        return literal(said if said.endswith(".") else f"{said}.")
    if short:
        return literal(f"{name}{where}.")
    title: Inline = Emphasis(literal(document.title))
    if is_web_address(document.address):
        title = Link(document.title, document.address)
    return (*literal(f"{name}: " if name else ""), title, Text(f"{where}."))
