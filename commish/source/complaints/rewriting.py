"""One value put right: quotes, words, numbers, dates, amounts, ids."""

import re
import unicodedata
from collections.abc import Callable, Mapping

from commish.model.dates import PartialDate, year_pair
from commish.model.money import Money
from commish.model.period import Period
from commish.model.quantity import Quantity
from commish.model.value import NotAValue
from commish.source.complaints.listing import fits
from commish.source.complaints.remedies import Remedy, instead, is_single
from commish.source.complaints.spot import Spot
from commish.source.names import nearest
from commish.source.quoting import in_quotes
from commish.source.scalars import plain
from commish.source.slips import meant_date_surely, same_signs, surely

__all__ = ["REWRITINGS", "as_id", "refusal"]

_PARSERS: Mapping[str, Callable[[object], object]] = {
    "date": PartialDate.parse,
    "period": Period.parse,
    "quantity": Quantity.parse,
    "money": Money.parse,
}
_LONGEST_ID = 40
_MOST_READ = 200
_CERTAIN = {"yes": "true", "true": "true", "no": "false", "false": "false"}
"""Where nothing but true or false can stand, these words say which."""
_TRUE = frozenset(("yes", "y", "on", "true", "1"))
_FALSE = frozenset(("no", "n", "off", "false", "0"))


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


def as_id(text: str) -> str:
    """The id that a text most likely means: small letters, digits and single hyphens."""
    letters = unicodedata.normalize("NFKD", text[:_MOST_READ]).encode("ascii", "ignore").decode()
    name = re.sub(r"[^a-z0-9]+", "-", letters.lower().replace("'", "")).strip("-")
    # A name that begins with a number ends with it instead: 2026-plan is plan-2026
    name = re.sub(r"^([0-9][0-9-]*)-([a-z].*)$", r"\2-\1", name)
    if len(name) > _LONGEST_ID:
        name = name[: _LONGEST_ID + 1].rpartition("-")[0]
    return name


def _quotes(spot: Spot) -> Remedy | None:
    """2026 or true where text is expected."""
    written = spot.written
    if isinstance(spot.value, str) or not is_single(spot.value) or not fits(spot.part, written):
        return None
    return Remedy("Put it in quotes", spot.line(in_quotes(written)))


def _truth(spot: Spot) -> Remedy | None:
    """`yes` or 1 where true or false is expected."""
    if "boolean" not in spot.types:
        return None
    word = str(spot.value).casefold()
    if word not in _TRUE | _FALSE:
        return Remedy("Write `true` or `false`, without quotes")
    offered = instead(spot, word in _TRUE)
    is_sure = offered and spot.types == ("boolean",) and spot.written == spot.value
    return offered._replace(certain=_CERTAIN.get(word, "")) if offered and is_sure else offered


def _number(spot: Spot) -> Remedy | None:
    """`"40"`, `40%` or `1,000` where a plain number is expected."""
    if not isinstance(spot.value, str) or not {"number", "integer"} & set(spot.types):
        return None
    number = plain(re.sub(r"[,%£ ]", "", spot.value))
    return None if isinstance(number, str) else instead(spot, number, "Write the number alone")


def _value(spot: Spot) -> Remedy | None:
    """A date, a period, a number or an amount in another style."""
    for value in (spot.value, spot.written):
        refused = refusal(spot, value) if is_single(spot.value) else None
        if refused and refused.instead:
            offered = instead(spot, refused.instead)
            certain = _surely(spot, spot.written, refused.instead)
            return offered._replace(certain=certain) if offered else None
    return None


def _surely(spot: Spot, written: str, meant: str) -> str:
    """What a value means, where that is no guess."""
    text = written.strip("'\"")
    if same_signs(text, meant):
        return meant
    return meant_date_surely(text, meant) if spot.form == "date" else ""


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
        word = by_form[written.casefold()]
        offered = instead(spot, word, "Write it as the others do")
        return offered._replace(certain=word) if offered else None
    near = nearest(written, by_form)
    if not near:
        return None
    certain = by_form[near] if surely(written, by_form) == near else ""
    return Remedy(f"Did you mean `{by_form[near]}`?", certain=certain)


def _id(spot: Spot) -> Remedy | None:
    """`Safe Homes` where an id is expected."""
    is_id = spot.form == "id" and isinstance(spot.value, str)
    return instead(spot, as_id(str(spot.value))) if is_id else None


def _capitals(spot: Spot) -> Remedy | None:
    """`gbp` where capitals are expected."""
    offered = instead(spot, spot.value.upper()) if isinstance(spot.value, str) else None
    return offered._replace(certain=str(spot.value).upper()) if offered else None


def _one_line(spot: Spot) -> Remedy | None:
    """Words over several lines, or with blanks around them."""
    if not isinstance(spot.value, str) or "\n" not in spot.value:
        return None
    return instead(spot, " ".join(spot.value.split()), "Write it on one line")


REWRITINGS: tuple[Callable[[Spot], Remedy | None], ...] = (
    _quotes,
    _truth,
    _number,
    _value,
    _year,
    _word,
    _id,
    _capitals,
    _one_line,
)
"""What may be offered, the likeliest first."""
