"""How far a thing has come."""

import pytest

from commish.findings import Severity
from commish.insight.settled import agreement_is_settled, gently, is_settled
from commish.model.agreement import Agreement
from commish.model.dates import PartialDate
from tests.rules.judged import thread_of


@pytest.mark.parametrize(
    ("line", "settled"),
    [
        ("status: agreed", True),
        ("state: active", True),
        ("state: expired_still_running", True),
        ("signed: 2026-04-01", True),
        ("status: draft", False),
        ("status: proposed", False),
        ("state: not_started", False),
        ("start: 2026-04-01", False),
    ],
)
def test_what_is_agreed_signed_or_running_is_settled(line: str, *, settled: bool) -> None:
    thing = thread_of(f"kind: agreement\nid: deal\n{line}\n").things["deal"]
    assert is_settled(thing) is settled


def test_a_procurement_that_started_is_settled() -> None:
    thing = thread_of("kind: procurement\nid: tender\nstarted: 2026-04-01\n").things["tender"]
    assert is_settled(thing)


def test_an_agreement_at_hand_is_settled_in_the_same_way() -> None:
    assert agreement_is_settled(Agreement(id="a", status="agreed"))
    assert agreement_is_settled(Agreement(id="a", state="active"))
    assert agreement_is_settled(Agreement(id="a", signed=PartialDate(2026)))
    assert not agreement_is_settled(Agreement(id="a", start=PartialDate(2026)))


def test_a_draft_is_asked_one_step_more_gently() -> None:
    assert gently(Severity.ERROR, settled=True) is Severity.ERROR
    assert gently(Severity.ERROR, settled=False) is Severity.WARNING
    assert gently(Severity.WARNING, settled=False) is Severity.INFORMATION
    assert gently(Severity.INFORMATION, settled=False) is Severity.INFORMATION
