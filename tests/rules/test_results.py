"""Ratings, and what explains a miss or a jump."""

import pytest

from commish.findings import Severity
from commish.insight.setting import Setting
from commish.rules import by_code
from tests.rules.judged import AS_OF, judged, thread_of

_SPACE = "kind: workspace\nid: council\ntitle: Council\n"
_RETURN = "kind: return\nid: {}\nagreement: hub\nperiod: {}\nmeasures: [{{kpi: kpi, {}}}]\n"


def _framework(about: str) -> str:
    return f"kind: outcome-framework\nindicators: [{{id: one, title: One, {about}}}]\n"


def _agreement(about: str) -> str:
    return f"kind: agreement\nid: hub\nkpis: [{{id: kpi, indicator: one, {about}}}]\n"


def _rated(measure: str, promise: str = "target: 85%, tolerance: 2", way: str = "higher") -> str:
    found = judged(
        _framework(f"direction: {way}"),
        _agreement(promise),
        _RETURN.format("r", "2026/27 Q2", measure),
    ).of("RAG001")
    return found[0].message if found else ""


@pytest.mark.covers("G17", "commish validate")
@pytest.mark.parametrize(
    ("value", "status"),
    [
        ("85%", "on_target"),
        ("84.9%", "slightly_off"),
        ("83%", "slightly_off"),
        ("82.9%", "off_target"),
        ("not stated", "no_data"),
    ],
)
def test_a_rating_follows_from_target_and_tolerance(value: str, status: str) -> None:
    assert not _rated(f"value: {value}, status: {status}")
    others = {"on_target", "slightly_off", "off_target", "no_data"} - {status}
    for other in others:
        makes = (
            "it has no figure" if status == "no_data" else f"makes it {status.replace('_', ' ')}"
        )
        assert _rated(f"value: {value}, status: {other}").endswith(f"{makes}.")


def test_the_sentence_names_the_target() -> None:
    assert _rated("value: 80%, status: on_target") == (
        "“One” is rated on target, but its figure against the target of 85% makes it off target."
    )
    assert "the range of 10 to 20" in _rated(
        "value: 5, status: on_target", "low: 10, high: 20", "range"
    )
    assert "the range of 10 or more" in _rated("value: 5, status: on_target", "low: 10", "range")


def test_lower_may_be_better() -> None:
    assert not _rated("value: 3, status: on_target", "target: 5", "lower")
    assert _rated("value: 6, status: on_target", "target: 5", "lower")


def test_a_per_cent_tolerance_is_of_the_target() -> None:
    assert not _rated("value: 76%, status: slightly_off", "target: 80%, tolerance: 5%")
    assert _rated("value: 75.9%, status: slightly_off", "target: 80%, tolerance: 5%")


def test_the_figure_is_taken_unrounded_from_its_counts() -> None:
    """849 of 1,000 are 84.9%, and not the 85% that is shown."""
    counts = "value: 85%, numerator: 849, denominator: 1000"
    assert _rated(f"{counts}, status: on_target")
    assert not _rated(f"{counts}, status: slightly_off")


@pytest.mark.parametrize(
    ("measure", "promise", "way"),
    [
        ("value: about 80%", "target: 85%", "higher"),
        ("value: 80", "target: 85%", "higher"),
        ("value: 10 more", "target: 85", "higher"),
        ("value: 80%", "target: not stated", "higher"),
        ("value: 80%", "frequency: quarter", "higher"),
        ("value: 80%", "target: 85%", "neutral"),
        ("value: 1", "target: 0, tolerance: 5%", "lower"),
        ("value: 80", "target: 85", "range"),
    ],
)
def test_what_cannot_be_held_against_the_target_is_left_alone(
    measure: str, promise: str, way: str
) -> None:
    assert not _rated(f"{measure}, status: on_target", promise, way)
    assert not _rated(f"{measure}, status: off_target", promise, way)


def test_the_target_in_force_in_the_period_counts() -> None:
    """What was raised in October judges no return for the summer."""
    terms = "target: [{value: 80%}, {from: 2026-10-01, value: 90%}]"
    assert not _rated("value: 82%, status: on_target", terms)


@pytest.mark.parametrize("line", ["state: provisional", "status: draft"])
def test_a_provisional_return_is_only_told(line: str) -> None:
    told = _RETURN.format("r", "2026/27 Q2", "value: 80%, status: on_target")
    found = judged(_framework("direction: higher"), _agreement("target: 85%"), f"{told}{line}\n")
    assert found.one("RAG001").severity is Severity.INFORMATION


def test_money_is_held_against_a_plain_number() -> None:
    assert not _rated("amount: £80, status: on_target", "target: 85", "lower")
    assert _rated("amount: £90, status: on_target", "target: 85", "lower")


def test_nothing_of_a_withheld_agreement_is_told() -> None:
    withheld = "exempt: [{what: all, category: '3', because: A tender.}]\n"
    told = _RETURN.format("r", "2026/27 Q2", "value: 80%, status: on_target")
    found = judged(
        _framework("direction: higher"), f"{_agreement('target: 85%')}{withheld}", told
    ).one("RAG001")
    assert "85" not in found.message
    assert "One" not in found.message


def _two(first: str, second: str, more: str = "") -> list[str]:
    found = judged(
        _SPACE,
        _RETURN.format("q1", "2026/27 Q1", first),
        _RETURN.format("q2", "2026/27 Q2", second) + more,
    ).of("RET002")
    return [one.message for one in found]


@pytest.mark.covers("G56", "commish validate")
def test_a_jump_of_half_is_allowed_and_one_beyond_wants_a_word() -> None:
    assert not _two("value: 100", "value: 150")
    assert _two("value: 100", "value: 151") == [
        "A measure rose by 51% since quarter 1 of 2026/27 (April to June 2026), with no comment."
    ]
    assert not _two("value: 100", "value: 50")
    assert "fell by 51%" in _two("value: 100", "value: 49")[0]


@pytest.mark.parametrize("word", ["comment", "action", "note"])
def test_a_word_is_enough(word: str) -> None:
    assert not _two("value: 100", f"value: 200, {word}: Two schools joined.")


def test_a_word_on_the_whole_period_is_enough() -> None:
    assert not _two("value: 100", "value: 200", "comment: Two schools joined.\n")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("value: 3", "value: 9"),
        ("value: 0", "value: 40"),
        ("value: 40%", "value: 90"),
        ("value: about 40", "value: 90"),
        ("value: 40", "value: not stated"),
        ("value: 40, cumulative: true", "value: 90, cumulative: true"),
    ],
)
def test_small_counts_and_unlike_figures_are_not_compared(first: str, second: str) -> None:
    assert not _two(first, second)


def test_from_ten_on_counts_are_compared() -> None:
    assert _two("value: 4", "value: 10")


def test_a_jump_in_a_draft_is_only_mentioned() -> None:
    found = judged(
        _SPACE,
        _RETURN.format("q1", "2026/27 Q1", "value: 100"),
        _RETURN.format("q2", "2026/27 Q2", "value: 200") + "state: provisional\n",
    )
    assert found.one("RET002").severity is Severity.INFORMATION


@pytest.mark.parametrize("code", ["RET001", "RET002", "PBR004"])
def test_without_a_rulebook_there_are_no_limits(code: str) -> None:
    rule = by_code(code)
    assert rule is not None
    told = [_RETURN.format(f"q{n}", f"2026/27 Q{n}", f"value: {n}00") for n in (1, 2)]
    thread = thread_of(_agreement("target: 5"), *told, _RETURN.format("c", "2026", "value: 1"))
    assert not list(rule.check(thread, Setting(AS_OF)))


def test_a_missed_target_asks_what_is_done() -> None:
    documents = [_framework("direction: higher"), _agreement("target: 85%, tolerance: 2")]
    told = _RETURN.format("r", "2026/27 Q2", "value: 80%")
    finding = judged(*documents, told).one("RET002")
    assert finding.message == "“One” is off the target of 85%, with no comment and no action."
    assert finding.severity is Severity.WARNING
    assert not judged(*documents, told.replace("80%", "83%")).of("RET002")
    assert not judged(*documents, told.replace("80%", "80%, action: A worker.")).of("RET002")
