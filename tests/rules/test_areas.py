"""Whole areas, and the places in them."""

import pytest

from commish.findings import Severity
from tests.rules.judged import Judged, judged

_SPACE = (
    "kind: workspace\nid: space\nplaces:\n- {id: county, title: The county, level: county}\n"
    "- {id: north, title: North, level: town, within: county}\n"
    "- {id: south, title: South, level: town, within: county}\n"
    "- {id: island, title: Island, level: other}\n"
)
_FRAMEWORK = (
    "kind: outcome-framework\nid: f\noutcomes:\n- {id: work, title: In work, places: [county]}\n"
    "indicators:\n- {id: rate, title: Rate, direction: higher, measures: [work]}\n"
)


def _found(*places: tuple[str, str], framework: str = _FRAMEWORK, space: str = _SPACE) -> Judged:
    series = [
        f"kind: series\nid: s{at}\nindicator: rate\nplace: {place}\n"
        f"values: [{{period: 2023/24, value: 1%}}, {values}]\n"
        for at, (place, values) in enumerate(places)
    ]
    return judged(space, framework, *series)


def _in(place: str, value: str, period: str = "2025/26") -> tuple[str, str]:
    return place, f"{{period: {period}, value: {value}}}"


def test_places_far_apart_under_one_outcome_are_a_reminder_without_their_figures() -> None:
    finding = _found(_in("north", "60%"), _in("south", "20%")).one("GEO001")
    assert finding.severity is Severity.INFORMATION
    assert finding.message == (
        "The outcome “In work” is one for all of “The county”, but “Rate” differs by more than 50%"
        " between “South” and “North” (2025/26)."
    )


@pytest.mark.parametrize(("low", "found"), [("30%", 0), ("29%", 1)])
def test_half_is_not_yet_far(low: str, found: int) -> None:
    assert len(_found(_in("north", "60%"), _in("south", low)).of("GEO001")) == found


@pytest.mark.parametrize(
    "places",
    [
        [_in("north", "60%")],
        [_in("north", "60%"), _in("island", "1%")],
        [_in("north", "60%"), _in("county", "1%")],
        [_in("north", "60%"), _in("south", "1%", "2024/25")],
        [_in("north", "60%"), _in("south", "not stated", "2026/27")],
        [_in("north", "60%"), _in("south", "10 more", "2026/27")],
        [_in("north", "0"), _in("south", "0")],
        [_in("north", "60%"), _in("gone", "1%")],
    ],
)
def test_where_nothing_can_be_compared_it_is_silent(places: list[tuple[str, str]]) -> None:
    assert not _found(*places).of("GEO001")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("measures: [work]", "measures: [work], breakdowns: [place]"),
        ("places: [county]", "places: [north, south]"),
        (", places: [county]", ""),
        ("measures: [work]", "measures: []"),
    ],
)
def test_what_is_set_or_seen_by_place_is_silent(old: str, new: str) -> None:
    framework = _FRAMEWORK.replace(old, new)
    found = _found(_in("north", "60%"), _in("south", "1%"), framework=framework)
    assert not found.of("GEO001")
