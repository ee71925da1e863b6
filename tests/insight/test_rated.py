"""Measures of a return, rated."""

from commish.insight.performance import Standing
from commish.insight.rated import Rated, rated
from commish.insight.returned import returns_of
from tests.rules.judged import thread_of

_FRAMEWORK = "kind: outcome-framework\nindicators: [{id: one, title: One, direction: higher}]\n"
_AGREEMENT = "kind: agreement\nid: hub\nkpis: [{id: kpi, indicator: one, target: 85%}]\n"
_RETURN = "kind: return\nagreement: hub\nperiod: 2026/27 Q2\nmeasures: [{{kpi: {}}}]\n"


def _rated(measure: str) -> Rated:
    thread = thread_of(_FRAMEWORK, _AGREEMENT, _RETURN.format(measure))
    [returned] = returns_of(thread).all
    return rated(thread, returned, returned.measures[0])


def test_a_measure_is_held_against_the_target_of_its_kpi() -> None:
    found = _rated("kpi, value: 80%")
    assert found.standing is Standing.OFF_TARGET
    assert (found.name, found.aim_words) == ("“One”", "the target of 85%")


def test_a_measure_of_nothing_known_has_no_aim() -> None:
    found = _rated("unknown, value: 80%")
    assert found.standing is None
    assert (found.name, found.aim_words) == ("A measure", "")


def test_without_a_figure_there_is_no_data() -> None:
    assert _rated("kpi, value: not stated").standing is Standing.NO_DATA
    assert _rated("kpi, value: under 5%").standing is None
