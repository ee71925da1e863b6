"""The long form of a value: its parts under keys of their own."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import TypeVar

from commish.model.value import NotAValue, NotPossible, shown

__all__ = ["FACT_KEYS", "LongForm", "each"]

FACT_KEYS = frozenset({"source", "period", "note", "illustrative"})
"""The keys that say where a value comes from. They stand beside the keys of its long form."""

_E = TypeVar("_E", bound=Enum)
_T = TypeVar("_T")


def each(items: list[object], parse: Callable[[object], _T]) -> list[_T]:
    """The values of a list, each read by one parser.

    Raises:
        NotAValue: what `parse` refuses, with the place in the list, from 0, in its pointer.
    """
    values = []
    for place, item in enumerate(items):
        try:
            values.append(parse(item))
        except NotAValue as refused:
            raise refused.inside(place) from None
    return values


@dataclass(frozen=True, slots=True)
class LongForm:
    """A value written out key by key, before its meaning is known."""

    keys: Mapping[object, object]
    """As written."""
    allowed: tuple[str, ...]
    """The keys that this kind of value has."""
    beside: frozenset[str] = frozenset()
    """Keys that may stand here and belong to something else."""

    def __post_init__(self) -> None:
        for key in self.keys:
            if key not in self.allowed and key not in self.beside:
                wanted = ", ".join(f"`{name}`" for name in self.allowed)
                raise NotAValue(f"there is no key {shown(key)} here; the keys are {wanted}")

    def read(self, key: str, parse: Callable[[object], _T]) -> _T:
        """The value of one key, read by its own parser.

        Raises:
            NotAValue: what `parse` refuses, with the key in its pointer.
        """
        try:
            return parse(self.keys.get(key))
        except NotAValue as refused:
            raise refused.inside(key) from None

    def optional(self, key: str, parse: Callable[[object], _T]) -> _T | None:
        """The value of one key, or None when the key is absent.

        Raises:
            NotAValue: what `parse` refuses, with the key in its pointer.
        """
        return None if self.keys.get(key) is None else self.read(key, parse)

    def word(self, key: str, kind: type[_E]) -> _E | None:
        """One of a few fixed words, or None when the key is absent.

        Raises:
            NotAValue: the word is none of them.
        """
        raw = self.keys.get(key)
        if raw is None:
            return None
        for member in kind:
            if member.value == raw:
                return member
        wanted = ", ".join(f"`{member.value}`" for member in kind)
        raise NotAValue(f"expected one of {wanted}, not {shown(raw)}", pointer=(key,))

    def words(self, key: str) -> str | None:
        """Plain words, or None when the key is absent.

        Raises:
            NotAValue: it is no text.
        """
        raw = self.keys.get(key)
        if raw is None or isinstance(raw, str):
            return raw
        quoted = "" if isinstance(raw, bool | list | Mapping) else f'"{raw}"'
        raise NotAValue(f"expected words, not {shown(raw)}", quoted, (key,))

    def flag(self, key: str) -> bool | None:
        """True or false, or None when the key is absent.

        Raises:
            NotAValue: it is neither `true` nor `false`.
        """
        raw = self.keys.get(key)
        if raw is None or isinstance(raw, bool):
            return raw
        raise NotAValue(f"expected `true` or `false`, not {shown(raw)}", pointer=(key,))

    def settled(self, key: str, short: _T, *, said: _T | None, silent: _T) -> _T:
        """One part of a value that its short form may say, and a key of its own.

        `short` is what the short form says, `silent` what it gives when it says nothing of the
        kind, `said` what the key says.

        Raises:
            NotPossible: both say it and they differ.
        """
        if said is None or said == short:
            return short
        if short == silent:
            return said
        raise NotPossible(f"the value and its key `{key}` say two things", pointer=(key,))
