"""Words for what is expected and what is found, as an officer would say them."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import cast

from commish.source.characters import quoted, shortened
from commish.source.complaints.spot import Spot
from commish.source.links import called

__all__ = [
    "both",
    "either",
    "expected",
    "found",
    "meaning",
    "one_kind",
    "sentence",
]

_MOST = 400
"""Characters of a message: more than a few lines nobody reads."""

_MOST_WORDS = 8
"""Words of a long list that are shown."""

_FORM_OF_AN_ID = "(letters, digits and single hyphens, a letter first)"
_BY_NAME = {
    "post": "the name of a post, on one line",
    "label": "a whole number or words on one line",
    "source": "the id of a source, or plain words",
    "address": "a web address or a path, without spaces",
    "hash": "a SHA-256 hash of 64 small letters and digits",
    "share": "a number between 0 and 100, without a percent sign",
    "score": "a whole number from 1 to 5",
}
"""What a definition that is no form of a value asks for."""
_BY_FORM = {
    "id": f"an id {_FORM_OF_AN_ID}",
    "line": "words on one line",
    "text": "text",
    "date": "a date such as `2013-04-01`, `2013-04` or `2013`",
    "period": "a period such as `2011/12`, `2011/12 Q3` or `2013-04`",
    "quantity": "a number such as `280`, `about 45`, `54%` or `not stated`",
    "money": "an amount of money such as `£58,000`, `£1.2m` or `not stated`",
}
"""What each form of a text asks for."""
_BY_TYPE = {
    "string": "text",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "`true` or `false`",
    "array": "a list",
    "object": "a group of keys",
}
_WORDS_ALONE = re.compile(r"\^\(([a-z |]+)\)\$")
"""A pattern that allows some words beside a list."""
_MOST_KINDS = 3
"""Kinds that a link may name: more are too many for a sentence."""
_KINDS = {"accepted": "list of accepted findings", "return": "provider return"}


def expected(spot: Spot) -> str:
    """What may stand at a spot: “a date such as `2013-04-01`”."""
    words = spot.part.get("enum")
    if isinstance(words, list):
        return _one_of([f"`{word}`" for word in words])
    links = cast("list[str]", spot.part.get("x-ref", []))
    if 0 < len(links) <= _MOST_KINDS:
        return f"the id of {either(map(called, links))} {_FORM_OF_AN_ID}"
    known = _BY_NAME.get(spot.named) or _BY_FORM.get(spot.form) or _by_example(spot)
    return known or either(_BY_TYPE[one] for one in spot.types) or meaning(spot.part)


def _by_example(spot: Spot) -> str:
    """What a text asks for whose form has no name: “text such as `GBP`”."""
    pattern = str(spot.part.get("pattern", ""))
    examples = [one for one in cast("list[object]", spot.part.get("examples", [])) if one]
    words = _WORDS_ALONE.fullmatch(pattern)
    if words:
        return f"a list, or {either(f'`{word}`' for word in words[1].split('|'))}"
    is_text = pattern and examples and isinstance(examples[0], str)
    return f"text such as `{examples[0]}`" if is_text else ""


def _one_of(words: list[str]) -> str:
    if len(words) > _MOST_WORDS:
        return f"one of {', '.join(words[:_MOST_WORDS])}, …"
    return either(words)


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


def sentence(text: str) -> str:
    """A message of at most 400 characters with a full stop, cut between words."""
    text = f"{text[:1].upper()}{text[1:]}"
    if len(text) >= _MOST:
        text = text[: _MOST - 2].rpartition(" ")[0] + " …"
    return text if text[-1] in ".?…:" else f"{text}."
