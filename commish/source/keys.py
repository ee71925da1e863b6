"""Which keys a mapping may have: text, once, and none that YAML takes for something else."""

from typing import Any

from commish.source.characters import JOINERS, refused_in
from commish.source.limits import MOST_KEY
from commish.source.problems import Problem, Refused

__all__ = ["KNOWN_KEYS", "SpareKey", "checked_key"]

KNOWN_KEYS: dict[str, str] = {}
"""Keys that were found good. They come again from file to file: one object each spares memory."""
_MOST_KNOWN = 10_000
_DOUBTFUL = frozenset(["~", "null", "<<"])
"""Text in quotes, something else without."""


class SpareKey:
    """Stands in for a key that is refused, so that reading can go on."""

    __slots__ = ()


def checked_key(
    event: Any,  # noqa: ANN401 -- PyYAML's events are untyped
    found: Problem,
    mapping: dict[object, object],
    problems: list[Problem],
) -> object:
    """The key as it is kept, or a `SpareKey` when it is refused and noted among *problems*.

    Keys are kept and compared in one form of Unicode (NFC).
    """
    raw = found.key
    key = raw if raw.isascii() else _composed(raw)
    why = _refusal(key, mapping, event.style)
    if why is not None:
        problems.append(found._replace(what=why, key=key))
        return SpareKey()
    if key not in _DOUBTFUL and key[0] != "-" and len(KNOWN_KEYS) < _MOST_KNOWN:
        KNOWN_KEYS[raw] = key
    return key


def _composed(key: str) -> str:
    from unicodedata import normalize  # noqa: PLC0415 -- nearly all keys are plain

    return normalize("NFC", key)


def _refusal(key: str, mapping: dict[object, object], style: str | None) -> Refused | None:
    """Why *key* is refused in *mapping*; None when it is not."""
    if key in mapping:
        return Refused.DUPLICATE
    if len(key) > MOST_KEY:
        return Refused.LONG_KEY
    if not key:
        return Refused.EMPTY_KEY
    if not key.isprintable() and refused_in(key, JOINERS):
        return Refused.KEY_CHARACTER
    return None if style else _unquoted(key)


def _unquoted(key: str) -> Refused | None:
    """Why *key* is refused without quotes."""
    if key in _DOUBTFUL:
        return Refused.MERGE if key == "<<" else Refused.NULL_KEY
    return Refused.DASH_KEY if key[0] == "-" else None
