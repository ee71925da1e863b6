"""Weights and scores."""

import pytest

from commish.findings import Severity
from tests.rules.judged import judged

_HEAD = "kind: commission\ntier: strategic\nstatus: proposed\n"


def _criteria(*weights: object) -> str:
    items = "".join(
        f"- {{id: c{at}, title: C{at}, weight: {one}}}\n" for at, one in enumerate(weights)
    )
    return f"criteria:\n{items}"


def _options(*scores: tuple[object, ...]) -> str:
    items = []
    for at, own in enumerate(scores):
        each = ", ".join(f"{{criterion: c{n}, score: {one}}}" for n, one in enumerate(own))
        items.append(f"- {{id: o{at}, title: O{at}, scores: [{each}]}}\n")
    return f"options:\n{''.join(items)}"


@pytest.mark.covers("G28", "commish validate")
@pytest.mark.parametrize(
    ("weights", "total"),
    [((50, 40), "90"), ((60, 50), "110"), ((99,), "99"), ((50, 50.5), "100.5")],
)
def test_weights_that_do_not_make_a_hundred_are_an_error(
    weights: tuple[float, ...], total: str
) -> None:
    finding = judged(_HEAD + _criteria(*weights)).one("APP002")
    assert finding.severity is Severity.ERROR
    assert finding.message == f"The weights of the criteria add up to {total}, not to 100."


def test_the_weights_of_a_tender_make_a_hundred_too() -> None:
    text = "kind: procurement\nstatus: proposed\n" + _criteria(50, 40)
    assert judged(text).one("APP002").severity is Severity.ERROR
    assert not judged(text.replace("40", "50")).of("APP002")


@pytest.mark.parametrize("weights", [(100,), (40, 30, 20, 10), (33.3, 33.3, 33.3), ()])
def test_a_hundred_is_a_hundred_and_thirds_are_near_enough(weights: tuple[float, ...]) -> None:
    assert not judged(_HEAD + (_criteria(*weights) if weights else "")).of("APP002")


@pytest.mark.parametrize("status", ["draft", ""])
def test_in_a_draft_it_is_a_reminder(status: str) -> None:
    head = "kind: commission\ntier: strategic\n" + (f"status: {status}\n" if status else "")
    assert judged(head + _criteria(50)).one("APP002").severity is Severity.INFORMATION


def test_a_score_that_is_missing_is_found_with_its_criterion() -> None:
    finding = judged(_HEAD + _criteria(60, 40) + _options((5, 6), (4,))).one("APP003")
    assert finding.severity is Severity.WARNING
    assert finding.pointer == ("options", 1)
    assert finding.message == "The option “O1” has no score on “C1”."


def test_a_score_on_what_is_no_criterion_is_found_where_it_stands() -> None:
    finding = judged(_HEAD + _criteria(100) + _options((5, 6))).one("APP003")
    assert finding.pointer == ("options", 0, "scores", 1, "criterion")
    assert finding.message == "“c1” is none of the criteria."


@pytest.mark.parametrize("options", ["options: [{id: o, title: O}]\n", ""])
def test_options_without_any_score_are_not_asked_for_all(options: str) -> None:
    assert not judged(_HEAD + _criteria(100) + options).of("APP003")


def test_the_case_of_a_criterion_does_not_matter() -> None:
    upper = _options((5,)).replace("c0", "C0")
    assert not judged(_HEAD + _criteria(100) + upper).of("APP003")


@pytest.mark.parametrize(
    ("scores", "wrong"),
    [
        ((70, 7, 8, 6), "70"),
        ((7, 7, 8, 11), "11"),
        ((-1, 7, 8, 6), "-1"),
        ((101, 70, 80, 60), "101"),
        ((10.5, 7, 8, 6), "10.5"),
    ],
)
def test_a_score_off_the_scale_is_found(scores: tuple[float, ...], wrong: str) -> None:
    text = _HEAD + _criteria(100) + _options(*((one,) for one in scores))
    finding = judged(text).one("APP004")
    assert finding.severity is Severity.WARNING
    assert finding.message.startswith(f"The score {wrong} of ")
    assert finding.pointer[-1] == "score"


@pytest.mark.parametrize(
    "scores", [(0, 10, 5, 7), (0, 100, 50, 70), (7, 70), (11, 12, 5, 6), (5,), (1, 2, 3, 4, 5)]
)
def test_scores_on_one_scale_are_silent(scores: tuple[float, ...]) -> None:
    text = _HEAD + _criteria(100) + _options(*((one,) for one in scores))
    assert not judged(text).of("APP004")
