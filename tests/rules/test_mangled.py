"""Rules over many read what was kept of documents that are not valid: nothing in it stops them."""

from collections.abc import Iterator
from copy import deepcopy
from decimal import Decimal
from typing import Any

import pytest

from commish.findings import Place, Pointer
from commish.insight.facts import Thing
from commish.insight.law import Law
from commish.insight.setting import Setting
from commish.insight.thread import Thread
from commish.model.money import Money
from commish.model.workspace import (
    BodyProfile,
    ClearanceNeeded,
    KeyDecisionTest,
    LeadTime,
    Workspace,
)
from commish.rules import clearing, key_test, papers, policing, records, standing
from commish.usecases.lawbooks import packaged
from tests.rules.judged import AS_OF

_ANYTHING: tuple[object, ...] = (
    None,
    True,
    -7,
    Decimal("0.5"),
    "",
    "2026-02-30",
    [],
    [[]],
    [{}],
    {},
    {"id": [], "what": {}},
)
_KEPT: dict[str, dict[str, object]] = {
    "agreement": {
        "status": "agreed",
        "type": "grant",
        "state": "active",
        "signed": "2026-10-14",
        "start": "2026-10-15",
        "months": 36,
        "value": "£640,000 a year",
        "procurement": {"id": "tender"},
    },
    "decision": {
        "status": "made",
        "type": "decision",
        "wards": "All",
        "key": {"is": False},
        "decides": [{"id": "agreement-1", "change": "award"}, {"id": "commission-1"}],
        "route": [
            {"body": "cabinet", "capacity": "decides", "date": "2026-10-13", "result": "agreed"}
        ],
        "call_in": {"applies": True, "until": "2026-10-20"},
        "clearances": [{"role": "hr", "on": "2026-12-01"}],
        "implications": {"equality": {"cleared_on": "2026-12-01"}},
        "background_papers": [{"exempt": True}, {"source": {"id": "source-1"}}],
    },
    "commission": {"equality": {"assessed_on": "2026-12-01"}, "budget": "£9m"},
    "source": {"exempt": [{"what": "all"}]},
}
_Step = str | int


def _ways(value: object, at: tuple[_Step, ...] = ()) -> Iterator[tuple[_Step, ...]]:
    """Every value in a value, by the way to it."""
    inner: list[tuple[_Step, object]] = []
    if isinstance(value, dict):
        inner = list(value.items())
    elif isinstance(value, list):
        inner = list(enumerate(value))
    for step, one in inner:
        yield (*at, step)
        yield from _ways(one, (*at, step))


def _mangled(way: tuple[_Step, ...], anything: object) -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = deepcopy(_KEPT)
    holder: Any = found
    for step in way[:-1]:
        holder = holder[step]
    holder[way[-1]] = anything
    return found


_RULES = (
    clearing.equality_is_looked_at_before_deciding,
    clearing.final_paper_is_cleared,
    key_test.key_decision_is_called_one,
    papers.background_papers_may_be_read,
    policing.grant_says_why_it_reduces_crime,
    policing.spending_says_why_it_is_good_value,
    records.record_gives_reasons_and_alternatives,
    standing.call_in_is_waited_for,
)


def _nowhere(_: Pointer) -> Place:
    return Place("a.yaml")


def _setting(body: str) -> Setting:
    workspace = Workspace(
        id="town",
        title="",
        format=1,
        body=BodyProfile(type=body, nation="england"),
        key_decision=KeyDecisionTest(over=Money.parse("£1"), wards=2),
        clearances_needed=(ClearanceNeeded(role="finance", over=Money.parse("£1")),),
        implications_needed=("legal",),
        lead_times=(LeadTime(step="call_in", days=5, count="working"),),
    )
    return Setting(AS_OF, lambda: workspace, lambda: Law([(book, "") for book in packaged()]))


_SETTINGS = {body: _setting(body) for body in ("county", "pcc")}


@pytest.mark.parametrize("body", _SETTINGS)
@pytest.mark.parametrize("anything", _ANYTHING, ids=repr)
def test_no_kept_value_stops_a_rule(body: str, anything: object) -> None:
    for way in _ways(_KEPT):
        if len(way) > 1:
            thread = _thread(_mangled(way, anything))
            found = [one for rule in _RULES for one in rule(thread, _SETTINGS[body])]
            found += standing.refused_is_not_agreed(thread)
            assert all(one.message.endswith(".") for one in found)


def _thread(kept: dict[str, dict[str, object]]) -> Thread:
    thread = Thread(())
    says = frozenset(("implications.equality",))
    thread.things = {
        f"{sort}-1": Thing(f"{sort}-1", sort, "", _nowhere, "", values, says)
        for sort, values in kept.items()
    }
    return thread


def test_what_is_kept_and_not_mangled_is_found_fault_with() -> None:
    """The rules reach what is mangled above."""
    thread = _thread(_KEPT)
    found = {rule for body in _SETTINGS for rule in _RULES if list(rule(thread, _SETTINGS[body]))}
    assert len(found) == len(_RULES) - 1, "spending is asked of no grant"
