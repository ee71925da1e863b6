"""What the tiers say to each other."""

from datetime import date

import pytest

from commish.findings import Severity
from tests.rules.judged import Judged, judged

_SPACE = "kind: workspace\nid: space\n"


def _said(*entries: str, status: str = "draft", as_of: date = date(2026, 9, 1)) -> Judged:
    lines = "".join(f"- {{id: e{index}, {one}}}\n" for index, one in enumerate(entries))
    text = f"kind: commission\ntier: strategic\nstatus: {status}\ndialogue:\n{lines}"
    return judged(_SPACE, text, as_of=as_of)


_ALERT = "from: service, to: strategic, on: 2026-06-03, kind: alert"
_ANSWER = "from: strategic, to: service, on: 2026-06-20, kind: answer"
_QUESTION = "from: tactical, to: strategic, on: 2026-05-12, kind: question"
_OTHER = "from: strategic, to: political, on: 2026-05-13, kind: question"


def test_an_alert_without_an_answer_is_found_after_ninety_days() -> None:
    assert not _said(_ALERT, as_of=date(2026, 9, 1)).of("TIR009")
    finding = _said(_ALERT, as_of=date(2026, 9, 2)).one("TIR009")
    assert finding.severity is Severity.WARNING
    assert finding.pointer == ("dialogue", 0)
    assert finding.message == (
        "This alert from the service tier, sent on 3 June 2026, has had no answer for 91 days."
    )


@pytest.mark.parametrize(
    "entries",
    [
        (_ALERT, _ANSWER),
        (_ALERT + ", conclusion: {text: Done}",),
        (_ALERT, _ANSWER.replace("answer", "question")),
        (_ALERT, "from: service, to: strategic, on: 2026-07, kind: need, conclusion: {text: So}"),
        (_ALERT.replace("alert", "question"),),
        (_ALERT.replace("2026-06-03", "2026-12"),),
    ],
)
def test_answered_concluded_or_no_alert_is_silent(entries: tuple[str, ...]) -> None:
    assert not _said(*entries, as_of=date(2026, 12, 1)).of("TIR009")


@pytest.mark.parametrize("on", ["2026-06-01", "2026-05"])
def test_what_was_said_before_is_no_answer(on: str) -> None:
    before = _ANSWER.replace("2026-06-20", on)
    assert _said(before, _ALERT, as_of=date(2026, 12, 1)).of("TIR009")


def test_what_has_ended_owes_no_answer() -> None:
    assert not _said(_ALERT, status="ended", as_of=date(2026, 12, 1)).of("TIR009")


def test_a_body_may_give_itself_less_time() -> None:
    book = (
        "kind: rulebook\nid: ours\nentries:\n- {id: soon, title: Soon, topic: alert-answer-days,"
        " number: 10, basis: policy, verified: verified}\n"
    )
    text = f"kind: commission\ntier: strategic\ndialogue: [{{id: a, {_ALERT}}}]\n"
    assert judged(_SPACE, book, text, as_of=date(2026, 6, 14)).of("TIR009")
    assert not judged(_SPACE, book, text, as_of=date(2026, 6, 13)).of("TIR009")


def test_an_open_dialogue_on_what_is_agreed_is_found_once_for_each_pair_of_tiers() -> None:
    found = _said(_QUESTION, _OTHER, _QUESTION, status="agreed").of("TIR011")
    assert [one.pointer for one in found] == [("dialogue", 0), ("dialogue", 1)]
    assert {one.severity for one in found} == {Severity.WARNING}
    assert "between the tactical and the strategic tier, begun on 12 May 2026" in found[0].message


@pytest.mark.parametrize("status", ["draft", "proposed", "ended"])
def test_while_it_is_not_agreed_tiers_may_talk(status: str) -> None:
    assert not _said(_QUESTION, status=status).of("TIR011")


def test_a_conclusion_closes_what_the_two_tiers_said_before() -> None:
    end = "from: strategic, to: tactical, on: 2026-05-20, kind: answer, conclusion: {text: So}"
    assert not _said(_QUESTION, end, status="agreed").of("TIR011")
    late = _QUESTION.replace("2026-05-12", "2026-06-01")
    assert _said(_QUESTION, end, late, status="agreed").one("TIR011").pointer == ("dialogue", 2)


def test_an_overdue_alert_is_told_once() -> None:
    found = _said(_ALERT, status="agreed", as_of=date(2026, 12, 1))
    assert found.one("TIR009")
    assert not found.of("TIR011")
    assert _said(_ALERT, status="agreed", as_of=date(2026, 6, 10)).one("TIR011")
