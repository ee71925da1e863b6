"""Findings for files that do not say what they are."""

from collections.abc import Mapping
from typing import cast

from commish.findings import Finding
from commish.source.characters import quoted, shortened
from commish.source.codes.schema import NOT_A_DOCUMENT, UNKNOWN_KIND
from commish.source.complaints.wording import either, one_kind, sentence
from commish.source.edits import key_fix, value_fix
from commish.source.names import nearest
from commish.source.reading import Reading
from commish.source.schemas import kinds, schema
from commish.source.slips import surely
from commish.source.withheld import seems_withheld

__all__ = ["about_the_kind", "not_a_document"]

_TYPES = {list: "a list", str: "one text", bool: "true or false", type(None): "nothing"}
_OTHER_WORDS = {
    "contract": "agreement",
    "framework": "outcome-framework",
    "grant": "agreement",
    "organisation": "provider",
    "outcomes": "outcome-framework",
    "service": "commission",
    "strategy": "plan",
    "supplier": "provider",
    "tender": "procurement",
}
"""What some kinds are called elsewhere."""


def not_a_document(reading: Reading) -> Finding:
    """What is wrong with a file that is no group of keys."""
    found = _TYPES.get(type(reading.data), "a number")
    message = f"This file holds {found}, where a document is a group of keys."
    mend = "Begin it with its kind, its id and its title:\nkind: commission\nid: …\ntitle: …"
    return NOT_A_DOCUMENT.at(reading.place(()), message, mend)


def about_the_kind(reading: Reading, data: Mapping[str, object]) -> Finding:
    """What is wrong with a document that does not say its kind, or one that there is not."""
    written = data.get("kind")
    if "kind" not in data:
        return _without(reading, data)
    if isinstance(written, str) and written.strip():
        name = "…" if seems_withheld(reading.text) else quoted(written)
        message = f"There is no kind of document called {name}"
        meant = _meant(written)
        mend = f"Did you mean `kind: {meant}`?" if meant else _all_kinds()
    else:
        message = "`kind` should be one word"
        if written is None:
            message = "Nothing is written after `kind:`"
        mend = _all_kinds()
    pointer = ("kind",)
    place = reading.key_place(pointer) if written is None else reading.place(pointer)
    found = UNKNOWN_KIND.at(place, sentence(message), mend, pointer=pointer)
    meant = surely(written, kinds()) if isinstance(written, str) else ""
    return found._replace(fix=value_fix(reading, pointer, meant) if meant else None)


def _without(reading: Reading, data: Mapping[str, object]) -> Finding:
    message = "This document does not say of what kind it is."
    near = nearest("kind", data, 0.75)
    if near:
        mend = f"Did you mean `kind` where `{shortened(near)}` stands?"
        place = reading.key_place((near,))
        found = UNKNOWN_KIND.at(place, message, mend, pointer=(near,))
        is_sure = data[near] in kinds() and surely(near, ("kind",))
        return found._replace(fix=key_fix(reading, (near,), "kind") if is_sure else None)
    likely = [kind for kind in kinds() if _may_be(kind, data)]
    mend = _all_kinds()
    if len(likely) == 1:
        mend = f"If it is {one_kind(likely[0])}, begin it with the line `kind: {likely[0]}`."
    return UNKNOWN_KIND.at(reading.key_place(()), message, mend)


def _may_be(kind: str, data: Mapping[str, object]) -> bool:
    known = cast("Mapping[str, object]", schema(kind)["properties"])
    return bool(data) and all(key in known for key in data)


def _meant(written: str) -> str:
    plain = "-".join(written.replace("_", " ").casefold().split())
    other = _OTHER_WORDS.get(plain, "")
    return other or nearest(plain, kinds())


def _all_kinds() -> str:
    return sentence(f"The kinds are {either(kinds(), 'and')}")
