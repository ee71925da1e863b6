"""How a thing stands, as a shape and a word."""

import pytest

from commish.reports.lettering import length
from commish.reports.thread_states import sentence, sign, sign_length

_KNOWN = (
    "on target",
    "slightly off",
    "off target",
    "no data",
    "draft",
    "proposed",
    "agreed",
    "ended",
)


@pytest.mark.parametrize("state", [*_KNOWN, "something else"])
def test_a_state_is_said_in_a_word(state: str) -> None:
    assert f">{sentence(state)}</text>" in sign(state, 0, 20, 11)


def test_no_two_states_look_alike_in_black_and_white() -> None:
    """Empty or not is seen without colour; a hue is not."""

    def looks(state: str) -> str:
        shapes = sign(state, 0, 20, 11).partition("<text")[0]
        return "".join(
            part if part == "#FFFFFF" or not part.startswith("#") else "filled"
            for part in shapes.split('"')
        )

    assert len({looks(state) for state in (*_KNOWN, "something else")}) == len(_KNOWN) + 1


def test_a_state_is_known_however_it_is_written() -> None:
    assert sign("On Target", 0, 20, 11).partition("<text")[0] in sign("on target", 0, 20, 11)


def test_a_sentence_begins_with_a_capital_and_keeps_the_rest() -> None:
    assert sentence("nobody  in\nDerby delivers this") == "Nobody in Derby delivers this"
    assert sentence("") == ""


def test_the_length_counts_shape_and_word() -> None:
    assert sign_length("draft", 11) > length("Draft", 11) + 11
    assert sign_length("", 11) == 0
