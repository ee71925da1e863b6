"""What to write instead: nothing is offered that the schema would refuse again."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import NamedTuple, cast

from commish.model.dates import PartialDate, year_pair
from commish.model.money import Money
from commish.model.period import Period
from commish.model.quantity import Quantity
from commish.model.value import NotAValue
from commish.source.complaints.listing import fits
from commish.source.complaints.spot import Spot
from commish.source.complaints.wording import both
from commish.source.names import nearest
from commish.source.quoting import in_quotes
from commish.source.scalars import plain
from commish.source.schemas import Schema, resolve

__all__ = ["Remedy", "as_id", "as_yaml", "refusal", "remedy"]

_PARSERS: Mapping[str, Callable[[object], object]] = {
    "date": PartialDate.parse,
    "period": Period.parse,
    "quantity": Quantity.parse,
    "money": Money.parse,
}
_MOST_SHOWN = 60
_LONGEST_ID = 40
_MOST_READ = 200
_MOST_ITEMS = 5
_SAFE = re.compile(r"-?[\w£€](?:[\w £€%/.,()'+-]*[\w£€%.)'+])?")
_TRUE = frozenset(("yes", "y", "on", "true", "1"))
_FALSE = frozenset(("no", "n", "off", "false", "0"))


class Remedy(NamedTuple):
    """What to do, and the line or lines to write."""

    words: str
    lines: str = ""

    def mend(self, *, quotable: bool) -> str:
        """The two as a finding says them; without the lines where they may not be shown."""
        if not self.lines or not quotable:
            return self.words if self.words.endswith("?") else f"{self.words}."
        if "\n" in self.lines:
            return f"{self.words}:\n{self.lines}"
        return f"{self.words}: `{self.lines}`." if self.words else f"Write `{self.lines}`."


def remedy(spot: Spot) -> Remedy | None:
    """What to write at a spot whose value does not fit; None when only the author can know."""
    found = (offer(spot) for offer in _OFFERS)
    return next(filter(None, found), None)


def refusal(spot: Spot, value: object) -> NotAValue | None:
    """What the model says against a date, period, number or amount; None for anything else."""
    parse = _PARSERS.get(spot.form)
    if parse is None:
        return None
    try:
        parse(value)
    except NotAValue as refused:
        return refused
    return None


def as_yaml(value: object) -> str:
    """A value without others in it as a file has it, with quotes where it needs them."""
    if isinstance(value, bool):
        return str(value).lower()
    text = str(value)
    is_safe = _SAFE.fullmatch(text) and isinstance(plain(text), str)
    return text if is_safe or not isinstance(value, str) else in_quotes(text)


def as_id(text: str) -> str:
    """The id that a text most likely means: small letters, digits and single hyphens."""
    letters = unicodedata.normalize("NFKD", text[:_MOST_READ]).encode("ascii", "ignore").decode()
    name = re.sub(r"[^a-z0-9]+", "-", letters.lower().replace("'", "")).strip("-")
    # A name that begins with a number ends with it instead: 2026-plan is plan-2026
    name = re.sub(r"^([0-9][0-9-]*)-([a-z].*)$", r"\2-\1", name)
    if len(name) > _LONGEST_ID:
        name = name[: _LONGEST_ID + 1].rpartition("-")[0]
    return name


def _is_single(value: object) -> bool:
    return isinstance(value, str | int | Decimal)


def _is_short(value: object) -> bool:
    text = str(value)
    return len(text) <= _MOST_SHOWN and "\n" not in text


def _instead(spot: Spot, value: object, words: str = "") -> Remedy | None:
    """The remedy of writing another value, where the schema accepts it."""
    if not fits(spot.part, value):
        return None
    line = spot.line(as_yaml(value)) if _is_short(value) and spot.quotable else ""
    return Remedy(words, line) if words or line else None


def _quotes(spot: Spot) -> Remedy | None:
    """2026 or true where text is expected."""
    written = spot.written
    if isinstance(spot.value, str) or not _is_single(spot.value) or not fits(spot.part, written):
        return None
    return Remedy("Put it in quotes", spot.line(in_quotes(written)))


def _truth(spot: Spot) -> Remedy | None:
    """`yes` or 1 where true or false is expected."""
    if "boolean" not in spot.types:
        return None
    word = str(spot.value).casefold()
    if word not in _TRUE | _FALSE:
        return Remedy("Write `true` or `false`, without quotes")
    return _instead(spot, word in _TRUE)


def _number(spot: Spot) -> Remedy | None:
    """`"40"`, `40%` or `1,000` where a plain number is expected."""
    if not isinstance(spot.value, str) or not {"number", "integer"} & set(spot.types):
        return None
    number = plain(re.sub(r"[,%£ ]", "", spot.value))
    return None if isinstance(number, str) else _instead(spot, number, "Write the number alone")


def _value(spot: Spot) -> Remedy | None:
    """A date, a period, a number or an amount in another style."""
    for value in (spot.value, spot.written):
        refused = refusal(spot, value) if _is_single(spot.value) else None
        if refused and refused.instead:
            return _instead(spot, refused.instead)
    return None


def _year(spot: Spot) -> Remedy | None:
    """`2013/14` where a date is expected."""
    pair = year_pair(spot.value) if spot.form == "date" and isinstance(spot.value, str) else ""
    if not pair:
        return None
    year = int(pair[:4])
    return Remedy("Write its first or its last day", f"{year}-04-01` or `{year + 1}-03-31")


def _word(spot: Spot) -> Remedy | None:
    """One of the words of a list, misspelt or in capitals."""
    words = spot.part.get("enum")
    if not isinstance(words, list) or not isinstance(spot.value, str) or not spot.quotable:
        return None
    by_form = {str(word).replace("_", " "): str(word) for word in words}
    written = " ".join(re.split(r"[\s_-]+", spot.value.strip()))
    if written.casefold() in by_form:
        return _instead(spot, by_form[written.casefold()], "Write it as the others do")
    near = nearest(written, by_form)
    return Remedy(f"Did you mean `{by_form[near]}`?") if near else None


def _id(spot: Spot) -> Remedy | None:
    """`Safe Homes` where an id is expected."""
    is_id = spot.form == "id" and isinstance(spot.value, str)
    return _instead(spot, as_id(str(spot.value))) if is_id else None


def _capitals(spot: Spot) -> Remedy | None:
    """`gbp` where capitals are expected."""
    return _instead(spot, spot.value.upper()) if isinstance(spot.value, str) else None


def _one_line(spot: Spot) -> Remedy | None:
    """Words over several lines, or with blanks around them."""
    if not isinstance(spot.value, str) or "\n" not in spot.value:
        return None
    return _instead(spot, " ".join(spot.value.split()), "Write it on one line")


def _listed(spot: Spot) -> Remedy | None:
    """One value where a list is expected."""
    if spot.types != ("array",) or isinstance(spot.value, list):
        return None
    item = resolve(cast("Schema", spot.part.get("items", {})))
    if isinstance(spot.value, Mapping):
        return Remedy("Put a dash before the first of these keys, and the others below it")
    values = _values(spot.value, item)
    if 0 < len(values) <= _MOST_ITEMS and all(map(_is_short, values)):
        lines = [f"{spot.key}:", *(f"- {as_yaml(value)}" for value in values)]
        return Remedy("Write it as a list", "\n".join(lines))
    needed = [] if "string" in cast("str", item.get("type", "")) else item.get("required", [])
    named = [f"`{key}`" for key in cast("list[str]", needed)]
    keys = f" and in it {both(named)}" if named else ""
    return Remedy(f"Write a list below the key: a dash before each item{keys}")


def _values(value: object, item: Schema) -> list[object]:
    """The items that one value is, or several with commas between them."""
    split = value.split(",") if isinstance(value, str) else []
    several: list[object] = [one.strip() for one in split]
    for values in ([value], several):
        if values and all(fits(item, one) for one in values):
            return values
    return []


def _single(spot: Spot) -> Remedy | None:
    """A list where one value is expected."""
    if not isinstance(spot.value, list) or "array" in spot.types:
        return None
    if len(spot.value) == 1 and _is_single(spot.value[0]):
        return _instead(spot, spot.value[0], "Write one value")
    if "object" in spot.types and len(spot.value) == 1:
        return Remedy("Take out the dash, and keep the keys")
    return Remedy("Write one value, without dashes or brackets")


def _group(spot: Spot) -> Remedy | None:
    """Something else where a group of keys is expected."""
    keys = list(cast("Schema", spot.part.get("properties", {})))
    if spot.types != ("object",) or isinstance(spot.value, Mapping) or not keys:
        return None
    needed = cast("list[str]", spot.part.get("required", []))
    named = both([f"`{key}`" for key in needed or keys[:3]])
    such = "" if needed else "keys such as "
    return Remedy(f"Write {such}{named} there, each on a line of its own")


def _no_group(spot: Spot) -> Remedy | None:
    """A group of keys where text is expected: mostly a text with a colon in it."""
    is_text = spot.types == ("string",) and spot.form in ("", "line") and "enum" not in spot.part
    if not is_text or not isinstance(spot.value, Mapping):
        return None
    return Remedy("If it is one text with a colon in it, put it in quotes")


_OFFERS: tuple[Callable[[Spot], Remedy | None], ...] = (
    _quotes,
    _truth,
    _number,
    _value,
    _year,
    _word,
    _id,
    _capitals,
    _one_line,
    _listed,
    _single,
    _group,
    _no_group,
)
