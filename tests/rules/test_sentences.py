"""What each tier says passes at its tier, and is noticed when it moves up."""

import pytest

from tests.rules.judged import judged
from tests.rules.sentences import INNOCENT, POLITICAL, SERVICE, STRATEGIC, TACTICAL

_LEAST = 40


def _said_at(tier: str, sentence: str) -> set[str]:
    """What is said of a commission of a tier that gives the sentence as its summary."""
    text = f"kind: commission\ntier: {tier}\nsummary: >-\n  {sentence}\n"
    return {one.code for one in judged(text).findings} & {"TIR003", "OUT002"}


def _as_outcome(sentence: str) -> set[str]:
    """What is said of the sentence where members write it as an outcome."""
    text = (
        f"kind: commission\noutcomes:\n- id: one\n  title: One\n  statement: >-\n    {sentence}\n"
    )
    return {one.code for one in judged(text).findings} & {"TIR003", "OUT002"}


@pytest.mark.parametrize("sentence", POLITICAL + INNOCENT)
def test_what_members_may_say_is_left_alone(sentence: str) -> None:
    assert not _said_at("political", sentence)
    assert not _as_outcome(sentence)


@pytest.mark.parametrize("sentence", STRATEGIC)
def test_what_the_strategic_tier_says_passes_there_and_not_above(sentence: str) -> None:
    assert not _said_at("strategic", sentence)
    assert _as_outcome(sentence)


@pytest.mark.parametrize("sentence", TACTICAL)
def test_what_the_tactical_tier_says_passes_there_and_not_above(sentence: str) -> None:
    assert not _said_at("tactical", sentence)
    assert _said_at("strategic", sentence) == {"TIR003"}
    assert _said_at("political", sentence) == {"TIR003"}


@pytest.mark.parametrize("sentence", SERVICE)
def test_what_a_service_says_passes_there_and_not_above(sentence: str) -> None:
    assert not _said_at("service", sentence)
    assert _said_at("strategic", sentence) == {"TIR003"}
    assert _said_at("political", sentence) == {"TIR003"}


def test_no_sentence_stands_in_two_places() -> None:
    every = [*POLITICAL, *STRATEGIC, *TACTICAL, *SERVICE, *INNOCENT]
    assert len({one.casefold() for one in every}) == len(every)
    assert min(map(len, (POLITICAL, STRATEGIC, TACTICAL, SERVICE))) >= _LEAST
