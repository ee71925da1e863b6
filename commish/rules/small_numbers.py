"""Small numbers of people in what the public will read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from commish.findings import Pointer, Severity
from commish.insight.exactly import exact
from commish.insight.sentences import listed
from commish.insight.setting import Setting
from commish.insight.small_numbers import PROFILES, is_small
from commish.model.quantity import Quantity
from commish.rules.registry import Problem, rule

if TYPE_CHECKING:
    from commish.model.need import Need
    from commish.model.return_ import Measure, Return
    from commish.model.series import Series

__all__ = ["small_numbers_stay_unpublished"]

_MOST_NAMED = 3
_PEOPLE = ("", "people", "persons", "clients", "children", "adults", "users", "cases", "residents")
"""Units under which people are counted; a number without one may count them."""
_CALLED = {
    "breakdown": "group",
    "claims": "claim",
    "count": "number",
    "measures": "measure",
    "totals": "total",
    "users": "number of users",
    "values": "value",
}
_Cell = tuple[Pointer, Quantity | None]


@rule("DAT002", severity=Severity.WARNING)
def small_numbers_stay_unpublished(
    document: Return | Need | Series, setting: Setting
) -> Iterator[Problem]:
    """Numbers of people so small that somebody could be recognised are not published.

    Two young people of one town who lost their home are known by name to their neighbours. The
    workspace says under `small_numbers` which counts are too small; without it nothing is asked.
    Counts of people in returns, needs and series are looked at, percentages and money are not.
    What is exempt or confidential as a whole is not published anyway. The figures are not repeated
    here. Papers hide them; who sends the file itself does not.

    Bad:
        kind: workspace
        id: council
        small_numbers: under5
        ---
        kind: return
        id: hub-2026-27-q2
        agreement: hub-contract
        period: 2026/27 Q2
        status: accepted
        measures:
          - kpi: homeless-again
            value: 3

    Good:
        kind: workspace
        id: council
        small_numbers: under5
        ---
        kind: return
        id: hub-2026-27-q2
        agreement: hub-contract
        period: 2026/27 Q2
        status: accepted
        measures:
          - kpi: homeless-again
            value: under 5

    Source: NHS England, disclosure control; working practice of public health statistics.
    """
    profile = setting.workspace.small_numbers
    if profile not in PROFILES or _is_withheld(document):
        return
    found = [
        where
        for where, quantity in _cells(document)
        if quantity and quantity.unit.casefold() in _PEOPLE and is_small(exact(quantity), profile)
    ]
    if found:
        places = [_address(where) for where in found[:_MOST_NAMED]]
        more = len(found) - len(places)
        named = listed([*places, f"{more} more"] if more else places)
        what = "A number" if len(found) == 1 else "Numbers"
        yield Problem(
            found[0],
            f"{what} of people so small that somebody could be recognised would be published:"
            f" {named}.",
            "Write it as a bound, such as `under 10`, or join groups or periods.",
        )


def _is_withheld(document: Return | Need | Series) -> bool:
    withheld = {one.what for one in document.exempt} | {one.what for one in document.confidential}
    return document.status in ("draft", "refused") or "all" in withheld


def _cells(document: Return | Need | Series) -> Iterator[_Cell]:
    if document.kind == "need":
        yield ("size",), document.size.value if document.size else None
    elif document.kind == "series":
        for index, point in enumerate(document.values):
            yield ("values", index, "numerator"), point.numerator
            yield ("values", index, "denominator"), point.denominator
            if document.unit.casefold() in _PEOPLE:
                yield ("values", index, "value"), point.value
    else:
        yield from _of_return(document)


def _of_return(document: Return) -> Iterator[_Cell]:
    for index, measure in enumerate(document.measures):
        yield from _of_measure(measure, ("measures", index))
    for index, claim in enumerate(document.claims):
        for key in ("claimed", "verified", "refused"):
            yield ("claims", index, key), getattr(claim, key)
    for index, total in enumerate(document.totals):
        yield ("totals", index, "count"), total.count
    yield ("users",), document.users.value if document.users else None


def _of_measure(measure: Measure, where: Pointer) -> Iterator[_Cell]:
    yield (*where, "value"), measure.value.value if measure.value else None
    yield (*where, "numerator"), measure.numerator
    yield (*where, "denominator"), measure.denominator
    for index, group in enumerate(measure.breakdown):
        inner = (*where, "breakdown", index)
        yield (*inner, "value"), group.value.value if group.value else None
        yield (*inner, "numerator"), group.numerator
        yield (*inner, "denominator"), group.denominator


def _address(where: Pointer) -> str:
    """`the value of group 1 of measure 2`: places in lists as people count them."""
    *lists, key = where
    pairs = zip(lists[::2], lists[1::2], strict=True)
    inside = [f"{_CALLED[str(name)]} {int(at) + 1}" for name, at in pairs]
    return " of ".join((f"the {_CALLED.get(str(key), key)}", *reversed(inside)))
