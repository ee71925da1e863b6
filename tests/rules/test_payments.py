"""Payments."""

import pytest

from commish.findings import Severity
from tests.rules.judged import judged

_PAYMENT = "kind: payment\n"


def _found(lines: str) -> list[tuple[str, Severity]]:
    return [(one.message, one.severity) for one in judged(f"{_PAYMENT}{lines}\n").of("PAY002")]


@pytest.mark.parametrize(
    ("due", "paid", "found"),
    [
        ("£73,000.00", "£73,000", 0),
        ("£73,000", "£73,000.01", 1),
        ("£73,000", "£72,000", 0),
        ("not stated", "£73,000", 0),
        ("£73,000", "not stated", 0),
        ("about £73,000", "£74,000", 0),
        ("£73,000 excluding VAT", "£87,600 including VAT", 0),
        ("£73,000", "EUR 74,000", 0),
    ],
)
def test_no_more_is_paid_than_is_due(due: str, paid: str, found: int) -> None:
    told = _found(f"due: {due}\npaid: {paid}")
    assert len(told) == found
    assert all(severity is Severity.ERROR for _, severity in told)


def _line(amount: str, more: str = "") -> list[tuple[str, Severity]]:
    return _found(
        f"lines: [{{id: a, what: Entry, count: 12, price: £500, amount: '{amount}'{more}}}]"
    )


def test_a_line_is_its_count_at_its_price() -> None:
    assert not _line("£6000")
    assert _line("£5,000") == [
        ("The line “Entry” says £5,000, but 12 at £500 is £6,000.", Severity.ERROR)
    ]
    [(_, severity)] = _line("£5000", ", note: Two were refused.")
    assert severity is Severity.WARNING


@pytest.mark.parametrize(
    "line",
    [
        "count: about 12, price: £500, amount: £5",
        "count: 12, amount: £5",
        "price: £500, amount: £5",
        "count: 12, price: not stated, amount: £5",
        "count: 12, price: £500, amount: not stated",
        "count: 3, price: £0.333, amount: £1",
    ],
)
def test_a_line_that_need_not_add_up_is_left_alone(line: str) -> None:
    """Something is not known, or it was rounded to the penny."""
    assert not _found(f"lines: [{{id: a, what: Entry, {line}}}]")


@pytest.mark.parametrize(("due", "found"), [("£30", 0), ("£31", 1), ("about £31", 0)])
def test_the_lines_make_what_is_due(due: str, found: int) -> None:
    lines = "lines: [{id: a, what: A, amount: £10}, {id: b, what: B, amount: £20}]"
    assert len(_found(f"due: {due}\n{lines}")) == found


def test_lines_of_which_one_is_not_stated_make_no_sum() -> None:
    lines = "lines: [{id: a, what: A, amount: £10}, {id: b, what: B, amount: not stated}]"
    assert not _found(f"due: £31\n{lines}")
    assert not _found(lines)


_ONE = "kind: payment\nid: {}\nagreement: hub\nperiod: {}\npaid: {}\n{}"


def _two(second: str, **parts: str) -> list[tuple[str, Severity]]:
    told = {"period": "2026/27 Q2", "paid": "£9", **parts}
    first = _ONE.format("first", "2026/27 Q2", "£9", "")
    later = _ONE.format("second", told["period"], told["paid"], second)
    return [(one.message, one.severity) for one in judged(first, later).of("PAY003")]


def test_a_period_is_paid_once() -> None:
    assert _two("") == [
        (
            "Quarter 2 of 2026/27 (July to September 2026) is paid already, with the same amount.",
            Severity.WARNING,
        )
    ]
    [(message, severity)] = _two("", paid="£8")
    assert message.endswith("with another amount.")
    assert severity is Severity.INFORMATION


@pytest.mark.parametrize("lines", ["status: withdrawn\n", "payee: key-project\n"])
def test_a_withdrawn_payment_or_another_payee_is_another_matter(lines: str) -> None:
    assert not _two(lines)


@pytest.mark.parametrize("part", ["2026/27 Q3", "2026-07"])
def test_another_period_is_another_payment(part: str) -> None:
    assert not _two("", period=part)
    assert not _two("", paid="not stated")


_AGREEMENT = "kind: agreement\nid: hub\nparties: [{id: council, role: commissioner}, {id: a}]\n"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("payer: Council", 0),
        ("payer: other", 1),
        ("payee: a", 0),
        ("payee: other", 1),
        ("payee: {id: other}", 1),
    ],
)
def test_payer_and_payee_are_parties(line: str, found: int) -> None:
    told = judged(_AGREEMENT, f"kind: payment\nagreement: hub\n{line}\n").of("PAY003")
    assert len(told) == found
    assert all("“other”" in one.message for one in told)
    assert all(one.mend.startswith("Add it to `parties` of the agreement") for one in told)


def test_where_a_side_is_not_written_nobody_is_a_stranger() -> None:
    payment = "kind: payment\nagreement: hub\npayer: other\n"
    assert not judged("kind: agreement\nid: hub\nparties: [{id: a}]\n", payment).of("PAY003")
    assert not judged(payment).of("PAY003")
