"""What the schemas' patterns accept is what the values accept, to the letter."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import jsonschema_rs
import pytest
from hypothesis import given, target
from hypothesis import strategies as st

from commish.model import dates, money, period, quantity, wording
from commish.model.value import NotAValue, NotPossible

_FORMS: dict[str, tuple[str, Callable[[object], object]]] = {
    "quantity": (quantity.SHORT_FORM, quantity.Quantity.parse),
    "money": (money.SHORT_FORM, money.Money.parse),
    "date": (dates.SHORT_FORM, dates.PartialDate.parse),
    "period": (period.SHORT_FORM, period.Period.parse),
    "text": (wording.SHORT_FORM, wording.Text.parse),
}
_EACH = pytest.mark.parametrize("name", _FORMS)
_SAMPLES = {
    "quantity": ["280", "1,280", "about 45", "54%", "12 to 15", "10 more", "not stated", "-3"],
    "money": ["£58,000", "£448m", "EUR 1,000", "about £1.2m a year, excluding VAT", "not stated"],
    "date": ["2013", "2013-04", "2013-04-01"],
    "period": ["2011/12", "2011/12 Q3", "2011/12 M7", "AY2025/26", "2013 Q3", "2013-04/2014-11"],
    "text": ["Good homes.", "\n two\nlines "],
}


def _outcome(name: str, text: str) -> str:
    try:
        _FORMS[name][1](text)
    except NotPossible:
        return "not possible"
    except NotAValue:
        return "no value"
    return "value"


@_EACH
@given(data=st.data())
def test_what_a_pattern_accepts_is_a_value_or_can_not_be(name: str, data: st.DataObject) -> None:
    """The calendar and the order of numbers are past a pattern; nothing else is."""
    text = data.draw(st.from_regex(_FORMS[name][0], fullmatch=True))
    assert _outcome(name, text) in {"value", "not possible"}


@_EACH
@given(data=st.data())
def test_what_a_pattern_refuses_is_no_value(name: str, data: st.DataObject) -> None:
    """Texts one or two letters away from a value: the likeliest to be let through."""
    text = data.draw(
        st.sampled_from(_SAMPLES[name]) | st.from_regex(_FORMS[name][0], fullmatch=True)
    )
    for _ in range(data.draw(st.integers(1, 2))):
        place = data.draw(st.integers(0, len(text)))
        letter = data.draw(st.sampled_from("0123456789,.-−–/ \n%£€QMAYkmbnto") | st.just(""))
        text = text[:place] + letter + text[place + data.draw(st.integers(0, 1)) :]
    accepted = re.fullmatch(_FORMS[name][0], text) is not None
    target(float(accepted))
    assert accepted == (_outcome(name, text) != "no value")


@_EACH
@given(text=st.text())
def test_any_text_at_all_is_a_value_or_is_refused(name: str, text: str) -> None:
    accepted = re.fullmatch(_FORMS[name][0], text) is not None
    assert accepted == (_outcome(name, text) != "no value")


@_EACH
@given(data=st.data())
def test_the_pattern_means_the_same_to_a_schema(name: str, data: st.DataObject) -> None:
    """JSON Schema reads patterns as ECMAScript does, and another program reads them."""
    pattern = _FORMS[name][0]
    validator = jsonschema_rs.Draft202012Validator({"type": "string", "pattern": pattern})
    text = data.draw(st.sampled_from(_SAMPLES[name]) | st.from_regex(pattern, fullmatch=True))
    assert validator.is_valid(text)
    longer = data.draw(st.sampled_from("%0 x\n")) + text
    assert validator.is_valid(longer) == (re.fullmatch(pattern, longer) is not None)


@_EACH
def test_the_samples_are_values(name: str) -> None:
    assert {_outcome(name, sample) for sample in _SAMPLES[name]} == {"value"}


@_EACH
@given(data=st.data())
def test_the_schemas_hold_these_patterns(name: str, root: Path, data: st.DataObject) -> None:
    shared = json.loads((root / "schemas/shared.schema.json").read_text(encoding="utf-8"))
    written = shared["$defs"][name]["pattern"]
    for one, other in ((written, _FORMS[name][0]), (_FORMS[name][0], written)):
        text = data.draw(st.from_regex(one, fullmatch=True))
        assert re.fullmatch(other, text)


@_EACH
def test_a_pattern_uses_nothing_that_only_python_knows(name: str) -> None:
    pattern = _FORMS[name][0]
    assert pattern.startswith("^")
    assert pattern.endswith("$")
    assert not re.search(r"\(\?(?!:)|\\[dwAZ]|[*+?}][+]", pattern)
