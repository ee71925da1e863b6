"""Whether an agreement runs on a day."""

from datetime import date

import pytest

from commish.insight.running import is_present, is_running
from tests.rules.judged import thread_of

_DAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("lines", "runs"),
    [
        ("status: agreed\nstate: active", 1),
        ("status: agreed\nstate: expired_still_running", 1),
        ("status: proposed\nstate: active", 0),
        ("status: agreed\nstate: ended\nstart: 2026\nend: 2030", 0),
        ("status: agreed\nstart: 2026-11-22\nend: 2026-11-22", 1),
        ("status: agreed\nstart: 2026-11\nend: 2030", 0),
        ("status: agreed\nstart: 2026-10\nend: 2026-10", 0),
        ("status: agreed\nstart: 2026-10", 0),
        ("status: agreed", 0),
    ],
)
def test_it_runs_when_that_is_sure(lines: str, runs: int) -> None:
    thread = thread_of(f"kind: agreement\nid: hub\n{lines}\n")
    assert is_running(thread.things["hub"], _DAY) == bool(runs)


@pytest.mark.parametrize(
    ("party", "is_one"),
    [
        ({}, 1),
        ({"from": "2026-11-22", "to": "2026-11"}, 1),
        ({"from": "2026-11-23"}, 0),
        ({"to": "2026-10"}, 0),
        ("depaul-uk", 0),
    ],
)
def test_a_party_is_one_between_its_days(party: object, is_one: int) -> None:
    assert is_present(party, _DAY) == bool(is_one)
