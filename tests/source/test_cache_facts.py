"""Facts and plain data come back from the cache as they were."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commish.findings import Place
from commish.insight.facts import Facts, Reference, Thing
from commish.resources import folder
from commish.source.cache_facts import NotKept, facts_from, packed, packed_facts, unpacked
from commish.source.checking import check
from commish.source.reading import read_file

_PATHS = sorted(folder("sample-commissions").rglob("*.yaml"))
_TEXTS = st.text(st.characters(exclude_characters="\0"))
_DATA = st.recursive(
    st.none() | st.booleans() | st.integers() | _TEXTS | st.decimals(allow_nan=False),
    lambda inner: st.lists(inner) | st.dictionaries(_TEXTS, inner),
)


def _nowhere(_: object) -> Place:
    return Place("")


def _plain(facts: Facts) -> Facts:
    """The same with one way to places."""
    things = tuple(one._replace(locate=_nowhere) for one in facts.things)
    links = tuple(one._replace(locate=_nowhere) for one in facts.references)
    return facts._replace(things=things, references=links)


@pytest.mark.parametrize("path", _PATHS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_the_facts_of_samples_come_back_as_they_were(path: Path) -> None:
    facts = check(read_file(path, path.name)).facts
    assert facts
    assert facts_from(packed_facts(facts), facts.path, _nowhere) == _plain(facts)


def test_every_part_of_a_fact_is_kept() -> None:
    """A part that is added to facts has to be added to what is kept."""
    assert Thing._fields == (
        *("id", "sort", "title", "locate", "document", "values", "says", "pointer"),
    )
    assert Reference._fields == (
        *("holder", "target", "wanted", "label", "way", "locate", "pointer", "document", "soft"),
    )
    assert Facts._fields == ("path", "kind", "id", "things", "references")


@given(_DATA)
def test_plain_data_come_back_as_they_were(data: object) -> None:
    found = unpacked(packed(data))
    assert found == data
    assert repr(found) == repr(data)


@pytest.mark.parametrize("data", ["a\0b", {"\0": "1"}, [Decimal(1), {"\0": 1}], [Decimal(1), "\0"]])
def test_what_looks_like_a_decimal_is_not_kept(data: object) -> None:
    with pytest.raises(NotKept):
        packed(data)


def test_what_is_no_plain_data_is_not_kept() -> None:
    with pytest.raises(NotKept):
        packed({1, 2})


def test_a_thing_of_another_document_is_not_kept() -> None:
    thing = Thing("a", "plan", "A", _nowhere, "b")
    with pytest.raises(NotKept):
        packed_facts(Facts("a.yaml", "plan", "a", (thing,), ()))
