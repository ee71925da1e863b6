"""Names that are one on some disks."""

import pytest

from commish.source.namesakes import check_names


def _told(*paths: str) -> list[tuple[str, str]]:
    found = list(check_names(paths, lambda path: f"shown/{path}"))
    assert {one.code for one in found} <= {"IDS004"}
    return [(one.place.path, one.related[0].place.path) for one in found]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("needs/Falls.yaml", "needs/falls.yaml"),
        ("Needs/falls.yaml", "needs/falls.yaml"),
        ("caf\u00e9.yaml", "cafe\u0301.yaml"),
        ("CAF\u00c9.yaml", "cafe\u0301.yaml"),
        ("a.yaml", "a.YAML"),
    ],
)
def test_names_that_differ_only_in_case_or_accents_are_told_at_the_second(
    one: str, other: str
) -> None:
    assert _told(one, other) == [(f"shown/{other}", f"shown/{one}")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("needs/falls.yaml", "plans/falls.yaml"),
        ("cafe.yaml", "caf\u00e9.yaml"),
        ("stra\u00dfe.yaml", "strasse.yaml"),
        ("falls.yaml", "falls.yml"),
    ],
)
def test_other_names_are_not_told(one: str, other: str) -> None:
    assert _told(one, other) == []


def test_of_three_names_two_are_told_with_the_first() -> None:
    assert _told("A.yaml", "a.YAML", "a.yaml") == [
        ("shown/a.YAML", "shown/A.yaml"),
        ("shown/a.yaml", "shown/A.yaml"),
    ]
