"""The long form of values, key by key."""

from decimal import Decimal

import pytest

from commish.model.long_form import FACT_KEYS, LongForm, each
from commish.model.qualifier import Qualifier
from commish.model.quantity import Quantity
from commish.model.value import NotAValue, NotPossible


def test_a_key_that_is_not_known_is_refused_with_those_that_are() -> None:
    with pytest.raises(NotAValue, match="no key “valu” here; the keys are `value`, `unit`"):
        LongForm({"valu": 1}, ("value", "unit"))


def test_keys_of_a_fact_may_stand_beside() -> None:
    assert LongForm({"value": 1, "source": "x"}, ("value",), FACT_KEYS).words("source") == "x"


def test_a_refused_part_points_to_its_key() -> None:
    with pytest.raises(NotAValue) as refused:
        LongForm({"value": "x"}, ("value",)).read("value", Quantity.parse)
    assert refused.value.pointer == ("value",)


def test_a_refused_item_points_to_its_place() -> None:
    with pytest.raises(NotAValue) as refused:
        each([1, "x"], Quantity.parse)
    assert refused.value.pointer == (1,)


def test_a_part_that_is_absent_or_empty_is_none() -> None:
    keys = LongForm({"note": None}, ("note", "other"))
    assert keys.optional("note", Quantity.parse) is None
    assert keys.words("other") is None
    assert keys.flag("other") is None
    assert keys.word("other", Qualifier) is None


def test_words_that_are_a_number_are_to_be_quoted() -> None:
    with pytest.raises(NotAValue, match="expected words, not 4") as refused:
        LongForm({"unit": 4}, ("unit",)).words("unit")
    assert refused.value.mend == 'write `"4"`'


@pytest.mark.parametrize("raw", [True, [1], {"a": 1}])
def test_what_can_not_be_words_is_not_mended(raw: object) -> None:
    with pytest.raises(NotAValue) as refused:
        LongForm({"unit": raw}, ("unit",)).words("unit")
    assert not refused.value.instead


def test_a_flag_is_true_or_false_and_nothing_else() -> None:
    assert LongForm({"change": False}, ("change",)).flag("change") is False
    with pytest.raises(NotAValue, match="expected `true` or `false`, not “yes”"):
        LongForm({"change": "yes"}, ("change",)).flag("change")


def test_a_fixed_word_is_refused_with_all_that_would_do() -> None:
    keys = LongForm({"qualifier": "maybe"}, ("qualifier",))
    with pytest.raises(NotAValue, match="one of `exact`, `about`, `over`, `at least`"):
        keys.word("qualifier", Qualifier)


def test_a_part_is_said_once_or_twice_alike() -> None:
    keys = LongForm({}, ())
    assert keys.settled("unit", "%", said=None, silent="") == "%"
    assert keys.settled("unit", "%", said="%", silent="") == "%"
    assert keys.settled("unit", "", said="beds", silent="") == "beds"
    with pytest.raises(NotPossible, match="the value and its key `unit` say two things"):
        keys.settled("unit", "%", said="beds", silent="")


def test_a_decimal_is_no_words() -> None:
    with pytest.raises(NotAValue) as refused:
        LongForm({"unit": Decimal("1.5")}, ("unit",)).words("unit")
    assert refused.value.instead == '"1.5"'
