"""Sentences of each tier, and sentences that only look like what the rules object to.

The four chains are of the kind of Table 1 of the guide and were written for these tests.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commish.insight.wording import activity_words, how_words, plan_words

_CHAINS = {
    "roads": (
        "Everyone can get about the county safely, in the time that a journey should take.",
        "We need you to write an evidence-based plan that keeps roads and bridges sound.",
        "We are going to prepare the plan from surveys, and report progress by KPIs.",
        "This is what we are doing on each road: when, where and how, and at what cost.",
    ),
    "homelessness": (
        "Young people who lose their home settle in a new one, and feel that it is theirs.",
        "We need you to draw up a strategy, within our duties in law and what we can spend.",
        "We will set up one hub with mediation and beds, and watch three KPIs.",
        "This is how we work: weekly drop-ins at the hub, and five support workers on call.",
    ),
    "flooding": (
        "Homes and firms stay dry, or recover soon.",
        "We need you to develop a surface water plan that agrees with the water company's.",
        "We’re going to clear the worst culverts first, through a contract with one firm.",
        "This is what we do: 40 visits a month, at £180 a visit.",
    ),
}
_POLITICAL, _STRATEGIC, _TACTICAL, _SERVICE = zip(*_CHAINS.values(), strict=True)


@pytest.mark.parametrize("sentence", _POLITICAL)
def test_a_political_sentence_passes_at_its_tier(sentence: str) -> None:
    assert not how_words(sentence) + plan_words(sentence) + activity_words(sentence)


@pytest.mark.parametrize("sentence", _STRATEGIC)
def test_a_strategic_sentence_passes_at_its_tier(sentence: str) -> None:
    assert not how_words(sentence)


@pytest.mark.parametrize("sentence", _STRATEGIC)
def test_a_strategic_sentence_fails_when_it_moves_up(sentence: str) -> None:
    assert plan_words(sentence)
    assert activity_words(sentence)


@pytest.mark.parametrize("sentence", _TACTICAL + _SERVICE)
def test_a_tactical_or_service_sentence_fails_when_it_moves_up(sentence: str) -> None:
    assert how_words(sentence)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Less crime by employing six wardens", "by employing six"),
        ("Homes for all by building 400 flats", "by building 400 flats"),
        ("Warm homes through a framework agreement", "through a framework agreement"),
        ("Support, delivered by a consortium", "delivered by a consortium"),
        ("200 more police officers on the beat", "200 more police officers"),
        ("A team of 4.5 FTE", "4.5 FTE"),
        ("Two therapists in every school", "Two therapists"),
        ("Three sessions a week for carers", "Three sessions a week"),
        ("Weekly home visits for carers", ""),
        ("Care at £24.10 a visit", "£24.10 a visit"),
        ("A lower hourly rate", "hourly rate"),
        ("we  shall\nprocure a provider", "we shall procure"),
    ],
)
def test_the_words_that_say_how_are_quoted(sentence: str, words: str) -> None:
    assert how_words(sentence) == words


@pytest.mark.parametrize(
    "sentence",
    [
        "We want to change how people travel",
        "Housing First works for people who sleep rough",
        "Employment for everyone who wants it",
        "Services for residents are easy to reach",
        "No rough sleeping by 2030",
        "Safer streets by working together",
        "Neighbours help each other by using what they know",
        "Residents can get to a GP by bus",
        "People find work through training",
        "People get fit by running",
        "Families have £50 a week more to spend",
        "Everybody is paid at least £12.60 an hour",
        "Homes for 500 key workers",
        "Life is good in Building Street and on Commissioning Road",
        "Services run by the people who use them",
        "Everyone knows when the bus comes and where it goes",
        "People grow by building new friendships",
    ],
)
def test_what_only_looks_like_how_is_left_alone(sentence: str) -> None:
    assert not how_words(sentence) + plan_words(sentence)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Deliver 40 sessions of mediation", "Deliver 40 sessions of"),
        ("Provide homes that are warm", "Provide homes that are"),
        ("Run a weekly job club", "Run a weekly job"),
        ("Hold weekly drop-ins in each town", "Hold weekly drop-ins"),
        ("Set up a board", "Set up a board"),
        ("2. To commission a new service", "commission a new service"),
        ("We will train 40 volunteers", "train 40 volunteers"),
        ("Employ young people", "Employ young people"),
        ("Build 40 homes", "Build 40 homes"),
        ("People had 500 home visits in the year", "500 home visits"),
        ("The number of sessions held", "number of sessions"),
    ],
)
def test_an_activity_is_quoted(sentence: str, words: str) -> None:
    assert activity_words(sentence) == words


@pytest.mark.parametrize(
    "sentence",
    [
        "Improve health by 2030",
        "Reduce reoffending",
        "Live well for longer",
        "Feel safe after dark",
        "Train passengers are safe",
        "Open spaces are safe and loved",
        "Build confidence in young people",
        "Develop skills for work",
        "Hold a tenancy for a year",
        "Support for carers is easy to find",
        "Contract workers are paid fairly",
        "Produce grown here is sold here",
        "Offers of help are known",
        "Staff feel valued",
        "Employment for everyone who wants it",
        "10% fewer visits to hospital",
        "The number of emergency appointments falls",
        "Fewer than 200 unplanned visits to hospital a year",
    ],
)
def test_a_change_for_people_is_no_activity(sentence: str) -> None:
    assert not activity_words(sentence)


@given(st.text(max_size=300))
def test_any_text_can_be_read_and_only_its_own_words_are_quoted(text: str) -> None:
    line = " ".join(text.split())
    for read in (how_words, plan_words, activity_words):
        assert read(text) in line


def test_a_long_text_is_read_in_no_time() -> None:
    """A text in a file may be long, and written to make a reader slow."""
    for text in ("by building a ", "weekly ", "1 ", "1.", "1,", "a-", "we need you to "):
        assert how_words(text * 20_000) == how_words(text * 2)
        assert activity_words(text * 20_000) == activity_words(text * 2)
