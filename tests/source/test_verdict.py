"""Two validators judge documents: one decides and the other explains, so they must agree."""

from decimal import Decimal

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from commish.source.complaints.listing import faults, fits
from commish.source.schemas import Schema, kinds
from commish.source.verdict import is_valid
from tests.schemas.reading import SCHEMAS, parts
from tests.schemas.writings import fullest, smallest
from tests.source.spoiling import good_documents, spoilt_documents

_CASES: tuple[tuple[Schema, object, bool], ...] = (
    ({"type": "integer"}, 1, True),
    ({"type": "integer"}, Decimal("1.0"), True),
    ({"type": "integer"}, Decimal("1.5"), False),
    ({"type": "integer"}, Decimal(123456789012345678901234567890), True),
    ({"type": "integer"}, 10**29, True),
    ({"type": "integer"}, True, False),
    ({"type": "integer"}, "1", False),
    ({"type": "number"}, Decimal("1.50"), True),
    ({"type": "number"}, False, False),
    ({"type": "boolean"}, True, True),
    ({"type": "boolean"}, 1, False),
    ({"type": "string"}, None, False),
    ({"type": ["string", "integer"]}, Decimal("2013.0"), True),
    ({"maximum": 5}, Decimal("5.0000000000000000000000001"), False),
    ({"maximum": 5}, Decimal("5.0"), True),
    ({"minimum": 0}, -1, False),
    ({"maximum": 100}, 10**29, False),
    ({"enum": ["no", "yes"]}, "no", True),
    ({"enum": ["no", "yes"]}, False, False),
    ({"const": 1}, Decimal("1.0"), True),
    ({"const": 1}, True, False),
    ({"maxLength": 1}, "\N{GRINNING FACE}", True),
    ({"maxLength": 1}, "e\N{COMBINING ACUTE ACCENT}", False),
    ({"minLength": 1}, "", False),
    ({"minItems": 1}, [], False),
    ({"pattern": "^a"}, "ab", True),
    ({"pattern": "^a$"}, "a", True),
    ({"pattern": "^a$"}, "a\n", False),
    ({"pattern": "^a$"}, "b\na", False),
    ({"pattern": r"^[0-9]$"}, "\N{ARABIC-INDIC DIGIT ONE}", False),
    ({"pattern": r"^\d$"}, "\N{ARABIC-INDIC DIGIT ONE}", False),
    ({"pattern": r"^\w$"}, "é", False),
    ({"pattern": r"^[^\s]+$"}, "a\x1cb", True),
    ({"pattern": r"^[^\s]+$"}, "a\x85b", True),
    ({"pattern": r"^[^\s]+$"}, "a\ufeffb", False),
    ({"pattern": r"^[^\s]+$"}, "a\u2009b", False),
    ({"pattern": r"^[\s\S]$"}, "\n", True),
    ({"pattern": r"^[^\n]$"}, "\u2028", True),
)
"""Where validators are known to differ, with what JSON Schema 2020-12 says."""
_PARTS = [part.schema for name in SCHEMAS for part in parts(name)]
_PATTERNS = sorted({str(part["pattern"]) for part in _PARTS if "pattern" in part})


@pytest.mark.parametrize(("part", "value", "verdict"), _CASES)
def test_both_say_what_json_schema_says(part: Schema, value: object, verdict: bool) -> None:  # noqa: FBT001 -- a case of a table
    assert jsonschema_rs.Draft202012Validator(dict(part)).is_valid(value) is verdict
    assert fits(part, value) is verdict


def test_the_schemas_use_only_words_that_both_were_tried_with() -> None:
    tried = {key for part, _, _ in _CASES for key in part}
    notes = {"$schema", "$comment", "$defs", "title", "description", "examples"}
    groups = {"$ref", "properties", "additionalProperties", "required", "items"}
    words = {word for part in _PARTS for word in part}
    assert {word for word in words if not word.startswith("x-")} <= tried | notes | groups


@pytest.mark.parametrize("kind", kinds())
def test_both_take_the_smallest_and_the_fullest_document(kind: str) -> None:
    for data in (smallest(kind), fullest(kind)):
        assert is_valid(kind, data)
        assert not faults(kind, data)


def test_both_take_every_sample() -> None:
    for data in good_documents():
        assert is_valid(str(data["kind"]), data)
        assert not faults(str(data["kind"]), data)


@given(spoilt_documents())
def test_both_give_one_verdict_on_a_document_that_was_changed(data: dict[str, object]) -> None:
    kind = data.get("kind")
    known = kind if isinstance(kind, str) and kind in kinds() else "commission"
    assert is_valid(known, data) is not bool(faults(known, data))


@pytest.mark.parametrize("pattern", _PATTERNS, ids=range(len(_PATTERNS)))
@given(data=st.data())
def test_both_read_a_pattern_of_the_schemas_alike(pattern: str, data: st.DataObject) -> None:
    """A text that fits, and the same with one character of another alphabet, line or width."""
    assert pattern.startswith("^")
    assert pattern.endswith("$")
    text = data.draw(st.from_regex(pattern.replace("$", r"\Z"), fullmatch=True))
    place = data.draw(st.integers(0, len(text)))
    odd = data.draw(st.sampled_from("\n\r\t\x1c\x85\xa0\u2009\u2028\ufeff ١é£−-A0") | st.just(""))
    text = f"{text[:place]}{odd}{text[place:]}"
    verdict = jsonschema_rs.Draft202012Validator({"pattern": pattern}).is_valid(text)
    assert fits({"pattern": pattern}, text) is verdict


def test_a_reference_leads_into_the_shared_schema_and_never_to_a_network() -> None:
    """The registry holds one schema; anything else would be an error, not a request."""
    assert [
        one.pointer for one in faults("commission", {**smallest("commission"), "id": "a b"})
    ] == [("id",)]
    with pytest.raises(Exception, match="elsewhere"):
        fits({"$ref": "https://elsewhere.example/x.json"}, 1)
