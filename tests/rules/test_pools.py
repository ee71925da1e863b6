"""Pools that balance."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commish.findings import Severity
from tests.rules.judged import judged

_POOL = "kind: pool\nstatus: agreed\nmembers: [{id: a, title: A}, {id: b, title: B}]\n"


def _found(lines: str) -> list[tuple[str, Severity]]:
    return [(one.message, one.severity) for one in judged(f"{_POOL}{lines}\n").of("POL001")]


def _paid_in(*amounts: str, total: str = "total: £100") -> list[tuple[str, Severity]]:
    lines = "\n".join(
        f"- {{member: a, amount: {amount}, note: Part {part}.}}"
        for part, amount in enumerate(amounts)
    )
    return _found(f"contributions:\n{lines}\n{total}")


@pytest.mark.covers("G41", "commish validate")
def test_contributions_make_the_total() -> None:
    assert not _paid_in("£40", "£60")
    assert _paid_in("£40", "£59.99") == [
        ("The contributions add up to £99.99, £0.01 less than the total of £100.", Severity.ERROR)
    ]
    [(message, _)] = _paid_in("£40", "£61")
    assert message == "The contributions add up to £101, £1 more than the total of £100."


@given(st.lists(st.integers(0, 10**9), min_size=1, max_size=5))
def test_what_is_added_up_to_the_penny_balances(pennies: list[int]) -> None:
    amounts = [f"£{one // 100}.{one % 100:02}" for one in pennies]
    whole = sum(pennies)
    assert not _paid_in(*amounts, total=f"total: £{whole // 100}.{whole % 100:02}")
    assert _paid_in(*amounts, total=f"total: £{whole // 100 + 1}.{whole % 100:02}")


@pytest.mark.covers("G41", "commish validate")
@pytest.mark.parametrize(
    ("amounts", "total"),
    [
        (("not stated", "not stated"), "total: not stated"),
        (("£40", "not stated"), "total: £100"),
        (("£40", "about £50"), "total: £100"),
        (("£40", "£50"), "total: about £100"),
        (("£40", "£50"), "total: not stated"),
        (("£40", "£50"), "notes: No total."),
        (("£40", "EUR 50"), "total: £100"),
        (("£40 a year", "£50 a year"), "total: £100"),
        (("£40 a year", "£50"), "total: £100"),
    ],
)
def test_what_is_not_known_is_not_added_up(amounts: tuple[str, ...], total: str) -> None:
    assert not _paid_in(*amounts, total=total)


def test_a_draft_is_warned() -> None:
    lines = "contributions: [{member: a, amount: £9}]\ntotal: £8\n"
    found = judged(f"{_POOL.replace('agreed', 'draft')}{lines}").one("POL001")
    assert found.severity is Severity.WARNING


def test_what_comes_in_kind_may_be_in_the_total_or_beside_it() -> None:
    kind = "{member: b, amount: £20, kind: in_kind}"
    lines = f"contributions: [{{member: a, amount: £80}}, {kind}]\ntotal: "
    assert not _found(f"{lines}£80")
    assert not _found(f"{lines}£100")
    assert _found(f"{lines}£90")


def test_contributions_of_several_periods_are_not_one_sum() -> None:
    lines = "contributions: [{member: a, amount: £80, period: 2026/27}, {member: a, amount: £80"
    assert not _found(f"{lines}, period: 2027/28}}]\ntotal: £80")
    assert _found(f"{lines}, period: 2026/27}}]\ntotal: £80")


def test_schemes_make_the_total_and_the_outturn() -> None:
    schemes = (
        "schemes: [{id: a, title: A, planned: £40, outturn: £41}, "
        "{id: b, title: B, planned: £60, outturn: £60}]\n"
    )
    assert not _found(f"{schemes}total: £100\noutturn: £101")
    [(message, _)] = _found(f"{schemes}total: £99")
    assert message == "The schemes add up to £100, £1 more than the total of £99."
    assert "outturns of the schemes" in _found(f"{schemes}outturn: £99")[0][0]
    assert not _found(f"{schemes.replace(', planned: £60', '')}total: £99")


def test_a_contribution_that_stands_twice_is_found() -> None:
    twice = "{{member: a, amount: £5{}}}, {{member: A, amount: £5{}}}"
    finding = judged(f"kind: pool\ncontributions: [{twice.format('', '')}]\n").one("POL001")
    assert finding.severity is Severity.WARNING
    assert finding.pointer == ("contributions", 1)
    assert finding.message == "“A” contributes £5 twice in the same words."
    for one, other in (
        ("", "0"),
        ("", ", kind: in_kind"),
        (", period: 2026/27", ", period: 2027/28"),
        ("", ", note: A second payment."),
    ):
        apart = twice.format(one, other)
        assert not judged(f"kind: pool\ncontributions: [{apart}]\n").of("POL001")
    unknown = "{member: a, amount: not stated}, {member: a, amount: not stated}, {member: a}"
    assert not judged(f"kind: pool\ncontributions: [{unknown}]\n").of("POL001")


def test_a_contributor_is_a_member() -> None:
    assert _found("contributions: [{member: c}]") == [
        ("“c” contributes, but is not a member of the pool.", Severity.ERROR)
    ]
    assert not judged("kind: pool\ncontributions: [{member: c}]\n").of("POL001")
