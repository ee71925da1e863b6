"""How sure the winner is."""

import pytest

from commish.findings import Severity
from tests.rules.judged import judged

_CRITERIA = (
    "kind: commission\ntier: strategic\ncriteria:\n- {id: quality, title: Quality, weight: 40}\n"
    "- {id: cost, title: Cost, weight: 30}\n- {id: doable, title: Deliverability, weight: 20}\n"
    "- {id: fit, title: Fit, weight: 10}\n"
)
_KEYS = ("quality", "cost", "doable", "fit")


def _option(name: str, *scores: int, more: str = "") -> str:
    each = ", ".join(
        f"{{criterion: {key}, score: {one}}}" for key, one in zip(_KEYS, scores, strict=False)
    )
    return f"- {{id: {name.lower()}, title: {name}, {more}scores: [{each}]}}\n"


_THREE = (
    _option("In-house", 6, 7, 9, 6) + _option("Grant", 8, 6, 6, 9) + _option("Contract", 8, 7, 5, 5)
)


@pytest.mark.covers("G28", "commish validate")
def test_the_worked_example_says_which_weight_and_how_far() -> None:
    finding = judged(f"{_CRITERIA}options:\n{_THREE}").one("APP005")
    assert finding.severity is Severity.INFORMATION
    assert finding.pointer == ("criteria", 2, "weight")
    assert finding.message == (
        "“Grant” wins with 7.1. If the weight of “Deliverability” rises from 20 to 25, “In-house”"
        " draws level."
    )


def test_a_weight_may_also_fall() -> None:
    two = _option("Grant", 9, 5, 5, 5) + _option("Contract", 5, 7, 7, 7)
    assert (
        "“Quality” falls from 40 to 33.3"
        in judged(f"{_CRITERIA}options:\n{two}").one("APP005").message
    )


@pytest.mark.parametrize(
    "options",
    [
        _option("Grant", 8, 6, 6, 9),
        _option("Grant", 8, 6, 6, 9) + _option("Contract", 8, 7, 5),
        _option("Grant", 8, 8, 8, 8) + _option("Contract", 7, 7, 7, 7),
        "- {id: a, title: A}\n- {id: b, title: B}\n",
    ],
    ids=["alone", "incomplete", "sure", "unscored"],
)
def test_where_nothing_can_turn_or_be_worked_out_it_is_silent(options: str) -> None:
    assert not judged(f"{_CRITERIA}options:\n{options}").of("APP005")


def test_an_option_that_is_not_scored_takes_no_part() -> None:
    assert judged(f"{_CRITERIA}options:\n{_THREE}- {{id: z, title: Z}}\n").of("APP005")


def test_an_option_that_another_beats_everywhere_is_a_reminder() -> None:
    two = _option("Grant", 8, 8, 8, 8) + _option("Contract", 8, 7, 7, 7)
    finding = judged(f"{_CRITERIA}options:\n{two}").one("APP006")
    assert finding.severity is Severity.INFORMATION
    assert finding.pointer == ("options", 1)
    assert finding.message == (
        "“Contract” is nowhere better and somewhere worse than “Grant”, so no weights can make it"
        " win."
    )


def test_options_that_one_beats_are_told_at_once() -> None:
    options = (
        _option("Grant", 8, 8, 8, 8) + _option("Stop", 8, 7, 7, 7) + _option("Fee", 1, 1, 1, 1)
    )
    finding = judged(f"{_CRITERIA}options:\n{options}").one("APP006")
    assert finding.pointer == ("options", 1)
    assert finding.message.startswith("“Stop” and “Fee” are nowhere better and")
    assert finding.message.endswith("no weights can make them win.")


@pytest.mark.parametrize("more", ["do_nothing: true, ", "model: do_nothing, "])
def test_doing_nothing_may_be_beaten(more: str) -> None:
    two = _option("Grant", 8, 8, 8, 8) + _option("As-now", 8, 7, 7, 7, more=more)
    assert not judged(f"{_CRITERIA}options:\n{two}").of("APP006")


def test_who_is_better_somewhere_is_not_beaten() -> None:
    assert not judged(f"{_CRITERIA}options:\n{_THREE}").of("APP006")
