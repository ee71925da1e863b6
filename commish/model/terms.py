"""Terms that change: a target, a price or an end, with the date from which each value applies."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Generic, TypeVar

from commish.model.dates import PartialDate
from commish.model.fact import SourceRef
from commish.model.long_form import FACT_KEYS, LongForm, each
from commish.model.value import NotAValue, NotPossible, in_raw_form, shown
from commish.model.wording import Text

__all__ = ["Dated", "Term", "parse_dated"]

T = TypeVar("T")

_KEYS = ("from", "value", "decision", "variation", "note")
_SIGNS_OF_A_TERM = frozenset({"from", "decision", "variation"})


@dataclass(frozen=True, slots=True)
class Term(Generic[T]):
    """One value and from when it applies."""

    value: T
    starts: PartialDate | None = None
    """From when it applies: its first day. None: from the beginning."""
    decision: str = ""
    """The id of the decision that set it."""
    variation: str = ""
    """The number of the variation that set it."""
    note: Text | None = None
    source: SourceRef | None = None
    """Where the value comes from."""
    illustrative: bool = False
    """Whether we made it up, to show what such a value looks like."""

    def long_form(self) -> dict[str, object]:
        """The keys and raw values that load as this term."""
        keys: dict[str, object] = {"value": self._value()}
        if self.starts:
            keys["from"] = str(self.starts)
        if self.decision:
            keys["decision"] = self.decision
        if self.variation:
            keys["variation"] = self.variation
        if self.note:
            keys["note"] = self.note.long_form()
        return keys

    def _value(self) -> object:
        value = in_raw_form(self.value)
        if not isinstance(value, dict):
            return value
        about = {"source": self.source.long_form()} if self.source else {}
        return {**value, **about, **({"illustrative": True} if self.illustrative else {})}


@dataclass(frozen=True, slots=True)
class Dated(Generic[T]):
    """The values of a term over time. A plain value is the list of one, from the beginning."""

    terms: tuple[Term[T], ...]
    """At least one, in order of their dates."""

    @property
    def first(self) -> T:
        """The value agreed at the start."""
        return self.terms[0].value

    @property
    def latest(self) -> T:
        """The value written last, though its date may still be to come."""
        return self.terms[-1].value

    @property
    def changes(self) -> bool:
        """Whether there is more than one value."""
        return len(self.terms) > 1

    def on(self, day: date) -> T | None:
        """The value that applies on a day; None before the first."""
        term = self.term_on(day)
        return None if term is None else term.value

    def term_on(self, day: date) -> Term[T] | None:
        """The value that applies on a day with what set it; None before the first."""
        begun = [term for term in self.terms if term.starts is None or term.starts.first <= day]
        return begun[-1] if begun else None

    def __str__(self) -> str:
        return ", ".join(
            f"{term.value} from {term.starts.words}" if term.starts else str(term.value)
            for term in self.terms
        )

    def long_form(self) -> list[dict[str, object]]:
        """The raw values that load as these terms."""
        return [term.long_form() for term in self.terms]


def parse_dated(raw: object, parser: Callable[[object], T]) -> Dated[T]:
    """The terms that a raw value says; `parser` reads each value.

    A list is one of terms when an item has `from`, `decision` or `variation`, or when all items
    have no other keys than a term has. Any other list is a plain value, such as a list of members.

    Raises:
        NotAValue: a term says nothing, or has keys that terms do not have.
        NotPossible: the dates are not in order, or a term but the first has none.
    """
    if not isinstance(raw, list) or not _is_of_terms(raw):
        return Dated((_plain(raw, parser),))
    terms = each(raw, lambda term: _term(term, parser))
    for place, (earlier, later) in enumerate(pairwise(terms), start=1):
        if later.starts is None:
            raise NotPossible("only the first term may go without `from`", pointer=(place,))
        if earlier.starts is not None and later.starts.first <= earlier.starts.first:
            raise NotPossible(
                f"{later.starts} is not after {earlier.starts}, the date of the term before it",
                pointer=(place, "from"),
            )
    return Dated(tuple(terms))


def _is_of_terms(items: list[object]) -> bool:
    groups = [item.keys() for item in items if isinstance(item, Mapping)]
    if any(_SIGNS_OF_A_TERM & keys for keys in groups):
        return True
    return len(groups) == len(items) > 0 and all(keys <= set(_KEYS) for keys in groups)


def _plain(raw: object, parser: Callable[[object], T]) -> Term[T]:
    about = _about(raw)
    return Term(
        parser(raw),
        note=about.optional("note", Text.parse),
        source=about.optional("source", SourceRef.parse),
        illustrative=about.flag("illustrative") or False,
    )


def _term(raw: object, parser: Callable[[object], T]) -> Term[T]:
    if not isinstance(raw, Mapping):
        raise NotAValue(f"expected the keys `from` and `value`, not {shown(raw)}")
    keys, about = LongForm(raw, _KEYS), _about(raw.get("value"))
    return Term(
        keys.read("value", parser),
        keys.optional("from", PartialDate.parse),
        keys.words("decision") or "",
        keys.words("variation") or "",
        keys.optional("note", Text.parse),
        about.optional("source", SourceRef.parse),
        about.flag("illustrative") or False,
    )


def _about(raw: object) -> LongForm:
    """What is said of a value beside the keys of its own: the terms of a date have none of it."""
    keys: Mapping[object, object] = raw if isinstance(raw, Mapping) else {}
    return LongForm({key: keys[key] for key in FACT_KEYS & keys.keys()}, (), FACT_KEYS)
