"""The end of an agreement."""

from datetime import date

import pytest

from commish.findings import Severity
from commish.insight.setting import Setting
from commish.rules.endings import last_day_to_act_is_not_missed
from tests.rules.judged import Judged, judged, thread_of

_SPACE = "kind: workspace\n"
_ACTIVE = "kind: agreement\nid: deal\nstate: active\nstart: 2024-04-01\nend: 2027-03-31\n"
_EXTENSION = "extensions:\n- {id: a, months: 12, notice_by: 2026-12-31%s}\n"
_DECISION = "kind: decision\nstatus: %s\ndecides: [{id: deal%s}]\n"


def _on(day: date, *documents: str) -> Judged:
    return judged(_SPACE, *documents, as_of=day)


@pytest.mark.covers("G38", "commish validate")
@pytest.mark.parametrize(
    ("day", "severity"),
    [
        (date(2025, 12, 30), None),
        (date(2025, 12, 31), Severity.INFORMATION),
        (date(2026, 10, 1), Severity.INFORMATION),
        (date(2026, 10, 2), Severity.WARNING),
        (date(2026, 12, 31), Severity.WARNING),
        (date(2027, 1, 1), Severity.ERROR),
        (date(2027, 4, 1), None),
    ],
)
def test_the_last_day_to_extend_is_told_a_year_before_and_warned_of_in_its_last_ninety_days(
    day: date, severity: Severity | None
) -> None:
    found = _on(day, _ACTIVE + _EXTENSION % "").of("CON001")
    assert [one.severity for one in found] == ([severity] if severity else [])


def test_the_message_counts_the_days() -> None:
    text = _ACTIVE + _EXTENSION % ""
    assert _on(date(2026, 12, 30), text).one("CON001").message == (
        "The last day to extend it by 12 months is 31 December 2026: 1 day left and no decision"
        " planned."
    )
    late = _on(date(2027, 1, 12), text).one("CON001")
    assert late.message == (
        "The last day to extend it by 12 months was 31 December 2026, 12 days ago, and no decision"
        " is recorded."
    )
    assert late.pointer == ("extensions", 0)


@pytest.mark.parametrize("status", ["draft", "proposed", "made"])
@pytest.mark.parametrize("change", ["extend", "end", "vary"])
def test_a_decision_be_it_only_prepared_is_enough(status: str, change: str) -> None:
    decision = _DECISION % (status, f", change: {change}")
    assert not _on(date(2027, 1, 1), _ACTIVE + _EXTENSION % "", decision).of("CON001")


@pytest.mark.parametrize(("status", "change"), [("made", ""), ("withdrawn", ", change: extend")])
def test_the_decision_that_agreed_it_or_was_withdrawn_is_not(status: str, change: str) -> None:
    decision = _DECISION % (status, change)
    assert _on(date(2027, 1, 1), _ACTIVE + _EXTENSION % "", decision).of("CON001")


@pytest.mark.parametrize(
    "more",
    [
        "followed_by: [next-tender]\n",
        "exit: {reason: need_changed}\n",
        "status: ended\n",
        "ended_on: 2026-06-30\n",
    ],
)
def test_what_is_planned_or_over_is_left_alone(more: str) -> None:
    assert not _on(date(2027, 1, 1), _ACTIVE + more + _EXTENSION % "").of("CON001")


def test_what_another_agreement_replaces_is_left_alone() -> None:
    other = "kind: agreement\nid: next\nreplaces: [deal]\n"
    assert not _on(date(2027, 1, 1), _ACTIVE + _EXTENSION % "", other).of("CON001")


@pytest.mark.parametrize("more", [", used: 2026-06-01", ", decision: cabinet-2026"])
def test_an_extension_that_was_used_or_decided_is_left_alone(more: str) -> None:
    assert not _on(date(2027, 1, 1), _ACTIVE + _EXTENSION % more).of("CON001")


def test_the_last_day_of_notice_is_worked_out_from_the_end() -> None:
    """Three months before 31 March 2027. A fixed term ends anyway: later it stays a warning."""
    text = f"{_ACTIVE}notice: 3 months\n"
    found = _on(date(2026, 12, 1), text).one("CON001")
    assert found.message.startswith(
        "The last day to give notice before it ends on 31 March 2027 is 31 December 2026: 30 days"
    )
    assert found.pointer == ("notice",)
    assert _on(date(2027, 1, 1), text).one("CON001").severity is Severity.WARNING


def test_what_renews_itself_is_an_error_once_it_can_not_be_stopped() -> None:
    text = f"{_ACTIVE}notice: 3 months\nterm_note: It renews automatically for a year.\n"
    assert "before it renews itself" in _on(date(2026, 12, 1), text).one("CON001").message
    assert _on(date(2027, 1, 1), text).one("CON001").severity is Severity.ERROR


@pytest.mark.parametrize("notice", ["", "notice: reasonable\n"])
def test_without_a_length_of_notice_there_is_no_last_day(notice: str) -> None:
    assert not _on(date(2027, 1, 1), _ACTIVE + notice).of("CON001")


def test_a_break_may_be_left_alone() -> None:
    text = f"{_ACTIVE}breaks: [{{id: a, on: 2026-09-30, notice: Six months, by: either}}]\n"
    found = _on(date(2026, 3, 29), text).one("CON001")
    assert found.severity is Severity.INFORMATION
    assert found.message == (
        "The last day to give notice for the break of 30 September 2026 is 30 March 2026: 1 day"
        " left."
    )
    assert not _on(date(2026, 3, 31), text).of("CON001")
    assert not _on(date(2026, 3, 29), text.replace("either", "provider")).of("CON001")


def test_a_break_without_notice_of_its_own_has_the_agreement_s() -> None:
    text = f"{_ACTIVE}notice: 1 month\nbreaks: [{{id: a, on: 2026-09-30}}]\n"
    [first] = [one for one in _on(date(2026, 8, 1), text).of("CON001") if "break" in one.message]
    assert "30 August 2026" in first.message
    bare = f"{_ACTIVE}breaks: [{{id: a, on: 2026-09-30}}]\n"
    assert not _on(date(2026, 8, 1), bare).of("CON001")


def test_what_has_neither_begun_nor_been_agreed_is_not_asked() -> None:
    draft = _ACTIVE.replace("state: active\n", "") + _EXTENSION % ""
    assert not _on(date(2024, 3, 31), draft).of("CON001")
    early = draft.replace("2026-12-31", "2024-04-30")
    assert not _on(date(2024, 3, 31), early).of("CON001")
    assert _on(date(2024, 4, 1), early).of("CON001")


def test_an_agreement_without_an_end_may_still_be_extended() -> None:
    text = "kind: agreement\nstate: active\n" + _EXTENSION % ""
    assert _on(date(2026, 12, 1), text).of("CON001")


def test_a_body_may_set_its_own_days() -> None:
    own = (
        "kind: rulebook\nid: our-rules\ntitle: Ours\nentries:\n"
        "- {id: ours, title: Ours, topic: notice-warning-days, number: 10}\n"
    )
    found = _on(date(2026, 12, 1), own, _ACTIVE + _EXTENSION % "")
    assert found.one("CON001").severity is Severity.INFORMATION


def test_without_a_rulebook_no_day_is_near() -> None:
    thread = thread_of(_ACTIVE + _EXTENSION % "")
    assert not [*last_day_to_act_is_not_missed(thread, Setting(date(2027, 1, 1)))]


_PAST = "kind: agreement\nstate: active\nstart: 2024-04-01\nend: 2026-03-31\n"


@pytest.mark.parametrize(("day", "found"), [(date(2026, 3, 31), False), (date(2026, 4, 1), True)])
def test_an_end_that_has_passed_unseen_is_found(day: date, *, found: bool) -> None:
    findings = judged(_PAST, as_of=day).of("EXP001")
    assert bool(findings) is found
    for one in findings:
        assert one.severity is Severity.ERROR
        assert one.message == ("This agreement ended on 31 March 2026, but is still called active.")


@pytest.mark.parametrize(
    "more",
    [
        "ended_on: 2026-03-31\n",
        "followed_by: [next-tender]\n",
        "extensions: [{id: a, months: 12, used: 2026-04-01}]\n",
    ],
)
def test_what_ended_was_followed_or_extended_has_not_run_out(more: str) -> None:
    assert not judged(_PAST + more).of("EXP001")


def test_an_extension_ends_too() -> None:
    used = "extensions: [{id: a, months: 6, used: 2026-04-01}]\n"
    finding = judged(_PAST + used).one("EXP001")
    assert "30 September 2026" in finding.message


def test_an_end_that_was_moved_counts() -> None:
    text = "kind: agreement\nstate: active\nend: [{value: 2026-03}, {from: 2026-01, value: 2027}]\n"
    assert not judged(text).of("EXP001")


@pytest.mark.parametrize("state", ["ended", "terminated", "not_started", "proposed"])
def test_only_what_is_called_active_is_judged(state: str) -> None:
    assert not judged(_PAST.replace("active", state)).of("EXP001")
    assert not judged(_PAST.replace("state: active\n", "")).of("EXP001")


def test_what_says_so_itself_is_found_with_and_without_its_date() -> None:
    text = "kind: agreement\nstate: expired_still_running\n"
    assert judged(text).one("EXP001").message == (
        "This agreement has expired, but work goes on under it."
    )
    assert (
        judged(f"{text}end: 2026-03-31\n")
        .one("EXP001")
        .message.startswith("This agreement ended on 31 March 2026, but")
    )


def test_a_month_has_passed_with_its_last_day() -> None:
    text = "kind: agreement\nstate: active\nend: 2026-11\n"
    assert not judged(text, as_of=date(2026, 11, 30)).of("EXP001")
    assert judged(text, as_of=date(2026, 12, 1)).of("EXP001")
    assert not judged("kind: agreement\nstate: active\n").of("EXP001")
