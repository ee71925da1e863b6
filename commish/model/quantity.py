"""Numbers as a source gives them: `280`, `about 45`, `12 to 15`, `54%`, `10 more`, `not stated`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import lru_cache

from commish.model.long_form import FACT_KEYS, LongForm
from commish.model.number import EXACT, MINUS, NUMBER, as_number, grouped, in_full, number
from commish.model.qualifier import QUALIFIERS, Qualifier, qualifier
from commish.model.value import NotAValue, NotPossible, anchored, mended, shown

__all__ = ["SHORT_FORM", "Quantity"]

_UNITS = "%| million| billion"
_PATTERN = (
    rf"[Nn]ot stated|(?:(?P<qualifier>{QUALIFIERS}) )?"
    rf"(?P<value>{MINUS}?{NUMBER})(?P<unit>{_UNITS})?"
    rf"(?: to (?P<upper>{MINUS}?{NUMBER})(?P<upper_unit>{_UNITS})?)?"
    r"(?: (?P<change>more|fewer|less))?"
)

SHORT_FORM = anchored(_PATTERN)
"""The texts that `Quantity.parse` reads, for schemas."""

_SHORT = re.compile(_PATTERN)
_PLAIN = re.compile(rf"{MINUS}?{NUMBER}")
_KEYS = ("value", "upper", "qualifier", "unit", "change", "as_written")
_SLIPS = (
    (r"(?i) ?per ?cent\b| %", "%"),
    (r"(?i)^(?:~|≈|c\.|ca\.|approx\.?) ?(?=[0-9])", "about "),
    (r"^(?:<=|≤) ?(?=[0-9])", "up to "),
    (r"^(?:>=|≥) ?(?=[0-9])", "at least "),
    (r"^< ?(?=[0-9])", "under "),
    (r"^> ?(?=[0-9])", "over "),
    (r"(?<=[0-9%]) ?[-–—] ?(?=[0-9])", " to "),
    (r"^\+ ?([0-9.,]+%?)$", r"\1 more"),
    (r"^\.", "0."),
)
_EXPECTED = "expected a number such as `280`, `about 45`, `54%` or `not stated`"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what its source says about it. Not stated is a value too, and is not zero."""

    value: Decimal | None
    """The number, or the lower end of a range; a percentage in points. None: not stated."""
    qualifier: Qualifier = Qualifier.EXACT
    """How sure it is. Of a change it speaks of the size: at least 10 fewer is −10 or lower."""
    upper: Decimal | None = None
    """The upper end of a range such as `12 to 15`."""
    unit: str = ""
    """`%`, or words such as `beds`."""
    change: bool = False
    """Whether it says by how much something changes (`10 more`; 10 fewer is −10), not a level."""
    as_written: str = field(default="", compare=False)
    """The author's words, where there is more to them than the number."""

    @property
    def stated(self) -> bool:
        """Whether there is a number at all."""
        return self.value is not None

    @classmethod
    def parse(cls, raw: object) -> "Quantity":
        """The quantity that a raw value says, in its short or its long form.

        Raises:
            NotAValue: it says none.
            NotPossible: it is well written and contradicts itself.
        """
        if type(raw) is int:
            return cls(Decimal(raw))
        if isinstance(raw, str):
            return _from_text(raw)
        if isinstance(raw, Decimal) and raw.is_finite():
            return cls(raw)
        if isinstance(raw, Mapping):
            return _from_long_form(LongForm(raw, _KEYS, FACT_KEYS))
        raise NotAValue(f"{_EXPECTED}, not {shown(raw)}", "" if raw is not None else "not stated")

    def __str__(self) -> str:
        return self.as_written or self.in_our_words

    @property
    def in_our_words(self) -> str:
        """How it is printed where the author's words are not kept: `around 45` as `about 45`."""
        if self.value is None:
            return "not stated"
        unit = "%" if self.unit == "%" else ""
        words = [] if self.qualifier is Qualifier.EXACT else [self.qualifier.value]
        words.append(" to ".join(map(grouped, self._ends)) + unit)
        if self.change:
            words.append("fewer" if self.value.is_signed() else "more")
        if self.unit and not unit:
            words.append(self.unit)
        return " ".join(words)

    @property
    def _ends(self) -> list[Decimal]:
        """The numbers as they are said: of a change the sizes, the smaller first."""
        ends = [end for end in (self.value, self.upper) if end is not None]
        return sorted(end.copy_abs() for end in ends) if self.change else ends

    def long_form(self) -> dict[str, object]:
        """The keys and raw values that load as this quantity."""
        keys: dict[str, object] = {
            "value": "not stated" if self.value is None else as_number(self.value)
        }
        if self.upper is not None:
            keys["upper"] = as_number(self.upper)
        if self.qualifier is not Qualifier.EXACT:
            keys["qualifier"] = self.qualifier.value
        if self.unit:
            keys["unit"] = self.unit
        if self.change:
            keys["change"] = True
        if str(self) != self.in_our_words:
            keys["as_written"] = self.as_written
        return keys


_NOT_STATED = Quantity(None)


# Returns and registers say the same few hundred things over and over.
@lru_cache(maxsize=4096)
def _from_text(text: str) -> Quantity:
    digits, percent = (text[:-1], "%") if text.endswith("%") else (text, "")
    # Most are plain numbers, and the words before a number take longest to look for.
    if _PLAIN.fullmatch(digits):
        return Quantity(number(digits), unit=percent)
    match = _SHORT.fullmatch(text)
    if match is None:
        raise NotAValue(f"{_EXPECTED}, not {shown(text)}", mended(text, _SLIPS, _SHORT))
    qualified, value, unit, upper, upper_unit, change = match.groups()
    if value is None:
        return _NOT_STATED
    if upper is not None and unit not in (None, upper_unit):
        raise NotPossible(f"the two numbers of {shown(text)} need one unit, after the second")
    suffix = upper_unit or unit or ""
    ends = [in_full(number(end), suffix) for end in (value, upper) if end is not None]
    unit = "%" if suffix == "%" else ""
    if change is not None:
        ends = _changes(ends, change, text)
    # `About 45` begins a cell of a table; in a sentence it is `about 45`.
    written = text[0].lower() + text[1:]
    high = ends[1] if upper else None
    how_sure = qualifier(qualified)
    return _possible(Quantity(ends[0], how_sure, high, unit, change is not None, written))


def _changes(sizes: list[Decimal], direction: str, text: str) -> list[Decimal]:
    """The sizes of a change as numbers with their sign, the lower first."""
    if any(size.is_signed() for size in sizes):
        raise NotPossible(f"{shown(text)} says its direction twice; write `10 more` or `10 fewer`")
    return sizes if direction == "more" else [EXACT.minus(size) for size in reversed(sizes)]


def _from_long_form(keys: LongForm) -> Quantity:
    short = keys.read("value", _short_only)
    said = Quantity(
        short.value,
        keys.settled(
            "qualifier",
            short.qualifier,
            said=keys.word("qualifier", Qualifier),
            silent=Qualifier.EXACT,
        ),
        keys.settled("upper", short.upper, said=keys.read("upper", _end), silent=None),
        keys.settled("unit", short.unit, said=keys.words("unit"), silent=""),
        keys.settled("change", short.change, said=keys.flag("change"), silent=False),
    )
    return _possible(replace(said, as_written=keys.words("as_written") or _words(short, said)))


def _words(short: Quantity, said: Quantity) -> str:
    """The author's words for the number, with the unit that its key adds: `around 45 beds`."""
    if said == short or not short.as_written:
        return short.as_written
    unit = said.unit if said.unit == "%" else f" {said.unit}"
    return f"{short.as_written}{unit}" if replace(said, unit="") == short else ""


def _short_only(raw: object) -> Quantity:
    if isinstance(raw, Mapping):
        raise NotAValue(f"{_EXPECTED}, not {shown(raw)}")
    return Quantity.parse(raw)


def _end(raw: object) -> Decimal | None:
    if raw is None or (isinstance(raw, Decimal) and raw.is_finite()):
        return raw
    if type(raw) is int:
        return Decimal(raw)
    raise NotAValue(f"expected a number such as `15`, not {shown(raw)}")


def _possible(quantity: Quantity) -> Quantity:
    """The same quantity, unless it says what cannot be."""
    value, upper, bound = quantity.value, quantity.upper, quantity.qualifier.is_bound
    if value is None and (upper is not None or quantity.qualifier is not Qualifier.EXACT):
        raise NotPossible("what is not stated has no upper end and no qualifier")
    if value is None:
        return quantity
    if upper is not None and upper <= value:
        raise NotPossible(f"the range ends at {upper:f}, and that is not above {value:f}")
    if upper is not None and bound:
        raise NotPossible(f"a range has both ends, so “{quantity.qualifier.value}” is one too many")
    if upper is not None and quantity.change and value < 0 < upper:
        raise NotPossible("a change is more or fewer; a range of changes can't be both")
    if value < 0 and bound and not quantity.change:
        raise NotPossible(f"“{quantity.qualifier.value}” a number below zero can be read two ways")
    return quantity
