"""What KPIs tell of."""

import pytest

from commish.findings import Severity
from tests.rules.judged import Judged, judged

_TYPES = ("input", "activity", "output", "outcome", "quality", "satisfaction", "proxy")
_FRAMEWORK = (
    "kind: outcome-framework\noutcomes: [{id: safe, title: Safe}]\nindicators:\n"
    + "".join(
        f"- {{id: i-{one}, title: {one}, type: {one}, direction: higher}}\n" for one in _TYPES
    )
)
_BARE = "- {id: i-bare, title: Bare, direction: higher}\n"


def _found(*types: str, lines: str = "outcomes: [safe]\n") -> Judged:
    kpis = ", ".join(f"{{id: k{at}, indicator: i-{one}}}" for at, one in enumerate(types))
    agreement = f"kind: agreement\nid: a\ntitle: The contract\n{lines}kpis: [{kpis}]\n"
    return judged(_FRAMEWORK + _BARE, agreement)


@pytest.mark.covers("G18", "commish validate")
def test_kpis_that_tell_only_of_effort_are_found_with_their_mix() -> None:
    finding = _found("output", "input", "output", "activity").one("OUT008")
    assert finding.severity is Severity.WARNING
    assert finding.message == (
        "“The contract” is for outcomes, but its KPIs measure only effort: 1 input, 1"
        " activity and 2 outputs."
    )


@pytest.mark.parametrize("other", ["outcome", "quality", "satisfaction", "proxy", "bare", "gone"])
def test_one_kpi_that_tells_of_more_or_does_not_say_is_enough(other: str) -> None:
    assert not _found("output", other).of("OUT008")


@pytest.mark.parametrize(
    "lines",
    [
        "",
        "outcomes: [safe]\ntype: grant\n",
        "outcomes: [safe]\ntype: spot\n",
        "outcomes: [safe]\nstatus: ended\n",
    ],
)
def test_without_outcomes_for_grants_and_what_is_over_it_is_silent(lines: str) -> None:
    assert not _found("output", lines=lines).of("OUT008")


def test_a_draft_is_only_reminded() -> None:
    found = _found("output", lines="outcomes: [safe]\nstatus: draft\n")
    assert found.one("OUT008").severity is Severity.INFORMATION


@pytest.mark.parametrize(("budget", "found"), [("£3,000", 0), ("£60,000", 1)])
def test_a_light_commission_is_spared(budget: str, found: int) -> None:
    text = (
        f"kind: commission\nid: c\ntier: tactical\noutcomes: [safe]\nbudget: {budget}\n"
        "kpis: [{id: k, indicator: i-output}]\n"
    )
    assert len(judged(_FRAMEWORK, text).of("OUT008")) == found
