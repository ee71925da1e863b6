"""What may be told in one file of what stands in another."""

from commish.insight.facts import Thing
from commish.insight.sentences import quoted
from commish.insight.thread import Thread

__all__ = ["called", "told"]

_ORDERS = frozenset(("exempt", "confidential"))


def told(thread: Thread, thing: Thing, text: object) -> str:
    """A text that speaks of a thing; `…` when the document of that thing withholds something."""
    document = thread.find(thing.document)
    return "…" if document and _ORDERS & document.says else str(text)


def called(thread: Thread, thing: Thing) -> str:
    """The title of a thing in quotation marks; `…` when its document withholds something."""
    return told(thread, thing, quoted(thread.title(thing)))
