"""A commission keeps within what it answers."""

import pytest

from commish.findings import Severity
from tests.rules.judged import Judged, judged

_SPACE = (
    "kind: workspace\nid: space\nplaces:\n"
    "- {id: county, title: County, level: county}\n"
    "- {id: north, title: North, level: town, within: county}\n"
    "- {id: south, title: South, level: town, within: county}\n"
    "- {id: island, title: Island, level: other}\n"
    "cohorts:\n- {id: young, title: Young people, ages: 16 to 24}\n"
    "- {id: students, title: Students, ages: 18 to 21}\n"
    "- {id: old, title: Old people, ages: 65 and over}\n- {id: carers, title: Carers}\n"
)


def _found(above: str, below: str, middle: str = "", status: str = "proposed") -> Judged:
    return judged(
        _SPACE,
        f"kind: commission\nid: wish\n{above}\n",
        f"kind: commission\nid: plan\ntier: strategic\nanswers: [wish]\n{middle}\n",
        f"kind: commission\nid: work\ntier: tactical\nanswers: [plan]\nstatus: {status}\n{below}\n",
    )


def test_a_place_outside_is_found_where_it_is_named() -> None:
    finding = _found("places: [north]", "places: [south]").one("TIR013")
    assert finding.severity is Severity.WARNING
    assert (finding.subject, finding.pointer) == ("work", ("places", 0))
    assert (
        finding.message
        == "“South” is not within “North”, which is what the commission above is for."
    )


def test_a_draft_is_only_reminded() -> None:
    found = _found("places: [north]", "places: [south]", status="draft")
    assert found.one("TIR013").severity is Severity.INFORMATION


@pytest.mark.parametrize(
    ("above", "middle", "below"),
    [
        ("places: [county]", "", "places: [south]"),
        ("places: [county]", "places: [south]", "places: [{id: south}]"),
        ("", "", "places: [south]"),
        ("places: [north]", "", ""),
        ("places: [north]", "", "places: [island]"),
        ("places: [gone]", "", "places: [south]"),
        ("places: [north]", "", "places: [gone]"),
    ],
)
def test_inside_or_not_known_is_silent(above: str, middle: str, below: str) -> None:
    assert not _found(above, below, middle).of("TIR013")


def test_the_nearest_that_names_places_counts() -> None:
    assert _found("places: [county]", "places: [south]", "places: [north]").of("TIR013")


def test_people_of_other_ages_are_found() -> None:
    finding = _found("cohorts: [young]", "cohorts: [old]").one("TIR014")
    assert finding.severity is Severity.WARNING
    assert "“Old people” is not within “Young people”" in finding.message


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("cohorts: [young]", "cohorts: [students]"),
        ("cohorts: [young]", "cohorts: [carers]"),
        ("cohorts: [carers]", "cohorts: [old]"),
        ("cohorts: [young, carers]", "cohorts: [old]"),
        ("cohorts: [old]", "cohorts: [old]"),
        ("cohorts: [OLD]", "cohorts: [Old]"),
        ("", "cohorts: [old]"),
        ("cohorts: [young]", "cohorts: [gone]"),
        ("cohorts: [gone]", "cohorts: [old]"),
    ],
)
def test_people_of_whom_it_is_not_sure_are_left_alone(above: str, below: str) -> None:
    assert not _found(above, below).of("TIR014")


def test_wider_ages_than_those_above_are_outside() -> None:
    assert _found("cohorts: [students]", "cohorts: [young]").of("TIR014")
