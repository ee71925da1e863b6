"""Values that a schema can't judge: calendars, ranges, terms in order."""

from collections.abc import Callable, Mapping
from functools import cache, lru_cache, partial
from typing import cast

from commish.findings import Finding, Pointer
from commish.model.value import NotAValue
from commish.source.codes.values import NOT_POSSIBLE
from commish.source.quotable import may_be_quoted
from commish.source.reading import Reading

__all__ = ["check_value"]

_Parser = Callable[[object], object]


@cache
def _parsers() -> dict[str, _Parser]:
    """By definition. Imported when the first value is met: an empty workspace has none."""
    from commish.model.dates import PartialDate  # noqa: PLC0415 -- as said above
    from commish.model.fact import SourceRef, parse_claims  # noqa: PLC0415
    from commish.model.money import Money  # noqa: PLC0415
    from commish.model.period import Period  # noqa: PLC0415
    from commish.model.quantity import Quantity  # noqa: PLC0415
    from commish.model.terms import parse_dated  # noqa: PLC0415

    return {
        "date": PartialDate.parse,
        "period": Period.parse,
        "quantity": Quantity.parse,
        "money": Money.parse,
        "source": SourceRef.parse,
        "fact": partial(parse_claims, parser=Quantity.parse),
        "money_fact": partial(parse_claims, parser=Money.parse),
        "quantity_terms": partial(parse_dated, parser=Quantity.parse),
        "money_terms": partial(parse_dated, parser=Money.parse),
        "date_terms": partial(parse_dated, parser=PartialDate.parse),
    }


def check_value(name: str, raw: object, reading: Reading, at: Pointer) -> tuple[Finding, ...]:
    """What is impossible about a value, by the name of its definition in the shared schema."""
    try:
        if isinstance(raw, str):
            _read_once(name, raw)
        else:
            _parsers()[name](raw)
    except NotAValue as refusal:
        return (_finding(refusal, reading, (*at, *refusal.pointer)),)
    return ()


@lru_cache(maxsize=10_000)
def _read_once(name: str, text: str) -> None:
    """Dates, periods and sums come again from file to file; what is refused is refused again."""
    _parsers()[name](text)


def _finding(refusal: NotAValue, reading: Reading, at: Pointer) -> Finding:
    data = cast("Mapping[str, object]", reading.data)
    message, mend = refusal.message, refusal.mend
    if not may_be_quoted(str(data["kind"]), data, at):
        message, mend = "what is written here contradicts itself or the calendar", ""
    return NOT_POSSIBLE.at(reading.place(at), _sentence(message), _sentence(mend), pointer=at)


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}." if text else ""
