"""Codes, kinds and fields, explained."""

from collections.abc import Iterator, Mapping
from typing import cast

import pytest

from commish.errors import CommishError
from commish.rules import rules
from commish.source.codes import CODES
from commish.source.schemas import Schema, kinds, resolve, schema
from commish.usecases.explain import Field, explain


@pytest.mark.parametrize("code", [*(one.code for one in rules()), *(one.code for one in CODES)])
def test_every_code_is_explained_by_code_and_by_name(code: str) -> None:
    found = explain(code)
    assert found.heading.startswith(f"{code} ")
    assert explain(found.heading.split()[1]) == found
    assert explain(code.lower()) == found
    assert len(found.text) > 40


@pytest.mark.parametrize("kind", kinds())
def test_every_field_of_a_kind_is_explained_at_any_depth(kind: str) -> None:
    for path in _paths(schema(kind), kind, 3):
        found = explain(path)
        assert found.heading == path
        assert found.field is not None
        assert found.field.type, path
        assert found.text == found.field.description


@pytest.mark.parametrize("kind", kinds())
def test_a_kind_names_its_own_fields_apart_from_those_of_every_kind(kind: str) -> None:
    found = explain(kind)
    own = {one.name for one in found.fields}
    everywhere = {one.name for one in found.everywhere}
    assert own | everywhere == set(cast("Mapping[str, object]", schema(kind)["properties"]))
    assert {"kind", "id", "title"} <= own | everywhere
    assert {"summary", "notes", "local"} <= everywhere
    assert not own & everywhere


def test_a_field_says_what_may_stand_there() -> None:
    field = _field("commission.budget")
    assert field.type == "an amount; or a list of amounts with the date from which each applies"
    assert field.forms.startswith("£58,000, £448m, about £1.2m")
    assert field.example == "£58,000 a year"
    assert field.tiers == ("strategic", "tactical", "service")
    assert (field.required, field.public, field.material) == (False, True, True)
    assert field.has_short_form


def test_what_is_private_and_does_not_count_says_so() -> None:
    field = _field("commission.notes")
    assert (field.public, field.material) == (False, False)


def test_a_field_inside_a_field_is_reached_with_dots() -> None:
    assert "lead" in _field("agreement.parties.role").type
    assert [one.name for one in explain("agreement.parties").fields][:2] == ["id", "role"]


@pytest.mark.parametrize(
    ("name", "message", "mend"),
    [
        ("nosuch", "nothing called “nosuch”", "`commish explain` alone says what there is."),
        ("TIR01", "nothing called “TIR01”", "Did you mean TIR0"),
        ("comission.budget", "nothing called “comission”", "Did you mean commission?"),
        ("commission.budgte", "commission has no field “budgte”", "commission.budget?"),
        ("budgte", "nothing called “budgte”", "Did you mean budget?"),
        ("commission.zzz", "commission has no field “zzz”", "See commish explain commission."),
        (
            "agreement.parties.rol",
            "agreement.parties has no field “rol”",
            "Did you mean agreement.parties.role?",
        ),
        (
            "agreement.title.x",
            "agreement.title has no field “x”",
            "commish explain agreement.title.",
        ),
    ],
)
def test_what_there_is_not_is_answered_with_what_was_meant(
    name: str, message: str, mend: str
) -> None:
    with pytest.raises(CommishError) as refusal:
        explain(name)
    assert message in refusal.value.message
    assert mend in refusal.value.mend


def _field(name: str) -> Field:
    field = explain(name).field
    assert field is not None
    return field


def _paths(part: Schema, name: str, depth: int) -> Iterator[str]:
    for key, inner in cast("Mapping[str, Schema]", part.get("properties", {})).items():
        path = f"{name}.{key}"
        yield path
        if depth:
            whole = resolve(inner)
            if "items" in whole and "properties" not in whole:
                whole = resolve(cast("Schema", whole["items"]))
            yield from _paths(whole, path, depth - 1)
