"""Words for what is expected and what is found, as an officer would say them."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from commish.model import dates, money, period, quantity, wording
from commish.source.characters import quoted, shortened
from commish.source.complaints.spot import Spot

__all__ = [
    "ID",
    "both",
    "brief",
    "either",
    "expected",
    "found",
    "meaning",
    "one_kind",
    "sentence",
]

_MOST = 400
"""Characters of a message: more than a few lines nobody reads."""

ID = "^[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$"
"""The pattern that the schemas have for ids."""

_ID = "an id (letters, digits and single hyphens, a letter first)"
_TEXT = "text"
_DATE = "a date such as `2013-04-01`, `2013-04` or `2013`"
_PERIOD = "a period such as `2011/12`, `2011/12 Q3` or `2013-04`"
_NUMBER = "a number such as `280`, `about 45`, `54%` or `not stated`"
_MONEY = "an amount of money such as `£58,000`, `£1.2m` or `not stated`"
_BY_NAME = {
    "id": _ID,
    "return_id": _ID,
    "link": _ID,
    "outcome_or_link": _ID,
    "title": "words on one line",
    "line": "words on one line",
    "post": "the name of a post, on one line",
    "label": "a number or words on one line",
    "source": "the id of a source, or plain words",
    "address": "a web address or a path, without spaces",
    "hash": "a SHA-256 hash of 64 small letters and digits",
    "share": "a number of percent from 0 to 100",
    "score": "a whole number from 1 to 5",
    "date": _DATE,
    "date_terms": _DATE,
    "period": _PERIOD,
    "quantity": _NUMBER,
    "quantity_terms": _NUMBER,
    "fact": _NUMBER,
    "money": _MONEY,
    "money_terms": _MONEY,
    "money_fact": _MONEY,
}
_BY_PATTERN = {
    dates.SHORT_FORM: _DATE,
    period.SHORT_FORM: _PERIOD,
    quantity.SHORT_FORM: _NUMBER,
    money.SHORT_FORM: _MONEY,
    wording.SHORT_FORM: _TEXT,
    ID: _ID,
    "^[A-Z]{3}$": "three capital letters such as `GBP`",
    "^(none|not stated)$": "a list, or the words `none` or `not stated`",
}
_BY_TYPE = {
    "string": _TEXT,
    "number": "a number",
    "integer": "a whole number",
    "boolean": "`true` or `false`",
    "array": "a list",
    "object": "a group of keys",
}
_KINDS = {"accepted": "list of accepted findings", "return": "provider return"}


def expected(spot: Spot) -> str:
    """What may stand at a spot: “a date such as `2013-04-01`”."""
    words = spot.part.get("enum")
    if isinstance(words, list):
        return either([f"`{word}`" for word in words])
    known = _BY_NAME.get(spot.named) or _BY_PATTERN.get(str(spot.part.get("pattern")))
    return known or " or ".join(_BY_TYPE[one] for one in spot.types) or meaning(spot.part)


def found(spot: Spot) -> str:
    """What stands at a spot, quoted where it may be: “the number 2026”, “a list”."""
    value = spot.value
    if isinstance(value, Mapping | list):
        return "a group of keys" if isinstance(value, Mapping) else "a list"
    if isinstance(value, str):
        return quoted(value) if spot.quotable else "the text that stands there"
    if isinstance(value, bool):
        return f"`{str(value).lower()}`" if spot.quotable else "`true` or `false`"
    if isinstance(value, int | Decimal) and spot.quotable:
        return f"the number {shortened(str(value))}"
    return "nothing" if value is None else "a number"


def meaning(part: Mapping[str, object]) -> str:
    """What a part of the schema is for, as it goes on after a colon, without a full stop."""
    words = str(part.get("description") or part.get("title") or "").rstrip(".")
    words = words.partition(". ")[0]
    is_name = words[1:2].isupper() or not words[:1].isalpha()
    return words if is_name else words[:1].lower() + words[1:]


def one_kind(kind: str) -> str:
    """A kind in a sentence: `a commission`, `an outcome framework`."""
    words = _KINDS.get(kind, kind.replace("-", " "))
    return f"an {words}" if words[0] in "aeiou" else f"a {words}"


def either(words: Iterable[str], last: str = "or") -> str:
    """Some words as one writes them: `a`, `b` or `c`."""
    *first, end = words
    return f"{', '.join(first)} {last} {end}" if first else end


def both(words: Iterable[str]) -> str:
    """Some words that all hold: `a`, `b` and `c`."""
    return either(words, "and")


def brief(words: Iterable[str], most: int) -> str:
    """The first few of some words; three dots where there are more."""
    listed = list(words)
    return ", ".join(listed[:most]) + (", …" if len(listed) > most else "")


def sentence(text: str) -> str:
    """A message of at most 400 characters with a full stop, cut between words."""
    text = f"{text[:1].upper()}{text[1:]}"
    if len(text) >= _MOST:
        text = text[: _MOST - 2].rpartition(" ")[0] + " …"
    return text if text[-1] in ".?…:" else f"{text}."
