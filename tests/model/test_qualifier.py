"""How sure numbers are, alone and added up."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commish.model.qualifier import Qualifier, of_a_sum, qualifier

_ANY = st.lists(st.sampled_from(Qualifier), max_size=4)
_E, _A = Qualifier.EXACT, Qualifier.ABOUT
_O, _L = Qualifier.OVER, Qualifier.AT_LEAST
_U, _T = Qualifier.UNDER, Qualifier.UP_TO


@pytest.mark.parametrize(
    ("words", "meaning"),
    [
        (None, _E),
        ("Around", _A),
        ("just over", _O),
        ("at least", _L),
        ("nearly", _U),
        ("up to", _T),
    ],
)
def test_words_before_a_number_say_how_sure_it_is(words: str | None, meaning: Qualifier) -> None:
    assert qualifier(words) is meaning


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        ((), _E),
        ((_E, _E), _E),
        ((_E, _A), _A),
        ((_E, _O), _O),
        ((_O, _L), _O),
        ((_L, _L), _L),
        ((_U, _T), _U),
        ((_T, _E), _T),
        ((_O, _U), _A),
        ((_A, _O), _A),
    ],
)
def test_a_sum_is_as_sure_as_its_parts_allow(
    parts: tuple[Qualifier, ...], whole: Qualifier
) -> None:
    assert all(of_a_sum(order) is whole for order in permutations(parts))


@given(_ANY, _ANY)
def test_it_does_not_matter_in_what_portions_a_sum_is_made(
    some: list[Qualifier], others: list[Qualifier]
) -> None:
    assert of_a_sum([of_a_sum(some), of_a_sum(others)]) is of_a_sum(some + others)


def test_bounds_say_on_which_side_the_truth_lies() -> None:
    assert [each for each in Qualifier if not each.is_bound] == [_E, _A]
