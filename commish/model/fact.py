"""Facts with their sources, and several claims of one fact side by side."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Generic, TypeVar

from commish.model.long_form import FACT_KEYS, LongForm, each
from commish.model.money import Money
from commish.model.period import Period
from commish.model.quantity import Quantity
from commish.model.value import NotAValue, NotPossible, in_raw_form, shown
from commish.model.wording import Text

__all__ = ["ID", "Claims", "Fact", "SourceRef", "parse_claims", "parse_fact"]

T = TypeVar("T")

ID = "[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*"
"""An id: letters, digits and single hyphens, a letter first."""

_LONGEST_ID = 40
_ID_AND_PLACE = re.compile(rf"({ID})(?:, *(\S.*))?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class SourceRef:
    """Where a fact comes from: a source document with where in it, or plain words."""

    id: str = ""
    """Of the source document; empty when plain words say it."""
    where: str = ""
    """Where in the document: `Appendix 3`."""
    words: str = ""
    """The source in plain words."""

    @classmethod
    def parse(cls, raw: object) -> "SourceRef":
        """The source that a raw value names.

        A text that is an id, or an id, a comma and more, names a document. Any other is words.

        Raises:
            NotAValue: it names none.
        """
        if isinstance(raw, Mapping):
            return _source_from_keys(LongForm(raw, ("id", "where", "words")))
        if not isinstance(raw, str) or not raw.strip():
            said = "nothing" if raw == "" else shown(raw)
            raise NotAValue(f"expected the id of a source or plain words, not {said}")
        match = _ID_AND_PLACE.fullmatch(raw)
        if match and len(match[1]) <= _LONGEST_ID:
            return cls(match[1], match[2] or "")
        return cls(words=raw)

    def __str__(self) -> str:
        return self.words or (f"{self.id}, {self.where}" if self.where else self.id)

    def long_form(self) -> dict[str, object]:
        """The keys and raw values that load as this source."""
        keys = {"id": self.id, "where": self.where, "words": self.words}
        return {key: words for key, words in keys.items() if words}


def _source_from_keys(keys: LongForm) -> SourceRef:
    named = keys.words("id") or ""
    if named and not (re.fullmatch(ID, named) and len(named) <= _LONGEST_ID):
        raise NotAValue(f"expected an id such as `jsna-2009`, not {shown(named)}", pointer=("id",))
    source = SourceRef(named, keys.words("where") or "", keys.words("words") or "")
    if bool(source.id) == bool(source.words):
        raise NotPossible("a source has either an `id` or `words`")
    if source.where and not source.id:
        raise NotPossible("`where` says where in a document, so it needs the `id` of one")
    return source


# Python 3.11 cannot call `Fact[Quantity](…)` of a frozen class with slots; `Fact(…)` it can.
@dataclass(frozen=True, slots=True)
class Fact(Generic[T]):
    """A value with what is known of where it comes from."""

    value: T
    source: SourceRef | None = None
    period: Period | None = None
    """The time that it is about."""
    note: Text | None = None
    illustrative: bool = False
    """Whether we made it up, to show what such a value looks like."""

    def __str__(self) -> str:
        return str(self.value)

    def long_form(self) -> dict[str, object]:
        """The keys and raw values that load as this fact."""
        value = in_raw_form(self.value)
        keys = dict(value) if isinstance(value, dict) else {"value": value}
        if self.source:
            keys["source"] = self.source.long_form()
        if self.period:
            keys["period"] = str(self.period)
        if self.note:
            keys["note"] = self.note.long_form()
        if self.illustrative:
            keys["illustrative"] = True
        return keys


@dataclass(frozen=True, slots=True)
class Claims(Generic[T]):
    """What one source or several say of one fact, side by side, in the author's order."""

    claims: tuple[Fact[T], ...]
    """At least one."""

    @property
    def first(self) -> Fact[T]:
        """The claim that the author puts first: the one to reckon with."""
        return self.claims[0]

    @property
    def value(self) -> T:
        """What the first claim says."""
        return self.claims[0].value

    @property
    def conflict(self) -> bool:
        """Whether two claims about one time differ. A claim without a period is about any."""
        return any(_differ(one, other) for one, other in combinations(self.claims, 2))

    def __str__(self) -> str:
        return " or ".join(dict.fromkeys(map(str, self.claims)))

    def long_form(self) -> list[dict[str, object]]:
        """The raw values that load as these claims."""
        return [claim.long_form() for claim in self.claims]


def _differ(one: Fact[T], other: Fact[T]) -> bool:
    apart = one.period is not None and other.period is not None and one.period != other.period
    return not apart and _stated(one.value) and _stated(other.value) and one.value != other.value


def _stated(value: object) -> bool:
    return not isinstance(value, Quantity | Money) or value.stated


def parse_fact(raw: object, parser: Callable[[object], T]) -> Fact[T]:
    """The fact that a raw value says; `parser` reads its value.

    The keys of a fact stand beside those of the value's long form. A value that has no long form,
    such as a date, stands under `value`.

    Raises:
        NotAValue: what `parser` refuses, or a key of the fact that says nothing.
    """
    if not isinstance(raw, Mapping):
        return Fact(parser(raw))
    value = {key: part for key, part in raw.items() if key not in FACT_KEYS}
    about = LongForm({key: raw[key] for key in FACT_KEYS & raw.keys()}, (), FACT_KEYS)
    if not value:
        raise NotAValue("there is a source, a period or a note here, and no value")
    return Fact(
        parser(value)
        if value.keys() != {"value"}
        else LongForm(value, ("value",)).read("value", parser),
        about.optional("source", SourceRef.parse),
        about.optional("period", Period.parse),
        about.optional("note", Text.parse),
        about.flag("illustrative") or False,
    )


def parse_claims(raw: object, parser: Callable[[object], T]) -> Claims[T]:
    """One fact, or a list of claims of it; `parser` reads each value.

    Raises:
        NotAValue: a claim says nothing, or the list is empty.
    """
    if not isinstance(raw, list):
        return Claims((parse_fact(raw, parser),))
    if not raw:
        raise NotAValue("expected a value or several, and the list is empty")
    return Claims(tuple(each(raw, lambda claim: parse_fact(claim, parser))))
