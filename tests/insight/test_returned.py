"""What providers returned."""

from decimal import Decimal

from commish.insight.returned import Returns, returns_of
from tests.rules.judged import thread_of

_RETURN = "kind: return\nid: {}\nagreement: {}\nperiod: {}\n{}"


def _returns(*lines: tuple[str, str, str, str]) -> Returns:
    return returns_of(thread_of(*(_RETURN.format(*line) for line in lines)))


def _ids(returns: Returns) -> list[str]:
    return [one.thing.id for one in returns.standing]


def test_returns_stand_in_the_order_of_agreements_and_time() -> None:
    found = _returns(
        ("c", "hub", "2026/27 Q2", ""), ("b", "Hub", "2026/27 Q1", ""), ("a", "other", "2020", "")
    )
    assert _ids(found) == ["b", "c", "a"]
    assert {name: len(one) for name, one in found.by_agreement.items()} == {"hub": 2, "other": 1}


def test_what_was_put_right_or_refused_does_not_stand() -> None:
    found = _returns(
        ("a", "hub", "2026/27 Q1", ""),
        ("b", "hub", "2026/27 Q1", "restates: A\nbecause: Late.\n"),
        ("c", "hub", "2026/27 Q2", "status: refused\n"),
    )
    assert _ids(found) == ["b"]
    assert len(found.all) == 2


def test_the_return_before_is_of_the_same_agreement_and_kind_of_period() -> None:
    found = _returns(
        ("a", "hub", "2025/26 Q4", ""),
        ("b", "hub", "2026/27 Q1", ""),
        ("c", "other", "2026/27 Q2", ""),
        ("d", "hub", "2026-01 to 2026-04", ""),
    )
    before = {
        one.thing.id: (last.thing.id if (last := found.before(one)) else "")
        for one in found.standing
    }
    assert before == {"a": "", "b": "a", "c": "", "d": ""}


def test_a_thread_is_read_once() -> None:
    thread = thread_of(_RETURN.format("a", "hub", "2026", ""))
    assert returns_of(thread) is returns_of(thread)


def test_a_measure_tells_its_unit_and_its_numbers() -> None:
    told = (
        "measures: [{kpi: One, value: 81%, numerator: 81, denominator: about 100}, "
        "{kpi: two, amount: £5}, {kpi: three}]\n"
    )
    found = _returns(("a", "hub", "2026", told))
    [one] = found.all
    first, second, third = one.measures
    assert (first.unit, first.number, first.numbers) == ("%", Decimal(81), (Decimal(81),) * 2)
    assert (second.unit, second.number, second.numbers) == ("£", Decimal(5), (Decimal(5),))
    assert (third.unit, third.number, third.numbers) == ("", None, ())
    assert one.measure("ONE") is first
    assert one.measure("four") is None
