"""Text in English and Welsh."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commish.model.value import NotAValue
from commish.model.wording import Text, Wording

_WORDS = st.text(min_size=1).filter(lambda words: words.strip(" \t\r\n"))
_TEXTS = st.builds(Text, _WORDS, st.none() | _WORDS)


@given(_TEXTS)
def test_short_and_long_form_load_alike(text: Text) -> None:
    assert Text.parse(text.long_form()) == text
    if text.cy is None:
        assert Text.parse(str(text)) == text


def test_a_text_is_shown_in_the_language_asked_for() -> None:
    text = Text.parse({"en": "Good homes", "cy": "Cartrefi da"})
    assert text.in_language("cy") == Wording("Cartrefi da", "cy", fell_back=False)
    assert text.in_language("en") == Wording("Good homes", "en", fell_back=False)
    assert str(text) == "Good homes"


@pytest.mark.parametrize("language", ["cy", "fr"])
def test_english_stands_in_and_says_so(language: str) -> None:
    assert Text("Good homes").in_language(language) == Wording("Good homes", "en", fell_back=True)


@pytest.mark.parametrize(
    ("raw", "message", "instead"),
    [
        ("", "not nothing", ""),
        (" \n\t", "not “ ��”", ""),
        (None, "not nothing", ""),
        (2013, "not 2013", '"2013"'),
        (Decimal("1.50"), "not 1.50", '"1.50"'),
        (True, "not `true`", '"true"'),
        (["a"], "not a list", ""),
    ],
)
def test_what_is_no_text_is_refused(raw: object, message: str, instead: str) -> None:
    with pytest.raises(NotAValue, match=message) as refused:
        Text.parse(raw)
    assert refused.value.instead == instead


@pytest.mark.parametrize(
    ("raw", "pointer"),
    [({"cy": "Da"}, ("en",)), ({"en": "a", "cy": " "}, ("cy",)), ({"en": "a", "fr": "b"}, ())],
)
def test_a_text_in_two_languages_is_refused_at_the_one_at_fault(
    raw: object, pointer: tuple[str, ...]
) -> None:
    with pytest.raises(NotAValue) as refused:
        Text.parse(raw)
    assert refused.value.pointer == pointer
